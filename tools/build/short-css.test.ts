import { describe, expect, it } from 'vitest';

import { shortCss } from './short-css.mjs';

const whole = { isFirst: true, isLast: true };

describe('shortCss', () => {
  it.each([
    ['\n  .a {\n    color: red;\n    margin: 0 auto;\n  }\n', '.a{color: red;margin: 0 auto}'],
    ['.a .b > .c { color: red }', '.a .b > .c{color: red}'],
    ['.a,\n.b { color: red; }', '.a,.b{color: red}'],
    ['/* why */ .a { /* and */ color: red; }', '.a{color: red}'],
    ['.a { width: calc(1px + 2px); }', '.a{width: calc(1px + 2px)}'],
    [".a::before { content: ' { ; } /* no */  '; }", ".a::before{content: ' { ; } /* no */  '}"],
    ['@media (max-width: 3px) {\n .a { top: 0; }\n}', '@media (max-width: 3px){.a{top: 0}}'],
    [':host([a]) { --x: var(--y, 1px); }', ':host([a]){--x: var(--y,1px)}'],
  ])('%j', (css, short) => {
    expect(shortCss(css, whole)).toBe(short);
  });

  it('keeps the space that parts it from a value', () => {
    expect(shortCss('.a { margin: 1px ', { isFirst: true, isLast: false })).toBe('.a{margin: 1px ');
    expect(shortCss(' 2px; }', { isFirst: false, isLast: true })).toBe(' 2px}');
  });

  it('says the same to a browser twice', () => {
    const once = shortCss('.a { color: red; }\n\n/* b */\n.b { top: 0 }', whole);
    expect(shortCss(once, whole)).toBe(once);
  });
});

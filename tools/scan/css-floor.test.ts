import { describe, expect, it } from 'vitest';

import { newerCss } from './css-floor.mjs';

const sheet = (text: string): string => `import { css } from 'lit';\nexport const look = css\`\n${text}\n\`;\n`;

describe('newerCss', () => {
  it.each([
    ['.a { padding-inline: 4px; }', 'a logical shorthand'],
    ['.a { color: red; margin-block: 4px 8px; }', 'a logical shorthand'],
    ['.a { inset: 0; }', 'inset'],
    ['.a { aspect-ratio: 1; }', 'aspect-ratio'],
    ['.a { translate: 4px; }', 'an individual transform'],
    ['.a:is(.b, .c) { color: red; }', ':is(), :where(), :has()'],
    ['.a:not(.b, .c) { color: red; }', ':not() with a list'],
    ['.a:popover-open { color: red; }', ':popover-open, :modal'],
    ['@layer base { .a { color: red; } }', '@layer, @container, @starting-style'],
    ['.a { height: 100dvh; }', 'a unit of the dynamic viewport or of a container'],
    ['.a { color: color-mix(in srgb, red, blue); }', 'color-mix()'],
    ['.a { overflow: clip; }', 'overflow: clip'],
    ['.a { color: red; &:hover { color: blue; } }', 'nesting'],
  ])('finds %s', (text, what) => {
    expect(newerCss(sheet(text))).toMatchObject([{ what, line: 3 }]);
  });

  it.each([
    '.a { padding-inline-start: 4px; }',
    '.a { box-shadow: inset 0 1px red; }',
    '.a:not([aria-current="true"]):not(.b) { color: red; }',
    '.a { transform: translate(4px, 4px) scale(2); accent-color: red; }',
    '/* inset: 0 would be shorter, but :is( is too new */ .a { top: 0; }',
    '.a { transition: transform 1s; --scale: 2; }',
  ])('leaves %s alone', (text) => {
    expect(newerCss(sheet(text))).toEqual([]);
  });

  it('reads style sheets alone, not what else a module says', () => {
    expect(newerCss('element.matches(":popover-open"); const options = { inset: 0 };')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';

import { compiledText } from './compiled-text.mjs';

const whats = (code: string) => compiledText(code).map(({ what }) => what);

describe('compiled text', () => {
  test.each([
    ["eval('1')", ['eval']],
    ["(0, eval)('1')", ['eval']],
    ["window.eval('1')", ['eval']],
    ["globalThis['eval']('1')", ['eval']],
    ['const run = eval; run(x)', ['eval']],
    ["new Function('return 1')", ['new Function']],
    ['new Function', ['new Function']],
    ["Function('return this')()", ['Function(…)']],
    ["new globalThis.Function('a')", ['new Function']],
    ["Function.call(null, 'return 1')", ['Function(…)']],
    ["Function.apply(null, ['return 1'])", ['Function(…)']],
    ["Reflect.construct(Function, ['a'])", ['new Function']],
    ["(function () {}).constructor('return this')()", ['Function by .constructor']],
    ["''.constructor.constructor('return this')", ['Function by .constructor']],
    ["setTimeout('go()', 10)", ['setTimeout with text']],
    ['window.setInterval(`go(${id})`, 10)', ['setInterval with text']],
    ["setTimeout('go(' + id + ')', 10)", ['setTimeout with text']],
    ['with (scope) { run(); }', ['with']],
    ['function f() { with (scope) { eval(text); } }', ['eval', 'with']],
  ])('%s', (code, expected) => {
    expect(whats(code).sort()).toEqual([...expected].sort());
  });

  test.each([
    "const text = 'eval(1); new Function(2); with (3) {}';",
    '// eval(1) new Function(2)',
    '/eval\\(/.test(text)',
    'parser.eval(text)',
    'const isThere = typeof eval;',
    'value instanceof Function',
    'Function.prototype.call.bind(f)',
    'typeof value === "function" && Function.prototype.toString.call(value)',
    'setTimeout(() => go(), 10)',
    'setTimeout(go, 10)',
    "const setTimeout = (text) => text; setTimeout('ten', 10)",
    'class Element { constructor() { this.with = 1; } }',
    'this.constructor(1)',
    "export const functionText = 'Function';",
    'Object.with(a)',
  ])('nothing in: %s', (code) => {
    expect(whats(code)).toEqual([]);
  });

  test('tells the place', () => {
    expect(compiledText("const a = 1;\n  eval('b');")).toMatchObject([{ line: 2, column: 3, what: 'eval' }]);
  });
});

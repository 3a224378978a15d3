import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { readScript } from './read-script.js';
import { runScript } from './run-script.js';
import { isScript, scriptBody } from './script-text.js';
import type { ScriptFaultReason } from './script-fault.js';

const SCOPE: Readonly<Record<string, unknown>> = {
  $deps: ['x', 3, '', undefined, null, ['a', 'b'], true, { name: '王' }],
  $values: { a: { b: 12 }, 经营面积: 300, list: [1, 2] },
  $record: { qty: 2, price: 1.5 },
  $index: 4,
};

function run(text: string, scope: Readonly<Record<string, unknown>> = SCOPE): unknown {
  const script = readScript(text);
  if (script.fault !== undefined) return script.fault.reason;
  const outcome = runScript(script, (name) => scope[name]);
  return outcome.fault === undefined ? outcome.value : outcome.fault.reason;
}

describe('scripts that are read', () => {
  it.each<[text: string, value: unknown]>([
    ["$deps[0] === 'x'", true],
    ['$deps[1] > 2 && $deps[0]', 'x'],
    ["$deps[2] || '无'", '无'],
    ["$deps[2] ?? '无'", ''],
    ["$deps[3] ?? '无'", '无'],
    ['!$deps[2]', true],
    ['!!$deps[0]', true],
    ["$deps[1] == '3'", true],
    ["$deps[1] === '3'", false],
    ['$deps[3] == null', true],
    ['$deps[3] === null', false],
    ['$deps[3] === undefined', true],
    ["$deps[5].includes('a')", true],
    ["['x','y'].includes($deps[0])", true],
    ["['x','y'].indexOf($deps[0]) > -1", true],
    ["['x','y'].indexOf($deps[0]) === -1", false],
    ["$deps[5]?.includes('c')", false],
    ["$deps[0].startsWith('x')", true],
    ['$deps[5].length', 2],
    ['$deps[0].length === 1', true],
    ['$deps[3].length', undefined],
    ['$deps[3]?.name', undefined],
    ["$deps[7]['name']", '王'],
    ['`${$deps[7].name}先生`', '王先生'],
    ['`a${`b${$deps[1]}`}`', 'ab3'],
    ["'a' + 1", 'a1'],
    ['$values.a.b * 2', 24],
    ['$values.经营面积 >= 300 ? "大" : "小"', '大'],
    ['$record.qty * $record.price', 3],
    ['$index + 1', 5],
    ['1 + 2 * 3 - -4', 11],
    ['(1 + 2) * 3', 9],
    ['7 % 4', 3],
    ['$deps[1] > 5 ? 1 : $deps[1] > 2 ? 2 : 3', 2],
    ['Math.max($deps[1], 10)', 10],
    ['Math.round($deps[1] * 10.06) / 10', 3],
    ['+"3" + 1', 4],
    ["Number('3') + 1", 4],
    ["String(3) + 1", '31'],
    ['Boolean($deps[2])', false],
    ["'\\u4e00\\n'", '一\n'],
    ['$deps[6] /* why */ && true // so', true],
    ['[1, 2, ]', [1, 2]],
    ['``', ''],
    ['a.b === 1 ?.5 : 2', 'unknownName'],
    ['true ?.5 : 2', 0.5],
  ])('%s', (text, value) => {
    expect(run(text)).toEqual(value);
  });
});

describe('scripts that are not', () => {
  it.each<[text: string, reason: ScriptFaultReason, shown?: string]>([
    ['', 'empty'],
    ['  ', 'empty'],
    ['alert(1)', 'call', 'alert'],
    ['$self.value = 1', 'assignment', '='],
    ['$self.value++', 'assignment'],
    ['$self.setValue(1)', 'call', 'setValue'],
    ['$form.setValues({})', 'object'],
    ['$form.setValues', 'unsafeName', 'setValues'],
    ['$self.form', 'unsafeName', 'form'],
    ['$self.constructor', 'unsafeName', 'constructor'],
    ["$self['constructor']", 'unsafeName'],
    ["$values['__proto__']", 'unsafeName'],
    ['$values.prototype', 'unsafeName'],
    ['constructor', 'unsafeName'],
    ['this', 'this'],
    ['globalThis', 'unknownName', 'globalThis'],
    ['window.location', 'unknownName', 'window'],
    ['asyncDataSource', 'unknownName'],
    ['function(){ alert(1) }', 'function', 'function'],
    ['() => 1', 'function', '=>'],
    ['(field) => { field.x() }', 'function'],
    ['async () => 1', 'function', 'async'],
    ["[].filter.constructor('return 1')()", 'unsafeName'],
    ['new Date()', 'construct', 'new'],
    ['Math.random()', 'call', 'random'],
    ['Math', 'unknownName'],
    ['{a: 1}', 'object'],
    ['({a: 1})', 'object'],
    ['$values[$deps[0]]', 'computedMember'],
    ['$values[1.5]', 'computedMember'],
    ['typeof $deps[0]', 'unsupported', 'typeof'],
    ["'a' in $values", 'unsupported', 'in'],
    ['/a/.test($deps[0])', 'unsupported', '/'],
    ['1; 2', 'statement', ';'],
    ['$deps[0] ** 2', 'unsupported'],
    ['$deps[0] | 1', 'unsupported'],
    ['[...$deps]', 'unsupported'],
    ['0x10', 'unsupported'],
    ['10n', 'unsupported'],
    ['007', 'unsupported'],
    ['1e400', 'numberOutOfRange'],
    ['9007199254740993', 'numberOutOfRange'],
    ["'abc", 'unclosedText'],
    ['`abc', 'unclosedText'],
    ['`${1', 'unclosedText'],
    ['/* abc', 'unclosedText'],
    ['1 +', 'unexpected'],
    ['1 2', 'unexpected', '2'],
    ['(1', 'unexpected'],
    ['a ? b', 'unknownName'],
    ['$deps.map($deps)', 'call', 'map'],
    ["$deps.indexOf('x')", 'call', 'indexOf'],
    ["$deps.includes('x', 1)", 'call'],
    ['$observable({})', 'object'],
    ['$memo', 'call'],
    ['$deps[0](1)', 'call', '('],
    ['经营面积 大于 3', 'unknownName'],
  ])('%s: %s', (text, reason, shown) => {
    const { fault } = readScript(text);
    expect(fault?.reason).toBe(reason);
    if (shown !== undefined) expect(fault?.shown).toBe(shown);
    if (fault !== undefined) expect(text.slice(fault.start, Math.min(fault.end, fault.start + 40))).toBe(fault.shown);
  });

  it('gives no inherited member, whatever its name', () => {
    for (const text of ["''.sub", '$deps.filter', '$values.toString', '$deps[0].at', '$values.hasOwnProperty']) expect(run(text), text).toBeUndefined();
  });

  it.each<[name: string, text: string, reason: ScriptFaultReason]>([
    ['long', `'${'x'.repeat(10_000)}'`, 'tooLong'],
    ['nested in brackets', `${'('.repeat(4_900)}1${')'.repeat(4_900)}`, 'tooDeep'],
    ['nested in lists', `${'['.repeat(4_900)}1${']'.repeat(4_900)}`, 'tooDeep'],
    ['a chain of prefixes', `${'!'.repeat(9_000)}1`, 'tooDeep'],
    ['a chain of members', `$values${'.a'.repeat(4_900)}`, 'tooDeep'],
    ['a chain of sums', Array.from({ length: 4_000 }, () => '1').join('+'), 'tooDeep'],
    ['a chain of conditions', Array.from({ length: 3_000 }, () => '1').join('||'), 'tooManyNodes'],
    ['a chain of choices', `${'1?1:'.repeat(2_400)}1`, 'tooDeep'],
    ['templates in templates', '`${'.repeat(3_000), 'tooDeep'],
    ['open comments', '/*'.repeat(4_900), 'unclosedText'],
    ['slashes', '/'.repeat(9_000), 'empty'],
  ])('ends at once: %s', (_, text, reason) => {
    expect(readScript(text).fault?.reason).toBe(reason);
  });

  it('puts no endless text together', () => {
    const text = Array.from({ length: 40 }, () => '$deps[0]').join(' + ');
    expect(run(text, { $deps: ['x'.repeat(5_000)] })).toBe('tooLarge');
  });
});

describe('as JavaScript computes it', () => {
  const leaf = fc.oneof(
    fc.constantFrom('$deps[0]', '$deps[1]', '$deps[2]', '$deps[3]', '$deps[4]', '$deps[6]', '$values.a.b', '$record.price', '$values.list', 'null', 'undefined', 'true', "''", '$deps[5]'),
    fc.integer({ min: -3, max: 12 }).map((value) => (value < 0 ? `(${String(value)})` : String(value))),
    fc.constantFrom("'x'", "'3'", "'a'", '"b"'),
  );
  const scripts = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(tie('node'), fc.constantFrom('===', '!==', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&&', '||'), tie('node')).map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `((${a}) ?? (${b}))`),
      fc.tuple(leaf, fc.constantFrom('===', '<', '+', '-', '*', '&&', '||'), leaf, fc.constantFrom('==', '>=', '+', '*', '&&', '||'), leaf).map((parts) => parts.join(' ')),
      fc.tuple(fc.constantFrom('!', '-', '+', '!!'), tie('node')).map(([prefix, node]) => `${prefix}(${node})`),
      fc.tuple(tie('node'), tie('node'), tie('node')).map(([test, then, otherwise]) => `${test} ? ${then} : ${otherwise}`),
      fc.tuple(fc.constantFrom("['a', 3, 'x']", "'axb'", '$deps[5]'), leaf).map(([list, item]) => `${list}.includes(${item})`),
      fc.tuple(leaf, leaf).map(([a, b]) => `\`\${${a}}-\${${b}}\``),
    ),
  })).node;

  /** Lists that JavaScript would ask to become a text or a number are left to themselves: ours are not asked. */
  const asksAList = (value: string): boolean => /\$values\.list|\$deps\[5\](?!\.includes)/.test(value);

  it('gives what a JavaScript engine gives', () => {
    let compared = 0;
    fc.assert(
      fc.property(scripts, (text) => {
        const script = readScript(text);
        if (script.fault !== undefined || asksAList(text)) return;
        compared += 1;
        const expected: unknown = runInNewContext(`(${text})`, { ...SCOPE });
        expect(runScript(script, (name) => SCOPE[name])).toEqual({ value: expected });
      }),
      { numRuns: numRuns(2_000, 50_000), seed: 20261128 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 300_000);
});

describe('the braces', () => {
  it.each<[text: string, body: string | undefined]>([
    ['{{a}}', 'a'],
    [' {{ a }} \n', ' a '],
    ['{{}}', ''],
    ['{{a}} b', undefined],
    ['{a}', undefined],
    ['{{}', undefined],
    ['{{{a}}}', '{a}'],
  ])('%j', (text, body) => {
    expect(scriptBody(text)).toBe(body);
    expect(isScript(text)).toBe(body !== undefined);
  });
});

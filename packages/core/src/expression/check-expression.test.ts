import { describe, expect, it } from 'vitest';
import { checkExpression } from './check-expression.js';
import type { Expression } from './expression.js';
import { FieldCatalogue } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';
import { expressionRules } from './rules.js';
import { PLAIN_FIELDS } from './testing/random-catalogue.js';
import { toJuel } from './to-juel.js';
import type { TypeWord } from './type.js';

const catalogue = new FieldCatalogue([
  ...PLAIN_FIELDS,
  { id: 'l3', label: '各类业态', type: { kind: 'list', of: { kind: 'choice', options: [{ value: '01', label: '餐饮' }] } } },
  { id: 'c2', label: '规模', type: { kind: 'choice', options: [{ value: 'big', label: '大型' }] } },
  { id: 'u1', label: '$self', type: { kind: 'unknown' } },
]);

interface Found {
  readonly rule: string;
  readonly place: string | undefined;
  readonly params: unknown;
}

/** What the check of a typed text finds: each rule with its place in the text and its parameters. */
function found(text: string, expected?: TypeWord): readonly Found[] {
  const parsed = parseExpression(text, catalogue, expected === undefined ? {} : { expected });
  if (parsed.value === undefined) throw new Error(`cannot be read: ${text}`);
  return parsed.findings.map(({ rule, at, params }) => ({ rule: rule.replace('expression/', ''), place: at.path, params }));
}

const mismatch = (place: string, shown: string, is: TypeWord, ...expected: TypeWord[]): Found => ({ rule: 'type-mismatch', place, params: { expected, found: is, shown } });
const incomparable = (place: string, left: TypeWord, right: TypeWord): Found => ({ rule: 'incomparable', place, params: { left, right } });
const badDate = (place: string, text: string): Found => ({ rule: 'bad-date', place, params: { text } });
const noOption = (place: string, option: string, nearest: readonly string[] = [], field = '主体业态'): Found => ({ rule: 'unknown-option', place, params: { field, option, nearest } });
const count = (place: string, name: string, least: number, most: number, is: number): Found => ({ rule: 'wrong-argument-count', place, params: { name, least, most, found: is } });

describe('what is wrong, and where', () => {
  it.each<[text: string, findings: readonly Found[], expected?: TypeWord]>([
    ['!面积', [mismatch('1-3', '面积', 'number', 'boolean')]],
    ['面积 且 名称', [mismatch('0-2', '面积', 'number', 'boolean'), mismatch('5-7', '名称', 'text', 'boolean')]],
    ['是否连锁 或 1', [mismatch('7-8', '1', 'number', 'boolean')]],
    ['-名称', [mismatch('1-3', '名称', 'text', 'number')]],
    ['面积 * 是否连锁', [mismatch('5-9', '是否连锁', 'boolean', 'number'), incomparable('0-9', 'number', 'boolean')]],
    ['名称 - "x"', [mismatch('0-2', '名称', 'text', 'number'), mismatch('5-8', '"x"', 'text', 'number')]],
    ['是否连锁 + 1', [mismatch('0-4', '是否连锁', 'boolean', 'number', 'text'), incomparable('0-8', 'boolean', 'number')]],
    ['名称 + 1', [incomparable('0-6', 'text', 'number')]],
    ['面积 ? 1 : 2', [mismatch('0-2', '面积', 'number', 'boolean')]],
    ['1 属于 面积', [mismatch('5-7', '面积', 'number', 'list')]],
    ['面积', [mismatch('0-2', '面积', 'number', 'boolean')], 'boolean'],
    ['长度(面积)', [mismatch('3-5', '面积', 'number', 'text')]],
    ['个数(名称)', [mismatch('3-5', '名称', 'text', 'list')]],
    ['合计(名称)', [mismatch('3-5', '名称', 'text', 'number', 'list')]],
    ['合计(曾用名)', [mismatch('3-6', '曾用名', 'text', 'number')]],
    ['最大值(面积, [1, [2]])', [incomparable('12-15', 'number', 'list')]],
    ['最小值([[1]])', [mismatch('4-9', '[[1]]', 'list', 'number')]],
    ['周岁(面积)', [mismatch('3-5', '面积', 'number', 'date')]],
    ['开头是(名称, 面积)', [mismatch('8-10', '面积', 'number', 'text')]],
    ['名称 包含 面积', [mismatch('6-8', '面积', 'number', 'text')]],
    ['面积 包含 1', [mismatch('0-2', '面积', 'number', 'text', 'list')]],
    ['连接(是否连锁)', [mismatch('3-7', '是否连锁', 'boolean', 'text', 'number', 'date')]],
    ['面积 = "x"', [incomparable('0-8', 'number', 'text')]],
    ['面积 > 名称', [incomparable('0-7', 'number', 'text')]],
    ['名称 > 地址', [incomparable('0-7', 'text', 'text')]],
    ['是否连锁 > 有无仓库', [incomparable('0-11', 'boolean', 'boolean')]],
    ['是否连锁 = "是"', [incomparable('0-10', 'boolean', 'text')]],
    ['出生日期 > 20260101', [incomparable('0-15', 'date', 'number')]],
    ['经营项目 = 曾用名', [incomparable('0-10', 'choices', 'list')]],
    ['面积 属于 曾用名', [incomparable('0-9', 'number', 'text')]],
    ['面积 属于 [1, "x"]', [incomparable('10-13', 'number', 'text')]],
    ['各处面积 包含 "x"', [incomparable('0-11', 'text', 'number')]],
    ['是否连锁 ? 1 : "x"', [incomparable('11-14', 'number', 'text')]],
    ['是否连锁 ? [1] : ["x"]', [incomparable('13-18', 'list', 'list')]],
    ['主体业态 = "餐厅"', [noOption('7-11', '餐厅', ['餐饮'])]],
    ['主体业态 = ""', [noOption('7-9', '')]],
    ['主体业态 = ("餐饮")', [noOption('7-13', '餐饮', ['餐饮'])]],
    ['"餐厅" != 主体业态', [noOption('0-4', '餐厅', ['餐饮'])]],
    ['主体业态 属于 ["餐饮", "x", "零"]', [noOption('15-18', 'x'), noOption('20-23', '零', ['零售'])]],
    ['主体业态 = (是否连锁 ? "x" : "餐饮")', [noOption('15-18', 'x')]],
    ['经营项目 包含 "冷"', [noOption('8-11', '冷', ['冷食'], '经营项目')]],
    ['"冷" 属于 经营项目', [noOption('0-3', '冷', ['冷食'], '经营项目')]],
    ['各类业态 包含 "x"', [noOption('8-11', 'x', [], '各类业态')]],
    ['出生日期 > "2026-02-30"', [badDate('7-19', '2026-02-30')]],
    ['"昨天" < 出生日期', [badDate('0-4', '昨天')]],
    ['出生日期 属于 ["2026-01-01", "x"]', [badDate('23-26', 'x')]],
    ['日期("2026-1-1") > 出生日期', [badDate('3-13', '2026-1-1')]],
    ['相隔天数("x", 出生日期)', [badDate('5-8', 'x')]],
    ['"2026-02-30"', [badDate('0-12', '2026-02-30')], 'date'],
    ['长度()', [count('0-4', '长度', 1, 1, 0)]],
    ['长度(名称, 名称)', [count('0-10', '长度', 1, 1, 2)]],
    ['相隔天数(出生日期)', [count('0-10', '相隔天数', 2, 2, 1)]],
    ['今天(1)', [count('0-5', '今天', 0, 0, 1)]],
    ['{#gone} = 1', [{ rule: 'unknown-field', place: '0-7', params: { id: 'gone' } }]],
    ['1 = 1', [{ rule: 'constant', place: '0-5', params: { value: true } }]],
    ['1 > 2 且 真', [{ rule: 'constant', place: '0-9', params: { value: false } }]],
    ['1 / 0', [{ rule: 'failed', place: '0-5', params: { reason: 'divide-by-zero', shown: '1 / 0' } }]],
    ['2 > 1 % (1 - 1)', [{ rule: 'failed', place: '0-15', params: { reason: 'divide-by-zero', shown: '2 > 1 % (1 - 1)' } }]],
  ])('%s', (text, findings, expected) => {
    expect(found(text, expected)).toEqual(findings);
  });
});

describe('what is right', () => {
  it.each<[text: string, expected?: TypeWord]>([
    ['!是否连锁'],
    ['!空 且 是否连锁'],
    ['!$self'],
    ['-面积'],
    ['名称 + "x"'],
    ['空 + 1'],
    ['是否连锁 ? 1 : 空'],
    ['是否连锁 ? 主体业态 : 名称'],
    ['是否连锁', 'boolean'],
    ['$self', 'boolean'],
    ['空', 'boolean'],
    ['长度(主体业态)'],
    ['合计(各处面积, 面积)'],
    ['合计([])'],
    ['最大值(面积, [1, 2])'],
    ['连接("第", 3, "号", 出生日期)'],
    ['名称 包含 "x"'],
    ['名称 包含 空'],
    ['面积 = 空'],
    ['经营项目 = 空'],
    ['名称 = 主体业态'],
    ['主体业态 = 规模'],
    ['出生日期 > "2026-02-28"'],
    ['出生日期 <= 成立日期'],
    ['日期(名称) > 出生日期'],
    ['相隔天数("2026-01-01", 出生日期) > 3'],
    ['出生日期 属于 ["2026-01-01"]'],
    ['"2026-01-01" 属于 [出生日期]'],
    ['"2026-01-01"', 'date'],
    ['主体业态 = "餐饮"'],
    ['各类业态 包含 "餐饮"'],
    ['面积 属于 各处面积'],
    ['面积 属于 []'],
    ['真', 'boolean'],
    ['1 + 1'],
    ['今天() > "2026-01-01"', 'boolean'],
    ['面积 / 0'],
    ['四舍五入(面积)'],
    ['四舍五入(面积, 2)'],
    ['周岁(出生日期, 成立日期)'],
  ])('%s', (text, expected) => {
    expect(found(text, expected)).toEqual([]);
  });
});

describe('types', () => {
  it.each<[text: string, type: unknown]>([
    ['面积 + 1', { kind: 'number' }],
    ['名称 + "x"', { kind: 'text' }],
    ['空 + "x"', { kind: 'text' }],
    ['空 + 空', { kind: 'unknown' }],
    ['空', { kind: 'nothing' }],
    ['是否连锁 ? 空 : 1', { kind: 'number' }],
    ['是否连锁 ? 空 : 空', { kind: 'unknown' }],
    ['是否连锁 ? 主体业态 : 规模', { kind: 'text' }],
    ['是否连锁 ? "x" : 主体业态', { kind: 'text' }],
    ['是否连锁 ? [] : [1]', { kind: 'list', of: { kind: 'number' } }],
    ['[1, 空]', { kind: 'list', of: { kind: 'number' } }],
    ['[空]', { kind: 'list', of: { kind: 'unknown' } }],
    ['[[1], []]', { kind: 'list', of: { kind: 'list', of: { kind: 'number' } } }],
    ['今天()', { kind: 'date' }],
    ['$self.a', { kind: 'unknown' }],
    ['名称 包含 "x"', { kind: 'boolean' }],
  ])('%s', (text, type) => {
    expect(parseExpression(text, catalogue).type).toEqual(type);
  });
});

describe('places in a tree that was not typed', () => {
  const text = (value: string): Expression => ({ kind: 'literal', value });

  it.each<[path: string, tree: Expression]>([
    ['', { kind: 'field', id: 'gone' }],
    ['operand', { kind: 'not', operand: { kind: 'field', id: 'gone' } }],
    ['operands/1', { kind: 'and', operands: [{ kind: 'field', id: 'b1' }, { kind: 'field', id: 'gone' }] }],
    ['left/args/0', { kind: 'compare', operator: '=', left: { kind: 'call', name: 'sum', args: [{ kind: 'field', id: 'gone' }] }, right: { kind: 'literal', value: 1 } }],
    ['list/items/1', { kind: 'in', item: { kind: 'field', id: 'c1' }, list: { kind: 'list', items: [text('01'), text('x')] } }],
    ['right/otherwise', { kind: 'compare', operator: '=', left: { kind: 'field', id: 'c1' }, right: { kind: 'choose', test: { kind: 'field', id: 'b1' }, then: text('01'), otherwise: text('x') } }],
    ['args/1', { kind: 'call', name: 'contains', args: [{ kind: 'field', id: 'm1' }, text('x')] }],
    ['object', { kind: 'member', object: { kind: 'field', id: 'gone' }, key: 0 }],
    ['then', { kind: 'choose', test: { kind: 'field', id: 'b1' }, then: { kind: 'field', id: 'gone' }, otherwise: text('x') }],
  ])('%j', (path, tree) => {
    const { findings } = checkExpression(tree, catalogue, { at: { part: 'form', id: 'fld_1', path: 'x' } });

    expect(findings.map(({ at }) => at)).toEqual([{ part: 'form', id: 'fld_1', path }]);
  });

  it('a function that does not exist', () => {
    // Only a tree that nobody has read can hold one.
    const tree = { kind: 'call', name: 'eval', args: [] } as unknown as Expression;

    expect(checkExpression(tree, catalogue).findings.map(({ rule }) => rule)).toEqual(['expression/unknown-function']);
  });
});

describe('the rules', () => {
  it('each have a case that raises them in these tables', () => {
    const nodes: Expression = { kind: 'list', items: Array.from({ length: 2_000 }, () => ({ kind: 'literal', value: 1 })) };
    const twins = new FieldCatalogue([{ id: 'a', label: '甲', type: { kind: 'number' } }, { id: 'b', label: '甲', type: { kind: 'number' } }]);
    const texts = ['x'.repeat(10_001), '!'.repeat(999), `[${'1,'.repeat(2_000)}1]`, '', '1 +', '"', '1 < 2 < 3', '1e999', '__proto__', '无此字段', '{#gone}', 'f(1)', '长度()', '!1', '1 = "x"', '主体业态 = "x"', '出生日期 > "x"', '1 = 1', '1 / 0'];
    const raised = new Set<string>([
      ...texts.flatMap((text) => parseExpression(text, catalogue).findings.map(({ rule }) => rule)),
      ...parseExpression('甲', twins).findings.map(({ rule }) => rule),
      ...toJuel(nodes, catalogue).findings.map(({ rule }) => rule),
      'expression/not-a-tree', // read-expression.test.ts
    ]);

    expect([...raised].sort()).toEqual(Object.keys(expressionRules.entries).sort());
  });
});

import { describe, expect, it } from 'vitest';
import { FieldCatalogue } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';
import { PLAIN_FIELDS } from './testing/random-catalogue.js';
import { toJuel } from './to-juel.js';

const catalogue = new FieldCatalogue([
  ...PLAIN_FIELDS,
  { id: 'x1', label: '无变量', type: { kind: 'number' } },
  { id: 'x2', label: '坏变量', type: { kind: 'number' }, variable: 'a.b' },
  { id: 'x3', label: '词变量', type: { kind: 'number' }, variable: 'empty' },
  { id: 'x4', label: '注入', type: { kind: 'number' }, variable: "n1} ${''.getClass()" },
  { id: 'x5', label: '像词的变量', type: { kind: 'number' }, variable: 'emptyRooms' },
  { id: 'u', label: '$self', type: { kind: 'unknown' }, variable: 'self' },
]);

function juel(typed: string): ReturnType<typeof toJuel> {
  const { value } = parseExpression(typed, catalogue);
  if (value === undefined) throw new Error(`cannot be read: ${typed}`);
  return toJuel(value, catalogue, { part: 'flow', id: 'Flow_1' });
}

// That these mean what `evaluate` gives is tested with an engine, in to-juel.engine.test.ts.
describe('what can be said in JUEL', () => {
  it.each<[typed: string, text: string]>([
    ['面积 > 300', '${(n1 > 300)}'],
    ['面积 = -3', '${(n1 == (-3))}'],
    ['面积 >= 人数', '${(n1 != null && n1 >= n2)}'],
    ['面积 >= 3', '${(n1 >= 3)}'],
    ['面积 + 1', '${(n1 != null ? (n1 + 1) : null)}'],
    ['面积 + 人数 + 面积', '${(n1 != null && n2 != null ? ((n1 + n2) + n1) : null)}'],
    ['-面积', '${(n1 != null ? (-n1) : null)}'],
    ['1 + 1', '${(1 + 1)}'],
    ['空 + 面积', '${(false && n1 != null ? (null + n1) : null)}'],
    ['名称 + "x"', "${(t1 != null ? t1.concat('x') : null)}"],
    ['!是否连锁 且 有无仓库 或 假', '${(((!b1) && b2) || false)}'],
    ['主体业态 = "餐饮"', "${(c1 == '01')}"],
    ['主体业态 属于 ["餐饮", "零售"]', "${(c1 == '01' || c1 == '02')}"],
    ['主体业态 属于 []', '${false}'],
    ['"冷食" 属于 经营项目', "${(m1 != null && 'a' != null && m1.contains('a'))}"],
    ['名称 = "it\'s \\\\ ${x}"', String.raw`${'$'}{(t1 == 'it\'s \\ ${'$'}{x}')}`],
    ['是否连锁 ? 1 : 空', '${(b1 ? 1 : null)}'],
    ['为空(名称)', '${(empty t1)}'],
    ['个数(经营项目)', '${(m1 == null ? 0 : m1.size())}'],
    ['绝对值(面积)', '${(n1 == null ? null : (n1 < 0 ? (-n1) : n1))}'],
    ['日期(出生日期) > "2026-01-01"', "${(d1 > '2026-01-01')}"],
    ['像词的变量 > 1', '${(emptyRooms > 1)}'],
  ])('%s', (typed, text) => {
    expect(juel(typed)).toEqual({ text, findings: [] });
  });
});

describe('what cannot', () => {
  it.each<[typed: string, shown: string, reason: string]>([
    ['长度(名称) > 1', '长度(名称)', 'function'],
    ['合计(面积)', '合计(面积)', 'function'],
    ['最小值(面积)', '最小值(面积)', 'function'],
    ['最大值(面积)', '最大值(面积)', 'function'],
    ['四舍五入(面积)', '四舍五入(面积)', 'function'],
    ['今天() > 出生日期', '今天()', 'function'],
    ['周岁(出生日期) > 18', '周岁(出生日期)', 'function'],
    ['相隔天数(出生日期, 成立日期) > 1', '相隔天数(出生日期, 成立日期)', 'function'],
    ['连接(名称)', '连接(名称)', 'function'],
    ['$self.a = 1', '$self["a"]', 'member'],
    ['无变量 > 1', '无变量', 'no-variable'],
    ['坏变量 > 1', '坏变量', 'bad-variable'],
    ['词变量 > 1', '词变量', 'bad-variable'],
    ['注入 > 1', '注入', 'bad-variable'],
    ['面积 属于 各处面积', '面积 属于 各处面积', 'list'],
    ['各处面积 包含 1', '包含(各处面积, 1)', 'list'],
    ['个数([1, 2]) > 面积', '[1, 2]', 'list'],
  ])('%s', (typed, shown, reason) => {
    const { text, findings } = juel(typed);

    expect(text).toBeUndefined();
    expect([...new Set(findings.map((finding) => JSON.stringify(finding)))].map((each) => JSON.parse(each) as unknown)).toEqual([
      { rule: 'expression/not-in-juel', severity: 'error', at: { part: 'flow', id: 'Flow_1' }, params: { shown, reason }, fixes: [] },
    ]);
  });

  it.each<[what: string, typed: string]>([
    ['what says its part four times', `${'绝对值('.repeat(60)}面积${')'.repeat(60)}`],
    ['what guards its part again and again', `${'-(是否连锁 ? 1 : '.repeat(20)}面积${')'.repeat(20)}`],
    ['a long list for a long item', `名称 + "${'x'.repeat(200)}" 属于 [${'地址,'.repeat(500)}地址]`],
  ])('%s: once', (_what, typed) => {
    const { text, findings } = juel(typed);

    expect(text).toBeUndefined();
    expect(findings.map(({ rule, params }) => [rule, (params as { reason: string }).reason])).toEqual([['expression/not-in-juel', 'too-large']]);
  });

  it('an expression that the check refuses', () => {
    const { text, findings } = juel('面积 > 名称');

    expect(text).toBeUndefined();
    expect(findings.map(({ rule, at }) => [rule, at.path])).toEqual([['expression/incomparable', '']]);
  });

  it('all that cannot be said is told at once', () => {
    expect(juel('无变量 > 1 且 今天() > 出生日期').findings.map(({ params }) => (params as { reason: string }).reason)).toEqual(['no-variable', 'function']);
  });

  it('a warning is no hindrance', () => {
    const { text, findings } = juel('1 = 1');

    expect(text).toBe('${(1 == 1)}');
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

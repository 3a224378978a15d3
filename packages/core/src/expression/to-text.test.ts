import { describe, expect, it } from 'vitest';
import type { Expression } from './expression.js';
import { FieldCatalogue, type CatalogueField } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';
import { brief } from './testing/brief.js';
import { PLAIN_FIELDS } from './testing/random-catalogue.js';
import { toText } from './to-text.js';

const catalogue = new FieldCatalogue([...PLAIN_FIELDS, { id: 'u', label: '$self', type: { kind: 'unknown' } }]);
const literal = (value: number | string | boolean | null): Expression => ({ kind: 'literal', value });

describe('a typed text as it is printed', () => {
  it.each<[typed: string, printed: string]>([
    ['面积大于等于300且主体业态是“餐饮”', '面积 >= 300 且 主体业态 = "餐饮"'],
    ['面积≠3 或者 面积 不属于 [1、2]', '面积 != 3 或 !(面积 属于 [1, 2])'],
    ['名称 不包含 "x"', '!包含(名称, "x")'],
    ['如果是否连锁则1否则2', '是否连锁 ? 1 : 2'],
    ['(是否连锁 ? 1 : 2) + 1', '(是否连锁 ? 1 : 2) + 1'],
    ['(是否连锁 ? 真 : 假) ? 1 : 2', '(是否连锁 ? 真 : 假) ? 1 : 2'],
    ['((1 + 2)) * 面积', '(1 + 2) * 面积'],
    ['1 + 2 * 面积', '1 + 2 * 面积'],
    ['面积 - (1 - 2) - 3', '面积 - (1 - 2) - 3'],
    ['面积 / (1 * 2)', '面积 / (1 * 2)'],
    ['非 面积 = 3', '!(面积 = 3)'],
    ['!!是否连锁', '!!是否连锁'],
    ['--面积', '--面积'],
    ['-(5)', '-(5)'],
    ['-5 + -(-3)', '-5 + -(-3)'],
    ['(-5).a', '(-5)["a"]'],
    ['$self[0].a', '$self[0]["a"]'],
    ['($self = 1) = 真', '($self = 1) = 真'],
    ['(是否连锁 且 有无仓库) 且 真', '(是否连锁 且 有无仓库) 且 真'],
    ['是否连锁 且 (有无仓库 或 真)', '是否连锁 且 (有无仓库 或 真)'],
    ['是否连锁 且 有无仓库 或 真', '是否连锁 且 有无仓库 或 真'],
    ['是否连锁 或 (有无仓库 或 真)', '是否连锁 或 (有无仓库 或 真)'],
    ['sum(1, length("a\\"b\\\\"))', '合计(1, 长度("a\\"b\\\\"))'],
    ['"一\\n二\\t三"', '"一\\n二\\t三"'],
    ['null = 空', '空 = 空'],
    ['"02" = 主体业态', '"零售" = 主体业态'],
    ['主体业态 = ("零售")', '主体业态 = ("零售")'],
    ['主体业态 = "没有"', '主体业态 = "没有"'],
    ['"冷食" 属于 经营项目', '"冷食" 属于 经营项目'],
    ['1e-7', '1e-7'],
    ['today()', '今天()'],
    ['[]', '[]'],
  ])('%s', (typed, printed) => {
    const { value } = parseExpression(typed, catalogue);
    expect(value).toBeDefined();
    if (value === undefined) return;

    expect(toText(value, catalogue)).toBe(printed);
    expect(brief(parseExpression(printed, catalogue).value)).toBe(brief(value));
  });
});

describe('names of fields', () => {
  const over = (...labels: readonly string[]): FieldCatalogue => new FieldCatalogue(labels.map((label, index): CatalogueField => ({ id: `f${String(index)}`, label, type: { kind: 'unknown' } })));

  it.each<[what: string, labels: readonly string[], printed: string]>([
    ['a plain one', ['面积'], '面积'],
    ['with Chinese brackets', ['负责人（法人）'], '负责人（法人）'],
    ['with words of the language', ['是否大于且不属于'], '是否大于且不属于'],
    ['with a space', ['经营 面积'], '{经营 面积}'],
    ['with brackets', ['面积(平方米)'], '{面积(平方米)}'],
    ['with a sign', ['单价-数量'], '{单价-数量}'],
    ['that begins with a digit', ['3号楼'], '{3号楼}'],
    ['a word of the language', ['真'], '{真}'],
    ['with braces', ['{甲}'], '{#f0}'],
    ['with #', ['甲#1'], '{#f0}'],
    ['with a space at its end', ['甲 '], '{#f0}'],
    ['none', [''], '{#f0}'],
    ['a shared one', ['甲', '甲'], '{甲#f0}'],
    ['a very long one', ['甲'.repeat(101)], `{${'甲'.repeat(101)}}`],
  ])('%s', (_what, labels, printed) => {
    expect(toText({ kind: 'field', id: 'f0' }, over(...labels))).toBe(printed);
    expect(parseExpression(printed, over(...labels)).value).toEqual({ kind: 'field', id: 'f0' });
  });

  it.each<[id: string, printed: string]>([
    ['gone', '{#gone}'],
    ['a}b', '{#"a}b"}'],
    ['a#b', '{#"a#b"}'],
    [' ', '{#" "}'],
    ['', '{#""}'],
    ['甲', '{#"甲"}'],
    ['a"b\\', '{#"a\\"b\\\\"}'],
  ])('a field that is not there, of id %j', (id, printed) => {
    expect(toText({ kind: 'field', id }, over('面积'))).toBe(printed);
    expect(parseExpression(printed, over('面积')).value).toEqual({ kind: 'field', id });
  });

  it('are those of today: after a renaming, the stored tree reads with the new name', () => {
    const tree = parseExpression('经营面积 > 3', over('经营面积')).value;
    expect(tree).toBeDefined();
    if (tree === undefined) return;

    expect(toText(tree, over('使用面积'))).toBe('使用面积 > 3');
    expect(parseExpression('使用面积 > 3', over('使用面积')).value).toEqual(tree);
  });
});

describe('names of options', () => {
  const options = (...pairs: readonly (readonly [value: string, label: string])[]): FieldCatalogue =>
    new FieldCatalogue([{ id: 'c', label: '业态', type: { kind: 'choice', options: pairs.map(([value, label]) => ({ value, label })) } }]);

  it.each<[what: string, catalogue: FieldCatalogue, value: string, printed: string]>([
    ['its label', options(['1', '甲']), '1', '"甲"'],
    ['two that are called as the other is stored', options(['甲', '乙'], ['乙', '甲']), '甲', '"乙"'],
    ['its value, if the label is shared', options(['1', '甲'], ['2', '甲']), '1', '"1"'],
    ['its value in brackets, if that is the label of another', options(['1', '甲'], ['2', '甲'], ['3', '1']), '1', '("1")'],
    ['a value that is gone', options(['1', '甲']), '9', '"9"'],
    ['a value that is gone, and now a label', options(['1', '甲']), '甲', '("甲")'],
    ['an empty label', options(['1', '']), '1', '""'],
  ])('%s', (_what, over, value, printed) => {
    const tree: Expression = { kind: 'compare', operator: '=', left: { kind: 'field', id: 'c' }, right: literal(value) };

    expect(toText(tree, over)).toBe(`业态 = ${printed}`);
    expect(parseExpression(`业态 = ${printed}`, over).value).toEqual(tree);
  });
});

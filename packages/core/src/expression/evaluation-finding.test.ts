import { describe, expect, it } from 'vitest';
import { coreMessages, findingText } from '../messages/index.js';
import { evaluate } from './evaluate.js';
import { evaluationFinding, nodeAt } from './evaluation-finding.js';
import { FieldCatalogue } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';

const catalogue = new FieldCatalogue([
  { id: 'fld_a', label: '金额', type: { kind: 'number' } },
  { id: 'fld_b', label: '份数', type: { kind: 'number' } },
]);

function read(text: string) {
  const { value } = parseExpression(text, catalogue);
  if (value === undefined) throw new Error(`does not read: ${text}`);
  return value;
}

describe('a failed evaluation', () => {
  it.each<[string, string, string]>([
    ['金额 > 1 且 金额 / 份数 > 3', 'operands/1/left', '“金额 / 份数”无法计算：除数为 0。'],
    ['合计(1, 金额 % 份数) > 3', 'left/args/1', '“金额 % 份数”无法计算：除数为 0。'],
  ])('of %s names the part at fault', (text, path, sentence) => {
    const expression = read(text);
    const evaluation = evaluate(expression, { values: { fld_a: 10, fld_b: 0 } });
    if (evaluation.ok) throw new Error('gave a value');

    const finding = evaluationFinding(evaluation, expression, catalogue, { part: 'form', id: 'fld_c' });

    expect(finding).toMatchObject({ rule: 'expression/failed', at: { part: 'form', id: 'fld_c', path } });
    expect(findingText(coreMessages, 'zh-CN', finding)).toBe(sentence);
  });

  it('leads nowhere by a path that the tree does not have', () => {
    expect(nodeAt(read('金额 > 1'), 'left/args/0')).toBeUndefined();
    expect(nodeAt(read('金额 > 1'), '')).toEqual(read('金额 > 1'));
  });
});

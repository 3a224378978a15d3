import { FieldCatalogue, parseExpression } from '@zhengwu/core';
import { expect, test } from 'vitest';

import { foodFields } from './food-fields.js';
import { spanOf, suggestionsFor, withSuggestion } from './suggestions.js';

const catalogue = new FieldCatalogue(foodFields);

test.each([
  ['经营面基 >= 300', '经营面积 >= 300'],
  ['主体业态 = "餐饮服务"', '主体业态 = "餐饮服务经营者"'],
])('%s becomes %s', (text, meant) => {
  const [finding] = parseExpression(text, catalogue).findings;
  const span = spanOf(finding!, text)!;
  const [first] = suggestionsFor(finding!, catalogue);
  const mended = withSuggestion(text, span, first!);
  expect(mended).toBe(meant);
  expect(parseExpression(mended, catalogue).findings).toEqual([]);
});

test('a finding without nearest names suggests nothing', () => {
  const [finding] = parseExpression('经营面积 >=', catalogue).findings;
  expect(suggestionsFor(finding!, catalogue)).toEqual([]);
});

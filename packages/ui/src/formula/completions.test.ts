import { FieldCatalogue, parseExpression } from '@zhengwu/core';
import { describe, expect, test } from 'vitest';
import { completionsAt, loadRank, rankLiterally } from './completions.js';

const rank = await loadRank();

const catalogue = new FieldCatalogue([
  { id: 'nod_area', label: '经营面积', type: { kind: 'number' } },
  { id: 'nod_kind', label: '主体业态', type: { kind: 'choice', options: [{ value: 'xs', label: '食品销售经营者' }, { value: 'cy', label: '餐饮服务经营者' }] } },
  { id: 'nod_unit', label: '单价 (元)', type: { kind: 'number' } },
]);

function at(marked: string, wanted = false): { readonly labels: readonly string[]; readonly take: (label: string) => string } {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, items } = completionsAt(text, caret, catalogue, rank, wanted);
  return {
    labels: items.map(({ label }) => label),
    take: (label) => {
      const item = items.find((each) => each.label === label);
      return text.slice(0, from) + (item?.text ?? '?') + text.slice(to);
    },
  };
}

describe('what could stand at the cursor', () => {
  test.each<readonly [marked: string, first: string | undefined]>([
    ['经|', '经营面积'],
    ['面积|', '经营面积'],
    ['jymj|', '经营面积'],
    ['经营面积 >= 300且主|', '主体业态'],
    ['合|', '合计'],
    ['1 + dj|', '单价 (元)'],
    ['主体业态 = "|', '食品销售经营者'],
    ['主体业态 = "餐|"', '餐饮服务经营者'],
    ['主体业态 属于 ["食品销售经营者", "canyin|', '餐饮服务经营者'],
    ['经营面积 = "|', undefined],
    ['300|', undefined],
    ['|', undefined],
    ['经营面积|', undefined],
  ])('%s', (marked, first) => {
    expect(at(marked).labels[0]).toBe(first);
  });

  test('asked for, all fields and functions are there', () => {
    expect(at('|', true).labels).toEqual(expect.arrayContaining(['经营面积', '主体业态', '单价 (元)', '今天', '合计']));
  });

  test('what is taken can be read', () => {
    const texts = [at('经营面积 * dj|').take('单价 (元)'), at('主体业态 = "cy|').take('餐饮服务经营者'), at('经营面积 >= 300且主体业态 = "餐|"').take('餐饮服务经营者')];
    expect(texts).toEqual(['经营面积 * {单价 (元)}', '主体业态 = "餐饮服务经营者"', '经营面积 >= 300且主体业态 = "餐饮服务经营者"']);
    for (const text of texts) expect(parseExpression(text, catalogue).findings, text).toEqual([]);
  });

  test('a function is written with its brackets, the cursor between them', () => {
    const { items } = completionsAt('合', 1, catalogue, rank);
    expect(items[0]).toMatchObject({ text: '合计()', back: 1 });
  });
});

test('before the dictionary is here, what is written so is found, what begins so first', () => {
  const found = (word: string): readonly string[] => completionsAt(word, word.length, catalogue, rankLiterally).items.map(({ label }) => label);
  expect([found('面积'), found('jymj'), found('经')]).toEqual([['经营面积'], [], ['经营面积']]);
});

import { describe, expect, it } from 'vitest';

import { documentSummary, itemSummary, version } from '../testing/item-summary.js';
import { contentText, ownName, promisedText, publishedText, stateText } from './item-words.js';

describe('an item in words', () => {
  it.each([
    ['食品经营许可（新办）', '新办'],
    ['食品经营许可(变更)', '变更'],
    ['食品经营许可-延续', '延续'],
    ['食品经营许可', ''],
    ['食品经营许可证补发', '证补发'],
    ['注销', '注销'],
  ])('%s is called %s beside 食品经营许可', (handlingItem, own) => {
    expect(ownName(handlingItem, '食品经营许可')).toBe(own);
  });

  it.each([
    [{ handlingItems: ['食品经营许可（新办）', '变更'], situations: 41 }, '新办、变更 · 41 情形'],
    [{ name: '食品经营许可证核发', handlingItems: ['食品经营许可（新办）', '食品经营许可（变更）'], situations: 0 }, '新办、变更'],
    [{ name: '户外招牌', handlingItems: ['甲（新办）', '乙（新办）'], situations: 0 }, '甲（新办）、乙（新办）'],
    [{ handlingItems: ['食品经营许可'], situations: 2 }, '2 情形'],
    [{ handlingItems: [], situations: 0 }, ''],
  ])('content of %o', (changes, text) => {
    expect(contentText(itemSummary(changes), 'zh-CN')).toBe(text);
  });

  it.each([
    [{ promised: { amount: 10, unit: 'workingDay' } }, '10 个工作日'],
    [{ handling: 'immediate', promised: null }, '即办'],
    [{ promised: null }, undefined],
  ] as const)('limit of %o', (changes, text) => {
    expect(promisedText(itemSummary(changes), 'zh-CN')).toBe(text);
  });

  it.each([
    ['draft', null, undefined],
    ['draft', 6, '线上 v6'],
    ['pending', 6, '线上 v6'],
    ['published', 7, undefined],
  ] as const)('%s, published version %s: %s', (state, publishedNumber, text) => {
    expect(publishedText(itemSummary({ state, publishedNumber }), 'zh-CN')).toBe(text);
  });

  it('its state with the version of its own document', () => {
    const documents = [documentSummary('guide', { head: version({ number: 3 }) }), documentSummary('item', { head: version({ number: 12 }) })];
    expect(stateText(itemSummary({ state: 'returned', documents }), 'zh-CN')).toBe('退回修改 v12');
  });
});

import { describe, expect, it } from 'vitest';

import { rankMatches } from './rank-matches.js';

const found = (texts: readonly string[], query: string): readonly string[] => rankMatches(texts, query, (text) => [text]).map(({ entry }) => entry);

describe('rankMatches', () => {
  it('given words, the name itself comes first, then what begins with them, then what holds them', () => {
    expect(found(['办理食品', '食品经营', '食品', '药品'], '食品')).toEqual(['食品', '食品经营', '办理食品']);
  });

  it('given letters, what is spelt so comes before what sounds so', () => {
    expect(found(['食品', 'SP 材料', '旧 SP', '小食品', '食品经营'], 'sp')).toEqual(['SP 材料', '旧 SP', '食品', '食品经营', '小食品']);
  });

  it('given equals, their order stays', () => {
    expect(found(['食品三', '食品一', '食品二'], 'sp')).toEqual(['食品三', '食品一', '食品二']);
  });

  it('given nothing to look for, all are there as they were, with nothing marked', () => {
    expect(rankMatches(['乙', '甲'], '  ', (text) => [text])).toEqual([
      { entry: '乙', text: 0, range: undefined },
      { entry: '甲', text: 0, range: undefined },
    ]);
  });

  it('given several texts, the first that matches counts, and says which it was', () => {
    const people = [
      { name: '张敏', post: '食品科' },
      { name: '沈萍', post: '许可科' },
      { name: '李强', post: '综合科' },
    ];
    expect(rankMatches(people, 'sp', ({ name, post }) => [name, post])).toEqual([
      { entry: people[1], text: 0, range: [0, 2] },
      { entry: people[0], text: 1, range: [0, 2] },
    ]);
  });

  it('given no entries, or entries without a text, nothing is found', () => {
    expect(found([], 'sp')).toEqual([]);
    expect(rankMatches(['食品'], 'sp', () => [])).toEqual([]);
  });
});

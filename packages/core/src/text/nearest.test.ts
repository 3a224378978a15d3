import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.js';

describe('nearest', () => {
  it.each<[what: string, wanted: string, candidates: readonly string[], expected: readonly string[]]>([
    ['one letter wrong', '经营免积', ['经营面积', '从业人数'], ['经营面积']],
    ['one letter missing', '经营积', ['经营面积'], ['经营面积']],
    ['one letter too many', '经营面面积', ['经营面积'], ['经营面积']],
    ['a part of the name', '面积', ['经营面积', '各处面积', '人数'], ['经营面积', '各处面积']],
    ['more than the name', '经营面积单位', ['经营面积'], ['经营面积']],
    ['the part before a slip', '经营面积', ['经营免积', '经营面积合计'], ['经营面积合计', '经营免积']],
    ['the name itself', '甲', ['甲'], ['甲']],
    ['at most three', 'ab', ['abc', 'abd', 'abe', 'abf'], ['abc', 'abd', 'abe']],
    ['nothing near', '甲乙丙', ['丁戊己'], []],
    ['one letter for another', '甲', ['乙'], []],
    ['a letter within a longer name', '长', ['长度'], ['长度']],
    ['two of six letters wrong', 'abcdef', ['abcdXY'], ['abcdXY']],
    ['three of six letters wrong', 'abcdef', ['abcXYZ'], []],
    ['no candidates', '甲', [], []],
    ['the empty name', '', ['甲'], []],
    ['an endless name', 'x'.repeat(10_000), ['经营面积', 'y'.repeat(60), 'x'], []],
    ['an endless candidate', '经营面积', ['y'.repeat(10_000)], []],
  ])('%s', (_what, wanted, candidates, expected) => {
    expect(nearest(wanted, candidates)).toEqual(expected);
  });
});

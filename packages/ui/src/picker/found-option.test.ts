import { describe, expect, it } from 'vitest';

import { findLiterally, loadFind, type FoundOption } from './found-option.js';
import type { PickerOption } from './option.js';

const options: readonly PickerOption[] = [
  { id: 'a', label: '小食品经营', note: 'SP-01' },
  { id: 'b', label: '食品生产', note: '许可股' },
  { id: 'c', label: '药品经营', note: '食品药品科' },
];
const shownOf = (found: readonly FoundOption[]): readonly string[] =>
  found.map(({ option: { label, note = '' }, labelMark, noteMark }) => `${label}|${labelMark === undefined ? '' : label.slice(...labelMark)}|${noteMark === undefined ? '' : note.slice(...noteMark)}`);

describe('finding options', () => {
  it.each([
    ['literally', () => Promise.resolve(findLiterally)],
    ['by sound too', loadFind],
  ])('%s: labels that begin with the words, labels that hold them, notes', async (_what, load) => {
    const find = await load();
    expect(shownOf(find(options, '食品'))).toEqual(['食品生产|食品|', '小食品经营|食品|', '药品经营||食品']);
    expect(shownOf(find(options, ' sp-0 '))).toContain('小食品经营||SP-0');
    expect(find(options, '').map(({ option }) => option.id)).toEqual(['a', 'b', 'c']);
    expect(find(options, '卫生')).toEqual([]);
  });

  it('by sound: initials and full pinyin', async () => {
    const find = await loadFind();
    expect(shownOf(find(options, 'spsc'))).toEqual(['食品生产|食品生产|']);
    expect(shownOf(find(options, 'yaopin'))).toEqual(['药品经营|药品|']);
    expect(shownOf(find(options, 'xkg'))).toEqual(['食品生产||许可股']);
  });
});

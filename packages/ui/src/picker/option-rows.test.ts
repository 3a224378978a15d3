import { describe, expect, it, vi } from 'vitest';

import { findLiterally } from './found-option.js';
import { OptionRows, type RowSources } from './option-rows.js';

const from = (rest: Partial<RowSources>): RowSources => ({
  options: [
    { id: 'a', label: '营业执照' },
    { id: 'b', label: '执照' },
  ],
  words: '',
  find: findLiterally,
  isFound: false,
  canCreate: false,
  ...rest,
});
const labels = (sources: RowSources): readonly string[] =>
  new OptionRows().of(sources).map((row) => (row.kind === 'option' ? row.found.option.label : row.kind === 'create' ? `+${row.text}` : row.name));

describe('OptionRows', () => {
  it('given what the owner found, the owner’s order stands and nothing is left out', () => {
    expect(labels(from({ words: '执照', isFound: true }))).toEqual(['营业执照', '执照']);
    expect(labels(from({ words: 'zz', isFound: true }))).toEqual(['营业执照', '执照']);
    expect(labels(from({ words: '执照' }))).toEqual(['执照', '营业执照']);
  });

  it.each([
    ['营业执照副本', ['+营业执照副本']],
    ['执照', ['执照', '营业执照']],
    ['', ['营业执照', '执照']],
  ])('given leave to make what is not there, %j gives %j', (words, expected) => {
    expect(labels(from({ words, canCreate: true }))).toEqual(expected);
  });

  it('looks only when something has changed', () => {
    const find = vi.fn(findLiterally);
    const rows = new OptionRows();
    const sources = from({ find });
    rows.of(sources);
    rows.of({ ...sources });
    expect(find).toHaveBeenCalledTimes(1);
    rows.of({ ...sources, words: '执' });
    expect(find).toHaveBeenCalledTimes(2);
  });
});

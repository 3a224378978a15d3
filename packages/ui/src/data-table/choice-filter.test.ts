import { describe, expect, it } from 'vitest';

import { optionsFor } from './choice-filter.js';

const OPTIONS = ['容缺', '必交', '非必交', '免提交'].map((label, index) => ({ value: `v${index}`, label }));
const labels = (typed: string | undefined) => optionsFor(OPTIONS, typed).map(({ label }) => label);

describe('optionsFor', () => {
  it('are all before anything is typed', () => {
    expect(labels(undefined)).toHaveLength(4);
    expect(labels(' ')).toHaveLength(4);
  });

  it('are those that begin with it, then those that have it inside', () => {
    expect(labels('必')).toEqual(['必交', '非必交']);
  });

  it('are none where nothing matches', () => {
    expect(labels('承诺')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { widestCandidates } from './fit-width.js';

describe('widestCandidates', () => {
  it('counts a Chinese letter as two, and each text once', () => {
    expect(widestCandidates(['abcde', '食品经营', 'abcde', 'ab'], 2)).toEqual(['食品经营', 'abcde']);
  });
});

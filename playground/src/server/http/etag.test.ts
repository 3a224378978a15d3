import { describe, expect, it } from 'vitest';

import { etagOf, expectedVersion } from './etag.js';

const hash = 'abcdef0123456789'.repeat(4);

describe('tags', () => {
  it('lead back to the version', () => {
    expect(expectedVersion(etagOf({ number: 12, hash }))).toEqual({ number: 12, hash: hash.slice(0, 16) });
  });

  it('are wanted: saving over anything is not offered', () => {
    expect(() => expectedVersion(undefined)).toThrow('precondition-required');
    for (const tag of ['*', '"12"', '12-abcdef0123456789', 'W/"12-abcdef0123456789"', `"12-${hash}"`, '"-1-abcdef0123456789"'])
      expect(() => expectedVersion(tag)).toThrow('bad-request');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { SharedBytes } from './shared-bytes.js';

it('no two who look at the same time see each other, and each sees what was copied', () => {
  const step = fc.oneof(fc.record({ size: fc.nat(200_000), fill: fc.nat(255) }), fc.record({ giveBack: fc.nat(9) }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const shared = new SharedBytes();
      const seen: { readonly copy: Uint8Array; readonly original: Uint8Array }[] = [];
      for (const each of steps) {
        if ('size' in each) {
          const original = new Uint8Array(each.size).fill(each.fill);
          seen.push({ copy: shared.copyOf(original), original });
        } else {
          for (const { copy } of seen.splice(each.giveBack, 1)) shared.giveBack(copy);
        }
        for (const { copy, original } of seen) expect(Buffer.compare(copy, original)).toBe(0);
      }
    }),
    { numRuns: numRuns(30, 300) },
  );
});

it('uses memory again, and keeps nothing that is very large', () => {
  const shared = new SharedBytes();
  const small = shared.copyOf(new Uint8Array(100));
  shared.giveBack(small);
  expect(shared.copyOf(new Uint8Array(50)).buffer).toBe(small.buffer);
  const large = shared.copyOf(new Uint8Array(20_000_000));
  shared.giveBack(large);
  expect(shared.copyOf(new Uint8Array(1000)).buffer).not.toBe(large.buffer);
});

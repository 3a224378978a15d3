import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { anyDocument } from './testing/any-document.js';
import { openPrintWindow, type PrintWindow } from './testing/chromium.js';

let window: PrintWindow;
beforeAll(async () => (window = await openPrintWindow()), 60_000);
afterAll(() => window.close());

test('the pages of any document hold its whole text, in its order, and none is overfull', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, fc.constantFrom('A4', 'A5'), fc.boolean(), async (html, size, isLandscape) => {
      const { texts, source, excess, isSplit } = await window.tell(html, { page: { size, isLandscape } });
      // A row that is higher than a page goes on cell by cell on each page: its texts interleave, and only their letters can be counted.
      const sorted = (text: string): string => (isSplit ? [...text].sort().join('') : text);
      expect(sorted(texts.join(''))).toBe(sorted(source));
      expect(excess).toBeLessThanOrEqual(0.6);
    }),
    { numRuns: numRuns(60, 1500) },
  );
  expect(await window.violations()).toEqual([]);
});

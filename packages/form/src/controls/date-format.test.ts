import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { readMoment, writeMoment } from './date-format.js';

test.each([
  ['2026-03-05', 'YYYY-MM-DD', '2026-03-05'],
  ['2026年03月05日', 'YYYY年MM月DD日', '2026-03-05'],
  ['20260305', 'YYYYMMDD', '2026-03-05'],
  ['2026-03', 'YYYY-MM', '2026-03-01'],
  ['2026-03-05T09:30:00', 'YYYY-MM-DD', '2026-03-05'],
  ['x', 'YYYY-MM-DD', undefined],
  [20260305, 'YYYYMMDD', undefined],
])('%s by %s', (text, format, day) => expect(readMoment(text, format)?.day).toBe(day));

test('what is written is read back, in whatever format has all parts', () => {
  const part = fc.constantFrom('-', '/', '年', '月', '日', ' ', '.', '(', '+');
  const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), two(12), two(28), two(23), two(59), two(59), fc.array(part, { minLength: 6, maxLength: 6 }), (year, month, day, hour, minute, second, [a, b, c, d, e, f]) => {
      const format = `YYYY${a!}MM${b!}DD${c!}HH${d!}mm${e!}ss${f!}`;
      const moment = { day: `${String(year)}-${month}-${day}`, time: `${hour}:${minute}:${second}` };
      expect(readMoment(writeMoment(moment.day, moment.time, format), format)).toEqual(moment);
    }),
    { numRuns: numRuns(200, 5000) },
  );
});

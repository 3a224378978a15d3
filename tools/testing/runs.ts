/**
 * How many cases a property test tries: `small` in `npm test`, `large` in `npm run test:long`,
 * which sets `ZHENGWU_LONG=1`.
 */
export function numRuns(small: number, large: number): number {
  return process.env['ZHENGWU_LONG'] === '1' ? large : small;
}

/** A day for all tests and stories. */
export const TODAY = '2026-11-28';

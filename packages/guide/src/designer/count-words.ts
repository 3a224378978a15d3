import type { Lang } from '@zhengwu/core';

const STEPS: readonly (readonly [exponent: number, word: string])[] = [
  [36, '万亿亿亿亿'],
  [32, '亿亿亿亿'],
  [28, '万亿亿亿'],
  [24, '亿亿亿'],
  [20, '万亿亿'],
  [16, '亿亿'],
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
];

/** Longer ones nobody says in words. */
const MOST_DIGITS = 40;

/** A count as it is read at a glance: 1,284,608 as it is, 12.3 亿 and 632.1 亿亿亿 above; in English 1.23 × 10^15. */
export function countWords(count: bigint, lang: Lang): string {
  const digits = count.toString().length;
  if (digits <= 7) return count.toLocaleString('en-US');
  if (lang === 'en' || digits > MOST_DIGITS) return scientific(count, digits);
  const [exponent, word] = STEPS.find(([each]) => digits > each) ?? [4, '万'];
  // In tenths, cut and not rounded: nothing is said to be covered that is not.
  const tenths = count / 10n ** BigInt(exponent - 1);
  const [whole, rest] = [tenths / 10n, tenths % 10n];
  return `${whole.toLocaleString('en-US')}${rest === 0n ? '' : `.${rest.toString()}`} ${word}`;
}

function scientific(count: bigint, digits: number): string {
  const text = count.toString();
  return `${text.slice(0, 1)}.${text.slice(1, 3)} × 10^${String(digits - 1)}`;
}

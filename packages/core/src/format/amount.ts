import { compact } from './half-width.js';

/**
 * A sum in yuan, exactly: a decimal text in yuan (`'1234.50'`), or a whole number of fen. Never a number of
 * yuan: 0.1 + 0.2 is not 0.3.
 */
export type Amount = string | { readonly fen: number | bigint };

/** Sums are told up to, but not including, 10^16 fen: 99,999,999,999,999.99 yuan. */
const BOUND = 10n ** 16n;
const WRITTEN = /^([-−])?[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?元?$/;

/** An amount in fen. @throws RangeError for what is no sum, has parts of a fen, or is out of bounds */
export function toFen(amount: Amount): bigint {
  const fen = typeof amount === 'string' ? parseAmount(amount) : wholeFen(amount.fen);
  if (fen === undefined) throw new RangeError(`not a sum in yuan of at most two decimals and below 10^14: ${JSON.stringify(amount)}`);
  if (fen >= BOUND || fen <= -BOUND) throw new RangeError(`a sum must be below 10^16 fen: ${String(fen)}`);
  return fen;
}

/** The fen of a sum as people write it (1234.5, 1,234.50, ￥1234.50, １２３４元, -8), or `undefined` for what is none. */
export function parseAmount(text: string): bigint | undefined {
  const parts = WRITTEN.exec(compact(text));
  if (parts === null) return undefined;
  const fen = BigInt((parts[2] ?? '').replace(/,/g, '') + (parts[3] ?? '').padEnd(2, '0'));
  if (fen >= BOUND) return undefined;
  return parts[1] === undefined ? fen : -fen;
}

function wholeFen(fen: number | bigint): bigint {
  if (typeof fen === 'number' && !Number.isSafeInteger(fen)) {
    throw new RangeError(`fen must be a whole number that can be told exactly: ${String(fen)}`);
  }
  return BigInt(fen);
}

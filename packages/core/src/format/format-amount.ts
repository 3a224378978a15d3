import { toFen, type Amount } from './amount.js';

/**
 * A sum in figures: thousands separated, always two decimals. `symbol` puts ￥ in front, after the sign.
 * @example formatAmount('1234.5') // '1,234.50'
 * @throws RangeError as `toFen`
 */
export function formatAmount(amount: Amount, options: { readonly symbol?: boolean } = {}): string {
  const fen = toFen(amount);
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0n ? '-' : ''}${options.symbol === true ? '￥' : ''}${yuan}.${digits.slice(-2)}`;
}

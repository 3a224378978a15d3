import { Markup } from './markup.js';
import { qrMatrix } from './qr-code.js';

/** The light edge that a reader needs, in modules (ISO/IEC 18004, §9.1). */
const QUIET = 4;

/** A QR code as a drawing; `undefined` where the text is too long for one. */
export function qrSvg(text: string): Markup | undefined {
  const rows = qrMatrix(text);
  if (rows === undefined) return undefined;
  const side = rows.length + 2 * QUIET;
  // Each run of dark modules is one bar: fewer shapes, and no hair lines between them.
  const bars = rows.flatMap((row, down) =>
    [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${String(index + QUIET)} ${String(down + QUIET)}h${String(run.length)}v1h-${String(run.length)}z`),
  );
  return new Markup(`<svg viewBox="0 0 ${String(side)} ${String(side)}" width="120" height="120"><path d="${bars.join('')}"/></svg>`);
}

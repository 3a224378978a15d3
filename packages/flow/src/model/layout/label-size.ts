import type { Size } from './drawing.js';

/** As bpmn-js writes names beside their elements: px of a letter of full width, of any other, of a line, and where a line breaks. */
const [FULL, HALF, LINE, WIDEST] = [11, 6.2, 14, 90];

/** How large a name is written beside its element, as near as one can say without a page to write it on. */
export function labelSize(name: string): Size {
  const width = [...name].reduce((sum, letter) => sum + (/[\u1100-\u{3FFFF}]/u.test(letter) ? FULL : HALF), 0);
  return { width: Math.ceil(Math.min(width, WIDEST)), height: LINE * Math.max(1, Math.ceil(width / WIDEST)) };
}

import { halfWidth, parseChineseNumeral } from '@zhengwu/core';

const WRITTEN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A number as people type it into a phone: ３２０, 1，234, 2。5, 三百, 320平方米. `undefined` for what is none. */
export function readNumber(text: string, unit = ''): number | undefined {
  const typed = bare(text);
  const name = bare(unit);
  const written = name !== '' && typed.endsWith(name) ? typed.slice(0, -name.length) : typed;
  // + 0: minus nought is nought.
  return WRITTEN.test(written) ? Number(written) + 0 : parseChineseNumeral(written);
}

function bare(text: string): string {
  return halfWidth(text)
    .replace(/[\s,\u200b\ufeff]/g, '')
    .replace(/。/g, '.')
    .replace(/[\u2212\u2013\u2014]/g, '-');
}

import { halfWidth } from '../format/half-width.js';

/** Lower case and half width, unit by unit: places in the folded text are places in the text. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // İ and its like become longer in lower case; then each unit is looked at by itself.
  const folded = lower.length === text.length ? lower : Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');
  return halfWidth(folded);
}

function foldUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/**
 * What was typed, ready to be read as syllables: folded, without white space and the apostrophe between syllables
 * (xi'an), without tones, ü as v; v after j, q, x and y as the u that it is.
 */
export function foldQuery(query: string): string {
  return fold(query.normalize('NFC').toLowerCase().normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '').normalize('NFC'))
    .replace(/[\s'’\u200b\ufeff]/g, '')
    .replace(/([jqxy])v/g, '$1u');
}

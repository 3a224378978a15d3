import { matchPinyin } from '@zhengwu/core/pinyin';
import type { Likeness } from './likeness.js';
import { plain } from './synonyms.js';

/** Initials of fewer syllables than these are those of half the dictionary. */
const FEWEST_INITIALS = 3;

/** Whether a column's name is a label's pinyin: `lxdh`, `lianxidianhua`, `jyz_mc`. For columns that nobody has commented, which such names are all that is known of. */
export function nameLikeness(label: string, name: string): Likeness | undefined {
  const letters = plainName(name);
  const words = plain(label);
  if (letters.length < 2 || words.length < 2 || words.length > 20 || !/^[\u3400-\u9fff]+$/.test(words)) return undefined;
  const range = matchPinyin(words, letters);
  if (range?.[0] !== 0 || range[1] !== words.length) return undefined;
  const isInitials = letters.length <= words.length + 2;
  if (!isInitials) return { by: 'pinyin', score: 0.9 };
  return words.length >= FEWEST_INITIALS ? { by: 'pinyin', score: 0.8 } : { by: 'pinyin', score: 0.72 };
}

/** Whether a control's key is a column's name, whatever the case and the strokes; names that say nothing (`name1`, `field_3`) do not count. */
export function keyLikeness(key: string, name: string): Likeness | undefined {
  const one = plainKey(key);
  if (one !== plainKey(name) || one.length < 3 || /^(?:field|input|select|text|name|value|item|radio|date|number|column|col)\d*$/.test(one)) return undefined;
  return { by: 'key', score: 0.88 };
}

/** A column's name as letters alone, without what only says that it is a column. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:t|f|c|fld|col)_/, '').replace(/[^a-z]/g, '');
}

/** A key or a column's name, whatever the case and the strokes. */
export function plainKey(text: string): string {
  return text.toLowerCase().replace(/[_-]/g, '');
}

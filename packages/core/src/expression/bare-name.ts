const NAME = /[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$·（）]{0,100}/uy;
const NAME_LETTER = /^[\p{L}\p{Nl}\p{Nd}_$]/u;

/** Longer names are written in braces. */
export const LONGEST_BARE_NAME = 100;

/** Words that are values. */
export const WORD_VALUES: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['真', true],
  ['是', true],
  ['false', false],
  ['假', false],
  ['否', false],
  ['null', null],
  ['空', null],
]);

/** Words that mean something by themselves where a value is expected: a field of such a name needs braces. */
export const RESERVED: ReadonlySet<string> = new Set([...WORD_VALUES.keys(), '非', 'not', '如果', '则', '否则']);

/** The run of letters, digits and Chinese brackets that begins at the offset; of a very long one, its beginning. */
export function nameRunAt(text: string, offset: number): string | undefined {
  NAME.lastIndex = offset;
  return NAME.exec(text)?.[0];
}

/** Whether the text begins with what may stand within a name. */
export function beginsWithLetter(text: string): boolean {
  return NAME_LETTER.test(text);
}

/** Whether a label can be written without braces and be taken for nothing else. */
export function isBareName(label: string): boolean {
  return label.length <= LONGEST_BARE_NAME && !RESERVED.has(label) && nameRunAt(label, 0) === label;
}

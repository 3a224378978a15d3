import type { PickerOption } from './option.js';

/** A part of a text, half-open. */
export type MarkRange = readonly [start: number, end: number];

/** An option that the words found, and what of it to mark. */
export interface FoundOption {
  readonly option: PickerOption;
  readonly labelMark?: MarkRange | undefined;
  readonly noteMark?: MarkRange | undefined;
}

/** Finds in a list, best first; all of it for no words. */
export type Find = (options: readonly PickerOption[], words: string) => readonly FoundOption[];

/** By the letters alone: until the dictionary of sounds is there. */
export const findLiterally: Find = (options, words) => {
  const typed = words.trim().toLowerCase();
  if (typed === '') return options.map((option) => ({ option }));
  const first: FoundOption[] = [];
  const inside: FoundOption[] = [];
  const noted: FoundOption[] = [];
  for (const option of options) {
    const labelAt = option.label.toLowerCase().indexOf(typed);
    if (labelAt >= 0) (labelAt === 0 ? first : inside).push({ option, labelMark: [labelAt, labelAt + typed.length] });
    else {
      const noteAt = option.note?.toLowerCase().indexOf(typed) ?? -1;
      if (noteAt >= 0) noted.push({ option, noteMark: [noteAt, noteAt + typed.length] });
    }
  }
  return [...first, ...inside, ...noted];
};

/**
 * Finds by sound too, once the dictionary has come. It is asked for when a picker is first used; where it does not come,
 * search stays literal, and the next use asks again.
 */
export async function loadFind(): Promise<Find> {
  const { rankMatches } = await import('@zhengwu/core/pinyin');
  return (options, words) =>
    rankMatches(options, words, ({ label, note }) => (note === undefined ? [label] : [label, note])).map(({ entry, text, range }) => ({
      option: entry,
      ...(text === 0 ? { labelMark: range } : { noteMark: range }),
    }));
}

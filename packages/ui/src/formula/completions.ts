import { FUNCTIONS, optionsOf, toText, type CatalogueField, type FieldCatalogue } from '@zhengwu/core';

/** Something that could stand at the cursor. */
export interface Completion {
  readonly kind: 'field' | 'function' | 'option';
  /** As it is shown, and searched. */
  readonly label: string;
  /** What is written in the place of the typed part. */
  readonly text: string;
  /** Where the cursor stands then, counted from the end of `text`: within the brackets of a function. */
  readonly back: number;
  /** A field's type is its owner's to word. */
  readonly field?: CatalogueField;
}

export interface Completions {
  /** The typed part that is replaced: half-open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

/** Those that a word finds, the best first. */
export type RankCompletions = (all: readonly Completion[], word: string) => readonly Completion[];

/** Finds what is written so, until the dictionary is here. */
export const rankLiterally: RankCompletions = (all, word) => {
  const typed = word.toLowerCase();
  const at = ({ label }: Completion): number => label.toLowerCase().indexOf(typed);
  return [...all.filter((each) => at(each) === 0), ...all.filter((each) => at(each) > 0)];
};

/** Finds by sound too. The dictionary is asked for when something is first written. Rejects where it does not come. */
export async function loadRank(): Promise<RankCompletions> {
  const { rankMatches } = await import('@zhengwu/core/pinyin');
  return (all, word) => rankMatches(all, word, ({ label }) => [label]).map(({ entry }) => entry);
}

/** Beyond these, somebody types on. */
const MOST = 50;

const NAME = /[\p{L}\p{N}_$·（）]*$/u;
const COMPARED = /(?:==?|!=|≠|不是|不等于|是|等于|,|，|\[|\(|（)\s*$/u;

/**
 * What may be written at a place of a formula: in quotes the options of the field that is asked about, else fields and functions
 * whose names begin with what is typed, contain it, or sound like it.
 *
 * @param wanted a person asked for them: an empty word finds all
 */
export function completionsAt(text: string, caret: number, catalogue: FieldCatalogue, rank: RankCompletions, wanted = false): Completions {
  const before = text.slice(0, caret);
  const quote = openQuote(before);
  if (quote !== undefined) return optionCompletions(before, quote, text, catalogue, rank);
  const run = NAME.exec(before)?.[0] ?? '';
  const all = named(catalogue);
  const word = typedName(run, all);
  const from = caret - word.length;
  if (word === '' && !wanted) return { from, to: caret, items: [] };
  const items = rank(all, word).slice(0, MOST);
  // What stands there in full already is nothing to offer.
  return { from, to: caret, items: items.length === 1 && items[0]?.label === word ? [] : items };
}

function named(catalogue: FieldCatalogue): readonly Completion[] {
  return [
    ...catalogue.fields.map((field): Completion => ({ kind: 'field', label: field.label, text: toText({ kind: 'field', id: field.id }, catalogue), back: 0, field })),
    ...FUNCTIONS.map(({ label, params }): Completion => ({ kind: 'function', label, text: `${label}()`, back: params.length === 0 ? 0 : 1 })),
  ];
}

/** Chinese is written without gaps: of 3且面, 面 is what is being typed, for a name begins so. */
function typedName(run: string, all: readonly Completion[]): string {
  const letters = [...run];
  for (let at = 0; at < letters.length; at += 1) {
    const word = letters.slice(at).join('');
    if (all.some(({ label }) => label.startsWith(word))) return word;
  }
  const latin = /[a-z]+$/i.exec(run)?.[0] ?? '';
  if (latin !== '') return latin;
  return /^\d*$/.test(run) ? '' : run;
}

/** Where the quote stands in which the text ends. */
function openQuote(text: string): number | undefined {
  let open: { readonly at: number; readonly closer: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (open !== undefined) {
      if (letter === '\\') at += 1;
      else if (letter === open.closer) open = undefined;
    } else if (letter === '"' || letter === "'") open = { at, closer: letter };
    else if (letter === '“') open = { at, closer: '”' };
  }
  return open?.at;
}

function optionCompletions(before: string, quote: number, text: string, catalogue: FieldCatalogue, rank: RankCompletions): Completions {
  const typed = before.slice(quote + 1);
  const options = optionsOf(fieldBefore(before.slice(0, quote), catalogue)?.type ?? { kind: 'unknown' });
  const closer = before.charAt(quote) === '“' ? '”' : before.charAt(quote);
  const isClosed = text.charAt(before.length) === closer;
  const all = options.map(({ label }): Completion => ({ kind: 'option', label, text: isClosed ? label : `${label}${closer}`, back: 0 }));
  return { from: quote + 1, to: before.length, items: rank(all, typed).slice(0, MOST) };
}

/** The field that is named last before what it is compared with. */
function fieldBefore(text: string, catalogue: FieldCatalogue): CatalogueField | undefined {
  if (!COMPARED.test(text) && !/(?:属于|包含|in|contains)\s*$/u.test(text)) return undefined;
  let found: { readonly field: CatalogueField; readonly end: number } | undefined;
  for (const field of catalogue.fields) {
    const at = field.label === '' ? -1 : text.lastIndexOf(field.label);
    const end = at + field.label.length;
    if (at >= 0 && (found === undefined || end > found.end || (end === found.end && field.label.length > found.field.label.length))) found = { field, end };
  }
  return found?.field;
}

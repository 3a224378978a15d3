import type { MatchRange, rankMatches } from '@zhengwu/core/pinyin';
import type { EntranceEntry } from './entry.js';

/** What is looked for. */
export interface EntranceWish {
  readonly words: string;
  readonly theme: string | undefined;
  readonly audience: 'all' | 'person' | 'organisation';
}

/** An entry that was found, and by what. */
export interface FoundEntry {
  readonly entry: EntranceEntry;
  /** The other names, themes or note that matched, where the item's own did not. */
  readonly alias?: string;
  /** What of the name, or of the alias, matched. */
  readonly range?: MatchRange | undefined;
}

/** Ranks by words and pinyin: `rankMatches` of `@zhengwu/core/pinyin`, which is loaded when somebody types. */
export type Rank = typeof rankMatches;

/** The themes of all entries, in the order in which they first appear. */
export function themesOf(entries: readonly EntranceEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ themes = [] }) => themes))];
}

/** The entries that fit, best first. Without `rank`, by words alone. */
export function chooseEntries(entries: readonly EntranceEntry[], { words, theme, audience }: EntranceWish, rank: Rank | undefined): readonly FoundEntry[] {
  const fitting = entries.filter(
    ({ themes = [], audience: whom }) => (theme === undefined || themes.includes(theme)) && (audience === 'all' || whom === undefined || whom.length === 0 || whom.includes(audience)),
  );
  if (words.trim() === '') return fitting.map((entry) => ({ entry }));
  if (rank === undefined) return fitting.filter((entry) => namesOf(entry).some((name) => name.includes(words.trim()))).map((entry) => ({ entry }));
  return rank(fitting, words, namesOf).map(({ entry, text, range }) => {
    const alias = text === 0 ? undefined : namesOf(entry)[text];
    return { entry, range, ...(alias !== undefined && { alias }) };
  });
}

function namesOf({ name, aliases = [], themes = [], note }: EntranceEntry): readonly string[] {
  // One text a kind, so that having many other names makes nobody better or worse.
  return [name, aliases.join('、'), themes.join('、'), note ?? ''];
}

import type { DictionaryEntry } from '@zhengwu/core';

/** What is known of the entries directly below one: they are being read, could not be, or are here. */
export type Level = { readonly kind: 'reading' } | { readonly kind: 'failed' } | { readonly kind: 'here'; readonly entries: readonly DictionaryEntry[] };

/** What is known so far, by the code of the entry above; '' for the uppermost level. */
export type Levels = ReadonlyMap<string, Level>;

/** A level on the way down to what is chosen: the entries below `parent`. */
export interface WalkedLevel {
  readonly parent: string;
  /** Undefined: nobody has asked for it yet. */
  readonly level: Level | undefined;
}

export interface Walk {
  /** From the uppermost down, as far as it is known. */
  readonly levels: readonly WalkedLevel[];
  /** The chosen entries, as far as their levels are here. */
  readonly path: readonly DictionaryEntry[];
}

/**
 * The way down to what is chosen: on each level that is here, the entry whose code is among `codes`. Codes that no level has are
 * passed over: 北京's counties lie directly below it in some lists, and below 市辖区 in others.
 *
 * @param isEnd whether nothing is chosen below an entry, whatever the dictionary has there
 */
export function walkDown(known: Levels, codes: readonly string[], isEnd: (entry: DictionaryEntry) => boolean): Walk {
  const levels: WalkedLevel[] = [];
  const path: DictionaryEntry[] = [];
  for (let parent: string | undefined = ''; parent !== undefined; ) {
    const level = known.get(parent);
    levels.push({ parent, level });
    parent = undefined;
    if (level?.kind !== 'here') break;
    // A dictionary that hands out its own entries below them would otherwise never end.
    const entry = level.entries.find(({ code }) => codes.includes(code) && !path.some((other) => other.code === code));
    if (entry === undefined) break;
    path.push(entry);
    if (entry.hasBelow !== false && !isEnd(entry)) parent = entry.code;
  }
  return { levels: levels.filter(({ level }) => level?.kind !== 'here' || level.entries.length > 0), path };
}

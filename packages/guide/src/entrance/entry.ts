/** One item that may be chosen. */
export interface EntranceEntry {
  readonly id: string;
  readonly name: string;
  /** What people call it: 开饭店 for 食品经营许可. */
  readonly aliases?: readonly string[];
  /** What a person is about: 我要开店, 养老. */
  readonly themes?: readonly string[];
  /** Whom it is for; both if absent. */
  readonly audience?: readonly ('person' | 'organisation')[];
  /** What stands below the name: the department. */
  readonly note?: string;
}

/** Entries that a host gives, as far as they are any; of two with one id the first. Never throws. */
export function readEntries(input: unknown): readonly EntranceEntry[] {
  try {
    const read = new Map<string, EntranceEntry>();
    for (const each of Array.isArray(input) ? (input as readonly unknown[]) : []) {
      const entry = readEntry(each);
      if (entry !== undefined && !read.has(entry.id)) read.set(entry.id, entry);
    }
    return [...read.values()];
  } catch {
    return [];
  }
}

function readEntry(input: unknown): EntranceEntry | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { id, name, aliases, themes, audience, note } = input as { readonly [Name in keyof EntranceEntry]?: unknown }; // any object may be asked
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  const isAudience = (word: string): word is 'person' | 'organisation' => word === 'person' || word === 'organisation';
  return {
    id,
    name,
    aliases: texts(aliases),
    themes: texts(themes),
    ...(Array.isArray(audience) && { audience: texts(audience).filter(isAudience) }),
    ...(typeof note === 'string' && { note }),
  };
}

function texts(input: unknown): readonly string[] {
  return Array.isArray(input) ? input.filter((each): each is string => typeof each === 'string') : [];
}

import type * as pinyin from '@zhengwu/core/pinyin';
import search from 'diagram-js/lib/features/search/search.js';

type Item = Readonly<Record<string, unknown>>;

/** What was found, and which parts of its texts are marked. */
interface Found {
  readonly item: Item;
  readonly tokens: Readonly<Record<string, readonly unknown[]>>;
}

/** As diagram-js types it for its own items. */
const literally = search as unknown as (items: readonly Item[], words: string, options: { readonly keys: readonly string[] }) => readonly Found[];

let dictionary: typeof pinyin | undefined;

/** Has the dictionary fetched, for the first search to come. Without it words are looked for as they are written. */
export async function fetchPinyin(): Promise<void> {
  try {
    dictionary = await import('@zhengwu/core/pinyin');
  } catch {
    dictionary = undefined;
  }
}

/** In the place of diagram-js's search, for menus and for Ctrl+F: what holds the words first, then what sounds like them (sh, shouli → 受理). */
export function pinyinSearch(items: readonly Item[], words: string, options: { readonly keys: readonly string[] }): readonly Found[] {
  const found = literally(items, words, options);
  if (dictionary === undefined) return found;
  const known = new Set(found.map(({ item }) => item));
  const textsOf = (item: Item): readonly string[] => options.keys.flatMap((key) => (typeof item[key] === 'string' ? item[key] : []));
  const heard = dictionary.rankMatches(items.filter((item) => !known.has(item)), words, textsOf);
  return [...found, ...heard.map(({ entry }) => ({ item: entry, tokens: Object.fromEntries(options.keys.map((key) => [key, tokensOf(entry[key])])) }))];
}

/** A text of which nothing is marked. */
function tokensOf(text: unknown): readonly unknown[] {
  return typeof text === 'string' ? [{ value: text, index: 0 }] : [];
}

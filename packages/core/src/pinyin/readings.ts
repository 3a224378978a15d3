import { dict } from 'pinyin-match/src/simplified_dict.js';

import { NAME_CHARACTERS } from './name-characters.js';

/** Syllables with ü are kept with v, as keyboards write them; these are written in other ways too. */
const OTHER_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  lv: ['lyu'], // as passports write 吕
  nv: ['nyu'],
  lve: ['lue', 'lyue'],
  nve: ['nue', 'nyue'],
};

const NONE: readonly string[] = [];
let table: ReadonlyMap<string, readonly string[]> | undefined;

/** How a character may be read, in letters without tone: 重 → zhong, chong. None for what is no known Chinese character. */
export function readingsOf(character: string): readonly string[] {
  table ??= readTable();
  return table.get(character) ?? NONE;
}

function readTable(): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const source of [dict, NAME_CHARACTERS]) {
    for (const [syllable, characters] of Object.entries(source)) {
      const spellings = [syllable, ...(OTHER_SPELLINGS[syllable] ?? NONE)];
      for (const character of characters) {
        const known = readings.get(character);
        if (known === undefined) readings.set(character, [...spellings]);
        else known.push(...spellings);
      }
    }
  }
  // The longest first: whoever writes a syllable out means it whole.
  for (const spellings of readings.values()) spellings.sort((a, b) => b.length - a.length);
  return readings;
}

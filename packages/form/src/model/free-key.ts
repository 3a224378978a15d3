import { dataNames, spreadKey, withNames } from './spread-key.js';

/**
 * The wish, or the wish with the first number behind it that makes it free: of a key that spreads a value over several others,
 * behind each of these, `[start,end]` and `[start_2,end_2]`. Of what is taken, the parts of such keys are taken too.
 */
export function freeKey(taken: ReadonlySet<string>, wish: string): string {
  const names = namesOf(taken);
  const spread = spreadKey(wish);
  const own = dataNames(wish);
  if (!taken.has(wish) && !own.some((name) => names.has(name))) return wish;
  for (let number = 2; ; number += 1) {
    const numbered = (name: string): string => `${name.replace(/_?\d+$/, '') || name}_${String(number)}`;
    const key = spread === undefined ? numbered(wish) : withNames(spread, numbered);
    if (!taken.has(key) && !dataNames(key).some((name) => names.has(name))) return key;
  }
}

function namesOf(keys: ReadonlySet<string>): ReadonlySet<string> {
  const spread = [...keys].filter((key) => key.startsWith('[') || key.startsWith('{'));
  return spread.length === 0 ? keys : new Set([...keys, ...spread.flatMap(dataNames)]);
}

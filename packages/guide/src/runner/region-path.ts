import type { RunnerWords } from '../messages/runner.js';
import type { Region } from '../model/variable.js';

/** One level of a region: what is to be chosen there, and what was. */
export interface RegionLevel {
  readonly regions: readonly Region[];
  readonly chosen: string | undefined;
}

/**
 * The levels from the top down, as far as they are chosen, with the next one to choose: 市, then 镇街. A level with a single
 * region is chosen by itself. The last level is chosen when its region has none below it.
 */
export function regionLevels(regions: readonly Region[], path: readonly string[]): readonly RegionLevel[] {
  const below = new Map<string | undefined, Region[]>();
  const known = new Map<string, Region>();
  for (const region of regions) if (!known.has(region.code)) known.set(region.code, region);
  for (const region of known.values()) {
    // A parent that is not in the list is none.
    const parent = region.parent !== undefined && known.has(region.parent) ? region.parent : undefined;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [region]);
    else siblings.push(region);
  }
  const levels: RegionLevel[] = [];
  let parent: string | undefined;
  // From a top nobody comes into a circle of parents: each region stands below one other.
  for (let level = below.get(undefined); level !== undefined; level = parent === undefined ? undefined : below.get(parent)) {
    const wanted = path[levels.length];
    const only = level.length === 1 ? level[0]?.code : undefined;
    const chosen: string | undefined = only ?? level.find(({ code }) => code === wanted)?.code;
    levels.push({ regions: level, chosen });
    parent = chosen;
    if (chosen === undefined) break;
  }
  return levels;
}

/** The codes from the top down to a region. */
export function pathTo(regions: readonly Region[], code: string): readonly string[] {
  const known = new Map(regions.map((region) => [region.code, region]));
  const path: string[] = [];
  for (let at = known.get(code); at !== undefined && !path.includes(at.code); at = at.parent === undefined ? undefined : known.get(at.parent)) path.unshift(at.code);
  return path;
}

/** How many digits of a 行政区划代码 say something: 440783 is a county (6), 440783001000 a town (9). */
export function divisionDigits(code: string): number {
  const digits = code.replace(/0+$/, '').length;
  return [2, 4, 6, 9, 12].find((level) => digits <= level) ?? 12;
}

/** What a level is called: 镇（街道）. */
export function levelName(code: string | undefined, words: RunnerWords): string {
  return (code === undefined ? undefined : words.regionLevel[divisionDigits(code)]) ?? words.region;
}

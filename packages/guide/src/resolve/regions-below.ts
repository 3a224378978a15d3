import type { Region } from '../model/variable.js';

const known = new WeakMap<readonly Region[], ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * For each code, the codes below it that can be answered: those that no other names as its parent; for such a one,
 * itself. A code in a circle of parents reaches nothing. Made once for each list of regions.
 */
export function regionsBelow(regions: readonly Region[]): ReadonlyMap<string, ReadonlySet<string>> {
  const former = known.get(regions);
  if (former !== undefined) return former;
  const parents = new Map<string, string | undefined>();
  for (const { code, parent } of regions) if (!parents.has(code)) parents.set(code, parent);
  const named = new Set(parents.values());
  const below = new Map<string, Set<string>>();
  for (const code of parents.keys()) below.set(code, new Set());
  for (const leaf of parents.keys()) {
    if (named.has(leaf)) continue;
    const passed = new Set<string>();
    for (let code: string | undefined = leaf; code !== undefined && !passed.has(code); code = parents.get(code)) {
      passed.add(code);
      below.get(code)?.add(leaf);
    }
  }
  known.set(regions, below);
  return below;
}

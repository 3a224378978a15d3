import type { Guide } from '../model/guide.js';
import { indexGuide, type Owner } from '../model/guide-index.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Additions, GuideNode, NodeId, Outcome } from '../model/node.js';

/** How many materials have to be handed in, at least and at most. 免提交 counts only where something else wants the material too. */
export interface MaterialCount {
  readonly least: number;
  readonly most: number;
}

interface Wanted {
  readonly always: ReadonlySet<string>;
  readonly sometimes: ReadonlySet<string>;
}

const known = new WeakMap<Guide, Map<string, Wanted>>();

/**
 * Bounds that hold whatever the conditions are: those that every way to an outcome wants, and those that some way wants. For
 * guides that are too large for `exactMaterials`.
 */
export function wayMaterials(guide: Guide, outcome: Outcome): MaterialCount {
  const { always, sometimes } = wantedAt(guide, outcome.id);
  const own = handedIn(ownUses(outcome));
  return { least: united(always, own).size, most: united(sometimes, own).size };
}

/** What is wanted of those who have come to a node, from the first question down; references are ways too. */
function wantedAt(guide: Guide, id: NodeId): Wanted {
  const index = indexGuide(guide);
  const found = known.get(guide) ?? new Map<string, Wanted>();
  known.set(guide, found);
  const base = handedIn(guide.base);
  const open: NodeId[] = [id];
  const entered = new Set<string>();
  for (let at = open[open.length - 1]; at !== undefined; at = open[open.length - 1]) {
    const entries = [at, ...index.referencesTo(at)].map((each) => index.owner(each)).filter((owner): owner is Owner => owner !== undefined);
    // What was entered and is not known yet stands above itself: a circle wants nothing.
    const missing = entered.has(at) ? [] : entries.map(({ question }) => question.id).filter((each) => !found.has(each) && !entered.has(each));
    entered.add(at);
    if (missing.length > 0) {
      open.push(...missing);
      continue;
    }
    open.pop();
    if (!found.has(at)) found.set(at, wantedBy(entries, found, base));
  }
  return found.get(id) ?? { always: base, sometimes: base };
}

function wantedBy(entries: readonly Owner[], found: ReadonlyMap<string, Wanted>, base: ReadonlySet<string>): Wanted {
  const ways = entries.map(({ question, option }): Wanted => {
    const { always, sometimes } = found.get(question.id) ?? { always: base, sometimes: base };
    const own = handedIn(ownUses(option));
    return { always: united(always, own), sometimes: united(sometimes, own, handedIn((question.extras ?? []).flatMap(ownUses))) };
  });
  const [first, ...others] = ways;
  if (first === undefined) return { always: base, sometimes: base };
  return { always: new Set([...first.always].filter((id) => others.every(({ always }) => always.has(id)))), sometimes: united(...ways.map(({ sometimes }) => sometimes)) };
}

/** What stands in an outcome's or an option's own list. */
export function ownUses(node: Additions | Outcome): readonly MaterialUse[] {
  if ('end' in node) return node.end.kind === 'handle' ? node.end.uses : [];
  return node.uses ?? [];
}

/** Every material that a node names itself, by its options and additions too. */
export function materialsNamed(node: GuideNode): readonly string[] {
  switch (node.kind) {
    case 'question':
      return [...node.options, ...(node.extras ?? [])].flatMap((each) => ownUses(each).map(({ materialId }) => materialId));
    case 'outcome':
      return ownUses(node).map(({ materialId }) => materialId);
    case 'reference':
      return [];
  }
}

/** The materials of these uses that are really handed in. */
export function handedIn(uses: readonly MaterialUse[]): ReadonlySet<string> {
  return new Set(uses.filter(({ kind }) => kind !== 'exempt').map(({ materialId }) => materialId));
}

function united(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const id of set) all.add(id);
  return all;
}

/** The name of what a question asks for. */
export function variableName(guide: Guide, variableId: string): string {
  return indexGuide(guide).variable(variableId)?.name ?? '';
}

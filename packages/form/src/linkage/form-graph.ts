import { indexForm, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import type { FormRoot, NodeId } from '../model/form-node.js';
import { linksOf, type FormLink } from './form-links.js';
import { strongComponents } from './strong-components.js';

/** Nodes that move one another: what they show or hold is not said by the form. */
export interface FormCycle {
  /** A shortest way round, from the first in the form's order: each moves the next, the last the first. */
  readonly way: readonly NodeId[];
  /** All that hang together so, in the form's order. */
  readonly ids: readonly NodeId[];
}

/** Who reads whom: through linkages, and through what can be read of Formily's reactions and scripts. */
export interface FormGraph {
  readonly index: FormIndex;
  readonly links: readonly FormLink[];
  /** What is moved by a field, directly. */
  readonly linksFrom: (id: string) => readonly FormLink[];
  /** What moves a node, directly. */
  readonly linksTo: (id: string) => readonly FormLink[];
  readonly cycles: readonly FormCycle[];
  /** Whether it is in a cycle, or below a parent that is. */
  readonly isInCycle: (id: string) => boolean;
  /** All nodes but the root, in groups, each after the groups that say whether it is seen and what it holds. More than one node in a group: a cycle. */
  readonly order: readonly (readonly FormEntry[])[];
}

const known = new WeakMap<FormRoot, FormGraph>();

/** The graph of a form, once for each revision. Of nodes that did not change, what they read is not looked up anew. */
export function formGraph({ schema }: Pick<Form, 'schema'>): FormGraph {
  const former = known.get(schema);
  if (former !== undefined) return former;
  const graph = makeGraph(schema);
  known.set(schema, graph);
  return graph;
}

function makeGraph(schema: FormRoot): FormGraph {
  const index = indexForm(schema);
  const { entries } = index;
  const links: FormLink[] = [...linksOf(index, index.root)];
  for (const entry of entries) {
    const own = linksOf(index, entry);
    if (own.length > 0) links.push(...own);
  }
  const from = groupedBy(links, (link) => link.from);
  const to = groupedBy(links, (link) => link.to);
  // Of two nodes with one id the first is meant, as in the index.
  const placeOf = (id: string): number => index.byId(id)?.place ?? -1;
  const moved = (entry: FormEntry, isLooked: (place: number) => boolean): readonly number[] => {
    const targets = new Set(entry.children.map((child) => placeOf(child.id)));
    for (const link of from.get(entry.id) ?? []) if (isMoving(link)) targets.add(placeOf(link.to));
    return [...targets].filter((place) => place >= 0 && isLooked(place));
  };
  const { rounds, next } = roundsIn(index, links, placeOf, moved);
  const inCycle = new Set(rounds.flat());
  const idOf = (place: number): NodeId => (entries[place] ?? index.root).id;
  let order: FormGraph['order'] | undefined;

  return {
    index,
    links,
    linksFrom: (id) => from.get(id) ?? NONE,
    linksTo: (id) => to.get(id) ?? NONE,
    cycles: rounds.map((group) => ({ way: shortestWay(group, next).map(idOf), ids: group.map(idOf) })),
    isInCycle: (id) => {
      if (inCycle.size === 0) return false;
      for (let entry = index.byId(id); entry !== undefined; entry = entry.parent) if (inCycle.has(placeOf(entry.id))) return true;
      return false;
    },
    get order() {
      order ??= ordered(entries, moved);
      return order;
    },
  };
}

const NONE: readonly FormLink[] = [];
type Moved = (entry: FormEntry, isLooked: (place: number) => boolean) => readonly number[];

/**
 * The groups of nodes that move one another, in the form's order, and the ways within them. A way round leads down from what is
 * moved to what moves: other nodes, most of a form, are on none and are not looked at.
 */
function roundsIn({ entries }: FormIndex, links: readonly FormLink[], placeOf: (id: string) => number, moved: Moved): { readonly rounds: readonly (readonly number[])[]; readonly next: (place: number) => readonly number[] } {
  const movers = new Set<number>();
  const targets = new Set<number>();
  for (const link of links) {
    if (!isMoving(link)) continue;
    movers.add(placeOf(link.from));
    targets.add(placeOf(link.to));
  }
  const between = new Set<number>();
  for (const place of movers) {
    // From what moves up to the outermost of what is moved above it.
    const way: number[] = [];
    for (let entry = entries[place]; entry?.parent !== undefined; entry = entry.parent) {
      way.push(placeOf(entry.id));
      if (targets.has(placeOf(entry.id))) for (const each of way.splice(0)) between.add(each);
    }
  }
  const places = [...between].sort((a, b) => a - b);
  const rank = new Map(places.map((place, at) => [place, at]));
  const ways = places.map((place) => {
    const entry = entries[place];
    return entry === undefined ? [] : moved(entry, (each) => between.has(each));
  });
  const next = (place: number): readonly number[] => ways[rank.get(place) ?? -1] ?? [];
  const groups = strongComponents(places.length, (at) => (ways[at] ?? []).flatMap((place) => rank.get(place) ?? []));
  const isRound = (group: readonly number[]): boolean => group.length > 1 || (group[0] !== undefined && next(group[0]).includes(group[0]));
  const rounds = groups.map((group) => group.flatMap((at) => places[at] ?? []).sort((a, b) => a - b)).filter(isRound);
  return { rounds: rounds.sort(([a = 0], [b = 0]) => a - b), next };
}

function ordered(entries: readonly FormEntry[], moved: Moved): readonly (readonly FormEntry[])[] {
  const ways = entries.map((entry) => moved(entry, () => true));
  return strongComponents(entries.length, (place) => ways[place] ?? []).map((group) => [...group].sort((a, b) => a - b).flatMap((place) => entries[place] ?? []));
}

/** Whether what is moved is what others can see of a node: that it is there, and its value, which goes when it is no longer offered. */
function isMoving({ aspects, from, to, isDefault }: FormLink): boolean {
  if (from === to && isDefault === true) return false;
  return aspects.includes('visible') || aspects.includes('value') || aspects.includes('options');
}

/** Breadth first, from the first member back to it. */
function shortestWay(group: readonly number[], next: (place: number) => readonly number[]): readonly number[] {
  const [start] = group;
  if (start === undefined) return [];
  const members = new Set(group);
  const former = new Map<number, number>();
  const queue = [start];
  for (const place of queue) {
    for (const target of next(place)) {
      if (target === start) {
        const way = [place];
        for (let at = former.get(place); at !== undefined; at = former.get(at)) way.push(at);
        return way.reverse();
      }
      if (!members.has(target) || former.has(target)) continue;
      former.set(target, place);
      queue.push(target);
    }
  }
  return [start];
}

function groupedBy(links: readonly FormLink[], keyOf: (link: FormLink) => string): ReadonlyMap<string, readonly FormLink[]> {
  const groups = new Map<string, FormLink[]>();
  for (const link of links) {
    const group = groups.get(keyOf(link));
    if (group === undefined) groups.set(keyOf(link), [link]);
    else group.push(link);
  }
  return groups;
}

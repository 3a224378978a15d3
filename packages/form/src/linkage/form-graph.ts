import { indexForm, type FormEntry } from '../model/form-index.js';
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
  const places = new Map<string, number>();
  // Of two nodes with one id the first is meant, as in the index.
  entries.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place);
  });
  const links = [index.root, ...entries].flatMap((entry) => linksOf(index, entry));
  const from = groupedBy(links, (link) => link.from);
  const to = groupedBy(links, (link) => link.to);

  const placesBelow = (entry: FormEntry): number[] => entry.children.map((child) => places.get(child.id) ?? -1);
  const moved = entries.map((entry) => {
    const targets = placesBelow(entry);
    for (const link of from.get(entry.id) ?? []) if (isMoving(link)) targets.push(places.get(link.to) ?? -1);
    return [...new Set(targets)].filter((place) => place >= 0);
  });
  const next = (place: number): readonly number[] => moved[place] ?? [];
  const groups = strongComponents(entries.length, next);
  const isRound = (group: readonly number[]): boolean => group.length > 1 || (group[0] !== undefined && next(group[0]).includes(group[0]));
  const rounds = groups.filter(isRound).map((group) => [...group].sort((a, b) => a - b));
  rounds.sort(([a = 0], [b = 0]) => a - b);
  const inCycle = new Set(rounds.flat());
  const idOf = (place: number): NodeId => (entries[place] ?? index.root).id;

  return {
    links,
    linksFrom: (id) => from.get(id) ?? [],
    linksTo: (id) => to.get(id) ?? [],
    cycles: rounds.map((group) => ({ way: shortestWay(group, next).map(idOf), ids: group.map(idOf) })),
    isInCycle: (id) => {
      for (let entry = index.byId(id); entry !== undefined; entry = entry.parent) {
        const place = places.get(entry.id);
        if (place !== undefined && inCycle.has(place)) return true;
      }
      return false;
    },
    order: groups.map((group) => [...group].sort((a, b) => a - b).flatMap((place) => entries[place] ?? [])),
  };
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

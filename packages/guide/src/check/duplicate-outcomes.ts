import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { GuideGraph, QuestionNode } from '../space/guide-graph.js';
import { additionsKey, endKey } from './continuations.js';
import { topologicalOrder } from './graph-shape.js';
import { at } from './guide-check.js';
import { joinOutcomes } from './link-fixes.js';
import { outcomeName } from './outcome-name.js';
import { pathRules } from './path-rules.js';

/**
 * Outcomes that are equal in all: the same end, reached by ways that add the same. Ways are compared answer by answer; what
 * stands below a node that ways with different additions lead to is compared within it alone. Siblings of one question, also
 * those that it refers to, are its options' fault.
 */
export function* duplicateOutcomes(graph: GuideGraph, context: GuideContext): Iterable<Finding> {
  for (const [index, earlier] of duplicatesOf(graph)) {
    const [node, other] = [graph.nodes[index], graph.nodes[earlier]];
    if (node?.kind !== 'outcome' || other?.kind !== 'outcome') continue;
    const names = { name: outcomeName(graph.guide, node.node, context), other: outcomeName(graph.guide, other.node, context) };
    yield pathRules.finding('guide/duplicate-outcome', at(node.node.id), names, { related: [at(other.node.id)], fixes: joinOutcomes(graph, other.node, node.node) });
  }
}

type Pair = readonly [later: number, earlier: number];

const known = new WeakMap<object, readonly Pair[]>();

function duplicatesOf(graph: GuideGraph): readonly Pair[] {
  const former = known.get(graph.results);
  if (former !== undefined) return former;
  const { groups, askers } = grouped(graph);
  const pairs: Pair[] = [];
  known.set(graph.results, pairs);
  for (const unordered of groups) {
    const group = [...unordered].sort((a, b) => a - b);
    const [first] = group;
    const asked = new Set<number>();
    for (const index of group) {
      const own = [...(askers.get(index) ?? [])];
      if (first !== undefined && index !== first && !own.some((asker) => asked.has(asker))) pairs.push([index, first]);
      for (const asker of own) asked.add(asker);
    }
  }
  return pairs;
}

interface Grouped {
  /** Outcomes that are equal in all, at least two together. */
  readonly groups: readonly (readonly number[])[];
  /** For outcomes and references, the questions that lead to them: by an option, or by a reference. */
  readonly askers: ReadonlyMap<number, ReadonlySet<number>>;
}

function grouped(graph: GuideGraph): Grouped {
  const ways = new Map<string, number>();
  const wayNumber = (key: string): number => {
    const number = ways.get(key) ?? ways.size + 1;
    ways.set(key, number);
    return number;
  };
  // The number of what the way to a node adds: 0 for nothing, as to the root; -1 while no way was seen.
  const added = new Int32Array(graph.nodes.length).fill(-1);
  if (graph.root >= 0) added[graph.root] = 0;
  const askers = new Map<number, Set<number>>();
  const enter = (next: number, way: number, by: Iterable<number>): void => {
    if (next < 0) return;
    added[next] = added[next] === -1 || added[next] === way ? way : wayNumber(`at ${String(next)}`);
    if (graph.nodes[next]?.kind === 'question') return;
    const known = askers.get(next);
    if (known === undefined) askers.set(next, new Set(by));
    else for (const asker of by) known.add(asker);
  };
  const groups = new Map<string, number[]>();
  for (const index of topologicalOrder(graph)) {
    const node = graph.nodes[index];
    const way = added[index] ?? 0;
    if (node?.kind === 'reference') enter(node.next, way, askers.get(index) ?? []);
    if (node?.kind === 'question') {
      const extras = node.extras.length === 0 ? '' : extrasKey(node);
      for (const { part, next } of node.options) {
        const key = `${additionsKey(part)}${extras}`;
        enter(next, key === '' ? way : wayNumber(`${String(way)} ${key}`), [index]);
      }
    }
    if (node?.kind !== 'outcome') continue;
    const key = `${String(way)} ${endKey(node.node.end)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return { groups: [...groups.values()].filter(({ length }) => length > 1), askers };
}

/** What the question adds beside its options, by answer. */
function extrasKey({ extras, place }: QuestionNode): string {
  return extras
    .filter(({ part }) => additionsKey(part) !== '')
    .map(({ part, set }) => `${String(place)}~${String(set.id)}${JSON.stringify(part.when ?? [])}${additionsKey(part)}`)
    .sort()
    .join(' ');
}

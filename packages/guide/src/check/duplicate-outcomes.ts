import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { GuideGraph, QuestionNode } from '../space/guide-graph.js';
import { additionsKey, endKey } from './continuations.js';
import { topologicalOrder } from './graph-shape.js';
import { at } from './guide-check.js';
import { outcomeName } from './outcome-name.js';
import { pathRules } from './path-rules.js';

/**
 * Outcomes that are equal in all: the same end, reached by ways that add the same. Ways are compared answer by answer; what
 * stands below a node that references lead to is compared within it alone. Siblings of one question are its options' fault.
 */
export function* duplicateOutcomes(graph: GuideGraph, context: GuideContext): Iterable<Finding> {
  for (const [index, earlier] of duplicatesOf(graph)) {
    const [node, other] = [graph.nodes[index], graph.nodes[earlier]];
    if (node?.kind !== 'outcome' || other?.kind !== 'outcome') continue;
    const names = { name: outcomeName(graph.guide, node.node, context), other: outcomeName(graph.guide, other.node, context) };
    yield pathRules.finding('guide/duplicate-outcome', at(node.node.id), names, { related: [at(other.node.id)] });
  }
}

type Pair = readonly [later: number, earlier: number];

const known = new WeakMap<object, readonly Pair[]>();

function duplicatesOf(graph: GuideGraph): readonly Pair[] {
  const former = known.get(graph.results);
  if (former !== undefined) return former;
  const { groups, owner } = grouped(graph);
  const pairs: Pair[] = [];
  known.set(graph.results, pairs);
  for (const unordered of groups) {
    const group = [...unordered].sort((a, b) => a - b);
    for (const [place, index] of group.entries()) {
      const before = group.slice(0, place);
      const earlier = before.find((each) => owner[each] !== owner[index]);
      if (earlier !== undefined && !before.some((each) => owner[each] === owner[index])) pairs.push([index, earlier]);
    }
  }
  return pairs;
}

/** Outcomes that are equal in all, at least two together, and each one's question. */
function grouped(graph: GuideGraph): { readonly groups: readonly (readonly number[])[]; readonly owner: Int32Array } {
  const ways = new Map<string, number>();
  const wayNumber = (key: string): number => {
    const number = ways.get(key) ?? ways.size + 1;
    ways.set(key, number);
    return number;
  };
  // The number of what the way to a node adds; 0 from the root.
  const added = new Int32Array(graph.nodes.length);
  const owner = new Int32Array(graph.nodes.length).fill(-1);
  const groups = new Map<string, number[]>();
  for (const index of topologicalOrder(graph)) {
    const node = graph.nodes[index];
    if ((graph.entries[index] ?? 0) > 1) added[index] = wayNumber(`at ${String(index)}`);
    if (node?.kind === 'question') {
      const extras = node.extras.length === 0 ? '' : extrasKey(node);
      for (const { part, next } of node.options) {
        if (next < 0) continue;
        const key = `${additionsKey(part)}${extras}`;
        added[next] = key === '' ? (added[index] ?? 0) : wayNumber(`${String(added[index])} ${key}`);
        owner[next] = index;
      }
    }
    if (node?.kind !== 'outcome') continue;
    const key = `${String(added[index])} ${endKey(node.node.end)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return { groups: [...groups.values()].filter(({ length }) => length > 1), owner };
}

/** What the question adds beside its options, by answer. */
function extrasKey({ extras, place }: QuestionNode): string {
  return extras
    .filter(({ part }) => additionsKey(part) !== '')
    .map(({ part, set }) => `${String(place)}~${String(set.id)}${JSON.stringify(part.when ?? [])}${additionsKey(part)}`)
    .sort()
    .join(' ');
}

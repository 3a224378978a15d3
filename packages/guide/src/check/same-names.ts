import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Outcome } from '../model/node.js';
import { situationName } from '../resolve/situation-name.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import { graphChange } from './graph-change.js';
import { cyclesOf } from './graph-shape.js';
import { at } from './guide-check.js';
import { keyOf } from './linted.js';
import { wordingRules } from './wording-rules.js';

/** Two applications of one name: whoever reads the name on his list does not know which he has. */
export function sameNames(guide: Guide, context: GuideContext): readonly Finding[] {
  const graph = guideGraph(guide);
  const before = latest?.deref();
  const names = (before === undefined ? undefined : namesAfter(before, graph, context)) ?? namesOf(graph, context);
  latest = new WeakRef(names);
  return names.findings;
}

/** What an application is called, and that without what the eye passes over; `undefined` for what is none, or has no name. */
interface Named {
  readonly outcome: Outcome;
  readonly name: string;
  readonly key: string;
}

interface Names {
  readonly graph: GuideGraph;
  readonly item: GuideContext['item'];
  /** By the nodes' numbers. */
  readonly named: readonly (Named | undefined)[];
  readonly findings: readonly Finding[];
}

/** Of the guide looked at last: the next is mostly the same one edit later. */
let latest: WeakRef<Names> | undefined;
const known = new WeakMap<Guide, Names>();

function namesOf(graph: GuideGraph, context: GuideContext): Names {
  const { guide } = graph;
  const named = guide.nodes.map((node) => nameOf(guide, node, context));
  return remembered({ graph, item: context.item, named, findings: findingsOf(named) });
}

/** With the names alone made anew that an edit may have changed; `undefined` where all are to be. */
function namesAfter(before: Names, graph: GuideGraph, context: GuideContext): Names | undefined {
  const { guide, nodes } = graph;
  // In a circle, names depend on which was asked for first; of two nodes with one id, both are named here.
  if (before.item !== context.item || guide.nodes.length !== nodes.length || before.named.length !== before.graph.nodes.length || cyclesOf(graph).length > 0) return undefined;
  const change = graphChange(before.graph, graph, haveSameNames);
  if (change === undefined) return undefined;
  const { changed, isTouched, was, isInPlace } = change;
  // Of two that lead to one node the first names it: they must still stand in their order.
  if (!isInPlace && !areInOrder(was)) return undefined;
  if (changed.length === 0 && isInPlace && was.length === before.named.length) return remembered({ ...before, graph });
  const named = guide.nodes.map((node, index) => (isTouched[index] === 1 ? nameOf(guide, node, context) : before.named[was[index] ?? -1]));
  return remembered({ graph, item: context.item, named, findings: findingsOf(named) });
}

function areInOrder(was: Int32Array): boolean {
  let last = -1;
  return was.every((place) => {
    if (place < 0) return true;
    const isNext = place > last;
    last = place;
    return isNext;
  });
}

function remembered(names: Names): Names {
  known.set(names.graph.guide, names);
  return names;
}

/** Whether nothing differs by which outcomes are named. */
function haveSameNames(a: GuideNode, b: GuideNode): boolean {
  if (a.kind === 'question' && b.kind === 'question') {
    return a.options === b.options || (a.options.length === b.options.length && a.options.every(({ id, text, short }, index) => id === b.options[index]?.id && text === b.options[index].text && short === b.options[index].short));
  }
  if (a.kind === 'outcome' && b.kind === 'outcome') return a.name === b.name && a.end === b.end;
  return a.kind === b.kind;
}

function nameOf(guide: Guide, node: GuideNode, context: GuideContext): Named | undefined {
  if (node.kind !== 'outcome' || node.end.kind !== 'handle') return undefined;
  const name = situationName(guide, node.id, context);
  return name.trim() === '' ? undefined : { outcome: node, name, key: `${node.end.handlingItemId ?? ''} ${keyOf(name)}` };
}

function findingsOf(named: readonly (Named | undefined)[]): readonly Finding[] {
  const first = new Map<string, Outcome>();
  return named.flatMap((each): readonly Finding[] => {
    if (each === undefined) return [];
    const { outcome, name, key } = each;
    const former = first.get(key);
    if (former === undefined) first.set(key, outcome);
    if (former === undefined || former.id === outcome.id) return [];
    return [wordingRules.finding('guide/same-names', at(outcome.id, 'name'), { name }, { related: [at(former.id, 'name')] })];
  });
}

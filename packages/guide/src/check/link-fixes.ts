import { newId, type Fix } from '@zhengwu/core';
import { indexGuide } from '../model/guide-index.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Option, Outcome } from '../model/node.js';
import { sameContinuation } from '../model/same-continuation.js';
import { wouldCircle } from '../model/subtree.js';
import type { GraphNode, GuideGraph } from '../space/guide-graph.js';
import { nodesBelow, ownedTwice } from './graph-shape.js';
import { fix } from './guide-fix.js';

/** What nobody has thought of yet, a person at the window decides: an end that is true of any case. */
const TO_STAFF = { kind: 'staff', reason: '请到窗口办理。' } as const;

/** A result behind an option that leads nowhere. */
export function endBehind({ guide }: GuideGraph, option: Option): readonly Fix[] {
  return isFirst(guide, option) ? [fix('outcome/insert', { outcome: { id: newId('out'), kind: 'outcome', end: TO_STAFF }, under: option.id })] : [];
}

/** The last step of a circle goes: the reference that leads back, or where the option leads that does. */
export function cutCircle({ guide }: GuideGraph, circle: readonly GuideNode[], closedBy: string): readonly Fix[] {
  const last = circle[circle.length - 1];
  if (last?.kind === 'reference') return [fix('node/remove', { id: last.id })];
  const option = last?.kind === 'question' ? last.options.find(({ id }) => id === closedBy) : undefined;
  return option !== undefined && isFirst(guide, option) ? [fix('option/cut', { id: option.id })] : [];
}

/**
 * A node stays behind one of the options that lead to it, and the others lead on by references. It stays where citizens
 * come by, if that is true of some; else behind the first. What is the root stays that.
 */
export function shareByReferences(graph: GuideGraph, { node, nexts, kind }: GraphNode, index: number): readonly Fix[] {
  const { guide } = graph;
  const to = kind === 'reference' ? graph.nodes[nexts[0] ?? -1]?.node : node;
  if (to === undefined || to.kind === 'reference') return [];
  const below = graph.root < 0 ? undefined : nodesBelow(graph, graph.root);
  const [reached, lost]: readonly [Option[], Option[]] = [[], []];
  graph.nodes.forEach((question, place) => {
    if (question.kind !== 'question') return;
    for (const { part, next } of question.options) if (next === index) (below?.[place] === 1 ? reached : lost).push(part);
  });
  const owners = [...reached, ...lost];
  const others = owners.slice(guide.rootId === node.id ? 0 : 1);
  // No reference may lead back.
  if (!owners.every((option) => isFirst(guide, option)) || others.some(({ id }) => wouldCircle(indexGuide(guide), to.id, id))) return [];
  return [fix('reference/replace', { to: to.id, places: others.map(({ id }) => ({ under: id, referenceId: newId('ref') })) })];
}

/**
 * One of two outcomes that are equal goes, and a reference to the other takes its place: the second, or the first where the
 * second alone has words of its own. Where both have, a person decides which are right.
 */
export function joinOutcomes(graph: GuideGraph, earlier: Outcome, later: Outcome): readonly Fix[] {
  const { guide } = graph;
  const [to, gone] = saysNoMore(later, earlier) ? [earlier, later] : [later, earlier];
  if (!saysNoMore(gone, to)) return [];
  const index = indexGuide(guide);
  const under = index.owner(gone.id)?.option;
  // What other options lead to as well would stay.
  if (under === undefined || ownedTwice(graph).has(graph.indexOf(gone.id)) || guide.rootId === gone.id || sameContinuation(index, gone.id, to.id) === undefined) return [];
  return [fix('reference/replace', { to: to.id, places: [{ under: under.id, referenceId: newId('ref') }] })];
}

/** Whether the citizen reads nothing on one outcome that he would not read on the other. */
function saysNoMore(a: Outcome, b: Outcome): boolean {
  return (a.name ?? b.name) === b.name && (a.note ?? b.note) === b.note;
}

/** Of two options with one id edits know the first alone. */
function isFirst(guide: Guide, option: Option): boolean {
  return indexGuide(guide).option(option.id)?.option === option;
}

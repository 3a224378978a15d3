import type { Finding, Fix } from '@zhengwu/core';
import type { ProcessIndex } from '../model/flow-index.js';
import type { FlowNode } from '../model/flow.js';
import { isActivity, isGateway, isSubProcess } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { at, nameIn, nameOf, processCheck, trace } from './flow-check.js';
import { fix } from './flow-fix.js';
import { structureRules, type ElementWord } from './structure-rules.js';

/** Each scope has a start and an end, of the kind that it may have. */
export const checkScopes = processCheck('flow/scopes', structureRules, function* ({ process, index }) {
  if (process.nodes.length === 0) {
    // A pool that another body's process runs in is drawn empty, and is not run.
    if (process.participantId === undefined || process.isExecutable) yield structureRules.finding('flow/empty', at(process), {});
    return;
  }
  yield* startAndEnd(index, process.id, undefined, process.name);
  for (const node of process.nodes) {
    if (!isSubProcess(node) || index.childrenOf(node.id).length === 0) continue;
    if (node.type !== 'adHocSubProcess') yield* startAndEnd(index, node.id, node, nameOf(node));
  }
});

function* startAndEnd(index: ProcessIndex, id: string, scope: FlowNode | undefined, name: string): Iterable<Finding> {
  const children = index.childrenOf(scope?.id);
  const starts = children.filter(({ type }) => type === 'startEvent');
  const isInstantiated = children.some(({ isInstantiating }) => isInstantiating === true);
  if (!children.some(({ type }) => type === 'endEvent')) yield structureRules.finding('flow/no-end', at(id), { scope: name }, { fixes: endsFor(index, children) });
  if (scope?.isTriggeredByEvent === true) {
    const [first] = starts;
    const why = first === undefined ? 'none' : starts.length > 1 ? 'several' : (first.event?.trigger ?? 'none') === 'none' ? 'untriggered' : undefined;
    if (why !== undefined) yield structureRules.finding('flow/event-sub-process-start', at(first ?? id), { scope: name, why });
    return;
  }
  if (starts.length === 0 && !isInstantiated) yield structureRules.finding('flow/no-start', at(id), { scope: name });
  const blank = starts.filter(({ event }) => (event?.trigger ?? 'none') === 'none');
  if (blank.length > 1) yield structureRules.finding('flow/several-starts', at(blank[1] ?? id), { starts: blank.map((node) => nameIn(index, node)) }, { related: blank.map((node) => at(node)) });
  if (scope === undefined) return;
  for (const start of starts) {
    if (blank.includes(start)) continue;
    yield structureRules.finding('flow/sub-process-start', at(start), { node: nameIn(index, start), scope: name }, { fixes: [fix('flow/set-trigger', { id: start.id, trigger: 'none' })] });
  }
}

/** Where nothing ends, the node behind which nothing comes is the one that should. */
function endsFor(index: ProcessIndex, children: readonly FlowNode[]): readonly Fix[] {
  const last = children.filter((node) => isActivity(node) && index.outgoing(node).length === 0);
  return last.length === 1 && last[0] !== undefined ? [fix('flow/append-end', { id: last[0].id })] : [];
}

/** Every node can be reached, and leads to an end. */
export const checkReach = processCheck('flow/reach', structureRules, function* (view) {
  const { process, index, walk } = view;
  const reached = walk.reachable(walk.roots);
  const lost = process.nodes.filter((node) => !reached.has(node) && !isBesides(view, node));
  for (const group of groupsOf(view, lost)) {
    const [first] = group.filter((node) => walk.before(node).length === 0).concat(group);
    if (first === undefined) continue;
    const fixes = [fix('flow/remove', { ids: group.map(({ id }) => id) })];
    yield structureRules.finding('flow/unreachable', at(first), { node: nameIn(index, first), what: wordOf(first), others: group.length - 1 }, { fixes, related: placesBut(group, first) });
  }

  const deadEnds = process.nodes.filter((node) => isDeadEnd(view, node));
  for (const node of deadEnds) {
    if (!reached.has(node)) continue; // said already, and it may be meant to go
    const to = walk.path(walk.roots, (each) => each === node);
    yield structureRules.finding('flow/dead-end', at(node), { node: nameIn(index, node), what: wordOf(node) }, { fixes: [fix('flow/append-end', { id: node.id })], ...(to === undefined ? {} : { witness: trace(walk, to) }) });
  }

  // What stops by itself is an end of its own, said above; here what goes round for ever.
  const ends = walk.leadingTo(process.nodes.filter((node) => node.type === 'endEvent' || walk.hops(node).length === 0));
  const caught = process.nodes.filter((node) => reached.has(node) && !ends.has(node) && index.incoming(node).length > 0);
  for (const group of groupsOf(view, caught)) {
    const [first] = group;
    if (first === undefined) continue;
    const to = walk.path(walk.roots, (each) => group.includes(each));
    const round = to?.[to.length - 1] === undefined ? undefined : walk.roundTrip(to[to.length - 1] ?? first);
    const witness = to === undefined ? {} : { witness: trace(walk, [...to, ...(round?.slice(1) ?? [])]) };
    yield structureRules.finding('flow/no-way-to-end', at(first), { node: nameIn(index, first), what: wordOf(first), others: group.length - 1 }, { related: placesBut(group, first), ...witness });
  }
});

/** Nothing leads to it, and nothing need: what undoes, what waits at an edge or is led to by a link, what may be done in any order. */
function isBesides({ index, walk }: ProcessView, node: FlowNode): boolean {
  for (let each: FlowNode | undefined = node; each !== undefined; each = each.parentId === undefined ? undefined : index.node(each.parentId)) {
    if (each.isForCompensation === true) return true;
  }
  // A link without its twin, and a boundary event of what cannot be reached, are said where they are at fault.
  return node.type === 'boundaryEvent' || (node.event?.trigger === 'link' && walk.before(node).length === 0);
}

function isDeadEnd({ index, walk }: ProcessView, node: FlowNode): boolean {
  if (node.type === 'endEvent' || node.isForCompensation === true || node.isTriggeredByEvent === true || index.outgoing(node).length > 0) return false;
  if (node.event?.trigger === 'link' && node.type === 'intermediateThrowEvent') return false;
  if (node.type === 'boundaryEvent' && node.event?.trigger === 'compensate') return false;
  const parent = node.parentId === undefined ? undefined : index.node(node.parentId);
  return parent?.type !== 'adHocSubProcess' && (walk.roots.length > 0 || index.incoming(node).length > 0);
}

/** The nodes in groups of such as hang together. */
function groupsOf({ walk }: ProcessView, nodes: readonly FlowNode[]): readonly (readonly FlowNode[])[] {
  const left = new Set(nodes);
  const groups: FlowNode[][] = [];
  for (const node of nodes) {
    if (!left.delete(node)) continue;
    const group = [node];
    for (const each of group) {
      for (const next of [...walk.hops(each).map(({ to }) => to), ...walk.before(each)]) if (left.delete(next)) group.push(next);
    }
    groups.push(group);
  }
  return groups;
}

function placesBut(group: readonly FlowNode[], first: FlowNode): ReturnType<typeof at>[] {
  return group.filter((node) => node !== first).map((node) => at(node));
}

function wordOf(node: FlowNode): ElementWord {
  if (isSubProcess(node)) return 'subProcess';
  if (isGateway(node)) return 'gateway';
  return isActivity(node) ? 'step' : 'event';
}

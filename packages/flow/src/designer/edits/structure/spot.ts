import { isRefusal, type Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import { indexProcess, processOf } from '../../../model/flow-index.js';
import { readFlow } from '../../../model/read/read-flow.js';
import { readWaySettings } from '../../../model/read/read-way.js';
import { mainWay } from '../../../model/continuation.js';
import { readingOf } from '../../../model/reading.js';
import { refuse, type EditTools } from '../edit-tools.js';
import { elementOf, nameOf, wayOf } from '../find.js';

/** Where something goes: onto a way; behind a node, where the case goes on from it; or before a node. */
export type Spot = { readonly on: string } | { readonly behind: string } | { readonly before: string };

/** What that means on the drawing. */
export type Place =
  /** Between the two ends of a way. */
  | { readonly kind: 'on'; readonly way: DiagramElement }
  /** Behind a node from which nothing leads on, or as one more branch of a split. */
  | { readonly kind: 'behind'; readonly source: DiagramElement }
  /** Before a node, on all the ways that lead there. */
  | { readonly kind: 'before'; readonly target: DiagramElement; readonly ways: readonly DiagramElement[] };

/** Reads a spot. A step whose outcomes part behind it goes on by the first of them: behind 受理 is where 受理 leads. */
export function placeOf(tools: EditTools, spot: Spot): Place | Refusal {
  if ('on' in spot) {
    const way = wayOf(tools, spot.on);
    return isRefusal(way) ? way : { kind: 'on', way };
  }
  const node = elementOf(tools, 'behind' in spot ? spot.behind : spot.before);
  if (isRefusal(node)) return node;
  return 'behind' in spot ? behind(node) : before(tools, node);
}

/** The sequence flows out of a node. */
export function waysOut({ outgoing }: DiagramElement): readonly DiagramElement[] {
  return outgoing.filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'));
}

export function waysIn({ incoming }: DiagramElement): readonly DiagramElement[] {
  return incoming.filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'));
}

/** Of a split: the way by which the case goes on, where an outcome tells. */
export function mainWayOf(node: DiagramElement): DiagramElement | undefined {
  const ways = waysOut(node);
  const main = mainWay(ways.map(({ businessObject, id }) => ({ id, name: '', from: '', to: '', ...readWaySettings(businessObject) })));
  return ways.find(({ id }) => id === main?.id);
}

/** The way by which a case will go on, though nobody has said its outcome yet: the main way, else what is taken by default, else the only way that says nothing. */
export function onwardWayOf(node: DiagramElement): DiagramElement | undefined {
  const silent = waysOut(node).filter(({ businessObject }) => readWaySettings(businessObject).outcome === undefined);
  const byDefault = silent.find(({ businessObject }) => businessObject === node.businessObject.get('default'));
  return mainWayOf(node) ?? byDefault ?? (silent.length === 1 ? silent[0] : undefined);
}

function behind(node: DiagramElement): Place | Refusal {
  if (node.businessObject.$instanceOf('bpmn:EndEvent')) return refuse('flow/nothing-behind', { name: nameOf(node.businessObject) });
  const ways = waysOut(node);
  const [only] = ways;
  const isGateway = node.businessObject.$instanceOf('bpmn:Gateway');
  if (isGateway) return ways.length === 1 && only !== undefined && waysIn(node).length > 1 ? { kind: 'on', way: only } : { kind: 'behind', source: node };
  if (ways.length !== 1 || only === undefined) {
    const main = mainWayOf(node);
    return main === undefined ? { kind: 'behind', source: node } : { kind: 'on', way: main };
  }
  const gateway = only.target?.businessObject.$instanceOf('bpmn:ExclusiveGateway') === true ? only.target : undefined;
  return { kind: 'on', way: (gateway === undefined ? undefined : mainWayOf(gateway)) ?? only };
}

/** The ways by which a case comes to a node first: those that come back from behind it stay. */
function before(tools: EditTools, target: DiagramElement): Place | Refusal {
  if (target.businessObject.$instanceOf('bpmn:StartEvent')) return refuse('flow/nothing-before', { name: nameOf(target.businessObject) });
  const flow = readFlow(tools.definitions);
  const process = processOf(flow, target.id);
  const ways = waysIn(target);
  if (process === undefined) return { kind: 'before', target, ways };
  const reading = readingOf(process);
  const line = reading.lineOf(target.id);
  const index = indexProcess(process);
  const first = ways.filter(({ source }) => {
    const node = source === undefined ? undefined : index.node(source.id);
    return node !== undefined && line !== undefined && reading.isBefore(node, line);
  });
  return { kind: 'before', target, ways: first.length > 0 ? first : ways };
}

import type { Flow, FlowNode, SequenceFlow, Step } from '@zhengwu/flow';

import type { Fault as AnyFault } from '../../faults/fault.js';

/** A flow that has one kind of fault. */
export interface Fault extends AnyFault<Flow> {
  /** What else is found of it, because of the same fault. */
  readonly beside?: readonly string[];
  /** The flow without it, where that is not the one that the lesson begins with. */
  readonly mended?: Flow;
  /** Where a counter-example of the proof ends: on which ways tokens are left, which nobody takes up any more, or two at once. */
  readonly left?: readonly string[];
}

export function changeNode(flow: Flow, id: string, change: (node: FlowNode) => FlowNode): Flow {
  if (!flow.processes.some(({ nodes }) => nodes.some((node) => node.id === id))) throw new Error(`The lesson's flow has no ${id}.`);
  return { ...flow, processes: flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.id === id ? change(node) : node)) })) };
}

export function changeStep(flow: Flow, id: string, parts: Partial<Step>): Flow {
  return changeNode(flow, id, (node) => {
    if (node.step === undefined) throw new Error(`${id} is no step.`);
    return { ...node, step: { ...node.step, ...parts } };
  });
}

export function changeWay(flow: Flow, id: string, change: (way: SequenceFlow) => SequenceFlow): Flow {
  if (!flow.processes.some(({ edges }) => edges.some((way) => way.id === id))) throw new Error(`The lesson's flow has no ${id}.`);
  return { ...flow, processes: flow.processes.map((process) => ({ ...process, edges: process.edges.map((way) => (way.id === id ? change(way) : way)) })) };
}

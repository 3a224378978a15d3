import type { FlowNode, SequenceFlow } from './flow.js';

/** Whether conditions are tried at a node: whether its ways have an order, and one of them may be the default. */
export function isTried({ type, outgoing }: FlowNode): boolean {
  return outgoing.length > 1 && type !== 'parallelGateway' && type !== 'eventBasedGateway';
}

/** The ways out of a node in the order in which they are tried: the file's, the default last. */
export function waysInTurn({ defaultId }: FlowNode, ways: readonly SequenceFlow[]): readonly SequenceFlow[] {
  return [...ways.filter(({ id }) => id !== defaultId), ...ways.filter(({ id }) => id === defaultId)];
}

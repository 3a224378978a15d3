import type { FlowNode, SequenceFlow } from '../../model/flow.js';
import type { ProcessIndex } from '../../model/flow-index.js';

/** One of the ways in which a node can be left: tokens on all of `sure`, and on any selection of `maybe`. */
export interface WayOut {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
}

/**
 * Which sets of ways a node can really take, where more is known of its conditions than that each may hold: a seam for whoever
 * proves conditions exclusive or impossible. Undefined: nothing is known.
 */
export type KnownChoices = (node: FlowNode) => readonly (readonly string[])[] | undefined;

/**
 * All ways in which a node can be left (BPMN 2.0.2, tables 13.1 to 13.4). Conditions are not looked into: each may hold or not, but
 * some way is always taken. `n` ways of which any but none may be taken are `n` cases (which is the first) with
 * options (which of the later ones), not 2ⁿ.
 */
export function waysOut(index: ProcessIndex, node: FlowNode, known?: KnownChoices): readonly WayOut[] {
  const choices = known?.(node);
  if (choices !== undefined) return choices.map((sure) => ({ sure, maybe: [] }));
  const edges = index.outgoing(node);
  const ids = edges.map(({ id }) => id);
  if (ids.length < 2) return [{ sure: ids, maybe: [] }];
  // A way that was deleted may still be named as the default.
  const otherwise = ids.find((id) => id === node.defaultId);
  switch (node.type) {
    case 'exclusiveGateway':
    case 'eventBasedGateway':
      return ids.map((id) => ({ sure: [id], maybe: [] }));
    case 'parallelGateway':
      return [{ sure: ids, maybe: [] }];
    case 'inclusiveGateway':
      return inclusive([], ids.filter((id) => id !== otherwise), otherwise);
    default: {
      const conditional = edges.filter((edge) => edge.id !== otherwise && isConditional(edge)).map(({ id }) => id);
      const always = ids.filter((id) => id !== otherwise && !conditional.includes(id));
      // Without a condition there is nothing that the default could be an alternative to.
      if (conditional.length === 0) return [{ sure: ids, maybe: [] }];
      return inclusive(always, conditional, otherwise);
    }
  }
}

function inclusive(always: readonly string[], any: readonly string[], otherwise: string | undefined): readonly WayOut[] {
  const some = any.map((first, at): WayOut => ({ sure: [...always, first], maybe: any.slice(at + 1) }));
  if (otherwise !== undefined) return [...some, { sure: [...always, otherwise], maybe: [] }];
  return always.length > 0 ? [{ sure: always, maybe: any }] : some;
}

function isConditional(edge: SequenceFlow): boolean {
  return edge.condition !== undefined || edge.engineCondition !== undefined;
}

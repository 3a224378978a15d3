import type { FlowNode } from './flow.js';
import { isHuman } from './node-kind.js';
import { branchesAround } from './parallel-branches.js';
import type { ProcessView } from './process-view.js';

/**
 * What a jump would break: `into` a branch that it does not come from, or `outOf` one that others run beside. 退回 moves one token and leaves
 * the others where they are (flowable-engine#1641).
 */
export type Crossing = 'into' | 'outOf';

export function crossingBetween({ walk }: ProcessView, from: FlowNode, to: FlowNode): Crossing | undefined {
  const [around, there] = [branchesAround(walk, from), branchesAround(walk, to)];
  if (around === undefined || there === undefined) return undefined; // not to be told from the drawing: the proof of soundness says what is wrong
  if ([...there].some((branch) => !around.has(branch))) return 'into';
  return [...around].some((branch) => !there.has(branch)) ? 'outOf' : undefined;
}

/** The steps of people from which a case comes here without being sent back, as they stand in the file. */
export function stepsBefore({ walk, process }: ProcessView, node: FlowNode): readonly FlowNode[] {
  const before = walk.leadingTo([node], ({ edge }) => edge?.outcome !== 'returned' && edge?.outcome !== 'correction');
  return process.nodes.filter((each) => each !== node && isHuman(each) && before.has(each));
}

/** The steps of people right before a step: where 退回上一环节 leads. */
export function previousSteps({ walk }: ProcessView, node: FlowNode): readonly FlowNode[] {
  const found = new Set<FlowNode>([node]);
  const steps = new Set<FlowNode>();
  for (const each of found) {
    for (const before of walk.before(each)) {
      if (isHuman(before)) steps.add(before);
      else found.add(before);
    }
  }
  return [...steps].filter((each) => each !== node);
}

/** The first step of people that a case comes to, of those before another: where 退回到开始 leads. */
export function firstStep({ walk }: ProcessView, before: readonly FlowNode[]): FlowNode | undefined {
  const [first] = walk.roots.flatMap((root) => walk.path([root], (each) => before.includes(each))?.slice(-1) ?? []);
  return first;
}

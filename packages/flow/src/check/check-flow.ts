import { runChecks, type Finding } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import { flowChecks } from './flow-checks.js';

/** What is wrong with a flow, with a run that shows it where there is one and edits that mend it. Plain and at once; a designer uses `createFlowChecker`. */
export function checkFlow(flow: Flow, context: FlowContext): readonly Finding[] {
  return runChecks(flowChecks, flow, context);
}

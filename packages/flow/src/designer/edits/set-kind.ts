import { clockOf, type StepKind } from '../../model/step.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** 环节. The clock follows the kind, unless somebody had said another one. */
export const setKind: FlowEdit<{ readonly id: string; readonly kind: StepKind }> = (tools, { id, kind }) =>
  changeStep(tools, id, (step) => ({ ...step, kind, clock: step.clock === clockOf(step.kind) ? clockOf(kind) : step.clock }));

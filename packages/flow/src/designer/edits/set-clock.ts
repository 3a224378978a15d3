import type { StepClock } from '../../model/step.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What a step does to the clock of the promised limit. */
export const setClock: FlowEdit<{ readonly id: string; readonly clock: StepClock }> = (tools, { id, clock }) => changeStep(tools, id, (step) => ({ ...step, clock }));

import type { Outcome } from '../../model/outcome.js';
import type { FlowEdit } from './edit-tools.js';
import { addChoice } from './structure/add-choice.js';

/** One more outcome of a step, and where it leads. */
export const addOutcome: FlowEdit<{ readonly id: string; readonly outcome: Outcome }> = (tools, { id, outcome }) => addChoice(tools, { id, outcomes: [outcome] });

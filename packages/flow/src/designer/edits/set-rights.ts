import type { FieldRight } from '../../model/step.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What a step's people may do with the fields of the form. */
export const setRights: FlowEdit<{ readonly id: string; readonly rights: readonly FieldRight[] }> = (tools, { id, rights }) => changeStep(tools, id, (step) => ({ ...step, rights }));

import type { Outcome } from '../../model/outcome.js';
import { changeWay } from './change-way.js';
import type { FlowEdit } from './edit-tools.js';

/** What a way out of a step stands for. */
export const setOutcome: FlowEdit<{ readonly id: string; readonly outcome: Outcome | null }> = (tools, { id, outcome }) =>
  changeWay(tools, id, ({ outcome: _former, ...others }) => (outcome === null ? others : { ...others, outcome }));

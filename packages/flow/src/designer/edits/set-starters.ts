import type { Starter } from '../../model/approver.js';
import { changeProcess } from './change-process.js';
import type { FlowEdit } from './edit-tools.js';

/** Who may begin a case; nobody named: everybody. */
export const setStarters: FlowEdit<{ readonly id: string; readonly starters: readonly Starter[] }> = (tools, { id, starters }) =>
  changeProcess(tools, id, ({ kind }) => ({ kind, ...(starters.length === 0 ? {} : { starters }) }));

import type { FlowKind } from '../../model/flow.js';
import { changeProcess } from './change-process.js';
import type { FlowEdit } from './edit-tools.js';

/** What a flow is for. */
export const setFlowKind: FlowEdit<{ readonly id: string; readonly kind: FlowKind }> = (tools, { id, kind }) => changeProcess(tools, id, (settings) => ({ ...settings, kind }));

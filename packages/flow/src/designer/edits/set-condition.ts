import type { Expression } from '@zhengwu/core';
import { changeWay } from './change-way.js';
import type { FlowEdit } from './edit-tools.js';

/** When a way is taken, in core's language; the engine's is written from it. */
export const setCondition: FlowEdit<{ readonly id: string; readonly condition: Expression | null }> = (tools, { id, condition }) =>
  changeWay(tools, id, ({ condition: _former, ...others }) => (condition === null ? others : { ...others, condition }));

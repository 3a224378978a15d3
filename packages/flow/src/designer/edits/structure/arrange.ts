import type { FlowEdit } from '../edit-tools.js';
import { arrangementOf, isArranged } from './arrangement.js';

/** 重新排版: lays the whole drawing out. What is drawn so already is no change. */
export const arrange: FlowEdit<Readonly<Record<string, never>>> = (tools) => {
  if (!isArranged(tools)) tools.service('arranger').arrange(arrangementOf(tools));
  return undefined;
};

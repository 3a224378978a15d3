import type { Waiver } from '@zhengwu/core';
import { waiverProperties } from '../../model/write/waiver-properties.js';
import type { FlowEdit } from './edit-tools.js';

/** The findings that somebody answers for: they stand in the file's root. */
export const setWaivers: FlowEdit<{ readonly waivers: readonly Waiver[] }> = (tools, { waivers }) => {
  tools.service('modeling').updateModdleProperties(tools.service('canvas').getRootElement(), tools.definitions, waiverProperties(tools.definitions, waivers));
  return undefined;
};

import type { FlowKind } from '../../model/flow.js';
import { readProcessSettings } from '../../model/read/read-process-settings.js';
import { processProperties } from '../../model/write/process-properties.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { processElement } from './process-element.js';

/** What a flow is for. */
export const setFlowKind: FlowEdit<{ readonly id: string; readonly kind: FlowKind }> = (tools, { id, kind }) => {
  const process = processElement(tools.definitions, id);
  if (process === undefined) return refuse('flow/gone', { id });
  if (readProcessSettings(process).kind === kind) return undefined;
  tools.service('modeling').updateModdleProperties(tools.service('canvas').getRootElement(), process, processProperties(process, { kind }));
  return undefined;
};

import { equalJson, type Refusal } from '@zhengwu/core';
import { readProcessSettings, type ProcessSettings } from '../../model/read/read-process-settings.js';
import { processProperties } from '../../model/write/process-properties.js';
import { refuse, type EditTools } from './edit-tools.js';
import { processElement } from './process-element.js';

/** Gives a process other settings, ours and the engine's attributes in one command. */
export function changeProcess(tools: EditTools, id: string, change: (settings: ProcessSettings) => ProcessSettings): Refusal | undefined {
  const process = processElement(tools.definitions, id);
  if (process === undefined) return refuse('flow/gone', { id });
  const before = readProcessSettings(process);
  const settings = change(before);
  if (!equalJson(before, settings)) tools.service('modeling').updateModdleProperties(tools.service('canvas').getRootElement(), process, processProperties(process, settings));
  return undefined;
}

import type { ModdleElement } from '../moddle/moddle-element.js';
import type { ProcessSettings } from '../read/read-process-settings.js';
import type { Properties } from './engine-people.js';
import { setting, withExtensions } from './extension-elements.js';

/** The properties of a `bpmn:Process` that give it these settings. */
export function processProperties(process: ModdleElement, { kind }: ProcessSettings): Properties {
  return { extensionElements: withExtensions(process, 'zw:Process', [setting(process, 'zw:Process', { kind })]) };
}

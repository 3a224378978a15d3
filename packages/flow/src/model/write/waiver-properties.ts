import type { Waiver } from '@zhengwu/core';
import type { ModdleElement } from '../moddle/moddle-element.js';
import type { Properties } from './engine-people.js';
import { setting, withExtensions } from './extension-elements.js';

/** The properties of the file's root (`bpmn:Definitions`) that make these its waivers. */
export function waiverProperties(definitions: ModdleElement, waivers: readonly Waiver[]): Properties {
  const own = waivers.map(({ id, rule, part, elementId, reason, by, until }) => setting(definitions, 'zw:Waiver', { id, rule, part, element: elementId, reason, by, until }));
  return { extensionElements: withExtensions(definitions, 'zw:Waiver', own) };
}

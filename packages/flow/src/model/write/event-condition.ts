import { FieldCatalogue, toJuel, type CatalogueField, type Expression, type Finding } from '@zhengwu/core';
import type { ModdleElement } from '../moddle/moddle-element.js';
import type { Properties } from './engine-people.js';
import { setting, withExtensions } from './extension-elements.js';

/**
 * The properties of a `conditionalEventDefinition` that let its event wait until this holds, the engine's condition written from it; without one, for nothing yet.
 * `findings` say what cannot be written in the engine's language: then there are no properties.
 */
export function eventConditionProperties(definition: ModdleElement, condition: Expression | undefined, fields: readonly CatalogueField[]): { readonly properties: Properties; readonly findings: readonly Finding[] } {
  const at = { part: 'flow', id: definition.$parent?.id ?? '', path: 'condition' } as const;
  const { text, findings } = condition === undefined ? { text: undefined, findings: [] } : toJuel(condition, new FieldCatalogue(fields), at);
  if (condition !== undefined && text === undefined) return { properties: {}, findings };
  // BPMN asks for the element even where it says nothing.
  const expression = definition.$model.create('bpmn:FormalExpression', text === undefined ? {} : { body: text });
  expression.$parent = definition;
  const own = condition === undefined ? [] : [setting(definition, 'zw:Condition', { text: JSON.stringify(condition) })];
  return { properties: { extensionElements: withExtensions(definition, 'zw:Condition', own), condition: expression }, findings };
}

import { FieldCatalogue, toJuel, type CatalogueField, type Finding } from '@zhengwu/core';
import { outcomeCondition, outcomeTest } from '../engine-words.js';
import { elementAt, elementsAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readWaySettings, type WaySettings } from '../read/read-way.js';
import { setting, withExtensions } from './extension-elements.js';
import type { Properties } from './engine-people.js';

/**
 * The properties of a sequence flow that give it this outcome and this condition, the engine's condition written from both. `findings` say what
 * cannot be written in the engine's language: then the engine's condition stays as it was. The default way has none.
 */
export function wayProperties(way: ModdleElement, settings: WaySettings, fields: readonly CatalogueField[]): { readonly properties: Properties; readonly findings: readonly Finding[] } {
  const { outcome, condition } = settings;
  const own = outcome === undefined && condition === undefined ? [] : [ownWay(way, settings)];
  const extensionElements = withExtensions(way, 'zw:Way', own);
  const before = elementAt(way, 'conditionExpression');
  const isOurs = before === undefined || textAt(before, 'body') === textOf(way, fields);
  if (own.length === 0) return { properties: { extensionElements, ...(isOurs ? { conditionExpression: undefined } : {}) }, findings: [] };
  if (isDefault(way)) return { properties: { extensionElements, ...(isOurs ? { conditionExpression: undefined } : {}) }, findings: [] };
  const { text, findings } = juelOf(way, settings, fields);
  if (condition === undefined && (!isSplit(way) || !isOurs)) return { properties: { extensionElements }, findings };
  if (text === undefined) return { properties: { extensionElements }, findings };
  const expression = way.$model.create('bpmn:FormalExpression', { body: text });
  expression.$parent = way;
  return { properties: { extensionElements, conditionExpression: expression }, findings };
}

function ownWay(way: ModdleElement, { outcome, condition }: WaySettings): ModdleElement {
  return setting(way, 'zw:Way', { outcome, condition: condition === undefined ? undefined : setting(way, 'zw:Condition', { text: JSON.stringify(condition) }) });
}

/** `${outcome == 'granted' && …}`. */
function juelOf(way: ModdleElement, { outcome, condition }: WaySettings, fields: readonly CatalogueField[]): { readonly text?: string; readonly findings: readonly Finding[] } {
  if (condition === undefined) return { ...(outcome === undefined ? {} : { text: outcomeCondition(outcome) }), findings: [] };
  const { text, findings } = toJuel(condition, new FieldCatalogue(fields), { part: 'flow', id: way.id ?? '', path: 'condition' });
  if (text === undefined) return { findings };
  return { text: outcome === undefined ? text : `\${${outcomeTest(outcome)} && ${text.slice(2, -1)}}`, findings };
}

/** What the engine's condition would be by the settings that the way has now. */
function textOf(way: ModdleElement, fields: readonly CatalogueField[]): string | undefined {
  return juelOf(way, readWaySettings(way), fields).text;
}

/** Where nothing is chosen, there is nothing to say to the engine. */
function isSplit(way: ModdleElement): boolean {
  const source = elementAt(way, 'sourceRef');
  return source !== undefined && elementsAt(source, 'outgoing').length > 1;
}

function isDefault(way: ModdleElement): boolean {
  const source = elementAt(way, 'sourceRef');
  return source !== undefined && source.$type !== 'bpmn:ParallelGateway' && elementAt(source, 'default') === way;
}

import { isRefusal } from '@zhengwu/core';
import { elementsAt, textAt, type ModdleElement } from '../../model/moddle/moddle-element.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';

/** What an event's definition refers to, and by which attribute throwers and catchers of one are known to each other. */
const ROOTS: Readonly<Record<string, { readonly type: string; readonly ref: string; readonly key: string }>> = {
  'bpmn:MessageEventDefinition': { type: 'bpmn:Message', ref: 'messageRef', key: 'name' },
  'bpmn:SignalEventDefinition': { type: 'bpmn:Signal', ref: 'signalRef', key: 'name' },
  'bpmn:ErrorEventDefinition': { type: 'bpmn:Error', ref: 'errorRef', key: 'errorCode' },
  'bpmn:EscalationEventDefinition': { type: 'bpmn:Escalation', ref: 'escalationRef', key: 'escalationCode' },
};

/**
 * The name under which a message, signal, error, escalation or link is thrown and caught: that of the file if it has one so called, a new one if
 * not; '' for none.
 */
export const setEventName: FlowEdit<{ readonly id: string; readonly name: string }> = (tools, { id, name }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const definition = elementsAt(element.businessObject, 'eventDefinitions').find(({ $type }) => $type in ROOTS || $type === 'bpmn:LinkEventDefinition');
  if (definition === undefined) return refuse('flow/no-trigger', { name: nameOf(element.businessObject) });
  const modeling = tools.service('modeling');
  const root = ROOTS[definition.$type];
  if (root === undefined) {
    modeling.updateModdleProperties(element, definition, { name: name === '' ? undefined : name });
    return undefined;
  }
  const { definitions } = tools;
  const all = elementsAt(definitions, 'rootElements');
  const known = all.find((each) => each.$type === root.type && textAt(each, root.key) === name);
  const made = known ?? (name === '' ? undefined : newRoot(tools.service('moddle').create(root.type, { name, [root.key]: name }), definitions));
  if (made !== undefined && known === undefined) modeling.updateModdleProperties(element, definitions, { rootElements: [...all, made] });
  modeling.updateModdleProperties(element, definition, { [root.ref]: made });
  return undefined;
};

/** A root element with an id that nothing else has: bpmn-js gives ids to what it draws alone. */
function newRoot(made: ModdleElement, definitions: ModdleElement): ModdleElement {
  const prefix = made.$type.slice('bpmn:'.length);
  const taken = new Set(elementsAt(definitions, 'rootElements').map(({ id }) => id));
  let number = 1;
  while (taken.has(`${prefix}_${String(number)}`)) number += 1;
  made.id = `${prefix}_${String(number)}`;
  made.$parent = definitions;
  return made;
}

import { choiceField, flagField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { EventTrigger, EventType, FlowNode } from '../../../model/flow.js';
import { elementAt, elementsAt, textAt, type ModdleElement } from '../../../model/moddle/moddle-element.js';
import { nodeName } from '../../../model/node-names.js';
import type { ProcessDesk } from '../panel-desk.js';
import { settledField } from '../settled-field.js';
import { eventConditionEntry } from './event-condition.js';
import { timerEntry } from './timer.js';

/** What BPMN lets trigger an event by where it stands, as far as it can be said whole here. */
const TRIGGERS: Readonly<Record<EventType, readonly EventTrigger[]>> = {
  startEvent: ['none', 'timer', 'message', 'signal', 'conditional'],
  endEvent: ['none', 'terminate', 'message', 'signal', 'error', 'escalation'],
  intermediateCatchEvent: ['timer', 'message', 'signal', 'conditional', 'link'],
  intermediateThrowEvent: ['none', 'message', 'signal', 'escalation', 'link'],
  boundaryEvent: ['timer', 'message', 'signal', 'conditional', 'error', 'escalation'],
};

/** What an event waits for or throws; of one at an edge, whether it ends the step. */
export function triggerEntry(desk: ProcessDesk, node: FlowNode): TemplateResult {
  const { says, isReadonly, apply, view } = desk;
  const words = says.event;
  const trigger = node.event?.trigger ?? 'none';
  const host = node.attachedToId === undefined ? undefined : view.index.node(node.attachedToId);
  const offered = TRIGGERS[node.type as EventType]; // the pane of events asks
  const triggers = offered.includes(trigger) ? offered : [trigger, ...offered];
  return html`${host === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => desk.select([host.id])}>${words.at(nodeName(host, desk.words))}</button>`}
  ${choiceField({
    id: 'trigger',
    path: 'trigger',
    label: words.trigger,
    value: trigger,
    options: triggers.map((each) => ({ value: each, label: words.triggers[each], isDisabled: each === 'multiple' })),
    isReadonly,
    // What is drawn is another element of the same id: it stays selected.
    onChoice: (value) => value !== trigger && apply('flow/set-event', { id: node.id, trigger: value as EventTrigger }) && desk.select([node.id]), // one of the options
  })}
  ${trigger === 'timer' ? timerEntry(desk, node) : nothing} ${eventConditionEntry(desk, node)} ${isNamed(trigger) ? eventName(desk, node, trigger) : nothing}
  ${node.isInterrupting === undefined || trigger === 'error' ? nothing : flagField({ id: 'interrupting', path: 'isInterrupting', label: words.interrupting, hint: words.goesOn, value: node.isInterrupting, isReadonly, onFlag: (isOn) => apply('flow/set-interrupting', { id: node.id, isInterrupting: isOn }) })}`;
}

type Named = Extract<EventTrigger, 'message' | 'signal' | 'error' | 'escalation' | 'link'>;

function isNamed(trigger: EventTrigger): trigger is Named {
  return trigger === 'message' || trigger === 'signal' || trigger === 'error' || trigger === 'escalation' || trigger === 'link';
}

const REFERENCES: Readonly<Record<Exclude<Named, 'link'>, readonly [reference: string, key: string]>> = {
  message: ['messageRef', 'name'],
  signal: ['signalRef', 'name'],
  error: ['errorRef', 'errorCode'],
  escalation: ['escalationRef', 'escalationCode'],
};

function eventName({ says, isReadonly, apply, elementOf }: ProcessDesk, { id }: FlowNode, trigger: Named): TemplateResult {
  const name = nameOfEvent(elementOf(id), trigger);
  return settledField({ id: 'event-name', path: 'ref', label: says.event.ref[trigger], hint: says.event.refHint, value: name, isReadonly, onText: (text) => text !== name && apply('flow/set-event-name', { id, name: text }) });
}

function nameOfEvent(event: ModdleElement | undefined, trigger: Named): string {
  const [definition] = event === undefined ? [] : elementsAt(event, 'eventDefinitions');
  if (definition === undefined) return '';
  if (trigger === 'link') return textAt(definition, 'name') ?? '';
  const [reference, key] = REFERENCES[trigger];
  const root = elementAt(definition, reference);
  return root === undefined ? '' : (textAt(root, key) ?? textAt(root, 'name') ?? root.id ?? '');
}

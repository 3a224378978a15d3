import { html, nothing, type TemplateResult } from 'lit';
import { FLOW_KINDS, type Flow, type FlowKind, type FlowNode, type SequenceFlow } from '../../model/flow.js';
import { freshStep } from '../../model/step.js';
import type { FlowDesk } from '../flow-desk.js';
import { choiceField } from './choice-field.js';
import { approversEntry } from './entries/approvers.js';
import { clockEntry } from './entries/clock.js';
import { conditionEntry, type ConditionDraft } from './entries/condition.js';
import { defaultWayEntry } from './entries/default-way.js';
import { kindEntry } from './entries/kind.js';
import { limitEntry } from './entries/limit.js';
import { nameEntry } from './entries/name.js';
import { outcomeEntry } from './entries/outcome.js';
import { signEntry } from './entries/sign.js';
import { nameField } from './name-field.js';

interface PaneProps {
  readonly desk: FlowDesk;
  readonly draft: ConditionDraft | undefined;
  readonly onDraft: (draft: ConditionDraft | undefined) => void;
}

/** What can be said of what is selected: a step, a way, another element, or the flow itself. */
export function propertiesPane({ desk, draft, onDraft }: PaneProps): TemplateResult {
  const { selection, flow, texts } = desk;
  const [id, ...others] = selection;
  if (others.length > 0) return html`<div class="properties"><p class="zw-hint">${texts.properties.several(selection.length)}</p></div>`;
  const content = id === undefined ? flowFields(desk) : elementFields(desk, flow, id, draft, onDraft);
  return html`<div class="properties" data-of=${id ?? ''}>${content}</div>`;
}

function elementFields(desk: FlowDesk, flow: Flow, id: string, draft: ConditionDraft | undefined, onDraft: PaneProps['onDraft']): TemplateResult {
  for (const process of flow.processes) {
    const node = process.nodes.find((each) => each.id === id);
    if (node !== undefined) return nodeFields(desk, node);
    const way = process.edges.find((each) => each.id === id);
    if (way !== undefined) return wayFields(desk, way, process.nodes.find((each) => each.id === way.from), draft, onDraft);
  }
  const element = desk.elementOf(id);
  if (element === undefined || element.$instanceOf('bpmn:Process')) return flowFields(desk);
  const name = element.get(element.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name');
  return html`<h3>${desk.texts.properties.node}</h3>
    ${nameEntry(desk, { id, name: typeof name === 'string' ? name : '' })}`;
}

function nodeFields(desk: FlowDesk, node: FlowNode): TemplateResult {
  const { texts } = desk;
  const isTask = desk.elementOf(node.id)?.$instanceOf('bpmn:Task') === true;
  const step = node.step ?? freshStep('other');
  return html`<h3>${isTask ? texts.properties.step : texts.properties.node}</h3>
    ${nameEntry(desk, node)}
    ${isTask
      ? html`${kindEntry(desk, node.id, step)} ${approversEntry(desk, node.id, step)} ${signEntry(desk, node.id, step)} ${limitEntry(desk, node.id, step)} ${clockEntry(desk, node.id, step)}`
      : nothing}`;
}

function wayFields(desk: FlowDesk, way: SequenceFlow, source: FlowNode | undefined, draft: ConditionDraft | undefined, onDraft: PaneProps['onDraft']): TemplateResult {
  return html`<h3>${desk.texts.properties.way}</h3>
    ${nameEntry(desk, way)} ${outcomeEntry(desk, way)} ${conditionEntry(desk, way, draft, onDraft)} ${defaultWayEntry(desk, way, source)}`;
}

function flowFields(desk: FlowDesk): TemplateResult {
  const { flow, texts, words, isReadonly } = desk;
  const [process] = flow.processes;
  if (process === undefined) return html``;
  const { id, kind } = process;
  return html`<h3>${texts.properties.flow}</h3>
    ${nameField({ label: texts.properties.name, value: process.name, isReadonly, onText: (name) => desk.apply('flow/rename-process', { id, name }) })}
    ${choiceField({
      id: 'flow-kind',
      path: 'kind',
      label: texts.properties.flowKind,
      value: kind,
      options: FLOW_KINDS.map((each) => ({ value: each, label: words.flowKind[each] })),
      isReadonly,
      onChoice: (value) => desk.apply('flow/set-flow-kind', { id, kind: value as FlowKind }), // one of the options
    })}`;
}

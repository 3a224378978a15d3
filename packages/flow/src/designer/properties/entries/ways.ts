import { html, nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import { nameIn } from '../../../check/flow-check.js';
import type { ProcessDesk } from '../panel-desk.js';
import { conditionEntry } from './condition.js';
import { defaultWayEntry, hasDefault } from './default-way.js';
import { outcomeEntry } from './outcome.js';

/** All ways out of a node in the file's order, which is that in which an engine tries them: the outcome, the condition and the default of each. */
export function waysEntry(desk: ProcessDesk, node: FlowNode): TemplateResult {
  const { says } = desk;
  const ways = desk.view.index.outgoing(node);
  if (ways.length === 0) return html`<p class="says">${says.ways.none}</p>`;
  const isChoice = node.type !== 'parallelGateway' && node.type !== 'eventBasedGateway';
  const note = node.type === 'parallelGateway' ? says.ways.all : node.type === 'eventBasedGateway' ? says.ways.byEvent : undefined;
  return html`${note === undefined ? nothing : html`<p class="says">${note}</p>`}
    <ol class="ways">
      ${ways.map((way, place) => html`<li>${card(desk, node, way, place, isChoice)}</li>`)}
    </ol>`;
}

/** What a node's ways say, in a few characters. */
export function waysSays(desk: ProcessDesk, node: FlowNode): { readonly says: string; readonly tone?: 'warn' } {
  const { says } = desk;
  if (!hasDefault(node)) return { says: says.ways.count(node.outgoing.length) };
  const way = node.defaultId === undefined ? undefined : desk.process.edges.find(({ id }) => id === node.defaultId);
  return { says: way === undefined ? says.ways.noDefault : says.ways.defaultIs(targetName(desk, way)) };
}

function card(desk: ProcessDesk, node: FlowNode, way: SequenceFlow, place: number, isChoice: boolean): TemplateResult {
  const { says } = desk;
  const target = targetName(desk, way);
  const field = (name: string): string => `${name}-${String(place)}`;
  const isDefault = node.defaultId === way.id;
  return html`<div class="card" role="group" aria-label=${says.ways.card(target)} data-way=${way.id}>
    <div class="card-head">
      <button type="button" class="zw-button" data-kind="link" title=${says.ways.open(target)} @click=${() => desk.select([way.id])}>${String(place + 1)}. ${says.ways.card(target)}</button>
      ${way.name === '' ? nothing : html`<span class="says">${way.name}</span>`}
    </div>
    ${isChoice ? html`${outcomeEntry(desk, way, field('outcome'))} ${isDefault ? nothing : conditionEntry(desk, way, { field: field('condition'), isBrief: true })} ${defaultWayEntry(desk, way, node, field('default'))}` : nothing}
  </div>`;
}

function targetName({ view, words }: ProcessDesk, way: SequenceFlow): string {
  const target = view.index.node(way.to);
  if (target === undefined) return way.to;
  return target.name.trim() === '' && target.step !== undefined ? words.stepKind[target.step.kind] : nameIn(view.index, target);
}

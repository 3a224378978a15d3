import { arrowDownIcon, arrowUpIcon, icon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowNode, SequenceFlow } from '../../../model/flow.js';
import { isTried, waysInTurn } from '../../../model/ways-in-turn.js';
import { nameIn } from '../../../check/flow-check.js';
import type { ProcessDesk } from '../panel-desk.js';
import { wayConditionEntry } from './condition.js';
import { defaultWayEntry } from './default-way.js';
import { outcomeEntry } from './outcome.js';

/** All ways out of a node in the order in which an engine tries them, the default last: the outcome, the condition and the default of each. */
export function waysEntry(desk: ProcessDesk, node: FlowNode): TemplateResult {
  const { says } = desk;
  const ways = waysInTurn(node, desk.view.index.outgoing(node));
  if (ways.length === 0) return html`<p class="says">${says.ways.none}</p>`;
  const isChoice = node.type !== 'parallelGateway' && node.type !== 'eventBasedGateway';
  const note = ways.length > 1 || !isChoice ? says.ways.taken[node.type] : undefined;
  return html`${note === undefined ? nothing : html`<p class="says">${note}</p>`}
    <ol class="ways">
      ${ways.map((way, place) => html`<li>${card(desk, node, way, place, isChoice)}</li>`)}
    </ol>`;
}

/** What a node's ways say, in a few characters. */
export function waysSays(desk: ProcessDesk, node: FlowNode): { readonly says: string; readonly tone?: 'warn' } {
  const { says } = desk;
  if (!isTried(node)) return { says: says.ways.count(node.outgoing.length) };
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
      ${way.name === '' ? nothing : html`<span class="says">${way.name}</span>`} ${isTried(node) && !isDefault ? turnButtons(desk, node, way, place) : nothing}
    </div>
    ${isChoice ? html`${outcomeEntry(desk, way, field('outcome'))} ${isDefault ? nothing : wayConditionEntry(desk, way, { field: field('condition'), isBrief: true })} ${defaultWayEntry(desk, way, node, field('default'))}` : nothing}
  </div>`;
}

/** Earlier, later: the keyboard stays with the way that was moved. */
function turnButtons(desk: ProcessDesk, { outgoing, defaultId }: FlowNode, way: SequenceFlow, place: number): TemplateResult | typeof nothing {
  const { says, isReadonly, apply, say } = desk;
  const last = outgoing.filter((id) => id !== defaultId).length - 1;
  if (isReadonly || last === 0) return nothing;
  const target = targetName(desk, way);
  const button = (label: string, turn: 'up' | 'down', to: number): TemplateResult => {
    const move = ({ currentTarget }: Event): void => {
      if (!apply('flow/move-way', { id: way.id, to, name: says.ways.card(target) })) return;
      say(says.ways.turned(target, to + 1));
      const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot; // the button, in the designer
      requestAnimationFrame(() => {
        const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-turn]')].filter((each) => each.dataset['of'] === way.id && !each.disabled);
        (buttons.find(({ dataset }) => dataset['turn'] === turn) ?? buttons[0])?.focus();
      });
    };
    return html`<button type="button" class="zw-icon-button" data-size="small" data-turn=${turn} data-of=${way.id} aria-label=${label} title=${label} ?disabled=${to < 0 || to > last} @click=${move}>${icon(turn === 'up' ? arrowUpIcon : arrowDownIcon)}</button>`;
  };
  return html`${button(says.ways.earlier(target), 'up', place - 1)}${button(says.ways.later(target), 'down', place + 1)}`;
}

function targetName({ view, words }: ProcessDesk, way: SequenceFlow): string {
  const target = view.index.node(way.to);
  if (target === undefined) return way.to;
  return target.name.trim() === '' && target.step !== undefined ? words.stepKind[target.step.kind] : nameIn(view.index, target);
}

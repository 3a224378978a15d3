import type { TemplateRef } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { fits } from '../../../check/notice-template.js';
import { outcomeWays } from '../../../model/case-stages.js';
import type { FlowNode } from '../../../model/flow.js';
import { OUTCOMES } from '../../../model/outcome.js';
import { NOTICE_EVENTS, type NoticeEvent, type Step, type StepNotice } from '../../../model/step.js';
import type { ProcessDesk } from '../panel-desk.js';

const CHANNELS: readonly StepNotice['channel'][] = ['sms', 'document', 'message'];
const RECIPIENTS: readonly StepNotice['to'][] = ['applicant', 'approvers', 'collector'];

/** 通知 and 短信 at each event of a step, each with the template that it is written from. */
export function noticesEntry(desk: ProcessDesk, node: FlowNode, { notices }: Step): TemplateResult {
  const { says, isReadonly } = desk;
  const words = says.notices;
  const set = (now: readonly StepNotice[]): boolean => desk.apply('flow/set-notices', { id: node.id, notices: now });
  const events = eventsOf(desk, node);
  return html`${notices.length === 0 ? html`<p class="says">${words.none}</p>` : nothing}
    <div data-path="notices">
      ${notices.map((notice, place) =>
        card(desk, events, notice, place, {
          change: (now) => set(notices.map((each, at) => (at === place ? now : each))),
          remove: () => set(notices.filter((_, at) => at !== place)),
        }),
      )}
      ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-size="small" data-add @click=${() => set([...notices, nextNotice(events, notices)])}>${icon(plusIcon)}${words.add}</button>`}
    </div>`;
}

/** The outcomes that the step's ways have come first among the events of outcomes. */
function eventsOf({ view }: ProcessDesk, node: FlowNode): { readonly own: readonly NoticeEvent[]; readonly likely: readonly NoticeEvent[]; readonly other: readonly NoticeEvent[] } {
  const isOutcome = (event: NoticeEvent): boolean => (OUTCOMES as readonly string[]).includes(event);
  const drawn = new Set<NoticeEvent>(outcomeWays(view, node).map(({ outcome }) => outcome));
  return { own: NOTICE_EVENTS.filter((event) => !isOutcome(event)), likely: OUTCOMES.filter((outcome) => drawn.has(outcome)), other: OUTCOMES.filter((outcome) => !drawn.has(outcome)) };
}

/** One more: of an outcome that nobody is told of yet, or when it is done. */
function nextNotice({ likely }: { readonly likely: readonly NoticeEvent[] }, notices: readonly StepNotice[]): StepNotice {
  const on = likely.find((event) => notices.every((notice) => notice.on !== event)) ?? 'completed';
  return { on, channel: 'sms', to: 'applicant' };
}

interface CardActs {
  readonly change: (notice: StepNotice) => void;
  readonly remove: () => void;
}

function card(desk: ProcessDesk, events: ReturnType<typeof eventsOf>, notice: StepNotice, place: number, { change, remove }: CardActs): TemplateResult {
  const { words, says, isReadonly } = desk;
  const own = says.notices;
  const choice = <Value extends string>(label: string, value: Value, groups: readonly { readonly label?: string; readonly options: readonly { readonly value: Value; readonly label: string }[] }[], onChoice: (value: Value) => void): TemplateResult => {
    const options = (list: (typeof groups)[number]['options']) => list.map((each) => html`<option value=${each.value} .selected=${each.value === value}>${each.label}</option>`);
    return html`<select class="zw-input" aria-label=${label} ?disabled=${isReadonly} @change=${(event: Event) => onChoice(textOf(event) as Value) /* one of the options */}>
      ${groups.filter(({ options: list }) => list.length > 0).map((group) => (group.label === undefined ? options(group.options) : html`<optgroup label=${group.label}>${options(group.options)}</optgroup>`))}
    </select>`;
  };
  const named = (list: readonly NoticeEvent[]) => list.map((event) => ({ value: event, label: words.notice[event] }));
  const what = `${words.notice[notice.on]} · ${words.channel[notice.channel]}`;
  return html`<div class="card" role="group" aria-label=${own.card(place + 1)} data-path=${`notices/${String(place)}`}>
    <div class="notice-line" data-first>
      ${choice(own.on, notice.on, [{ options: named(events.own) }, { label: own.outcomes, options: named(events.likely) }, { label: '—', options: named(events.other) }], (on) => change({ ...notice, on }))}
      ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" data-size="small" aria-label=${own.remove(what)} title=${own.remove(what)} @click=${remove}>${icon(trashIcon)}</button>`}
    </div>
    <div class="notice-line">
      ${choice(own.channel, notice.channel, [{ options: CHANNELS.map((channel) => ({ value: channel, label: words.channel[channel] })) }], (channel) => change({ ...notice, channel }))}
      ${choice(own.to, notice.to, [{ options: RECIPIENTS.map((to) => ({ value: to, label: own.recipients[to] })) }], (to) => change({ ...notice, to }))}
    </div>
    ${template(desk, notice, change)}
  </div>`;
}

function template({ context, says, isReadonly }: ProcessDesk, notice: StepNotice, change: (notice: StepNotice) => void): TemplateResult {
  const own = says.notices;
  const { templates = [] } = context;
  const { templateId, channel } = notice;
  const chosen = templates.find(({ id }) => id === templateId);
  const option = ({ id, name, kind }: TemplateRef): PickerOption => ({ id, label: name, note: own.kinds[kind] });
  const offered = templates.filter(({ kind }) => fits(kind, channel)).map(option);
  // What was chosen is shown as it is, though it does not fit, or is gone.
  const odd = templateId === undefined || offered.some(({ id }) => id === templateId) ? [] : [chosen === undefined ? { id: templateId, label: templateId } : option(chosen)];
  const error = templateId === undefined ? (channel === 'message' ? '' : own.templateMissing) : chosen === undefined ? own.templateGone(templateId) : fits(chosen.kind, channel) ? '' : own.templateKind;
  const onChange = ({ detail }: CustomEvent<{ value: string }>): void => {
    const { templateId: _former, ...others } = notice;
    const now = templates.find(({ id }) => id === detail.value);
    change(now === undefined ? others : { ...others, templateId: now.id });
  };
  return html`<zw-picker
    hide-label
    .label=${own.template}
    .placeholder=${own.pickTemplate}
    .hint=${offered.length === 0 ? own.noTemplates : ''}
    .error=${offered.length === 0 && templateId === undefined ? '' : error}
    .options=${[...odd, ...offered]}
    .value=${templateId ?? ''}
    ?readonly=${isReadonly}
    @zw-change=${onChange}
  ></zw-picker>`;
}

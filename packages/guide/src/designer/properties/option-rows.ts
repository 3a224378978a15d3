import { ellipsisIcon } from '@zhengwu/ui/icon';
import { oneLine, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { guideEdits } from '../../model/edits/index.js';
import type { Guard, Option, Question, Variable } from '../../model/index.js';
import { guardWords } from '../guards/guard-words.js';
import { isOrdered } from '../../ranges/value-at.js';
import type { Desk } from './desk.js';
import { otherGuards } from './other-guards.js';

/** The options of a question below each other: text, which values, what can be done. */
export function optionRows(desk: Desk, question: Question, variable: Variable | undefined): TemplateResult {
  return html`<div class="option-rows">${repeat(question.options, ({ id }) => id, (option, at) => row(desk, question, variable, option, at))}</div>`;
}

function row(desk: Desk, question: Question, variable: Variable | undefined, option: Option, at: number): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const { id, text } = option;
  const name = text === '' ? texts.outline.untitledOption : text;
  return html`<div class="option-row" data-id=${id}>
    <input
      id=${`row-${id}`}
      class="zw-input"
      data-live
      aria-label=${`${words.optionText} ${String(at + 1)}`}
      title=${text}
      autocomplete="off"
      ?readonly=${isReadonly}
      .value=${live(text)}
      @input=${(event: Event) => desk.apply(guideEdits['option/set-text'], { id, text: oneLine(textOf(event)) })}
    />
    ${guardCell(desk, question, variable, option, name)}
    <zw-menu-button
      .label=${words.optionMenu(name)}
      .icon=${ellipsisIcon}
      hide-label
      .items=${menuOf(desk, question, at)}
      @zw-pick=${(event: CustomEvent<{ id: string }>) => pick(desk, question, at, event.detail.id)}
    ></zw-menu-button>
  </div>`;
}

function guardCell(desk: Desk, question: Question, variable: Variable | undefined, { id, guard, text, when }: Option, name: string): TemplateResult | typeof nothing {
  if (variable === undefined) return nothing;
  const { domain } = variable;
  const label = desk.texts.properties.optionGuard(name);
  if (isOrdered(domain)) {
    return html`<zw-range-field
      class="guard"
      compact
      .label=${label}
      .domain=${domain}
      .guard=${guard}
      .others=${otherGuards(question, id)}
      .subject=${variable.name}
      ?readonly=${desk.isReadonly}
      @zw-change=${(event: CustomEvent<{ guard: Guard }>) => desk.apply(guideEdits['option/set-guard'], { id, guard: event.detail.guard })}
    ></zw-range-field>`;
  }
  const said = guardWords(domain, guard, desk.lang);
  const isSaid = said === text && (when?.length ?? 0) === 0;
  return html`<button type="button" class="zw-button guard" data-kind="link" aria-label=${isSaid ? `${desk.texts.properties.open} ${name}` : `${label}：${said}`} title=${said} @click=${() => desk.go(id)}>${isSaid ? desk.texts.properties.open : said}</button>`;
}

function menuOf(desk: Desk, { options }: Question, at: number) {
  const words = desk.texts.properties;
  const { isReadonly } = desk;
  const next = options[at + 1];
  const current = options[at];
  const mergeRefusal = next === undefined || current === undefined ? undefined : desk.refusalText(desk.whyNot(guideEdits['option/merge'], { id: next.id, into: current.id }));
  return [
    { id: 'open', label: words.open },
    { id: 'up', label: words.up, isDisabled: isReadonly || at === 0 },
    { id: 'down', label: words.down, isDisabled: isReadonly || next === undefined },
    { id: 'merge', label: words.mergeNext, isDisabled: isReadonly || next === undefined || mergeRefusal !== undefined, ...(mergeRefusal === undefined ? {} : { reason: mergeRefusal }) },
    { kind: 'separator' as const },
    { id: 'remove', label: words.remove, tone: 'danger' as const, isDisabled: isReadonly },
  ];
}

function pick(desk: Desk, { options }: Question, at: number, wish: string): void {
  const [option, next] = [options[at], options[at + 1]];
  if (option === undefined) return;
  const { id } = option;
  switch (wish) {
    case 'open':
      return desk.go(id);
    case 'up':
    case 'down':
      desk.apply(guideEdits['option/move'], { id, to: wish === 'up' ? at - 1 : at + 1 });
      return;
    case 'merge':
      if (next !== undefined) desk.apply(guideEdits['option/merge'], { id: next.id, into: id });
      return;
    case 'remove':
      return desk.remove([id]);
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { newId, type Id } from '@zhengwu/core';
import { icon, plusIcon } from '@zhengwu/ui/icon';
import { oneLine, textField } from '@zhengwu/ui/properties';
import { guideEdits } from '../../model/edits/index.js';
import type { Question, Variable } from '../../model/index.js';
import type { GuardMove } from '../guards/guard-bar.js';
import { isOrdered } from '../../ranges/value-at.js';
import { askedBefore } from './asked-before.js';
import type { Desk } from './desk.js';
import { domainFields, domainKindField } from './domain-fields.js';
import { extrasEditor } from './extras-editor.js';
import { optionRows } from './option-rows.js';

/** Everything that can be said of one question. */
export function questionProperties(desk: Desk, question: Question): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const { id, text, help } = question;
  const variable = desk.index.variable(question.variableId);
  return html`
    ${textField({ id: 'question-text', path: 'text', label: words.text, value: text, rows: 2, isReadonly, onText: (next) => desk.apply(guideEdits['question/set-text'], { id, text: oneLine(next) }) })}
    ${variable === undefined ? nothing : html`${domainKindField(desk, variable)} ${domainFields(desk, variable)}`}
    ${variable === undefined || !isOrdered(variable.domain) ? nothing : coverage(desk, question, variable)}
    <div class="zw-field" data-path="options">
      <span class="zw-label">${words.options}</span>
      ${optionRows(desk, question, variable)}
      ${isReadonly
        ? nothing
        : html`<button type="button" class="zw-button add" data-kind="link" @click=${() => desk.askOption(id)}>${icon(plusIcon)}${words.addOption}</button>`}
    </div>
    ${textField({ id: 'question-help', path: 'help', label: words.help, value: help ?? '', rows: 2, placeholder: words.helpPlaceholder, isReadonly, onText: (next) => desk.apply(guideEdits['question/set-help'], { id, help: next === '' ? null : next }) })}
    ${variablePicker(desk, question, variable)}
    ${variable === undefined || variable.domain.kind === 'choices' || variable.domain.kind === 'region' ? nothing : askField(desk, question)}
    ${extrasEditor(desk, question, variable)}
    <label class="zw-check">
      <input
        type="checkbox"
        id="used-outside"
        data-path="isUsedOutside"
        .checked=${live(question.isUsedOutside === true)}
        ?disabled=${isReadonly}
        @change=${(event: Event) => desk.apply(guideEdits['question/set-used-outside'], { id, isUsedOutside: (event.currentTarget as HTMLInputElement).checked })}
      />
      <span>${words.usedOutside}<span class="zw-hint">${words.usedOutsideHint}</span></span>
    </label>
  `;
}

/** 取值覆盖: the domain as a bar. */
function coverage(desk: Desk, { id, options }: Question, { domain }: Variable): TemplateResult | typeof nothing {
  if (!isOrdered(domain)) return nothing;
  const [from, to] = domain.kind === 'number' ? [String(domain.min), String(domain.max)] : [domain.from, domain.to];
  const label = desk.texts.properties.coverage(from, to);
  const move = ({ guards }: GuardMove): void => {
    desk.together((apply) => {
      for (const [optionId, guard] of guards) apply(guideEdits['option/set-guard'], { id: optionId, guard });
    });
  };
  return html`<div class="zw-field" data-path="coverage">
    <span class="zw-label">${label}</span>
    <zw-guard-bar
      id=${`bar-${id}`}
      .label=${label}
      .domain=${domain}
      .options=${options}
      ?readonly=${desk.isReadonly}
      @zw-move=${(event: CustomEvent<GuardMove>) => move(event.detail)}
      @zw-pick=${(event: CustomEvent<{ id: string }>) => desk.go(event.detail.id)}
    ></zw-guard-bar>
  </div>`;
}

/** Which fact it asks for: its own, one that is asked elsewhere, or a new one. */
function variablePicker(desk: Desk, question: Question, variable: Variable | undefined): TemplateResult {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  const before = new Set<string>(askedBefore(guide, question.id).map(({ id }) => id));
  const asking = new Map<string, number>();
  for (const node of guide.nodes) if (node.kind === 'question') asking.set(node.variableId, (asking.get(node.variableId) ?? 0) + 1);
  const options = guide.variables.map(({ id, name, domain }) => ({
    id,
    label: name,
    note: `${texts.outline.kinds[domain.kind]} · ${words.usedBy(asking.get(id) ?? 0)}`,
    ...(before.has(id) ? { group: words.conditionVariable } : {}),
  }));
  const create = (name: string): void => {
    const fresh: Variable = { id: newId('var'), name, domain: variable?.domain.kind === 'choice' || variable?.domain.kind === 'choices' ? { ...variable.domain, values: variable.domain.values.map((value) => ({ ...value, id: newId('val') })) } : (variable?.domain ?? { kind: 'choice', values: [] }) };
    desk.apply(guideEdits['question/set-variable'], { id: question.id, variableId: fresh.id, variable: fresh });
  };
  return html`
    <zw-picker
      id="variable"
      data-path="variableId"
      .label=${words.variableName}
      .hint=${words.variableHint}
      .options=${options}
      .value=${question.variableId}
      creatable
      required
      ?readonly=${isReadonly}
      @zw-change=${(event: CustomEvent<{ value: Id<'var'> }>) => desk.apply(guideEdits['question/set-variable'], { id: question.id, variableId: event.detail.value })}
      @zw-create=${(event: CustomEvent<{ text: string }>) => create(event.detail.text)}
    ></zw-picker>
    ${variable === undefined
      ? nothing
      : html`<button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(variable.id)}>${words.variable}：${variable.name}</button>`}
  `;
}

function askField(desk: Desk, { id, ask }: Question): TemplateResult {
  const words = desk.texts.properties;
  const choice = (kind: Question['ask']): TemplateResult => html`<label class="zw-check">
    <input type="radio" name="ask" id=${`ask-${kind}`} .checked=${live(ask === kind)} ?disabled=${desk.isReadonly} @change=${() => desk.apply(guideEdits['question/set-ask'], { id, ask: kind })} />
    <span>${words.asks[kind]}</span>
  </label>`;
  return html`<fieldset class="zw-field" data-path="ask">
    <legend class="zw-label">${words.ask}</legend>
    <div class="choices">${choice('options')}${choice('value')}</div>
    ${ask === 'value' ? html`<p class="zw-hint">${words.askHintValue}</p>` : nothing}
  </fieldset>`;
}

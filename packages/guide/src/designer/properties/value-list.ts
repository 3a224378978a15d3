import { newId } from '@zhengwu/core';
import { arrowDownIcon, arrowUpIcon, icon, trashIcon } from '@zhengwu/ui/icon';
import { oneLine, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { guideEdits } from '../../model/edits/index.js';
import type { Domain, Value, Variable } from '../../model/index.js';
import type { Desk } from './desk.js';

type Choices = Extract<Domain, { readonly kind: 'choice' | 'choices' }>;

/** The values that can be chosen, and for several how many, and which stand alone. */
export function valueList(desk: Desk, variable: Variable, domain: Choices, set: (domain: Domain) => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  // Of a single choice the options show them all; here they are for what is more.
  const isFolded = domain.kind === 'choice';
  const rows = repeat(domain.values, ({ id }) => id, (value, at) => valueRow(desk, domain, value, at, set));
  const list = html`
    <div class="values" data-path="domain/values">${rows}</div>
    ${isReadonly ? nothing : addLines(desk, variable)} ${domain.kind === 'choices' ? bounds(desk, domain, set) : nothing}
  `;
  if (!isFolded) return html`<div class="zw-field"><span class="zw-label">${words.values}</span>${list}</div>`;
  return html`<details class="zw-field fold"><summary>${words.values}（${domain.values.length}）</summary>${list}</details>`;
}

function valueRow(desk: Desk, domain: Choices, { id, label }: Value, at: number, set: (domain: Domain) => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const move = (to: number): void => void desk.apply(guideEdits['value/move'], { id, to });
  const exclusive = domain.kind === 'choices' ? (domain.exclusive ?? []) : [];
  const toggle = (): void => {
    if (domain.kind !== 'choices') return;
    const next = exclusive.includes(id) ? exclusive.filter((each) => each !== id) : [...exclusive, id];
    const { exclusive: _former, ...rest } = domain;
    set(next.length === 0 ? rest : { ...rest, exclusive: next });
  };
  return html`<div class="value-row">
    <input
      id=${`value-${id}`}
      class="zw-input"
      data-live
      aria-label=${words.value(at + 1)}
      title=${label}
      autocomplete="off"
      ?readonly=${isReadonly}
      .value=${live(label)}
      @input=${(event: Event) => desk.apply(guideEdits['value/rename'], { id, label: oneLine(textOf(event)) })}
    />
    ${domain.kind === 'choices'
      ? html`<label class="alone" title=${words.exclusive}><input type="checkbox" aria-label=${words.exclusiveOf(label)} .checked=${live(exclusive.includes(id))} ?disabled=${isReadonly} @change=${toggle} />${texts.properties.alone}</label>`
      : nothing}
    ${isReadonly
      ? nothing
      : html`
          <button type="button" class="zw-icon-button" aria-label=${`${words.up} ${label}`} aria-disabled=${at === 0 ? 'true' : nothing} @click=${() => at > 0 && move(at - 1)}>${icon(arrowUpIcon)}</button>
          <button type="button" class="zw-icon-button" aria-label=${`${words.down} ${label}`} aria-disabled=${at === domain.values.length - 1 ? 'true' : nothing} @click=${() => at < domain.values.length - 1 && move(at + 1)}>${icon(arrowDownIcon)}</button>
          <button type="button" class="zw-icon-button" aria-label=${`${words.remove} ${label}`} @click=${() => desk.apply(guideEdits['value/remove'], { id })}>${icon(trashIcon)}</button>
        `}
  </div>`;
}

/** New values, a line each: typed, or pasted out of a spreadsheet's column. Ctrl+Enter adds them too. */
function addLines(desk: Desk, variable: Variable): TemplateResult {
  const words = desk.texts.properties;
  const add = (field: HTMLTextAreaElement | null): void => {
    const labels = field?.value.split(/\r?\n/).map((line) => line.split('\t')[0]?.trim() ?? '').filter((line) => line !== '') ?? [];
    if (field === null || labels.length === 0) return;
    const isDone = desk.together((apply) => {
      for (const label of labels) apply(guideEdits['value/insert'], { variableId: variable.id, value: { id: newId('val'), label } });
    });
    if (isDone) field.value = '';
    field.focus();
  };
  return html`<div class="add-lines">
    <textarea
      id="new-values"
      class="zw-input"
      rows="2"
      aria-label=${words.addValue}
      placeholder=${words.pasteValues}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        add(event.currentTarget as HTMLTextAreaElement);
      }}
    ></textarea>
    <button type="button" class="zw-button" @click=${(event: Event) => add((event.currentTarget as HTMLElement).parentElement?.querySelector('textarea') ?? null)}>${words.addLines}</button>
  </div>`;
}

function bounds({ texts, isReadonly }: Desk, domain: Extract<Domain, { readonly kind: 'choices' }>, set: (domain: Domain) => void): TemplateResult {
  const words = texts.properties;
  const field = (key: 'min' | 'max', label: string): TemplateResult => html`<zw-number-field
    id=${`domain-${key}`}
    data-path=${`domain/${key}`}
    .label=${label}
    .value=${domain[key] ?? null}
    .min=${0}
    .placeholder=${key === 'min' ? '1' : words.noLimit}
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: number | null }>) => {
      const { [key]: _former, ...rest } = domain;
      set(event.detail.value === null ? rest : { ...rest, [key]: event.detail.value });
    }}
  ></zw-number-field>`;
  return html`<p class="zw-hint">${words.aloneHint}</p>
    <div class="zw-fields bounds" data-columns="2">${field('min', words.atLeast)} ${field('max', words.atMost)}</div>`;
}

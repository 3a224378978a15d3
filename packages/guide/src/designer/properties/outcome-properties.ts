import { LIMIT_UNITS, wordsIn, type Id, type Limit } from '@zhengwu/core';
import { oneLine, textField, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { guideEdits } from '../../model/edits/index.js';
import type { End, Outcome } from '../../model/index.js';
import { situationName } from '../../resolve/situation-name.js';
import type { Desk } from './desk.js';
import { situationPicker } from './situation-picker.js';
import { usesEditor } from './uses-editor.js';

const KINDS = ['handle', 'notNeeded', 'otherItem', 'refused', 'staff'] as const satisfies readonly End['kind'][];

/** Everything that can be said of the end of a way. */
export function outcomeProperties(desk: Desk, outcome: Outcome): TemplateResult {
  const { guide, texts, isReadonly, item } = desk;
  const words = texts.properties;
  const { id, name, note, end } = outcome;
  const set = (next: End): void => void desk.apply(guideEdits['outcome/set-end'], { id, end: next });
  // Reason and name say why it ends as it did: they do not hold of another end.
  const change = (kind: End['kind']): void => {
    if (kind === end.kind) return;
    desk.together((apply) => {
      apply(guideEdits['outcome/set-end'], { id, end: endOfKind(kind) });
      if (name !== undefined) apply(guideEdits['outcome/set-name'], { id, name: null });
    });
    if (kind !== 'handle') desk.toField(kind === 'otherItem' ? '#other-item' : '#end-reason');
  };
  const byRule = name === undefined ? situationName(guide, id, item === undefined ? {} : { item }) : '';
  return html`
    <div class="zw-field">
      <label class="zw-label" for="end-kind">${words.endKind}</label>
      <select id="end-kind" class="zw-input" data-path="end" ?disabled=${isReadonly} @change=${(event: Event) => change(textOf(event) as End['kind']) /* the options below are all there are */}>
        ${KINDS.map((kind) => html`<option value=${kind} .selected=${kind === end.kind}>${texts.outline.ends[kind]}</option>`)}
      </select>
    </div>
    ${end.kind === 'handle' ? handleFields(desk, id, end, set) : otherFields(desk, end, set)}
    ${end.kind !== 'handle'
      ? nothing
      : textField({ id: 'outcome-name', path: 'name', label: words.outcomeName, value: name ?? '', hint: words.outcomeNameHint(byRule), isReadonly, onText: (value) => desk.apply(guideEdits['outcome/set-name'], { id, name: value === '' ? null : oneLine(value) }) })}
    ${textField({ id: 'outcome-note', path: 'note', label: words.note, value: note ?? '', rows: 2, placeholder: words.helpPlaceholder, isReadonly, onText: (value) => desk.apply(guideEdits['outcome/set-note'], { id, note: value === '' ? null : value }) })}
  `;
}

type Handle = Extract<End, { readonly kind: 'handle' }>;

function handleFields(desk: Desk, id: Id<'out'>, end: Handle, set: (end: End) => void): TemplateResult {
  const { item, texts, isReadonly, forms, lang } = desk;
  const words = texts.properties;
  const handling = item?.handlingItems ?? [];
  const isUnknown = end.handlingItemId !== null && handling.every((each) => each.id !== end.handlingItemId);
  const setForm = (value: string): void => {
    const { formId: _former, ...rest } = end;
    set(value === '' ? rest : { ...rest, formId: value });
  };
  const setNothing = (isSet: boolean): void => {
    const { needsNothing: _former, ...rest } = end;
    set(isSet ? { ...rest, needsNothing: true } : rest);
  };
  return html`
    <div class="zw-field">
      <label class="zw-label" for="handling">${words.handlingItem}</label>
      <select id="handling" class="zw-input" data-path="end/handlingItemId" ?disabled=${isReadonly || item === undefined} @change=${(event: Event) => set({ ...end, handlingItemId: handling.find((each) => each.id === textOf(event))?.id ?? null })}>
        <option value="" .selected=${end.handlingItemId === null}>${words.notFilled}</option>
        ${isUnknown ? html`<option value=${end.handlingItemId} selected>${end.handlingItemId}</option>` : nothing}
        ${handling.map((each) => html`<option value=${each.id} .selected=${each.id === end.handlingItemId}>${each.name}</option>`)}
      </select>
    </div>
    ${situationPicker(desk, { at: id, label: words.endSituations, ids: end.situationIds, handlingItemId: end.handlingItemId })} ${usesEditor(desk, { at: id, label: words.materials, uses: end.uses })}
    ${end.uses.length > 0 && end.needsNothing !== true
      ? nothing
      : html`<label class="zw-check"><input type="checkbox" id="needs-nothing" data-path="end/needsNothing" .checked=${live(end.needsNothing === true)} ?disabled=${isReadonly} @change=${(event: Event) => setNothing((event.currentTarget as HTMLInputElement).checked)} /><span>${words.needsNothing}</span></label>`}
    ${limitFields(desk, end, set, wordsIn(lang).limitUnit)}
    ${forms.length === 0 && end.formId === undefined
      ? nothing
      : html`<div class="zw-field">
          <label class="zw-label" for="outcome-form">${words.outcomeForm}</label>
          <select id="outcome-form" class="zw-input" data-path="end/formId" ?disabled=${isReadonly} @change=${(event: Event) => setForm(textOf(event))}>
            <option value="" .selected=${end.formId === undefined}>${words.formNone}</option>
            ${end.formId === undefined || forms.some((each) => each.id === end.formId) ? nothing : html`<option value=${end.formId} selected>${end.formId}</option>`}
            ${forms.map((each) => html`<option value=${each.id} .selected=${each.id === end.formId}>${each.name}</option>`)}
          </select>
        </div>`}
  `;
}

function limitFields({ texts, isReadonly }: Desk, end: Handle, set: (end: End) => void, units: Readonly<Record<Limit['unit'], string>>): TemplateResult {
  const words = texts.properties;
  const { limit, ...rest } = end;
  const setAmount = (amount: number | null): void => set(amount === null ? rest : { ...rest, limit: { ...limit, amount, unit: limit?.unit ?? 'workingDay' } });
  return html`<div class="zw-fields" data-columns="2" data-path="end/limit">
    <zw-number-field id="limit" .label=${words.limit} .value=${limit?.amount ?? null} .min=${0} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: number | null }>) => setAmount(event.detail.value)}></zw-number-field>
    ${limit === undefined
      ? nothing
      : html`<div class="zw-field">
          <label class="zw-label" for="limit-unit">${words.limitUnit}</label>
          <select id="limit-unit" class="zw-input" ?disabled=${isReadonly} @change=${(event: Event) => set({ ...rest, limit: { ...limit, unit: textOf(event) as Limit['unit'] } }) /* the options below are all there are */}>
            ${LIMIT_UNITS.map((unit) => html`<option value=${unit} .selected=${unit === limit.unit}>${units[unit]}</option>`)}
          </select>
        </div>`}
  </div>`;
}

function otherFields({ texts, isReadonly }: Desk, end: Exclude<End, Handle>, set: (end: End) => void): TemplateResult {
  const words = texts.properties;
  return html`
    ${end.kind === 'otherItem' ? textField({ id: 'other-item', path: 'end/name', label: words.otherItemName, value: end.name, isReadonly, onText: (name) => set({ ...end, name: oneLine(name) }) }) : nothing}
    ${textField({ id: 'end-reason', path: 'end/reason', label: words.endReason, value: end.reason, rows: 3, isReadonly, onText: (reason) => set({ ...end, reason }) })}
  `;
}

/** An end to begin with. */
export function endOfKind(kind: End['kind']): End {
  const reason = '';
  switch (kind) {
    case 'handle':
      return { kind, handlingItemId: null, situationIds: [], uses: [] };
    case 'otherItem':
      return { kind, name: '', reason };
    case 'notNeeded':
    case 'refused':
    case 'staff':
      return { kind, reason };
  }
}

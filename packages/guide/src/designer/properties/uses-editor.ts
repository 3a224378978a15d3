import { EXEMPTION_REASONS, wordsIn, type Exemption, type Id, type Material } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { icon, trashIcon } from '@zhengwu/ui/icon';
import { textField, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { guideEdits } from '../../model/edits/index.js';
import { USE_KINDS, type AdderId, type MaterialUse, type UseKind } from '../../model/index.js';

import type { Desk } from './desk.js';
import { usesAbove, type InheritedUse } from './inherited-uses.js';

interface UsesProps {
  readonly at: AdderId | 'base';
  readonly label: string;
  readonly uses: readonly MaterialUse[];
}

/** 需要的材料: what an answer, an end or the whole guide adds, and what is added before it. */
export function usesEditor(desk: Desk, { at, label, uses }: UsesProps): TemplateResult {
  const { item, texts, isReadonly } = desk;
  const words = texts.properties;
  const chosen = new Set<string>(uses.map(({ materialId }) => materialId));
  const options = (item?.materials ?? []).filter(({ id }) => !chosen.has(id)).map(materialOption);
  const add = (id: Id<'mat'>): void => {
    if (id !== ('' as string)) desk.apply(guideEdits['use/set'], { on: at, use: beginningUse(item?.materials.find((each) => each.id === id), id) });
  };
  const inherited = at === 'base' || at.startsWith('ext_') ? [] : usesAbove(desk, at);
  return html`<div class="zw-field" data-path="uses" data-uses=${at}>
    <span class="zw-label">${label}${uses.length === 0 ? '' : `（${String(uses.length)}）`}</span>
    <div class="uses">
      ${inherited.map((use) => inheritedRow(desk, use))} ${repeat(uses, ({ materialId }) => materialId, (use) => useRow(desk, at, use))}
      ${uses.length + inherited.length === 0 ? html`<p class="zw-hint">${words.noMaterials}</p>` : nothing}
    </div>
    ${isReadonly
      ? nothing
      : item === undefined
        ? html`<p class="zw-hint">${words.noItem}</p>`
        : html`<zw-picker
            id=${`add-use-${at}`}
            .label=${words.addMaterial}
            .placeholder=${words.addMaterialHint}
            .options=${options}
            .value=${''}
            @zw-change=${(event: CustomEvent<{ value: Id<'mat'> }>) => {
              add(event.detail.value);
              // Ready for the next one.
              (event.currentTarget as HTMLElement & { value: string }).value = '';
            }}
          ></zw-picker>`}
  </div>`;
}

export function materialOption({ id, name, code, necessity }: Material): PickerOption {
  const note = code ?? '';
  return { id, label: name, ...(note === '' ? {} : { note }), ...(necessity.kind === 'required' ? {} : {}) };
}

/** A use as it most likely is: exempt where the item says so, 必交 otherwise. */
export function beginningUse(material: Material | undefined, materialId: Id<'mat'>): MaterialUse {
  return { materialId, kind: material?.exemption !== undefined ? 'exempt' : 'required' };
}

export function materialName({ item, texts }: Pick<Desk, 'item' | 'texts'>, id: string): string {
  return item?.materials.find((material) => material.id === id)?.name ?? texts.properties.unknownMaterial(id);
}

function inheritedRow(desk: Desk, { use, from, fromId }: InheritedUse): TemplateResult {
  const words = desk.texts.properties;
  return html`<div class="use inherited">
    <span class="use-name">${materialName(desk, use.materialId)}</span>
    <span class="use-kind">${words.useKinds[use.kind]}</span>
    ${fromId === undefined ? html`<span class="use-from">${words.inheritedBase}</span>` : html`<button type="button" class="zw-button use-from" data-kind="link" @click=${() => desk.go(fromId)}>${words.inherited(from)}</button>`}
  </div>`;
}

function useRow(desk: Desk, at: AdderId | 'base', use: MaterialUse): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const { materialId, kind } = use;
  const name = materialName(desk, materialId);
  const set = (next: MaterialUse): void => void desk.apply(guideEdits['use/set'], { on: at, use: next });
  const setKind = (next: UseKind): void => {
    const { reason: _former, ...rest } = use;
    set({ ...rest, kind: next });
  };
  return html`<div class="use" data-material=${materialId}>
    <div class="use-line">
      <span class="use-name" title=${name}>${name}</span>
      <select class="zw-input" aria-label=${words.useKindOf(name)} ?disabled=${isReadonly} @change=${(event: Event) => setKind(textOf(event) as UseKind) /* the options below are all there are */}>
        ${USE_KINDS.map((each) => html`<option value=${each} .selected=${each === kind}>${words.useKinds[each]}</option>`)}
      </select>
      ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeUse(name)} @click=${() => desk.apply(guideEdits['use/remove'], { on: at, materialId })}>${icon(trashIcon)}</button>`}
    </div>
    <details class="fold">
      <summary><span class="zw-unseen">${words.useDetails(name)}</span>${detailWords(desk, use)}</summary>
      ${details(desk, `${at}-${materialId}`, use, set)}
    </details>
  </div>`;
}

/** What a use says beside its kind, in a line. */
function detailWords({ texts, lang, forms }: Desk, { copies, reason, formId, why }: MaterialUse): string {
  const words = texts.properties;
  const parts = [
    ...(copies === undefined ? [] : [`${words.original} ${String(copies.original)}，${words.copy} ${String(copies.copy)}`]),
    ...(reason === undefined ? [] : [wordsIn(lang).exemption[reason]]),
    ...(formId === undefined ? [] : [forms.find(({ id }) => id === formId)?.name ?? formId]),
    ...(why === undefined ? [] : [why]),
  ];
  return parts.length === 0 ? words.copiesAsItem : parts.join(' · ');
}

function details(desk: Desk, id: string, use: MaterialUse, set: (use: MaterialUse) => void): TemplateResult {
  const { texts, isReadonly, lang, forms } = desk;
  const words = texts.properties;
  const { copies, reason, formId, kind, why } = use;
  const count = (which: 'original' | 'copy', value: number | null): void => {
    const { copies: _former, ...rest } = use;
    const other = copies?.[which === 'original' ? 'copy' : 'original'] ?? 0;
    if (value === null && other === 0) set(rest);
    else set({ ...rest, copies: { original: which === 'original' ? (value ?? 0) : other, copy: which === 'copy' ? (value ?? 0) : other } });
  };
  const field = (which: 'original' | 'copy'): TemplateResult => html`<zw-number-field
    .label=${words[which]}
    .value=${copies?.[which] ?? null}
    .min=${0}
    .max=${99}
    .placeholder=${words.copiesAsItem}
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: number | null }>) => count(which, event.detail.value)}
  ></zw-number-field>`;
  const setReason = (value: string): void => {
    const { reason: _former, ...rest } = use;
    const wish = EXEMPTION_REASONS.find((each): each is Exemption['reason'] => each === value);
    set(wish === undefined ? rest : { ...rest, reason: wish });
  };
  const setForm = (value: string): void => {
    const { formId: _former, ...rest } = use;
    set(value === '' ? rest : { ...rest, formId: value });
  };
  return html`<div class="zw-fields">
    <div class="zw-fields" data-columns="2">${field('original')} ${field('copy')}</div>
    ${kind !== 'exempt'
      ? nothing
      : html`<div class="zw-field">
          <label class="zw-label" for=${`reason-${id}`}>${words.reason}</label>
          <select id=${`reason-${id}`} class="zw-input" ?disabled=${isReadonly} @change=${(event: Event) => setReason(textOf(event))}>
            <option value="" .selected=${reason === undefined}>${words.reasonAsItem}</option>
            ${EXEMPTION_REASONS.map((each) => html`<option value=${each} .selected=${each === reason}>${wordsIn(lang).exemption[each]}</option>`)}
          </select>
        </div>`}
    ${forms.length === 0 && formId === undefined
      ? nothing
      : html`<div class="zw-field">
          <label class="zw-label" for=${`form-${id}`}>${words.form}</label>
          <select id=${`form-${id}`} class="zw-input" ?disabled=${isReadonly} @change=${(event: Event) => setForm(textOf(event))}>
            <option value="" .selected=${formId === undefined}>${words.formNone}</option>
            ${formId === undefined || forms.some((each) => each.id === formId) ? nothing : html`<option value=${formId} selected>${formId}</option>`}
            ${forms.map((each) => html`<option value=${each.id} .selected=${each.id === formId}>${each.name}</option>`)}
          </select>
        </div>`}
    ${textField({
      id: `why-${id}`,
      label: words.why,
      value: why ?? '',
      isReadonly,
      onText: (text) => {
        const { why: _former, ...rest } = use;
        set(text === '' ? rest : { ...rest, why: text });
      },
    })}
  </div>`;
}

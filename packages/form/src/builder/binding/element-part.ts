import type { DataElement } from '@zhengwu/core';
import type { PickerOption, SegmentedOption } from '@zhengwu/ui';
import { textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { fitsOfElement } from '../../binding/index.js';
import { formEdits, type BindingReview, type BoundElement } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { elementOf, misfitList } from './column-cards.js';

const STATES = ['unconfirmed', 'confirmed', 'returned'] as const;

/** 公共数据元: which it is, what it means, and whether somebody has confirmed the relation. */
export function elementPart(desk: NodeDesk): TemplateResult {
  const { node, id, host, texts, isReadonly } = desk;
  const words = texts.binding;
  const bound = node['x-binding']?.element;
  const found = elementOf(desk);
  const { elements = [] } = host.context;
  const options = elements.map((element): PickerOption => ({ id: element.id, label: element.name, ...(element.code === undefined ? {} : { note: element.code }) }));
  const shown = bound !== undefined && found === undefined ? [{ id: bound.id, label: bound.name, note: words.notInCatalogue }, ...options] : options;
  const choose = (value: string): void => {
    const element = elements.find((each) => each.id === value);
    if (value === '') host.apply(formEdits['binding/set-element'], { id, element: null });
    else if (element !== undefined) host.apply(formEdits['binding/set-element'], { id, element: boundElement(element) });
  };
  if (bound === undefined && elements.length === 0) return html`<p class="says">${words.noElements}</p>`;
  return html`<zw-picker id="bind-element" data-path="x-binding/element" .label=${words.element} .placeholder=${words.pickElement} .options=${shown} .value=${found?.id ?? bound?.id ?? ''} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => choose(event.detail.value)}></zw-picker>
    ${found === undefined ? nothing : html`<p class="definition">${found.definition}${meta(found) === '' ? nothing : html`<span class="says">${meta(found)}</span>`}</p>${misfitList(desk, fitsOfElement(node, found))}`}
    ${bound === undefined ? nothing : review(desk)}`;
}

function boundElement({ id, code, name }: DataElement): BoundElement {
  return { id, ...(code === undefined ? {} : { code }), name };
}

function meta({ code, format, domain }: DataElement): string {
  return [code, format, domain].filter((each) => each !== undefined && each !== '').join(' · ');
}

/** 未确认 / 已确认 / 退回: by whom, on which day, and why. */
function review(desk: NodeDesk): TemplateResult {
  const { node, id, host, texts, isReadonly } = desk;
  const words = texts.binding;
  const now: BindingReview = node['x-binding']?.review ?? { state: 'unconfirmed' };
  const set = (next: BindingReview | null): boolean => host.apply(formEdits['binding/set-review'], { id, review: next });
  const turn = (state: BindingReview['state']): void => {
    const by = host.person === '' ? {} : { by: host.person };
    if (state === 'unconfirmed') set({ state });
    else if (set({ state, ...by, on: host.context.today, ...(state === 'returned' && now.note !== undefined ? { note: now.note } : {}) }) && state === 'returned') host.toField('#bind-note');
  };
  const options = STATES.map((state): SegmentedOption => ({ value: state, label: words.states[state] }));
  const said = [now.by, now.on].filter((each) => each !== undefined && each !== '').join(' · ');
  return html`<div class="zw-field" role="group" aria-labelledby="bind-review-label" data-path="x-binding/review">
    <span class="zw-label" id="bind-review-label">${words.review}</span>
    <zw-segmented .label=${words.review} .options=${options} .value=${now.state} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: BindingReview['state'] }>) => turn(event.detail.value)}></zw-segmented>
    ${said === '' ? nothing : html`<p class="zw-hint">${said}</p>`}
  </div>
  ${now.state === 'returned' ? textField({ id: 'bind-note', path: 'x-binding/review/note', label: words.note, rows: 2, value: now.note ?? '', placeholder: words.noteHint, isReadonly, onText: (text) => {
    const { note: _note, ...rest } = now;
    set(text === '' ? rest : { ...rest, note: text });
  } }) : nothing}`;
}

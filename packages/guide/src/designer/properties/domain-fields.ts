import { beijingDate } from '@zhengwu/core';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { Domain, Variable } from '../../model/index.js';
import { placesOf } from '../../ranges/value-at.js';
import type { Desk } from './desk.js';
import { leafRegions, readRegionLines, writeRegionLines } from './region-lines.js';
import { valueList } from './value-list.js';

const KINDS = ['choice', 'yesNo', 'choices', 'number', 'date', 'region'] as const satisfies readonly Domain['kind'][];

/** 答案类型. What there was of values stays where the new kind has them too. */
export function domainKindField(desk: Desk, variable: Variable): TemplateResult {
  const { domain } = variable;
  const set = (kind: Domain['kind']): void => {
    if (kind === domain.kind) return;
    const values = domain.kind === 'choice' || domain.kind === 'choices' ? domain.values : [];
    desk.apply(guideEdits['variable/set-domain'], { id: variable.id, domain: kind === 'choice' || kind === 'choices' ? { kind, values } : newDomain(kind) });
  };
  return html`<div class="zw-field">
    <label class="zw-label" for="kind">${desk.texts.properties.answerKind}</label>
    <select id="kind" class="zw-input" data-path="domain/kind" ?disabled=${desk.isReadonly} @change=${(event: Event) => set(textOf(event) as Domain['kind']) /* the options below are all there are */}>
      ${KINDS.map((kind) => html`<option value=${kind} .selected=${kind === domain.kind}>${desk.texts.outline.kinds[kind]}</option>`)}
    </select>
  </div>`;
}

/** A domain to begin with. */
export function newDomain(kind: Domain['kind']): Domain {
  const year = Number(beijingDate(Date.now()).slice(0, 4));
  switch (kind) {
    case 'yesNo':
      return { kind };
    case 'choice':
    case 'choices':
      return { kind, values: [] };
    case 'number':
      return { kind, min: 0, max: 10_000, step: 1 };
    case 'date':
      return { kind, from: `${String(year - 10)}-01-01`, to: `${String(year + 10)}-12-31` };
    case 'region':
      return { kind, regions: [] };
  }
}

/** What can be said of a domain: values, ends and step, regions. */
export function domainFields(desk: Desk, variable: Variable): TemplateResult | typeof nothing {
  const { domain } = variable;
  const set = (next: Domain): void => void desk.apply(guideEdits['variable/set-domain'], { id: variable.id, domain: next });
  switch (domain.kind) {
    case 'yesNo':
      return nothing;
    case 'choice':
    case 'choices':
      return valueList(desk, variable, domain, set);
    case 'number':
      return numberFields(desk, domain, set);
    case 'date':
      return dateFields(desk, domain, set);
    case 'region':
      return regionField(desk, domain, set);
  }
}

type OfKind<Kind extends Domain['kind']> = Extract<Domain, { readonly kind: Kind }>;

function numberFields({ texts, isReadonly }: Desk, domain: OfKind<'number'>, set: (domain: Domain) => void): TemplateResult {
  const words = texts.properties;
  const field = (key: 'min' | 'max' | 'step'): TemplateResult => html`<zw-number-field
    id=${`domain-${key}`}
    data-path=${`domain/${key}`}
    .label=${words[key]}
    .value=${domain[key]}
    .decimals=${Math.max(6, placesOf(domain[key]))}
    required
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: number | null }>) => event.detail.value !== null && set({ ...domain, [key]: event.detail.value })}
  ></zw-number-field>`;
  const setUnit = (unit: string): void => {
    const { unit: _former, ...rest } = domain;
    set(unit === '' ? rest : { ...rest, unit });
  };
  return html`<div class="zw-fields" data-columns="2">
    ${field('min')} ${field('max')} ${field('step')}
    <div class="zw-field">
      <label class="zw-label" for="domain-unit">${words.unit}</label>
      <input id="domain-unit" class="zw-input" data-path="domain/unit" list="units" autocomplete="off" ?readonly=${isReadonly} .value=${domain.unit ?? ''} @change=${(event: Event) => setUnit(textOf(event).trim())} />
    </div>
  </div>`;
}

function dateFields({ texts, isReadonly }: Desk, domain: OfKind<'date'>, set: (domain: Domain) => void): TemplateResult {
  const words = texts.properties;
  const field = (key: 'from' | 'to'): TemplateResult => html`<zw-date-field
    id=${`domain-${key}`}
    data-path=${`domain/${key}`}
    .label=${words[key]}
    .value=${domain[key]}
    required
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: string }>) => event.detail.value !== '' && set({ ...domain, [key]: event.detail.value })}
  ></zw-date-field>`;
  return html`<div class="zw-fields" data-columns="2">${field('from')} ${field('to')}</div>`;
}

function regionField({ texts, isReadonly }: Desk, domain: OfKind<'region'>, set: (domain: Domain) => void): TemplateResult {
  const words = texts.properties;
  const keep = (event: Event): void => {
    const field = event.currentTarget as HTMLTextAreaElement;
    const read = readRegionLines(field.value);
    // What cannot be read stays in the field, with the line that is meant.
    field.setCustomValidity('line' in read ? words.regionsUnclear(read.line, read.text) : '');
    if ('line' in read) field.reportValidity();
    else set({ ...domain, regions: read.regions });
  };
  return html`<div class="zw-field">
    <label class="zw-label" for="regions">${words.regions}</label>
    <textarea id="regions" class="zw-input" data-path="domain/regions" rows="6" aria-describedby="regions-hint" ?readonly=${isReadonly} .value=${writeRegionLines(domain.regions)} @change=${keep}></textarea>
    <p class="zw-hint" id="regions-hint">${words.regionsHint(leafRegions(domain.regions).length, domain.regions.length)}</p>
  </div>`;
}

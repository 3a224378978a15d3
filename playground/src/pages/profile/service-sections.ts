import { COVERAGES, inspectPhone, wordsIn, type ServiceItem } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import { fieldNotes, tieOf } from './field-frame.js';
import { withText } from './profile-edits.js';
import type { ProfileForm } from './profile-form.js';
import { choiceField, textField } from './text-fields.js';

/** 到现场次数, 通办范围. */
export function serviceSection(form: ProfileForm): TemplateResult {
  const { item, texts, lang, onField } = form;
  const notes = fieldNotes(form, 'visits', { hint: item.visits === null ? texts.visitsHint : undefined });
  const { id, isLocked } = tieOf(form, 'visits', notes !== nothing);
  return html`
    <div class="zw-field" data-field="visits">
      <zw-number-field
        id=${id}
        .label=${texts.visits}
        .value=${item.visits}
        .min=${0}
        .max=${99}
        .unit=${texts.visitsUnit}
        ?readonly=${isLocked}
        @zw-input=${(event: CustomEvent<{ value: number | null }>) => event.detail.value !== null && onField({ field: 'visits', value: event.detail.value })}
        @zw-change=${(event: CustomEvent<{ value: number | null }>) => onField({ field: 'visits', value: event.detail.value })}
      ></zw-number-field>
      ${notes}
    </div>
    ${choiceField(form, 'coverage', { label: texts.coverage, value: item.coverage, words: wordsIn(lang).coverage, order: COVERAGES, none: texts.notKnown, onChoice: (value) => onField({ field: 'coverage', value }) })}
  `;
}

/** 咨询 and 监督投诉. */
export function phonesSection(form: ProfileForm): TemplateResult {
  const { item, texts, onField } = form;
  const field = (which: 'consult' | 'complain'): TemplateResult => {
    const value = item.phones[which];
    const isStrange = value.trim() !== '' && value.trim() !== '未核' && !looksLikePhones(value);
    return textField(form, `phones/${which}`, {
      label: texts[which],
      value,
      problem: isStrange ? texts.phoneProblem : undefined,
      type: 'tel',
      onText: (text) => onField({ field: 'phones', value: { ...item.phones, [which]: text } }),
    });
  };
  return html`${field('consult')}${field('complain')}`;
}

/** 计划生效日期, 计划取消日期, 清单版本. */
export function datesSection(form: ProfileForm): TemplateResult {
  const { item, texts, today, onField } = form;
  const field = (which: 'effectiveFrom' | 'cancelledOn'): TemplateResult => {
    const path = `version/${which}` as const;
    const notes = fieldNotes(form, path, {});
    const { id, isLocked } = tieOf(form, path, notes !== nothing);
    const set = (day: string): void => onField({ field: 'version', value: withText<ServiceItem['version']>(item.version, which, day) });
    return html`<div class="zw-field" data-field=${path}>
      <zw-date-field
        id=${id}
        .label=${texts[which]}
        .value=${item.version[which] ?? ''}
        .today=${today}
        ?readonly=${isLocked}
        @zw-input=${(event: CustomEvent<{ value: string }>) => event.detail.value !== '' && set(event.detail.value)}
        @zw-change=${(event: CustomEvent<{ value: string }>) => set(event.detail.value)}
      ></zw-date-field>
      ${notes}
    </div>`;
  };
  const number = textField(form, 'version/number', {
    label: texts.listVersion,
    value: texts.version(item.version.number),
    hint: texts.listVersionHint,
    isFixed: true,
    onText: () => undefined, // a text that is fixed cannot be typed in
  });
  return html`${field('effectiveFrom')}${field('cancelledOn')}${number}`;
}

/** One number, or several with a mark between them. */
function looksLikePhones(text: string): boolean {
  return text.split(/[、，,;；/]|\s{1,}或\s{0,}/).every((part) => inspectPhone(part.trim()).valid);
}

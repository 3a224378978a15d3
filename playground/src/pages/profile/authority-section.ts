import { LEVELS, wordsIn, type Authority } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';

import { codeOf, withText } from './profile-edits.js';
import type { ProfileForm } from './profile-form.js';
import { choiceField, textField } from './text-fields.js';

/** 实施主体, its code and nature; 权力来源, 委托部门, 行使层级. */
export function authoritySection(form: ProfileForm): TemplateResult {
  const { item, texts, lang, onField } = form;
  const { authority } = item;
  const { body } = authority;
  const words = wordsIn(lang);
  const set = (value: Authority): void => onField({ field: 'authority', value });
  const code = body.creditCode ?? '';
  return html`
    ${textField(form, 'authority/body/name', { label: texts.bodyName, value: body.name, isWide: true, onText: (name) => set({ ...authority, body: { ...body, name } }) })}
    ${textField(form, 'authority/body/creditCode', {
      label: texts.creditCode,
      value: code,
      isCode: true,
      ...(code === '' || code.length === 18 ? {} : { hint: texts.characters(code.length) }),
      onText: (text) => set({ ...authority, body: withText(body, 'creditCode', text) }),
      settle: codeOf,
    })}
    ${choiceField(form, 'authority/body/nature', {
      label: texts.bodyNature,
      value: body.nature,
      words: words.bodyNature,
      order: ['statutory', 'authorised', 'entrusted'],
      onChoice: (nature) => nature !== null && set({ ...authority, body: { ...body, nature } }),
    })}
    ${choiceField(form, 'authority/level', { label: texts.level, value: authority.level, words: words.level, order: LEVELS, onChoice: (level) => level !== null && set({ ...authority, level }) })}
    ${choiceField(form, 'authority/origin', {
      label: texts.origin,
      value: authority.origin,
      words: words.origin,
      order: ['statutory', 'entrusted', 'delegated', 'dispatched'],
      onChoice: (origin) => origin !== null && set({ ...authority, origin }),
    })}
    ${authority.origin === 'statutory' && authority.givenBy === undefined
      ? nothing
      : textField(form, 'authority/givenBy', { label: texts.givenBy, value: authority.givenBy ?? '', isWide: true, onText: (text) => set(withText(authority, 'givenBy', text)) })}
  `;
}

import { html, nothing, type TemplateResult } from 'lit';

import { sourceNote } from './field-frame.js';
import { codeOf, withText } from './profile-edits.js';
import type { ProfileForm } from './profile-form.js';
import { textField } from './text-fields.js';

/** 基本编码, 实施编码. Their form and whether they fit each other is found by the checks. */
export function codesSection(form: ProfileForm): TemplateResult {
  const { item, texts, lang, onField } = form;
  const { source } = item.codes;
  const field = (which: 'basic' | 'implementation', length: number): TemplateResult => {
    const code = item.codes[which] ?? '';
    const hint = which === 'basic' ? texts.basicHint : texts.implementationHint;
    return textField(form, `codes/${which}`, {
      label: texts[which],
      value: code,
      hint: code === '' || code.length === length ? hint : `${hint} · ${texts.characters(code.length)}`,
      isWide: which === 'implementation',
      isCode: true,
      onText: (text) => onField({ field: 'codes', value: withText(item.codes, which, text) }),
      settle: codeOf,
    });
  };
  // One source speaks of both.
  return html`${field('basic', 12)}${field('implementation', 31)}${source === undefined ? nothing : html`<div class="notes" data-wide>${sourceNote(source, texts, lang)}</div>`}`;
}

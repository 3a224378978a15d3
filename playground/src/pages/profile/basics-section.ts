import { APPLICANT_KINDS, ITEM_TYPES, wordsIn } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { fieldNotes, groupFrame, tieOf } from './field-frame.js';
import { toggled } from './profile-edits.js';
import type { ProfileForm } from './profile-form.js';
import { choiceField, textField } from './text-fields.js';

/** 名称, 主项, 类型, 部门, 办件类型, 服务对象. */
export function basicsSection(form: ProfileForm): TemplateResult {
  const { item, texts, lang, onField } = form;
  const words = wordsIn(lang);
  return html`
    ${textField(form, 'name', { label: texts.name, value: item.name, isWide: true, onText: (value) => onField({ field: 'name', value }) })}
    ${item.parent === undefined
      ? nothing
      : textField(form, 'parent', {
          label: texts.parent,
          value: [item.parent.name, item.parent.basicCode ?? ''].join(' ').trim(),
          hint: texts.parentHint,
          isWide: true,
          isFixed: true,
          onText: () => undefined, // a text that is fixed cannot be typed in
        })}
    ${choiceField(form, 'type', { label: texts.type, value: item.type, words: words.itemType, order: ITEM_TYPES, onChoice: (value) => value !== null && onField({ field: 'type', value }) })}
    ${choiceField(form, 'handling', {
      label: texts.handling,
      value: item.handling,
      words: words.handling,
      order: ['promised', 'immediate'],
      onChoice: (value) => value !== null && onField({ field: 'handling', value }),
    })}
    ${department(form)}
    ${groupFrame(
      form,
      'applicants',
      { label: texts.applicants },
      ({ id, isLocked }) => html`<div class="choices">
        ${APPLICANT_KINDS.map(
          (kind, index) => html`<label class="zw-check">
            <input
              type="checkbox"
              id=${index === 0 ? id : `${id}-${kind}`}
              .checked=${live(item.applicants.includes(kind))}
              ?disabled=${isLocked}
              @change=${() => onField({ field: 'applicants', value: toggled(item.applicants, kind, APPLICANT_KINDS) })}
            /><span>${words.applicant[kind]}</span>
          </label>`,
        )}
      </div>`,
    )}
  `;
}

/** Chosen where the host knows the departments, typed where it does not. */
function department(form: ProfileForm): TemplateResult {
  const { item, texts, departments, onField } = form;
  const { id, name } = item.department;
  if (departments.length === 0) {
    return textField(form, 'department', { label: texts.department, value: name, ...(name.trim() === '' ? { hint: texts.departmentHint } : {}), isWide: true, onText: (value) => onField({ field: 'department', value: { ...item.department, name: value } }) });
  }
  const notes = fieldNotes(form, 'department', {});
  const tie = tieOf(form, 'department', notes !== nothing);
  const isKnown = departments.some((each) => each.id === id);
  return html`<div class="zw-field" data-wide data-field="department">
    <zw-picker
      id=${tie.id}
      .label=${texts.department}
      .options=${(isKnown ? departments : [{ id, name }, ...departments]).map((each) => ({ id: each.id, label: each.name }))}
      .value=${live(id)}
      ?readonly=${tie.isLocked}
      @zw-change=${(event: CustomEvent<{ value: string }>) => {
        const chosen = departments.find((each) => each.id === event.detail.value);
        // An item always has a department: an emptied field shows it again.
        onField({ field: 'department', value: chosen === undefined ? item.department : { ...item.department, id: chosen.id, name: chosen.name } });
      }}
    ></zw-picker>
    ${notes}
  </div>`;
}

import { newId } from '@zhengwu/core';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { guideEdits } from '../../model/edits/index.js';
import type { Domain, Extra, Guard, Question, Variable } from '../../model/index.js';
import { guardWords } from '../guards/guard-words.js';
import { valuesToBegin } from '../guards/values-to-begin.js';
import { conditionsEditor } from './conditions-editor.js';
import type { Desk } from './desk.js';
import { guardEditor } from './guard-editor.js';
import { situationPicker } from './situation-picker.js';
import { usesEditor } from './uses-editor.js';

/** 附加项: what some answers of a question add without leading anywhere else. */
export function extrasEditor(desk: Desk, question: Question, variable: Variable | undefined): TemplateResult | typeof nothing {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const extras = question.extras ?? [];
  if (variable === undefined || (extras.length === 0 && isReadonly)) return nothing;
  const add = (): void => {
    const extra: Extra = { id: newId('ext'), guard: nextGuard(variable.domain, extras) };
    if (desk.apply(guideEdits['extra/insert'], { questionId: question.id, extra })) desk.toField(['input', 'select', 'button', 'zw-range-field'].map((control) => `.extra[data-id="${extra.id}"] .zw-fields ${control}`).join());
  };
  return html`<details class="zw-field fold" ?open=${extras.length > 0 || variable.domain.kind === 'choices'} data-path="extras">
    <summary>${words.extras}${extras.length === 0 ? '' : `（${String(extras.length)}）`}</summary>
    <p class="zw-hint">${words.extrasHint}</p>
    ${repeat(extras, ({ id }) => id, (extra, at) => extraFields(desk, question, variable, extra, at))}
    ${isReadonly ? nothing : html`<button type="button" class="zw-button add" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addExtra}</button>`}
  </details>`;
}

function extraFields(desk: Desk, question: Question, variable: Variable, extra: Extra, at: number): TemplateResult {
  const { texts, isReadonly, lang } = desk;
  const words = texts.properties;
  const { id, guard, when } = extra;
  return html`<details class="extra" data-id=${id} open>
    <summary>
      <span>${words.extra(at + 1, guardWords(variable.domain, guard, lang))}</span>
      ${isReadonly
        ? nothing
        : html`<button type="button" class="zw-icon-button" aria-label=${words.removeExtra} title=${words.removeExtra} @click=${(event: Event) => {
            event.preventDefault();
            desk.apply(guideEdits['extra/remove'], { id });
          }}>${icon(trashIcon)}</button>`}
    </summary>
    <div class="zw-fields">
      ${guardEditor(desk, { id: `extra-guard-${id}`, label: words.extraGuard, domain: variable.domain, guard, subject: variable.name, onGuard: (next) => desk.apply(guideEdits['extra/set-guard'], { id, guard: next }) })}
      ${conditionsEditor(desk, { id: `extra-when-${id}`, nodeId: question.id, when: when ?? [], onWhen: (next) => desk.apply(guideEdits['extra/set-when'], { id, when: next }) })}
      ${usesEditor(desk, { at: id, label: words.materials, uses: extra.uses ?? [] })} ${situationPicker(desk, { at: id, label: words.situations, ids: extra.situationIds ?? [] })}
    </div>
  </details>`;
}

/** The next value that has no addition yet: of five choices, five presses make five. */
function nextGuard(domain: Domain, extras: readonly Extra[]): Guard {
  if (domain.kind !== 'choices') return valuesToBegin(domain);
  const taken = new Set(extras.flatMap(({ guard }) => (guard.kind === 'members' ? [...(guard.any ?? []), ...(guard.all ?? [])] : [])));
  const next = domain.values.find(({ id }) => !taken.has(id)) ?? domain.values[0];
  return next === undefined ? { kind: 'any' } : { kind: 'members', any: [next.id] };
}

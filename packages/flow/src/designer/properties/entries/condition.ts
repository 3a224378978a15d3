import { FieldCatalogue, findingText, parseExpression, toText, toWords } from '@zhengwu/core';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SequenceFlow } from '../../../model/flow.js';
import type { PanelDesk } from '../panel-desk.js';

/** When a way is taken: typed in core's language with the labels of the fields, said again in words; beside other ways, in as little room as it needs. What cannot be read stays as typed, until it can. */
export function conditionEntry({ says, context, isReadonly, lang, book, memory, apply, redraw }: PanelDesk, { id, condition, engineCondition }: SequenceFlow, { field = 'condition', isBrief = false }: { readonly field?: string; readonly isBrief?: boolean } = {}): TemplateResult {
  const words = says.ways;
  const catalogue = new FieldCatalogue(context.fields ?? []);
  const draft = `condition ${id}`;
  const typed = memory.draft(draft);
  const [finding] = typed === undefined ? [] : parseExpression(typed, catalogue).findings;
  const onChange = (event: Event): void => {
    const text = textOf(event).trim();
    const { value } = text === '' ? {} : parseExpression(text, catalogue);
    const isUnread = text !== '' && value === undefined;
    memory.setDraft(draft, isUnread ? text : undefined);
    if (!isUnread) apply('flow/set-condition', { id, condition: value ?? null });
    redraw();
  };
  return html`<div class="zw-field">
    <label class="zw-label" for=${field}>${words.condition}</label>
    <textarea
      id=${field}
      class="zw-input"
      data-path="condition"
      rows=${isBrief ? 1 : 2}
      spellcheck="false"
      aria-describedby=${`${field}-says`}
      aria-invalid=${typed === undefined ? nothing : 'true'}
      ?readonly=${isReadonly}
      .value=${live(typed ?? (condition === undefined ? '' : toText(condition, catalogue)))}
      @change=${onChange}
    ></textarea>
    ${isBrief && typed === undefined && condition === undefined ? nothing : html`<p id=${`${field}-says`} class=${typed === undefined ? 'zw-hint' : 'zw-error'}>
      ${typed !== undefined ? (finding === undefined ? words.notReadable : findingText(book, lang, finding)) : condition === undefined ? words.conditionHint : toWords(condition, catalogue)}
    </p>`}
    ${condition === undefined && engineCondition !== undefined ? html`<p class="zw-hint">${words.engineCondition(engineCondition)}</p>` : nothing}
  </div>`;
}

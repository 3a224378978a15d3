import { FieldCatalogue, findingText, parseExpression, toText, toWords } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SequenceFlow } from '../../../model/flow.js';
import type { FlowDesk } from '../../flow-desk.js';

/** What somebody typed that cannot be read, until it can, or something else is looked at. */
export interface ConditionDraft {
  readonly wayId: string;
  readonly text: string;
}

/** When a way is taken: typed in core's language with the labels of the fields, said again in words. */
export function conditionEntry(desk: FlowDesk, { id, condition, engineCondition }: SequenceFlow, draft: ConditionDraft | undefined, onDraft: (draft: ConditionDraft | undefined) => void): TemplateResult {
  const { texts, context, isReadonly, lang, book } = desk;
  const words = texts.properties;
  const catalogue = new FieldCatalogue(context.fields ?? []);
  const typed = draft?.wayId === id ? draft.text : undefined;
  const [finding] = typed === undefined ? [] : parseExpression(typed, catalogue).findings;
  const onChange = (event: Event): void => {
    const text = (event.currentTarget as HTMLTextAreaElement).value.trim();
    const { value } = text === '' ? {} : parseExpression(text, catalogue);
    if (text !== '' && value === undefined) return onDraft({ wayId: id, text });
    onDraft(undefined);
    desk.apply('flow/set-condition', { id, condition: value ?? null });
  };
  return html`<div class="zw-field">
    <label class="zw-label" for="condition">${words.condition}</label>
    <textarea
      id="condition"
      class="zw-input"
      data-path="condition"
      rows="2"
      spellcheck="false"
      aria-describedby="condition-says"
      aria-invalid=${typed === undefined ? nothing : 'true'}
      ?readonly=${isReadonly}
      .value=${live(typed ?? (condition === undefined ? '' : toText(condition, catalogue)))}
      @change=${onChange}
    ></textarea>
    <p id="condition-says" class=${typed === undefined ? 'zw-hint' : 'zw-error'}>
      ${typed !== undefined ? (finding === undefined ? words.notReadable : findingText(book, lang, finding)) : condition === undefined ? words.conditionHint : toWords(condition, catalogue)}
    </p>
    ${condition === undefined && engineCondition !== undefined ? html`<p class="zw-hint">${words.engineCondition(engineCondition)}</p>` : nothing}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { columnCaption, type Suggestion } from '../../binding/index.js';
import { reasonText } from '../../messages/binding.js';
import type { Desk } from '../properties/desk.js';
import { applyFixes } from './apply-fix.js';

/** What could be bound, why, and a button that does it. */
export function suggestionRow({ texts, lang, host, isReadonly }: Desk, suggestion: Suggestion): TemplateResult {
  const words = texts.binding;
  const name = targetName(suggestion);
  const { target } = suggestion;
  const place = target.kind === 'column' ? `${target.table}.${target.column}` : target.kind === 'table' ? target.table : (target.element.code ?? '');
  return html`<div class="suggestion">
    <div><strong>${words.suggests[target.kind](name)}</strong> ${place === '' ? nothing : html`<code>${place}</code>`}<p class="zw-hint">${reasonText(lang, suggestion.reason)}</p></div>
    ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-size="small" aria-label=${words.takeOf(words.suggests[target.kind](name))} @click=${() => applyFixes(host, [suggestion.edit])}>${words.take}</button>`}
  </div>`;
}

export function targetName({ target }: Suggestion): string {
  if (target.kind === 'element') return target.element.name;
  if (target.kind === 'column') return columnCaption({ name: target.column, comment: target.comment });
  return target.comment === '' ? target.table : target.comment;
}

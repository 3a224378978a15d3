import { html, nothing, type TemplateResult } from 'lit';
import type { NodeDesk } from './desk.js';

/** The row of a table: it has nothing of its own, its table has. */
export function rowPane({ entry, host, texts }: NodeDesk): TemplateResult {
  const array = entry.parent;
  if (array === undefined) return html`${nothing}`;
  return html`<p class="says">${texts.row.hint}</p>
    <button type="button" class="zw-button" data-kind="link" @click=${() => host.go(array.id)}>${texts.row.toTable(host.nameOf(array.id))}</button>`;
}

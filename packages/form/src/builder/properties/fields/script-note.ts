import { html, nothing, type TemplateResult } from 'lit';
import { isScript } from '../../../script/index.js';
import type { Desk } from '../desk.js';

/** Whether a value is computed, or is of a kind that no field here writes: it is shown as it stands, and can be taken away. */
export function isForeign(value: unknown, type: 'string' | 'number' | 'boolean'): boolean {
  return value !== undefined && value !== null && (typeof value !== type || isScript(value));
}

interface ForeignProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly path?: string;
  readonly onClear: () => void;
}

/** What was imported and is no plain value: `{{…}}`, an object. */
export function foreignValue({ texts, isReadonly }: Desk, { id, label, value, path, onClear }: ForeignProps): TemplateResult {
  const words = texts.foreign;
  return html`<div class="zw-field" role="group" aria-labelledby=${id} data-path=${path ?? nothing}>
    <span class="zw-label" id=${id}>${label}</span>
    <div class="foreign"><code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${onClear}>${words.clear}</button>`}</div>
    <p class="zw-hint">${isScript(value) ? words.script : words.other}</p>
  </div>`;
}

import { html, type TemplateResult } from 'lit';

import { icon, type IconNode } from '../icon/icon.js';

/** A button in the box, beside the text. It has a twin among the keys, hence it is out of Tab's way. */
export function besideButton(label: string, drawing: IconNode, act: () => void): TemplateResult {
  return html`<button class="beside" type="button" tabindex="-1" aria-label=${label} @click=${act}>${icon(drawing)}</button>`;
}

import { html, type TemplateResult } from 'lit';

import type { MarkRange } from './found-option.js';

/** A text with a part of it marked. */
export function marked(text: string, range: MarkRange | undefined): TemplateResult | string {
  if (range === undefined) return text;
  const [start, end] = range;
  return html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
}

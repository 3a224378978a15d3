import { html, nothing, type TemplateResult } from 'lit';
import { formEdits } from '../../model/index.js';
import type { Desk } from '../properties/desk.js';

/** 确认 of many relations to data elements at once, as one step: of all in the form, or of those that are chosen. */
export function confirmReviews({ host, texts, isReadonly }: Desk, ids: readonly string[]): TemplateResult | typeof nothing {
  if (isReadonly || ids.length === 0) return nothing;
  const by = host.person === '' ? {} : { by: host.person };
  const confirm = (): void => {
    host.together((apply) => {
      for (const id of ids) apply(formEdits['binding/set-review'], { id, review: { state: 'confirmed', ...by, on: host.context.today } });
    });
  };
  return html`<button type="button" class="zw-button" data-size="small" @click=${confirm}>${texts.several.confirmAll(ids.length)}</button>`;
}

import { html, nothing, type TemplateResult } from 'lit';

export interface Field {
  /** Of the control; unique in its root. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; the control is invalid while there is one. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** The label is for screen readers alone: in a cell, in a toolbar. */
  readonly isLabelHidden?: boolean;
  /** So are hint and error: whoever frames the control shows them. */
  readonly areNotesHidden?: boolean;
}

/** What a control says of itself, so that label, hint and error are read out with it. */
export interface FieldTie {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
  readonly required: 'true' | typeof nothing;
}

/**
 * A label, its control, what is said of it: tied together for screen readers.
 *
 * @example
 * field({ id: 'title', label: '问题', isRequired: true, error }, ({ id, describedBy, invalid, required }) =>
 *   html`<input class="zw-input" id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} aria-required=${required} />`)
 */
export function field({ id, label, hint, error, isRequired = false, isLabelHidden = false, areNotesHidden = false }: Field, control: (tie: FieldTie) => TemplateResult): TemplateResult {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const unseen = areNotesHidden ? 'zw-unseen' : '';
  const described = [errorId, hintId].filter((each) => each !== undefined).join(' ');
  return html`<div class="zw-field">
    <label class="zw-label ${isLabelHidden ? 'zw-unseen' : ''}" for=${id} ?data-required=${isRequired}>${label}</label>
    ${control({
      id,
      describedBy: described === '' ? nothing : described,
      invalid: error === undefined ? nothing : 'true',
      required: isRequired ? 'true' : nothing,
    })}
    ${errorId === undefined ? nothing : html`<p class="zw-error ${unseen}" id=${errorId}>${error}</p>`}
    ${hintId === undefined ? nothing : html`<p class="zw-hint ${unseen}" id=${hintId}>${hint}</p>`}
  </div>`;
}

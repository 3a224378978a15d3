import { html, type TemplateResult } from 'lit';
import type { Place, Witness } from '@zhengwu/core';

import type { DesignerTexts } from '../messages/designer.js';

/** A concrete case that shows the fault, in the operator's words. */
export function witnessLine(witness: Witness, texts: DesignerTexts, nameOf: (place: Place) => string): TemplateResult {
  return html`<p class="witness">${texts.witness}${caseOf(witness, nameOf)}</p>`;
}

function caseOf(witness: Witness, nameOf: (place: Place) => string): TemplateResult {
  switch (witness.kind) {
    case 'answers':
      return html`${witness.answers.map(({ label, shown }) => `${label} = ${shown}`).join('，')}`;
    case 'steps':
      return html`${witness.steps.map(nameOf).join(' → ')}`;
    case 'excerpt': {
      const { text, start, end } = witness;
      return html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
    }
  }
}

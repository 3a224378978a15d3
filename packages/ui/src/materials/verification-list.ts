import type { Lang, Material, Verification } from '@zhengwu/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { materialsTextsIn } from '../messages/materials.js';

export const verificationListStyles = css`
  .verifications {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .verifications ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .verifications li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(104px * var(--_scale));
    gap: 2px 8px;
    align-items: center;
    padding: 6px 0;
    border-bottom: 1px solid var(--_line);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .verifications .source {
    display: block;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .verifications .wide {
    grid-column: 1 / -1;
  }
`;

interface VerificationListProps {
  readonly material: Material;
  readonly lang: Lang;
  readonly isLocked: boolean;
  readonly onVerification: (verification: Pick<Verification, 'id' | 'state' | 'remark'>) => void;
}

/** Each data item of the material with the field of the shared catalogue it is held against, and the department's word. */
export function verificationList({ material, lang, isLocked, onVerification }: VerificationListProps): TemplateResult | typeof nothing {
  const texts = materialsTextsIn(lang);
  if (material.verifications.length === 0) return nothing;
  return html`<fieldset class="verifications">
    <legend class="zw-label">${texts.verifications}</legend>
    <ul>
      ${material.verifications.map(
        ({ id, dataItem, catalogue, catalogueField, state, remark }) => html`
          <li>
            <span>${dataItem}<span class="source">${catalogue} · ${catalogueField}</span></span>
            <select
              id=${id}
              class="zw-input"
              aria-label=${texts.verificationOf(dataItem)}
              ?disabled=${isLocked}
              @change=${(event: Event) => onVerification(withRemark({ id, state: (event.target as HTMLSelectElement).value as Verification['state'] }, remark))}
            >
              ${(['unconfirmed', 'confirmed', 'returned'] as const).map((each) => html`<option value=${each} .selected=${state === each}>${texts.states[each]}</option>`)}
            </select>
            ${state === 'returned'
              ? html`<input
                  class="zw-input wide"
                  aria-label=${texts.returnedWhy(dataItem)}
                  placeholder=${texts.returnedWhy('')}
                  ?readonly=${isLocked}
                  .value=${live(remark ?? '')}
                  @change=${(event: Event) => onVerification({ id, state, remark: (event.target as HTMLInputElement).value })}
                />`
              : nothing}
          </li>
        `,
      )}
    </ul>
  </fieldset>`;
}

function withRemark(change: Pick<Verification, 'id' | 'state'>, remark: string | undefined): Pick<Verification, 'id' | 'state' | 'remark'> {
  return change.state === 'returned' && remark !== undefined ? { ...change, remark } : change;
}

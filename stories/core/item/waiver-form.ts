import { css, html, type TemplateResult } from 'lit';
import { isIsoDate, newId, type Finding, type Waiver } from '@zhengwu/core';

import { dateBox } from '../date-box.js';

/** A waiver as it is being filled in. */
export interface WaiverDraft {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

export function waiverOf({ finding: { rule, at }, reason, by, until }: WaiverDraft): Waiver {
  return { id: newId('wav'), rule, part: at.part, elementId: at.id, reason, by, until };
}

export const waiverFormLook = css`
  .waiver {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
    margin: 8px 0 4px;
    padding: 12px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--surface);
  }
  .waiver .wide {
    grid-column: 1 / -1;
  }
`;

interface WaiverFormProps {
  readonly draft: WaiverDraft;
  readonly onChange: (draft: WaiverDraft) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Who answers for leaving a finding as it is, why, and until when. */
export function waiverForm({ draft, onChange, onDone, onCancel }: WaiverFormProps): TemplateResult {
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`
    <form
      class="waiver"
      aria-label="豁免"
      @submit=${(event: Event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <div class="wide">
        <label for="waiver-reason">理由</label>
        <input id="waiver-reason" autocomplete="off" .value=${draft.reason} @input=${(event: Event) => onChange({ ...draft, reason: valueOf(event) })} />
      </div>
      <div>
        <label for="waiver-by">负责人（姓名、职务）</label>
        <input id="waiver-by" autocomplete="off" .value=${draft.by} @input=${(event: Event) => onChange({ ...draft, by: valueOf(event) })} />
      </div>
      ${dateBox({ id: 'waiver-until', label: '有效至', value: draft.until, onDate: (until) => onChange({ ...draft, until }) })}
      <div class="wide row">
        <button type="submit" class="primary" ?disabled=${!isIsoDate(draft.until)}>豁免这一处</button>
        <button type="button" @click=${onCancel}>取消</button>
      </div>
    </form>
  `;
}

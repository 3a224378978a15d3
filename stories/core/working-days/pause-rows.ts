import { css, html, type TemplateResult } from 'lit';
import { isIsoDate, SPECIAL_PROCEDURES, wordsIn, type Pause } from '@zhengwu/core';

import { dateBox } from '../date-box.js';

const words = wordsIn('zh-CN').specialProcedure;

/** A special procedure as it is being filled in: the days may be missing yet. */
export interface PauseDraft {
  readonly kind: keyof typeof words;
  readonly from: string;
  readonly to: string;
}

/** Why a row does not stop the clock; empty if it does. */
export function pauseProblem({ kind, from, to }: PauseDraft): string {
  if (kind === 'onSiteCheck' || kind === 'other') return `“${words[kind]}”不在行政许可法第四十五条所列八项之内，所需时间不能扣除。`;
  if (!isIsoDate(from) || !isIsoDate(to)) return '请填写开始和结束的日期，填好以后才扣除。';
  return to < from ? '结束日期早于开始日期，没有扣除。请核对。' : '';
}

/** What stops the clock, of all that was filled in. */
export function pausesOf(drafts: readonly PauseDraft[]): readonly Pause[] {
  return drafts.flatMap((draft) => {
    const { from, to } = draft;
    return pauseProblem(draft) === '' && isIsoDate(from) && isIsoDate(to) ? [{ from, to }] : [];
  });
}

export const pauseRowsLook = css`
  .pauses {
    display: grid;
    gap: 12px;
    margin-bottom: 8px;
  }
  .pauses li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 4px 8px;
    padding: 8px 12px 12px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--sunk);
  }
  .pauses .which {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .pauses .which select {
    flex: 1 1 auto;
  }
  .pauses .which button {
    flex: none;
  }
  .pauses .problem {
    grid-column: 1 / -1;
    font-size: 13px;
    line-height: 20px;
  }
`;

/** The special procedures, each with its first and last day. */
export function pauseRows(drafts: readonly PauseDraft[], onChange: (drafts: readonly PauseDraft[]) => void): TemplateResult {
  const change = (index: number, part: Partial<PauseDraft>): void =>
    onChange(drafts.map((draft, position) => (position === index ? { ...draft, ...part } : draft)));
  return html`<ul class="pauses">
    ${drafts.map((draft, index) => {
      const number = index + 1;
      const problem = pauseProblem(draft);
      const day = (key: 'from' | 'to', label: string): TemplateResult =>
        dateBox({ id: `pause-${key}-${number}`, label, value: draft[key], onDate: (value) => change(index, { [key]: value }) });
      return html`
        <li>
          <div class="which">
            <select aria-label="特别程序 ${number}" @change=${(event: Event) => change(index, { kind: (event.target as HTMLSelectElement).value as PauseDraft['kind'] })}>
              ${[...SPECIAL_PROCEDURES, 'onSiteCheck' as const].map((kind) => html`<option value=${kind} .selected=${kind === draft.kind}>${words[kind]}</option>`)}
            </select>
            <button type="button" class="link" aria-label="删除特别程序 ${number}" @click=${() => onChange(drafts.filter((_, position) => position !== index))}>删除</button>
          </div>
          ${day('from', '开始')} ${day('to', '结束')}
          ${problem === '' ? '' : html`<p class="problem warn">${problem}</p>`}
        </li>
      `;
    })}
  </ul>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, isIsoDate, parseDate } from '@zhengwu/core';

interface DateBoxProps {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or what was typed if that is no day. */
  readonly value: string;
  readonly onDate: (value: string) => void;
}

/**
 * A box for a day in any of the usual ways of writing one. Not `<input type="date">`: that one shows days in
 * the language of the browser, not of the page, and takes nothing pasted.
 */
export function dateBox({ id, label, value, onDate }: DateBoxProps): TemplateResult {
  const isDay = isIsoDate(value);
  const isWrong = value !== '' && !isDay;
  const take = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    onDate(parseDate(text) ?? text);
  };
  return html`
    <div>
      <label for=${id}>${label}</label>
      <input
        id=${id}
        placeholder="如 2026-03-05"
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : 'false'}
        aria-describedby=${isWrong ? `${id}-wrong` : nothing}
        .value=${isDay ? formatDate(value) : value}
        @change=${take}
      />
      ${isWrong ? html`<p id="${id}-wrong" class="bad">“${value}”不是日期，请写成 2026-03-05 或 2026年3月5日。</p>` : ''}
    </div>
  `;
}

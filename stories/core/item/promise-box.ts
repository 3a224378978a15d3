import { LIMIT_UNITS, wordsIn, type Limit, type LimitUnit } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';

const words = wordsIn('zh-CN').limitUnit;

/** The promised limit, changed in place; an empty box says that none is promised. `onPause` ends a run of typing. */
export function promiseBox(promised: Limit | null, onLimit: (limit: Limit | null) => void, onPause: () => void): TemplateResult {
  const amount = promised === null ? '' : String(promised.amount);
  const unit = promised?.unit ?? 'workingDay';
  const set = (written: string, chosen: LimitUnit): void => {
    if (/^\d{0,4}$/.test(written)) onLimit(written === '' ? null : { amount: Number(written), unit: chosen });
  };
  const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
  return html`
    <div class="promise">
      <input
        aria-label="承诺时限"
        inputmode="numeric"
        autocomplete="off"
        placeholder="未设"
        .value=${amount}
        @input=${(event: Event) => set(valueOf(event), unit)}
        @blur=${onPause}
      />
      <select aria-label="承诺时限的单位" @change=${(event: Event) => set(amount, valueOf(event) as LimitUnit)}>
        ${LIMIT_UNITS.map((each) => html`<option value=${each} .selected=${each === unit}>${words[each]}</option>`)}
      </select>
    </div>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../icon/icon.js';
import { xIcon } from '../icon/icons.js';
import type { PickerWords } from '../messages/picker.zh-CN.js';
import type { PickerOption } from './option.js';

export interface ChipsView {
  readonly chosen: readonly PickerOption[];
  readonly canRemove: boolean;
  /** There are more than the box shows: it scrolls. */
  readonly isLong: boolean;
  readonly onScroll: () => void;
  readonly words: PickerWords;
  readonly onRemove: (id: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What is chosen. Where no buttons lead through them, the box itself is scrolled by keys. The buttons are reached with ← from the text, so that thirty of them do not stand in Tab's way. */
export function chipsView({ chosen, canRemove, isLong, onScroll, words, onRemove, onKey }: ChipsView): TemplateResult | typeof nothing {
  if (chosen.length === 0) return nothing;
  return html`<ul
    class="chips"
    aria-label=${words.chosen(chosen.length)}
    tabindex=${isLong && !canRemove ? '0' : nothing}
    @scroll=${onScroll}
    @keydown=${onKey}>
    ${chosen.map(
      ({ id, label }) => html`<li class="chip">
        <span class="chip-name" title=${label}>${label}</span>
        ${canRemove
          ? html`<button class="beside" type="button" tabindex="-1" data-id=${id} aria-label=${words.remove(label)} @click=${() => onRemove(id)}>${icon(xIcon)}</button>`
          : nothing}
      </li>`,
    )}
  </ul>`;
}

import type { PickerOption } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';

import type { ShellTexts } from '../messages/shell.js';

interface ItemSearchTrade {
  readonly options: readonly PickerOption[];
  readonly onFound: (event: CustomEvent<{ readonly value: string }>) => void;
  readonly onFocus: () => void;
}

/** The field that goes to an item: in the header, or in a dialog where a page has the whole window. */
export function itemSearch({ options, onFound, onFocus }: ItemSearchTrade, texts: ShellTexts): TemplateResult {
  return html`<zw-picker class="search" hide-label .label=${texts.search} .placeholder=${texts.searchHint} .options=${options} @focusin=${onFocus} @zw-change=${onFound}></zw-picker>`;
}

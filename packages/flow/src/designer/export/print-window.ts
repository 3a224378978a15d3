import { html, type TemplateResult } from 'lit';
import { exportTextsIn } from '../../messages/export.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';
import type { DrawingPicture } from './drawing-svg.js';
import { titleOf } from './file-name.js';
import { flowPaper, type FlowPaper, type PaperWish } from './flow-paper.js';
import { stepTable } from './step-table.js';

/** The flow on its sheets, as they will be printed. */
export class PrintWindow implements ToolWindow {
  readonly width = 'large';
  #wish: PaperWish = { size: 'A4', scale: 'fit', hasTable: true };
  #paper: FlowPaper | undefined;

  constructor(
    private readonly host: ShelfHost,
    private readonly picture: DrawingPicture,
  ) {}

  get label(): string {
    return exportTextsIn(this.host.now().lang).printTitle;
  }

  template(): TemplateResult {
    const texts = exportTextsIn(this.host.now().lang);
    const { size, scale, hasTable } = this.#wish;
    const paper = (this.#paper ??= this.#set());
    return html`<div class="print">
      <div class="zw-bar">
        <zw-segmented .label=${texts.paper} .options=${(['A4', 'A3'] as const).map((value) => ({ value, label: texts.papers[value] }))} .value=${size} @zw-change=${(event: CustomEvent<{ value: PaperWish['size'] }>) => this.#change({ size: event.detail.value })}></zw-segmented>
        <zw-segmented .label=${texts.scale} .options=${(['fit', 'split'] as const).map((value) => ({ value, label: texts.scales[value] }))} .value=${scale} @zw-change=${(event: CustomEvent<{ value: PaperWish['scale'] }>) => this.#change({ scale: event.detail.value })}></zw-segmented>
        <label class="zw-check"><input type="checkbox" .checked=${hasTable} @change=${() => this.#change({ hasTable: !hasTable })} />${texts.withTable}</label>
      </div>
      <zw-print-preview class="paper" .html=${paper.html} .page=${paper.page} .documentTitle=${titleOf(this.host)}></zw-print-preview>
    </div>`;
  }

  #set(): FlowPaper {
    const { session, lang, texts, words, today } = this.host.now();
    const exports = exportTextsIn(lang);
    const title = titleOf(this.host);
    const rows = session === undefined ? [] : stepTable(session.flow, session.context, { texts, words, exports });
    return flowPaper({ title, today, box: this.picture.box, picture: (part) => this.picture.part(title, part), rows, texts: exports }, this.#wish);
  }

  #change(part: Partial<PaperWish>): void {
    this.#wish = { ...this.#wish, ...part };
    this.#paper = undefined;
    this.host.requestUpdate();
  }
}

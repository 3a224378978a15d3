import { html, type TemplateResult } from 'lit';
import { guideHash } from '../../certify/index.js';
import { guideDraft, type GuideDraft } from '../../draft/index.js';
import type { ToolHost, ToolWindow } from './tool-host.js';

/** 部门确认稿: the guide on paper, on its pages, to be printed, signed and scanned back. */
export class DraftTool implements ToolWindow {
  readonly kind = 'dialog';
  readonly width = 'large';
  readonly #draft: GuideDraft;

  constructor(private readonly host: ToolHost) {
    const { guide, context, lang, version, findings, book, texts } = host;
    this.#draft = guideDraft(guide, context, { lang, version: version === '' ? texts.tools.draft.noVersion : version, hash: guideHash(guide), findings, book });
  }

  get label(): string {
    return this.host.texts.tools.draft.title;
  }

  template(): TemplateResult {
    const { html: document, page } = this.#draft;
    return html`<zw-print-preview class="paper" .html=${document} .page=${page} .documentTitle=${this.host.guide.name}></zw-print-preview>`;
  }
}

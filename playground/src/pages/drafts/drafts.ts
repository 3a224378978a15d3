import { saveFile } from '@zhengwu/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { DraftSummary } from '../../api/index.js';
import { partOfKind } from '../item/parts.js';
import { itemBookOf } from '../items/item-book.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { draftsTextsIn, type DraftsTexts } from '../messages/drafts.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText, whenText } from '../time/when-text.js';

/** What one has written and not saved, wherever it was written. */
export class PgDrafts extends PageElement {
  static override styles = [
    ...PageElement.styles,
    css`
      .note {
        margin-bottom: 12px;
      }
    `,
  ];

  private readonly drafts = new Resource(this, async (signal) => {
    const [drafts] = await Promise.all([this.app.client.drafts(signal), itemBookOf(this.app.client).ensure()]);
    return drafts;
  });

  private get texts(): DraftsTexts {
    return draftsTextsIn(this.language);
  }

  protected override arrive(): void {
    void this.drafts.load();
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<div class="heading"><h1 tabindex="-1">${texts.title}</h1></div>
      ${loadingView(this.drafts, this.language, (drafts) => (drafts.length === 0 ? html`<div class="panel zw-empty"><strong>${texts.none}</strong><span>${texts.noneText}</span></div>` : this.#list(drafts)))}`;
  }

  #list(drafts: readonly DraftSummary[]): TemplateResult {
    const { texts } = this;
    return html`<p class="soft note">${texts.note}</p>
      <div class="stripes">
        <table class="zw-table" aria-label=${texts.title}>
          <thead>
            <tr>
              <th scope="col">${texts.item}</th>
              <th scope="col">${texts.kind}</th>
              <th scope="col">${texts.base}</th>
              <th scope="col">${texts.written}</th>
              <th scope="col"><span class="zw-unseen">${texts.actions}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              drafts,
              ({ id }) => id,
              (draft) => this.#row(draft),
            )}
          </tbody>
        </table>
      </div>`;
  }

  #row(draft: DraftSummary): TemplateResult {
    const { texts } = this;
    const item = itemBookOf(this.app.client).find(draft.itemId);
    const head = item?.documents.find(({ kind }) => kind === draft.kind)?.head.number;
    const part = partOfKind(draft.kind);
    const kind = this.words.documentKind[draft.kind];
    const name = item?.name ?? texts.unknownItem;
    const path = part === undefined ? undefined : `/items/${encodeURIComponent(draft.itemId)}/edit/${part.name}`;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${kind}</td>
      <td>${head === undefined || head === draft.baseNumber ? this.words.version(draft.baseNumber) : texts.newer(draft.baseNumber, head)}</td>
      <td><time title=${exactTimeText(draft.at)}>${whenText(draft.at, this.now, this.language)}</time></td>
      <td>
        <span class="zw-bar">
          ${path === undefined || item === undefined ? nothing : html`<a class="zw-button" data-size="small" href=${path} aria-label=${texts.openOf(name, kind)}>${texts.open}</a>`}
          <button type="button" class="zw-button" data-size="small" @click=${() => void this.#download(draft, name, kind)}>${texts.download}</button>
          <button type="button" class="zw-button" data-size="small" data-kind="danger" @click=${() => void this.#discard(draft, name, kind)}>${texts.discard}</button>
        </span>
      </td>
    </tr>`;
  }

  /** The list carries no contents: each is fetched when it is wanted. */
  async #download(draft: DraftSummary, name: string, kind: string): Promise<void> {
    try {
      const found = (await this.app.client.draftsOf(draft.itemId, draft.kind)).find(({ id }) => id === draft.id);
      if (found === undefined) return await this.drafts.load();
      const { content } = found;
      if (typeof content === 'string') saveFile(`${name} ${kind}.xml`, content, 'application/xml');
      else saveFile(`${name} ${kind}.json`, JSON.stringify(content, null, 2), 'application/json');
    } catch (error) {
      this.fail(error);
    }
  }

  async #discard(draft: DraftSummary, name: string, kind: string): Promise<void> {
    const { texts } = this;
    const when = whenText(draft.at, this.now, this.language);
    if (!(await this.ask({ title: texts.discardTitle, text: texts.discardText(name, kind, when), action: texts.discard, tone: 'danger' }))) return;
    try {
      await this.app.client.discardDraft(draft.itemId, draft.kind, draft.id);
      this.drafts.set((this.drafts.value ?? []).filter(({ id }) => id !== draft.id));
      this.app.toast({ text: texts.discarded });
    } catch (error) {
      this.fail(error);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('tbody a, tbody button, h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-drafts': PgDrafts;
  }
}

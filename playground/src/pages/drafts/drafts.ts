import { saveFile } from '@zhengwu/ui';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { Refusal } from '../../client/refusal.js';
import { browserShelf } from '../../desk/browser-shelf.js';
import { forgetShelved } from '../../desk/shelved.js';
import { partOfKind } from '../item/parts.js';
import { itemBookOf } from '../items/item-book.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { draftsTextsIn, type DraftsTexts } from '../messages/drafts.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { myDrafts, type MyDraft } from './my-drafts.js';

/** What one has written and not saved, wherever it was written. */
export class PgDrafts extends PageElement {
  static override styles = [
    ...PageElement.styles,
    css`
      .note {
        margin-bottom: 12px;
      }
      .here {
        display: block;
        font-size: var(--_text-small);
        font-weight: 400;
        line-height: var(--_text-small-line);
      }
      td,
      th {
        vertical-align: middle;
      }
    `,
  ];

  private readonly drafts = new Resource(this, async (signal) => {
    const { client, me } = this.app;
    const [drafts] = await Promise.all([myDrafts(client, me.person.id, signal), itemBookOf(client).ensure()]);
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

  #list(drafts: readonly MyDraft[]): TemplateResult {
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

  #row(draft: MyDraft): TemplateResult {
    const { texts } = this;
    const item = itemBookOf(this.app.client).find(draft.itemId);
    const head = item?.documents.find(({ kind }) => kind === draft.kind)?.head.number;
    const part = partOfKind(draft.kind);
    const kind = this.words.documentKind[draft.kind];
    const name = item?.name ?? texts.unknownItem;
    const path = part === undefined ? undefined : `/items/${encodeURIComponent(draft.itemId)}/edit/${part.name}`;
    return html`<tr>
      <th scope="row">${name}${draft.isHereOnly ? html`<span class="warn here">${texts.hereOnly}</span>` : nothing}</th>
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
  async #discardOnServer({ itemId, kind, id, isHereOnly }: MyDraft): Promise<void> {
    try {
      await this.app.client.discardDraft(itemId, kind, id);
    } catch (error) {
      // It may never have come there.
      if (!isHereOnly || !(error instanceof Refusal) || error.code !== 'not-found') throw error;
    }
  }

  async #download(draft: MyDraft, name: string, kind: string): Promise<void> {
    try {
      const found = await this.#contentOf(draft);
      if (found === undefined) return await this.drafts.load();
      const { content } = found;
      if (typeof content === 'string') saveFile(`${name} ${kind}.xml`, content, 'application/xml');
      else saveFile(`${name} ${kind}.json`, JSON.stringify(content, null, 2), 'application/json');
    } catch (error) {
      this.fail(error);
    }
  }

  async #contentOf({ id, itemId, kind, isHereOnly }: MyDraft): Promise<{ readonly content: unknown } | undefined> {
    if (!isHereOnly) return (await this.app.client.draftsOf(itemId, kind)).find((draft) => draft.id === id);
    return (await browserShelf().list({ personId: this.app.me.person.id, itemId, kind })).find(({ draftId }) => draftId === id);
  }

  async #discard(draft: MyDraft, name: string, kind: string): Promise<void> {
    const { texts } = this;
    const when = whenText(draft.at, this.now, this.language);
    if (!(await this.ask({ title: texts.discardTitle, text: texts.discardText(name, kind, when), action: texts.discard, tone: 'danger' }))) return;
    try {
      await this.#discardOnServer(draft);
      await forgetShelved(draft);
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

import { equalJson, newId, parseServiceItem, type ServiceItem } from '@zhengwu/core';
import { base, controls, emit, icon, pickFiles, uploadIcon } from '@zhengwu/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { ItemSummary } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { newItemTextsIn, type NewItemTexts } from '../messages/new-item.js';
import { pageWordsIn } from '../messages/words.js';
import { pageStyles } from '../page/page.styles.js';
import { Creation } from './creation.js';
import { readingOf, type Reading } from './import-reading.js';
import { importStyles, readingView, type Existing } from './import-view.js';
import { updateItem } from './item-update.js';

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly reading: Reading };

/**
 * The dialog that brings an item in from a file: what comes in and what does not is said before anything is made. A file of
 * an item that is in the list may become its next version, or another item.
 *
 * @fires zw-created - `{ item }`: made, or updated
 * @fires zw-close
 */
export class PgImportItem extends LitElement {
  static override styles = [base, controls, pageStyles, importStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) items: readonly ItemSummary[] = [];

  @state() private step: Step = { kind: 'choosing' };
  @state() private existing: Existing | undefined;
  @state() private busy: 'no' | 'importing' | 'updating' = 'no';
  @state() private problem = '';
  #creation: Creation | undefined;

  private get texts(): NewItemTexts {
    return newItemTextsIn(this.app.lang);
  }

  override render(): TemplateResult {
    const { texts, step } = this;
    return html`<zw-dialog open .label=${texts.importTitle} @zw-close=${() => emit(this, 'zw-close')}>
      ${this.problem === '' ? nothing : html`<p class="notice" data-tone="bad" role="alert"><span>${this.problem}</span></p>`} ${this.#stepView(step)}
      <button slot="footer" class="zw-button" type="button" @click=${() => emit(this, 'zw-close')}>${pageWordsIn(this.app.lang).cancel}</button>
      ${step.kind === 'read' && step.reading.kind === 'open'
        ? html`<button slot="footer" class="zw-button" type="button" @click=${this.#choose}>${texts.chooseOther}</button>${this.#doers(step.name, step.reading)}`
        : html`<button slot="footer" class="zw-button" data-kind="primary" type="button" autofocus @click=${this.#choose}>${icon(uploadIcon)}${texts.choose}</button>`}
    </zw-dialog>`;
  }

  #doers(name: string, { item, lost }: Extract<Reading, { readonly kind: 'open' }>): TemplateResult {
    const { texts, existing, busy } = this;
    const isBusy = busy !== 'no';
    const head = existing?.head;
    // A file that lost something must not take the place of what is whole.
    const isUpdate = head !== undefined && lost.length === 0 && !equalJson(head.content, item);
    const label = existing !== undefined ? texts.copy : lost.length > 0 ? texts.importRest : texts.import;
    return html`<button
        slot="footer"
        class="zw-button"
        data-kind=${existing === undefined ? 'primary' : nothing}
        type="button"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${() => void this.#import(name, item)}
      >
        ${busy === 'importing' ? texts.importing : label}
      </button>
      ${isUpdate
        ? html`<button slot="footer" class="zw-button" data-kind="primary" type="button" aria-disabled=${isBusy ? 'true' : nothing} @click=${() => void this.#update(name, item)}>${busy === 'updating' ? texts.updating : texts.update}</button>`
        : nothing}`;
  }

  #stepView(step: Step): TemplateResult {
    const { texts } = this;
    switch (step.kind) {
      case 'choosing':
        return html`<p class="soft">${texts.chooseHint}</p>`;
      case 'reading':
        return html`<p class="soft" role="status">${texts.reading}</p>`;
      case 'unreadable':
        return html`<p class="notice" data-tone="bad" role="alert"><span>${texts.unreadable(step.name)}</span></p>`;
      case 'read':
        return readingView(step.reading, step.name, this.existing, this.app.lang);
    }
  }

  readonly #choose = (): void => {
    void this.#read();
  };

  async #read(): Promise<void> {
    const [file] = await pickFiles({ accept: '.json,application/json' });
    if (file === undefined) return;
    this.problem = '';
    this.existing = undefined;
    this.#creation = undefined;
    this.step = { kind: 'reading' };
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // The browser's own error says less than what there is to do.
      this.step = { kind: 'unreadable', name: file.name };
      return;
    }
    const reading = readingOf(parseServiceItem(bytes), this.app.lang);
    this.step = { kind: 'read', name: file.name, reading };
    if (reading.kind === 'open') await this.#compare(reading.item);
  }

  /** An item that is in the list is compared with what stands there: nobody updates what he has not seen. */
  async #compare({ id }: ServiceItem): Promise<void> {
    const summary = this.items.find((item) => item.id === id);
    if (summary === undefined) return;
    const wanted: Existing = { summary, head: undefined, isOvertaken: false };
    this.existing = wanted;
    try {
      const head = await this.app.client.document(id, 'item');
      if (this.existing === wanted) this.existing = { ...wanted, head };
    } catch (error) {
      // A copy can be made all the same.
      if (this.existing === wanted) this.problem = failureText(error, this.app.lang);
    }
  }

  async #import(name: string, item: ServiceItem): Promise<void> {
    if (this.busy !== 'no') return;
    this.busy = 'importing';
    this.problem = '';
    this.#creation ??= new Creation(this.app.client);
    try {
      const made = await this.#creation.try(() => {
        const content = this.items.some(({ id }) => id === item.id) ? { ...item, id: newId('item') } : item;
        return Promise.resolve({ documents: [{ kind: 'item', content }], message: this.texts.importedMessage(name) });
      });
      emit(this, 'zw-created', { item: made });
    } catch (error) {
      this.problem = error instanceof Refusal && error.code === 'offline' ? this.texts.uncertain : failureText(error, this.app.lang);
    } finally {
      this.busy = 'no';
    }
  }

  async #update(name: string, item: ServiceItem): Promise<void> {
    const { existing, texts, app } = this;
    if (this.busy !== 'no' || existing?.head === undefined) return;
    this.busy = 'updating';
    this.problem = '';
    try {
      const outcome = await updateItem(app.client, existing.head, item, texts.importedMessage(name));
      if (outcome.kind === 'overtaken') {
        this.existing = { ...existing, head: outcome.head, isOvertaken: true };
        return;
      }
      app.toast({ text: texts.updated(outcome.number), tone: 'good' });
      // Without an answer to this the list still has the item, and its page reads it anew.
      emit(this, 'zw-created', { item: await app.client.item(item.id).catch(() => existing.summary) });
    } catch (error) {
      this.problem = error instanceof Refusal && error.code === 'offline' ? texts.uncertainUpdate : failureText(error, app.lang);
    } finally {
      this.busy = 'no';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-import-item': PgImportItem;
  }
}

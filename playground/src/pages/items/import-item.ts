import { coreMessages, findingText, newId, parseServiceItem, type Parsed, type ServiceItem } from '@zhengwu/core';
import { base, controls, emit, icon, pickFiles, uploadIcon } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { ItemSummary } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { newItemTextsIn, type NewItemTexts } from '../messages/new-item.js';
import { pageWordsIn } from '../messages/words.js';
import { Creation } from './creation.js';

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly parsed: Parsed<ServiceItem> };

/** More notes than these are only counted. */
const MOST_NOTES = 8;

/**
 * The dialog that brings an item in from a file: what is in it is shown before anything is made, what cannot be read is
 * named with its place.
 *
 * @fires zw-created - `{ item }`
 * @fires zw-close
 */
export class PgImportItem extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      p,
      ul {
        margin: 0 0 12px;
      }
      ul {
        padding-inline-start: 20px;
      }
      .problem {
        color: var(--_bad);
      }
      .soft {
        color: var(--_ink-soft);
      }
      strong {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) items: readonly ItemSummary[] = [];

  @state() private step: Step = { kind: 'choosing' };
  @state() private isBusy = false;
  @state() private problem = '';
  #creation: Creation | undefined;

  private get texts(): NewItemTexts {
    return newItemTextsIn(this.app.lang);
  }

  override render(): TemplateResult {
    const { texts, step } = this;
    const isReady = step.kind === 'read' && step.parsed.value !== undefined && !step.parsed.isReadonly;
    return html`<zw-dialog open .label=${texts.importTitle} @zw-close=${() => emit(this, 'zw-close')}>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`} ${this.#stepView(step)}
      <button slot="footer" class="zw-button" type="button" @click=${() => emit(this, 'zw-close')}>${pageWordsIn(this.app.lang).cancel}</button>
      ${isReady
        ? html`<button slot="footer" class="zw-button" type="button" @click=${this.#choose}>${texts.chooseOther}</button>
            <button slot="footer" class="zw-button" data-kind="primary" type="button" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${() => void this.#import()}>${this.isBusy ? texts.importing : texts.import}</button>`
        : html`<button slot="footer" class="zw-button" data-kind="primary" type="button" autofocus @click=${this.#choose}>${icon(uploadIcon)}${texts.choose}</button>`}
    </zw-dialog>`;
  }

  #stepView(step: Step): TemplateResult {
    const { texts } = this;
    switch (step.kind) {
      case 'choosing':
        return html`<p class="soft">${texts.chooseHint}</p>`;
      case 'reading':
        return html`<p class="soft" role="status">${texts.reading}</p>`;
      case 'unreadable':
        return html`<p class="problem" role="alert">${texts.unreadable(step.name)}</p>`;
      case 'read': {
        const { name, parsed } = step;
        return parsed.value === undefined ? html`<p class="problem" role="alert">${texts.cannotOpen(name)}</p>${this.#notes(parsed)}` : this.#item(parsed.value, parsed);
      }
    }
  }

  #item(item: ServiceItem, parsed: Parsed<ServiceItem>): TemplateResult {
    const { texts } = this;
    const existing = this.items.find(({ id }) => id === item.id);
    return html`<p>
        <strong>${item.name}</strong><br /><span class="soft">${[item.department.name, texts.facts(item.situations.length, item.materials.length)].filter((each) => each !== '').join(' · ')}</span>
      </p>
      ${parsed.isReadonly ? html`<p class="problem" role="alert">${texts.newer}</p>` : nothing} ${existing === undefined ? nothing : html`<p>${texts.exists(existing.name)}</p>`}
      ${parsed.unread.length === 0 ? nothing : html`<p>${texts.unread(parsed.unread.length)}</p>`} ${this.#notes(parsed)}`;
  }

  #notes({ findings }: Parsed<ServiceItem>): TemplateResult | typeof nothing {
    const { texts } = this;
    if (findings.length === 0) return nothing;
    const more = findings.length - MOST_NOTES;
    return html`<p>${texts.notes(findings.length)}</p>
      <ul>
        ${findings.slice(0, MOST_NOTES).map((finding) => html`<li>${findingText(coreMessages, this.app.lang, finding)}</li>`)} ${more > 0 ? html`<li class="soft">${texts.notesMore(more)}</li>` : nothing}
      </ul>`;
  }

  readonly #choose = (): void => {
    void this.#read();
  };

  async #read(): Promise<void> {
    const [file] = await pickFiles({ accept: '.json,application/json' });
    if (file === undefined) return;
    this.problem = '';
    this.#creation = undefined;
    this.step = { kind: 'reading' };
    try {
      this.step = { kind: 'read', name: file.name, parsed: parseServiceItem(new Uint8Array(await file.arrayBuffer())) };
    } catch {
      // The browser's own error says less than what there is to do.
      this.step = { kind: 'unreadable', name: file.name };
    }
  }

  async #import(): Promise<void> {
    const { step } = this;
    if (this.isBusy || step.kind !== 'read' || step.parsed.value === undefined) return;
    const item = step.parsed.value;
    this.isBusy = true;
    this.problem = '';
    this.#creation ??= new Creation(this.app.client);
    try {
      const made = await this.#creation.try(() => {
        const content = this.items.some(({ id }) => id === item.id) ? { ...item, id: newId('item') } : item;
        return Promise.resolve({ documents: [{ kind: 'item', content }], message: this.texts.importedMessage(step.name) });
      });
      emit(this, 'zw-created', { item: made });
    } catch (error) {
      this.problem = error instanceof Refusal && error.code === 'offline' ? this.texts.uncertain : failureText(error, this.app.lang);
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-import-item': PgImportItem;
  }
}

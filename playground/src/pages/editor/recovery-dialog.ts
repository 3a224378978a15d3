import type { Lang } from '@zhengwu/core';
import { base, confirm, controls, emit, LangController } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Loaded } from '../../client/client.js';
import type { Desk, Leftover } from '../../desk/index.js';
import { readerOf, type Reader } from '../../history/index.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { serverNow } from '../time/server-clock.js';
import { whenText } from '../time/when-text.js';
import { editorDialogTextsIn, type EditorDialogTexts } from './messages/editor-dialogs.js';

/**
 * What was never saved: when, where, how much; and takes it onto the desk, or throws it away.
 *
 * @fires zw-close - it is done, or put off
 */
export class PgRecoveryDialog extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: contents;
      }
      .intro {
        margin: 0 0 12px;
      }
      ul {
        margin: 0;
        padding: 0;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px 12px;
      }
      li + li {
        border-top: 1px solid var(--_line);
      }
      .what {
        flex: 1 1 calc(240px * var(--_scale));
        min-width: 0;
      }
      .when {
        font-weight: 600;
      }
      .facts {
        color: var(--_ink-soft);
        font-size: var(--_text-compact);
        line-height: var(--_text-compact-line);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) desk: Desk | undefined;
  @property({ attribute: false }) leftovers: readonly Leftover[] = [];
  @property({ type: Boolean }) open = false;
  /** Nothing can be restored over unsaved changes. */
  @property({ type: Boolean }) hasUnsaved = false;

  @state() private isBusy = false;
  /** Of documents like the one that is open, as soon as it is here: what is counted without it would be another count. */
  @state() private reader: Reader | undefined;

  /** To compare 10,000 elements takes a moment: once for each. */
  readonly #counted = new WeakMap<Leftover, { readonly against: Loaded; readonly count: number }>();

  readonly #language = new LangController(this);

  private get texts(): EditorDialogTexts {
    return editorDialogTextsIn(this.#lang);
  }

  get #lang(): Lang {
    return this.#language.lang;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) void this.#loadReader();
  }

  override render(): TemplateResult {
    const { texts } = this;
    const newest = this.desk?.base;
    const isOpen = this.open && newest !== undefined && this.leftovers.length > 0;
    return html`<zw-dialog .label=${texts.recoveryTitle} ?open=${isOpen} @zw-close=${this.#later}>
      ${isOpen
        ? html`<p class="intro">${texts.recoveryIntro}</p>
            <ul>
              ${this.leftovers.map((leftover, index) => this.#row(leftover, newest, index === 0))}
            </ul>
            ${this.isBusy ? html`<span slot="footer" role="status">${texts.busy}</span>` : nothing}
            <button slot="footer" type="button" class="zw-button" @click=${this.#later}>${texts.later}</button>`
        : nothing}
    </zw-dialog>`;
  }

  #row(leftover: Leftover, newest: Loaded, isFirst: boolean): TemplateResult {
    const { texts, hasUnsaved, reader } = this;
    const { baseNumber, place } = leftover;
    const { number } = newest.version;
    const isShut = hasUnsaved || this.isBusy;
    return html`<li>
      <div class="what">
        <div class="when">${texts.leftover(this.#when(leftover), place === 'here' ? texts.here : texts.server)}</div>
        <div class="facts">${baseNumber === number ? texts.basedOn(baseNumber) : texts.basedOnOlder(baseNumber, number)}${reader === undefined ? nothing : html` · ${texts.differs(this.#count(leftover, newest, reader))}`}</div>
        ${hasUnsaved ? html`<div class="facts">${texts.saveFirst}</div>` : nothing}
      </div>
      <button type="button" class="zw-button" @click=${() => void this.#discard(leftover, newest)}>${texts.discard}</button>
      <button type="button" class="zw-button" data-kind="primary" ?autofocus=${isFirst} aria-disabled=${isShut ? 'true' : nothing} @click=${() => isShut || void this.#restore(leftover)}>
        ${texts.restore}
      </button>
    </li>`;
  }

  #when({ at }: Leftover): string {
    return whenText(at, serverNow(this.app.me), this.#lang);
  }

  async #loadReader(): Promise<void> {
    this.reader = undefined;
    this.reader = await readerOf(this.desk?.base?.content, ...(this.desk?.leftovers.map(({ content }) => content) ?? []));
  }

  #count(leftover: Leftover, newest: Loaded, reader: Reader): number {
    const known = this.#counted.get(leftover);
    if (known?.against === newest) return known.count;
    const count = reader.compare(newest.content, leftover.content).length;
    this.#counted.set(leftover, { against: newest, count });
    return count;
  }

  async #restore(leftover: Leftover): Promise<void> {
    await this.#busily(async (desk) => {
      if ((await desk.restore(leftover)) === 'nothing') this.app.toast({ text: this.texts.gone });
      this.#later();
    });
  }

  async #discard(leftover: Leftover, newest: Loaded): Promise<void> {
    const { texts } = this;
    const reader = this.reader ?? (await readerOf(newest.content, leftover.content));
    const question = { title: texts.discardTitle, text: texts.discardText(this.#when(leftover), this.#count(leftover, newest, reader)), action: texts.discard, tone: 'danger' } as const;
    if (this.isBusy || !(await confirm(this, question))) return;
    await this.#busily(async (desk) => {
      if (!(await desk.discard(leftover))) this.app.toast({ text: texts.notDiscarded, tone: 'bad' });
      if (desk.leftovers.length === 0) this.#later();
    });
  }

  async #busily(work: (desk: Desk) => Promise<void>): Promise<void> {
    const { desk } = this;
    if (desk === undefined || this.isBusy) return;
    this.isBusy = true;
    try {
      await work(desk);
    } catch (error) {
      this.app.toast({ text: failureText(error, this.app.lang), tone: 'bad' });
    } finally {
      this.isBusy = false;
    }
  }

  readonly #later = (): void => {
    emit(this, 'zw-close');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-recovery-dialog': PgRecoveryDialog;
  }
}

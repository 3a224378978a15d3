import type { Finding } from '@zhengwu/core';
import { base, controls, emit, LangController } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { itemTextsIn } from '../messages/item.js';
import { pageWordsIn } from '../messages/words.js';
import { pageStyles } from '../page/page.styles.js';
import type { DocumentCheck, CheckedKind } from './document-check.js';
import type { DocumentChecking } from './document-checks.js';
import { documentFindingRow, findingRow } from './finding-rows.js';
import { byGravity, countsOf, type ItemCheck } from './item-check.js';
import { designerPath, partOfKind, parts } from './parts.js';

/** The checks of another document than the item's own. */
interface Source {
  readonly kind: CheckedKind;
  readonly check: DocumentCheck;
}

/** A finding, and the document it comes from; the item's own where there is none. */
interface Row {
  readonly finding: Finding;
  readonly of: Source | undefined;
}

/** Rows that are shown at first: whoever wants more asks for them. */
const FIRST = 8;

/**
 * Everything that the checks find in an item and in its other documents, wherever it is to be mended: what, where, and the way there.
 *
 * @fires zw-export - the item is wanted as a file
 */
export class PgItemFindings extends LitElement {
  static override styles = [
    base,
    controls,
    pageStyles,
    css`
      :host {
        padding: 0;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: calc(48px * var(--_scale)) 1fr auto;
        gap: 0 12px;
        align-items: baseline;
        padding: 8px 16px;
        border-bottom: 1px solid var(--_line);
      }
      li:last-child {
        border-bottom: 0;
      }
      .severity {
        color: var(--_ink-soft);
      }
      .severity[data-severity='error'] {
        color: var(--_bad);
      }
      .severity[data-severity='warning'] {
        color: var(--_warn);
      }
      .what {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .where {
        color: var(--_ink-soft);
        font-size: var(--_text-small);
      }
      .to {
        min-height: calc(24px * var(--_scale));
        white-space: nowrap;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: calc(40px * var(--_scale));
        padding: 4px 16px;
        border-top: 1px solid var(--_line);
      }
      .none {
        padding: 10px 16px;
      }
      @media (max-width: 640px) {
        li {
          grid-template-columns: 1fr auto;
          padding: 8px 12px;
        }
        .what {
          grid-column: 1 / -1;
          grid-row: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) check!: ItemCheck;
  @property({ attribute: false }) itemId = '';
  /** How far the checks of its other documents are. */
  @property({ attribute: false }) others: readonly DocumentChecking[] = [];
  @property({ type: Boolean }) mayEdit = false;

  @state() private isWhole = false;
  readonly #lang = new LangController(this);

  override render(): TemplateResult {
    const { lang } = this.#lang;
    const texts = itemTextsIn(lang);
    const { check } = this;
    const { item } = check;
    const all = this.#all;
    const shown = this.isWhole ? all : all.slice(0, FIRST);
    const isOutside = item !== undefined && check.open.some((finding) => !parts.some((part) => part.kind === 'item' && part.covers(item, finding)));
    return html`<section class="panel" aria-labelledby="findings">
      <div class="head"><h2 id="findings">${texts.findings}</h2>${this.#counts()}</div>
      ${this.others.map((other) => this.#note(other))}
      ${all.length === 0
        ? this.others.some(({ state: standing }) => standing !== 'checked')
          ? nothing
          : html`<p class="none soft">${texts.noFindings}</p>`
        : html`<ul aria-labelledby="findings">
            ${shown.map(({ finding, of }) => (of === undefined ? findingRow(finding, check, this.itemId, lang, this.mayEdit ? () => emit(this, 'zw-export') : undefined) : documentFindingRow(finding, of.kind, of.check, this.itemId, lang)))}
          </ul>`}
      ${all.length <= shown.length && !isOutside
        ? nothing
        : html`<div class="foot">
            ${all.length <= shown.length ? nothing : html`<button type="button" class="zw-button" data-size="small" @click=${() => void this.#showAll()}>${texts.allFindings(all.length)}</button>`}
            ${isOutside ? html`<span class="soft small">${this.mayEdit ? texts.noDesignerNote : texts.noDesignerShort}</span>` : nothing}
          </div>`}
    </section>`;
  }

  get #sources(): readonly Source[] {
    return this.others.flatMap((other) => (other.state === 'checked' ? [other] : []));
  }

  /** Of all documents, the graver first; what could not be read is the gravest. */
  get #all(): readonly Row[] {
    const { check } = this;
    const sources = this.#sources;
    const rows = (findings: readonly Finding[], of?: Source): readonly (readonly [Finding, Row])[] => findings.map((finding) => [finding, { finding, of }]);
    const found = new Map([...rows(check.open), ...sources.flatMap((source) => rows(source.check.open, source))]);
    const sorted = byGravity([...found.keys()]).flatMap((finding) => found.get(finding) ?? []);
    return [...rows(check.unread), ...sources.flatMap((source) => rows(source.check.unread, source))].map(([, row]) => row).concat(sorted);
  }

  /** While a document is not checked, the list does not speak for it. */
  #note({ kind, state: standing }: DocumentChecking): TemplateResult | typeof nothing {
    const { lang } = this.#lang;
    const texts = itemTextsIn(lang);
    const part = partOfKind(kind);
    if (part === undefined || standing === 'checked') return nothing;
    const label = part.label[lang];
    return standing === 'checking'
      ? html`<p class="none soft" role="status">${texts.documentChecking(label)}</p>`
      : html`<p class="none" role="status">${texts.documentNotChecked(label)} <a href=${designerPath(this.itemId, part)}>${texts.lookIn(label)}</a></p>`;
  }

  #counts(): unknown {
    const { lang } = this.#lang;
    const texts = itemTextsIn(lang);
    const words = pageWordsIn(lang);
    const { errors, warnings } = countsOf(this.#all.map(({ finding }) => finding));
    const waived = this.#sources.reduce((sum, source) => sum + source.check.waived, this.check.waived);
    return html`${errors === 0 ? nothing : html`<span class="bad">${words.errors(errors)}</span>`} ${warnings === 0 ? nothing : html`<span class="warn">${words.warnings(warnings)}</span>`}
    ${waived === 0 ? nothing : html`<span class="soft small">${texts.waived(waived)}</span>`}`;
  }

  /** The button goes with what it did: the focus goes to the first row that is new. */
  async #showAll(): Promise<void> {
    this.isWhole = true;
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('li');
    const next = [...rows].slice(FIRST).find((row) => row.querySelector('a') !== null);
    (next?.querySelector<HTMLElement>('a') ?? this.#heading)?.focus();
  }

  get #heading(): HTMLElement | null {
    const heading = this.renderRoot.querySelector<HTMLElement>('h2');
    if (heading !== null) heading.tabIndex = -1;
    return heading;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-item-findings': PgItemFindings;
  }
}

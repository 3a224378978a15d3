import type { Finding } from '@zhengwu/core';
import { base, controls, emit, LangController } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { itemTextsIn } from '../messages/item.js';
import { pageWordsIn } from '../messages/words.js';
import { pageStyles } from '../page/page.styles.js';
import { findingRow, guideFindingRow } from './finding-rows.js';
import type { GuideCheck, GuideChecking } from './guide-check.js';
import { byGravity, countsOf, type ItemCheck } from './item-check.js';
import { designerPath, partOfKind, parts } from './parts.js';

/** A finding, and the checks of the guide it comes from; of the item where there are none. */
interface Row {
  readonly finding: Finding;
  readonly guide: GuideCheck | undefined;
}

/** Rows that are shown at first: whoever wants more asks for them. */
const FIRST = 8;

/**
 * Everything that the checks find in an item and in its guide, wherever it is to be mended: what, where, and the way there.
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
  @property({ attribute: false }) guide: GuideChecking = { kind: 'none' };
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
      ${this.#guideNote()}
      ${all.length === 0
        ? this.guide.kind === 'checking' || this.guide.kind === 'failed'
          ? nothing
          : html`<p class="none soft">${texts.noFindings}</p>`
        : html`<ul aria-labelledby="findings">
            ${shown.map(({ finding, guide }) => (guide === undefined ? findingRow(finding, check, this.itemId, lang, this.mayEdit ? () => emit(this, 'zw-export') : undefined) : guideFindingRow(finding, guide, this.itemId, lang)))}
          </ul>`}
      ${all.length <= shown.length && !isOutside
        ? nothing
        : html`<div class="foot">
            ${all.length <= shown.length ? nothing : html`<button type="button" class="zw-button" data-size="small" @click=${() => void this.#showAll()}>${texts.allFindings(all.length)}</button>`}
            ${isOutside ? html`<span class="soft small">${this.mayEdit ? texts.noDesignerNote : texts.noDesignerShort}</span>` : nothing}
          </div>`}
    </section>`;
  }

  /** Of the item and of its guide, the graver first; what could not be read is the gravest. */
  get #all(): readonly Row[] {
    const { check } = this;
    const guide = this.guide.kind === 'checked' ? this.guide.check : undefined;
    const rows = (findings: readonly Finding[], of?: GuideCheck): readonly (readonly [Finding, Row])[] => findings.map((finding) => [finding, { finding, guide: of }]);
    const found = new Map([...rows(check.open), ...(guide === undefined ? [] : rows(guide.open, guide))]);
    const sorted = byGravity([...found.keys()]).flatMap((finding) => found.get(finding) ?? []);
    return [...rows(check.unread), ...(guide === undefined ? [] : rows(guide.unread, guide))].map(([, row]) => row).concat(sorted);
  }

  /** While the guide is not checked, the list does not speak for it. */
  #guideNote(): TemplateResult | typeof nothing {
    const { lang } = this.#lang;
    const texts = itemTextsIn(lang);
    const part = partOfKind('guide');
    if (part === undefined || (this.guide.kind !== 'checking' && this.guide.kind !== 'failed')) return nothing;
    const label = part.label[lang];
    return this.guide.kind === 'checking'
      ? html`<p class="none soft" role="status">${texts.guideChecking(label)}</p>`
      : html`<p class="none" role="status">${texts.guideNotChecked(label)} <a href=${designerPath(this.itemId, part)}>${texts.lookIn(label)}</a></p>`;
  }

  #counts(): unknown {
    const { lang } = this.#lang;
    const texts = itemTextsIn(lang);
    const words = pageWordsIn(lang);
    const { errors, warnings } = countsOf(this.#all.map(({ finding }) => finding));
    const waived = this.check.waived + (this.guide.kind === 'checked' ? this.guide.check.waived : 0);
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

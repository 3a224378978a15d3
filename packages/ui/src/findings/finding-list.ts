import { findingText, fixText, ruleTitle, wordsIn, type Finding, type Fix, type MessageBook, type Place, type Waiver } from '@zhengwu/core';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { containsComposed } from '../element/composed.js';
import { isPressed } from '../designer/shortcut.js';
import { emit } from '../element/emit.js';
import { deepActiveElement } from '../element/innermost.js';
import { chevronDownIcon, ellipsisIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { designerTextsIn, type DesignerTexts } from '../messages/designer.js';
import { findingKeys, NO_FINDINGS, rulesOf, type FindingView } from './finding-view.js';
import { findingListStyles } from './finding-list.styles.js';
import { witnessLine } from './witness.js';

/** What a designer offers beyond the fixes: 带我走一遍. */
export interface FindingAction {
  readonly label: string;
  readonly run: () => void;
}

/** Rows that are drawn at first, and added each time: ten thousand findings must not hold up the page. */
const PAGE = 100;
/** Does the first fix of the finding that a person is at. */
export const FIX_KEY = 'Alt+F8';
/** Fixes beyond this many go into the row's menu. */
const FIXES_SHOWN = 2;

/**
 * The findings of a document: one look in all designers.
 *
 * @fires zw-reveal - `{ place: Place }`: show where this is
 * @fires zw-current - `{ key: string }`: the finding that is being looked at
 * @fires zw-fix - `{ finding, fix, key }`
 * @fires zw-waive - `{ finding }`: a person wants to answer for it
 * @fires zw-unwaive - `{ waiver }`
 * @fires zw-copy - `{ text }`
 * @fires zw-collapse - the list is to be put away
 */
export class ZwFindingList extends LitElement {
  static override styles = [base, controls, findingListStyles];

  @property({ attribute: false }) view: FindingView = NO_FINDINGS;
  @property({ attribute: false }) book!: MessageBook;
  /** The one of `findingKeys` that F8 is at. */
  @property({ attribute: false }) current: string | undefined;
  @property({ type: Boolean }) canWaive = false;
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Without a head of its own: in a drawer, which has one. */
  @property({ type: Boolean }) bare = false;
  /** How an element is called. */
  @property({ attribute: false }) nameOf: (place: Place) => string = ({ id }) => id;
  @property({ attribute: false }) actionsOf: (finding: Finding) => readonly FindingAction[] = () => [];
  /** What the button of a fix says, where the document knows more than the edit's arguments do; what the book says if absent. */
  @property({ attribute: false }) fixWords: ((fix: Fix) => string) | undefined;

  @state() private tab: 'open' | 'waived' = 'open';
  @state() private rule = '';
  @state() private shownRows = PAGE;
  private readonly language = new LangController(this);
  #keyOf: ReadonlyMap<Finding, string> = new Map();
  /** The row that has the focus, while its list is drawn anew. */
  #held: number | undefined;

  private get texts(): DesignerTexts {
    return designerTextsIn(this.language.lang);
  }

  /** The keys of the findings in the order of the list as it is filtered now: what F8 walks along. */
  get keys(): readonly string[] {
    return this.listed().map((finding) => this.keyOf(finding));
  }

  /** Focuses a row, the one that the Tab key would come to if none is said; or what says that there is none. */
  async focusRow(at?: number): Promise<void> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.say')];
    const row = at === undefined ? (rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0]) : rows[Math.min(at, rows.length - 1)];
    (row ?? this.renderRoot.querySelector<HTMLElement>('.body'))?.focus();
  }

  /** Whether the findings are those of this very moment is said elsewhere: while they stay, so does the list. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const former = changed.get('view');
    if (changed.size > 1 || former === undefined) return true;
    const { open, waived, expired, isKnown } = this.view;
    return former.open !== open || former.waived !== waived || former.expired !== expired || former.isKnown !== isKnown;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { open, waived } = this.view;
    if (changed.has('view')) {
      const keys = findingKeys(open);
      this.#keyOf = new Map(open.map((finding, index) => [finding, keys[index] ?? '']));
      this.#held = this.heldRow();
    }
    if (this.rule !== '' && !open.some(({ rule }) => rule === this.rule)) this.rule = '';
    if (waived.length === 0) this.tab = 'open';
    if (changed.has('current') && this.current !== undefined) {
      const at = open.findIndex((finding) => this.keyOf(finding) === this.current);
      if (at >= 0) {
        this.tab = 'open';
        if (this.rule !== '' && open[at]?.rule !== this.rule) this.rule = '';
        this.shownRows = Math.max(this.shownRows, Math.ceil((this.listed().findIndex((finding) => this.keyOf(finding) === this.current) + 1) / PAGE) * PAGE);
      }
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.renderRoot.querySelector('li[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    // The row went with its fault: the focus stays in the list, on what follows.
    if (this.#held !== undefined && this.heldRow() === undefined) void this.focusRow(this.#held);
    this.#held = undefined;
  }

  /** The row in which the focus is. */
  private heldRow(): number | undefined {
    const active = deepActiveElement();
    if (active === undefined || !containsComposed(this, active)) return undefined;
    const at = [...this.renderRoot.querySelectorAll('li')].findIndex((row) => containsComposed(row, active));
    return at < 0 ? undefined : at;
  }

  private keyOf(finding: Finding): string {
    return this.#keyOf.get(finding) ?? '';
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { waived } = this.view;
    return html`
      ${this.bare && waived.length === 0 ? nothing : this.head()}
      <div class="body" tabindex="-1" @keydown=${this.onKey}>
        ${this.view.expired.length === 0 ? nothing : html`<p class="note warn">${texts.expired(this.view.expired.length)}</p>`}
        ${this.tab === 'open' ? this.openRows() : html`<ul aria-label=${texts.waived}>${waived.map(({ finding, waiver }) => this.waivedRow(finding, waiver))}</ul>`}
      </div>
    `;
  }

  private head(): TemplateResult {
    const { texts, view, tab } = this;
    const rules = rulesOf(view.open, this.book, this.language.lang);
    return html`
      <div class="head">
        ${this.bare ? nothing : html`<h3>${texts.findings}</h3>`}
        ${view.waived.length === 0
          ? nothing
          : html`<zw-segmented
              .label=${texts.findings}
              .options=${[
                { value: 'open', label: `${texts.open} ${String(view.open.length)}` },
                { value: 'waived', label: `${texts.waived} ${String(view.waived.length)}` },
              ]}
              .value=${tab}
              @zw-change=${(event: CustomEvent<{ value: 'open' | 'waived' }>) => (this.tab = event.detail.value)}
            ></zw-segmented>`}
        ${tab === 'open' && rules.length > 1
          ? html`<select class="zw-input rules" aria-label=${texts.oneRule} @change=${this.onRule}>
              <option value="" .selected=${this.rule === ''}>${texts.allRules(view.open.length)}</option>
              ${rules.map(({ rule, title, count }) => html`<option value=${rule} .selected=${rule === this.rule}>${texts.ruleOf(title, count)}</option>`)}
            </select>`
          : nothing}
        ${this.bare
          ? nothing
          : html`<span class="keys">${texts.findingKeys}</span>
              <button type="button" class="zw-icon-button" aria-label=${texts.hideFindings} @click=${() => emit(this, 'zw-collapse')}>${icon(chevronDownIcon)}</button>`}
      </div>
    `;
  }

  private openRows(): TemplateResult {
    const { texts, view } = this;
    const listed = this.listed();
    if (listed.length === 0) {
      if (!view.isKnown) return html`<p class="note">${texts.noFindingsYet}</p>`;
      return html`<p class="note good">${view.waived.length > 0 ? texts.onlyWaived : texts.allWell}</p>`;
    }
    const left = listed.length - this.shownRows;
    // One stop for the Tab key: the current row, or the first.
    const keys = listed.slice(0, this.shownRows).map((finding) => this.keyOf(finding));
    const stop = this.current !== undefined && keys.includes(this.current) ? this.current : keys[0];
    return html`
      <ul aria-label=${texts.findings}>
        ${repeat(
          listed.slice(0, this.shownRows),
          (finding) => this.keyOf(finding),
          (finding) => this.row(finding, this.keyOf(finding) === stop),
        )}
      </ul>
      ${left > 0
        ? html`<div class="more"><button type="button" class="zw-button" data-kind="link" @click=${() => (this.shownRows += PAGE)}>${texts.showMore(Math.min(left, PAGE))}</button></div>`
        : nothing}
    `;
  }

  private row(finding: Finding, isStop: boolean): TemplateResult {
    const { book } = this;
    const { lang } = this.language;
    const isCurrent = this.keyOf(finding) === this.current;
    const fixes = this.readonly ? [] : finding.fixes;
    const text = findingText(book, lang, finding);
    return html`
      <li aria-current=${isCurrent ? 'true' : nothing}>
        ${severityMark(finding, lang)}
        <span class="title">${ruleTitle(book, lang, finding.rule)}</span>
        <div class="main">
          <button type="button" class="say" tabindex=${isStop ? 0 : -1} title=${isCurrent ? nothing : text} aria-keyshortcuts=${fixes.length === 0 ? nothing : FIX_KEY} @click=${() => this.look(finding)}><span class="text">${text}</span></button>
          <span class="acts">
            ${this.actionsOf(finding).map(({ label, run }) => linkButton(label, run))}
            ${fixes.slice(0, FIXES_SHOWN).map((fix) => linkButton(this.wordsOf(fix), () => this.fix(finding, fix)))}
          </span>
        </div>
        ${this.menu(finding, fixes.slice(FIXES_SHOWN), text)}
        ${isCurrent ? this.details(finding) : nothing}
      </li>
    `;
  }

  private wordsOf(fix: Fix): string {
    return this.fixWords?.(fix) ?? fixText(this.book, this.language.lang, fix);
  }

  private menu(finding: Finding, fixes: readonly Fix[], text: string): TemplateResult {
    const { texts } = this;
    const items = [
      ...fixes.map((fix, index) => ({ id: `fix-${String(index)}`, label: this.wordsOf(fix) })),
      ...(this.canWaive && !this.readonly ? [{ id: 'waive', label: texts.waive, ...(finding.isDuty === true ? { isDisabled: true, reason: texts.isDuty } : {}) }] : []),
      { id: 'copy', label: texts.copyFinding },
    ];
    const pick = ({ detail: { id } }: CustomEvent<{ id: string }>): void => {
      const fix = fixes[Number(id.slice('fix-'.length))];
      if (id === 'waive') emit(this, 'zw-waive', { finding });
      else if (id === 'copy') emit(this, 'zw-copy', { text });
      else if (fix !== undefined) this.fix(finding, fix);
    };
    return html`<zw-menu-button .label=${texts.more} .items=${items} .icon=${ellipsisIcon} .hideLabel=${true} .kind=${'quiet'} @zw-pick=${pick}></zw-menu-button>`;
  }

  private details({ witness, related = [] }: Finding): TemplateResult | typeof nothing {
    if (witness === undefined && related.length === 0) return nothing;
    return html`<div class="details">
      ${witness === undefined ? nothing : witnessLine(witness, this.texts, this.nameOf)}
      ${related.length === 0 ? nothing : html`<p>${this.texts.related}${related.map((place) => linkButton(this.nameOf(place), () => emit(this, 'zw-reveal', { place })))}</p>`}
    </div>`;
  }

  private waivedRow(finding: Finding, waiver: Waiver): TemplateResult {
    const { texts, book } = this;
    const { lang } = this.language;
    return html`
      <li>
        ${severityMark(finding, lang)}
        <span class="title">${ruleTitle(book, lang, finding.rule)}</span>
        <div class="main">
          <button type="button" class="say" @click=${() => emit(this, 'zw-reveal', { place: finding.at })}><span class="text">${findingText(book, lang, finding)}</span></button>
          <span class="acts">${this.readonly ? nothing : linkButton(texts.unwaive, () => emit(this, 'zw-unwaive', { waiver }))}</span>
        </div>
        <div class="details"><p>${texts.waivedBy(waiver.by, waiver.reason, waiver.until)}</p></div>
      </li>
    `;
  }

  private listed(): readonly Finding[] {
    const { open } = this.view;
    return this.rule === '' ? open : open.filter(({ rule }) => rule === this.rule);
  }

  private look(finding: Finding): void {
    emit(this, 'zw-current', { key: this.keyOf(finding) });
    emit(this, 'zw-reveal', { place: finding.at });
  }

  /** The focus goes to the row; what follows it takes its place when the fault is known to be gone. */
  private fix(finding: Finding, fix: Fix): void {
    const at = this.listed().indexOf(finding);
    emit(this, 'zw-fix', { finding, fix, key: this.keyOf(finding) });
    void this.focusRow(at);
  }

  private readonly onRule = (event: Event): void => {
    this.rule = (event.target as HTMLSelectElement).value;
    this.shownRows = PAGE;
  };

  /** ↑ and ↓ walk along the rows; the key that fixes takes the row that has the focus, before the one that is looked at. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (isPressed(event, FIX_KEY)) {
      const finding = this.tab === 'open' ? this.listed()[this.heldRow() ?? -1] : undefined;
      const [fix] = finding === undefined || this.readonly ? [] : finding.fixes;
      if (finding === undefined || fix === undefined) return;
      event.preventDefault();
      this.fix(finding, fix);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = event.composedPath()[0];
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || !(from instanceof HTMLElement) || !from.classList.contains('say')) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.say')];
    const next = rows[rows.indexOf(from) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}

function severityMark({ severity }: Finding, lang: 'zh-CN' | 'en'): TemplateResult {
  return html`<span class="mark ${severity}"><span aria-hidden="true">${severity === 'undecided' ? '?' : '!'}</span><span class="zw-unseen">${wordsIn(lang).severity[severity]}</span></span>`;
}

function linkButton(label: string, run: () => void): TemplateResult {
  return html`<button type="button" class="zw-button" data-kind="link" @click=${run}>${label}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-finding-list': ZwFindingList;
  }
}

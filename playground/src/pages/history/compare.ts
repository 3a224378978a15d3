import { announce, arrowDownIcon, arrowUpIcon, icon, PAGE_OF_PAGES, printDocument } from '@zhengwu/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import type { DocumentKind, ServerEvent, Version } from '../../api/index.js';
import { textDifference, type LineRun, type Segment } from '../../history/index.js';
import { failureText } from '../failure/failure-text.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText } from '../time/when-text.js';
import { compareTools, sidesView } from './compare-head.js';
import { compareStyles } from './compare.styles.js';
import { keysOf, readCompared, type Compared, type Pair } from './compared.js';
import type { Comparison, Row } from './comparison.js';
import { linesPaper, rowsPaper } from './comparison-paper.js';
import { differenceTables } from './difference-table.js';
import { isDocumentKind, kindWord } from './document-kind.js';
import { lineTable, runKey } from './line-table.js';
import { historyTextsIn, type HistoryTexts } from './messages/history.js';
import { historyPath, itemPath, versionNumber } from './paths.js';
import { restoreVersion } from './restore-version.js';
import { trail, trailStyles, wrongAddress } from './trail.js';

/** What two versions of a document differ in, in words; the address says which two. */
export class PgCompare extends PageElement {
  static override styles = [...PageElement.styles, trailStyles, compareStyles];

  @state() private current: string | undefined;
  @state() private segments: ReadonlyMap<string, readonly Segment[]> = new Map();
  @state() private whole: ReadonlySet<string> = new Set();
  @state() private opened: ReadonlySet<number> = new Set();
  @state() private newer: number | undefined;

  readonly #compared = new Resource<Compared>(this, (signal) => this.#read(signal));
  #place = '';

  private get texts(): HistoryTexts {
    return historyTextsIn(this.app.lang);
  }

  private get itemId(): string {
    return this.params['id'] ?? '';
  }

  private get kind(): DocumentKind {
    const { kind = '' } = this.params;
    return isDocumentKind(kind) ? kind : 'item';
  }

  /** Whether the address names a kind of document that there is. */
  private get isSound(): boolean {
    return isDocumentKind(this.params['kind'] ?? '');
  }

  protected override arrive(): void {
    this.#place = '';
  }

  protected override hear(event: ServerEvent): void {
    if (event.kind === 'document' && event.itemId === this.itemId && event.document === this.kind) this.newer = event.version.number;
    // What was missed may have been a version: the two that are compared never change.
    if (event.kind === 'reset') void this.#compared.load();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { from = '', to = '' } = this.params;
    const place = [this.itemId, this.kind, from, to, this.app.lang].join(' ');
    if (place === this.#place) return;
    this.#place = place;
    this.current = undefined;
    this.newer = undefined;
    this.whole = new Set();
    this.opened = new Set();
    if (this.isSound) void this.#compared.load();
  }

  async #read(signal: AbortSignal): Promise<Compared> {
    const { params, itemId, kind, app } = this;
    const compared = await readCompared(app.client, app.lang, { itemId, kind, from: versionNumber(params['from']), to: versionNumber(params['to']) }, signal);
    this.segments = new Map();
    const comparison = compared.pair?.comparison;
    if (comparison?.kind === 'rows') void this.#markTexts(comparison.sections.flatMap(({ rows }) => rows));
    return compared;
  }

  /** The texts are shown at once; what changed within them is marked as it is found, without the page standing still. */
  async #markTexts(rows: readonly Row[]): Promise<void> {
    const place = this.#place;
    const found = new Map<string, readonly Segment[]>();
    for (const { key, isProse, before, after } of rows) {
      if (!isProse || before.kind !== 'text' || after.kind !== 'text') continue;
      found.set(key, await textDifference(before.text, after.text));
      if (place !== this.#place) return;
      if (found.size % 50 === 0) {
        this.segments = new Map(found);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    if (place === this.#place) this.segments = found;
  }

  override render(): TemplateResult {
    const { texts, app, itemId, kind } = this;
    if (!this.isSound) return wrongAddress(itemId, texts);
    const compared = this.#compared.value;
    const pair = compared?.pair;
    return html`
      ${trail(texts.trail, [
        { label: texts.items, path: '/' },
        { label: compared?.itemName ?? '…', path: itemPath(itemId) },
        { label: `${kindWord(kind, app.lang)} · ${texts.title}`, path: historyPath(itemId, kind) },
      ])}
      <div class="heading">
        <h1 tabindex="-1">${this.#title(compared)}</h1>
        ${compared === undefined || pair === undefined
          ? nothing
          : html`<span class="push zw-bar">
              ${compareTools({ app, itemId, kind, pair, newest: Math.max(compared.newest, this.newer ?? 0), onPrint: () => void this.#print(), onRestore: (number) => void this.#restore(number) })}
            </span>`}
      </div>
      ${loadingView(this.#compared, app.lang, () => (pair === undefined ? html`<p class="zw-empty"><a class="zw-button" href=${historyPath(itemId, kind)}>${texts.back}</a></p>` : this.#content(pair)))}
    `;
  }

  /** There from the beginning: the shell puts the focus on it when the page comes. */
  #title(compared: Compared | undefined): string {
    const { texts, params } = this;
    const [from, to] = [compared?.pair?.from.number ?? versionNumber(params['from']), compared?.pair?.to.number ?? versionNumber(params['to'])];
    if (compared !== undefined && compared.pair === undefined) return texts.single;
    return from === undefined || to === undefined ? texts.comparison : texts.compareTitle(from, to);
  }

  #content(pair: Pair): TemplateResult {
    return html`${sidesView(pair, this.app, this.now)}
    ${pair.comparison.kind === 'same' ? html`<p class="zw-empty" role="status">${this.texts.none}</p>` : html`${this.#summary(pair)} ${this.#body(pair)}`}`;
  }

  #summary({ comparison, runs }: Pair): TemplateResult {
    const { texts } = this;
    const keys = this.#keys;
    const at = this.current === undefined ? -1 : keys.indexOf(this.current);
    return html`<div class="summary">
      <strong>${this.#total(comparison, runs)}</strong>
      ${comparison.kind !== 'rows' || comparison.sections.length < 2
        ? nothing
        : html`<nav aria-label=${texts.sections}>
            ${comparison.sections.map(({ id, label, rows }) => html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.#goToSection(id)}>${texts.section(label, rows.length)}</button>`)}
          </nav>`}
      <span class="steps">
        <span class="number soft">${at < 0 ? nothing : texts.at(at + 1, keys.length)}</span>
        <button type="button" class="zw-button" aria-keyshortcuts="Shift+F8" @click=${() => this.#step(-1)}>${icon(arrowUpIcon)}${texts.previous}<kbd>Shift F8</kbd></button>
        <button type="button" class="zw-button" aria-keyshortcuts="F8" @click=${() => this.#step(1)}>${icon(arrowDownIcon)}${texts.next}<kbd>F8</kbd></button>
      </span>
    </div>`;
  }

  #total(comparison: Comparison, runs: readonly LineRun[]): string {
    if (comparison.kind === 'rows') return this.texts.total(comparison.count);
    const count = (kind: LineRun['kind']): number => runs.reduce((sum, run) => (run.kind === kind ? sum + run.lines.length : sum), 0);
    return this.texts.lines(count('removed'), count('added'));
  }

  #body({ comparison, runs }: Pair): TemplateResult {
    const { texts, current } = this;
    if (comparison.kind === 'rows') {
      return differenceTables({ sections: comparison.sections, texts, segments: this.segments, whole: this.whole, current, onWhole: (id) => (this.whole = new Set([...this.whole, id])) });
    }
    return lineTable({ runs, texts, label: kindWord(this.kind, this.app.lang), opened: this.opened, current, onOpen: (index) => this.#open(index) });
  }

  /** The button goes with its fold: the focus goes to the change behind it. */
  #open(index: number): void {
    this.opened = new Set([...this.opened, index]);
    void this.updateComplete.then(() => (this.#element(runKey(index + 1)) ?? this.#element(runKey(index - 1)))?.focus({ preventScroll: true }));
  }

  get #keys(): readonly string[] {
    const pair = this.#compared.value?.pair;
    return pair === undefined ? [] : keysOf(pair);
  }

  /** From the one that has the focus, or was gone to last. */
  async #step(step: 1 | -1): Promise<void> {
    const keys = this.#keys;
    const at = this.current === undefined ? -1 : keys.indexOf(this.current);
    const next = keys[at < 0 ? (step === 1 ? 0 : keys.length - 1) : at + step];
    if (next === undefined) return announce(this, this.texts.end);
    this.current = next;
    const section = this.#compared.value?.pair?.comparison;
    const hidden = section?.kind === 'rows' ? section.sections.find(({ rows }) => rows.some(({ key }) => key === next)) : undefined;
    await this.updateComplete;
    if (hidden !== undefined && this.#element(next) === null) {
      this.whole = new Set([...this.whole, hidden.id]);
      await this.updateComplete;
    }
    const row = this.#element(next);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }

  #element(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  }

  #goToSection(id: string): void {
    const head = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`head-${id}`)}`);
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    // In a text field a letter is a letter; in a dialog the page waits.
    if (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)) return;
    const step = stepOf(event, target instanceof HTMLElement && target.closest('[data-key]') !== null);
    if (step === undefined) return;
    event.preventDefault();
    void this.#step(step);
  };

  async #print(): Promise<void> {
    const compared = this.#compared.value;
    const pair = compared?.pair;
    if (compared === undefined || pair === undefined) return;
    const { texts, app } = this;
    const { from, to, comparison, runs } = pair;
    const title = texts.compareTitle(from.number, to.number);
    const who = ({ number, at, author, message }: Version): string => [texts.version(number), texts.byWhom(exactTimeText(at), author.name), message].filter((part) => part !== '').join(' · ');
    const props = {
      title,
      subtitle: texts.printed(compared.itemName, kindWord(this.kind, app.lang), exactTimeText(this.now)),
      versions: [`${texts.before} ${who(from)}`, `${texts.after} ${who(to)}`],
      total: comparison.kind === 'same' ? texts.none : this.#total(comparison, runs),
      texts,
    };
    const paper = comparison.kind === 'lines' ? linesPaper(props, runs) : rowsPaper(props, comparison.kind === 'rows' ? comparison.sections : [], this.segments);
    try {
      await printDocument(paper, { title: `${compared.itemName} ${title}`, page: { footer: PAGE_OF_PAGES } });
    } catch (error) {
      app.toast({ text: failureText(error, app.lang), tone: 'bad' });
    }
  }

  get #inside(): Element {
    return this.renderRoot.querySelector('h1') ?? this;
  }

  async #restore(number: number): Promise<void> {
    const outcome = await restoreVersion(this.#inside, this.app, this.itemId, this.kind, number);
    if (outcome.kind !== 'left') this.app.navigate(historyPath(this.itemId, this.kind));
  }
}

/** F8 anywhere, as for findings; single letters only on a difference, where nobody dictates text (WCAG 2.1.4). */
function stepOf({ key, shiftKey }: KeyboardEvent, isOnDifference: boolean): 1 | -1 | undefined {
  if (key === 'F8') return shiftKey ? -1 : 1;
  if (!isOnDifference) return undefined;
  return key === 'n' ? 1 : key === 'p' ? -1 : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-compare': PgCompare;
  }
}

import { announce } from '@zhengwu/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import type { DocumentKind, ItemStateChange, ServerEvent, Version } from '../../api/index.js';
import { failureText } from '../failure/failure-text.js';
import { marksOf } from '../item/item-way.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { PageElement } from '../page/page-element.js';
import { isDocumentKind, kindWord } from './document-kind.js';
import { historyStyles } from './history.styles.js';
import { historyTextsIn, type HistoryTexts } from './messages/history.js';
import type { MilestoneWish } from './milestone-dialog.js';
import { comparePath, itemPath, versionNumber } from './paths.js';
import { restoreVersion } from './restore-version.js';
import { trail, trailStyles, wrongAddress } from './trail.js';
import { NO_VERSIONS, pairOf, withChoice, withMilestone, withNewer, withOlder, type VersionList } from './version-list.js';
import { versionTable } from './version-table.js';

interface Shown {
  readonly itemName: string;
  readonly list: VersionList;
  /** The item's way, which marks the versions of its own document. */
  readonly changes: readonly ItemStateChange[];
}

/** The versions of a document, newest first; one of them, read only, where the address says `view`. */
export class PgHistory extends PageElement {
  static override styles = [...PageElement.styles, trailStyles, historyStyles];

  @state() private chosen: readonly number[] = [];
  @state() private naming: Version | undefined;
  @state() private isReadingOlder = false;

  readonly #shown = new Resource<Shown>(this, async (signal) => {
    const { client } = this.app;
    const [item, page, changes] = await Promise.all([client.item(this.itemId, signal), client.versions(this.itemId, this.kind), this.kind === 'item' ? client.itemStates(this.itemId, signal) : []]);
    return { itemName: item.name, list: withOlder(NO_VERSIONS, page), changes };
  });
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

  private get mayEdit(): boolean {
    return this.app.me.person.role !== 'reviewer';
  }

  protected override arrive(): void {
    this.#place = '';
  }

  protected override hear(event: ServerEvent): void {
    const shown = this.#shown.value;
    if (shown === undefined) return;
    if (event.kind === 'reset') return void this.#shown.load();
    if (event.kind === 'item' && event.itemId === this.itemId) return void this.#readWay();
    if (event.kind === 'document' && event.itemId === this.itemId && event.document === this.kind) {
      const { version } = event;
      const isNews = !shown.list.versions.some(({ number }) => number === version.number);
      this.#take(withNewer(shown.list, version));
      if (isNews && version.author.id !== this.app.me.person.id) announce(this, this.texts.arrived(version.number, version.author.name));
    }
    if (event.kind === 'milestone' && event.itemId === this.itemId && event.document === this.kind) this.#take(withMilestone(shown.list, event.number, event.name));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const place = `${this.itemId} ${this.kind}`;
    if (place === this.#place) return;
    this.#place = place;
    this.chosen = [];
    this.naming = undefined;
    if (this.isSound) void this.#shown.load();
  }

  override render(): unknown {
    if (!this.isSound) return wrongAddress(this.itemId, this.texts);
    const viewed = versionNumber(this.params['view']);
    if (viewed !== undefined) {
      return html`<pg-version-view .app=${this.app} .itemId=${this.itemId} .kind=${this.kind} .number=${viewed} .itemName=${this.#shown.value?.itemName ?? ''} .newest=${this.#shown.value?.list.versions[0]?.number}></pg-version-view>`;
    }
    return html`
      ${trail(this.texts.trail, [
        { label: this.texts.items, path: '/' },
        { label: this.#shown.value?.itemName ?? '…', path: itemPath(this.itemId) },
      ])}
      <div class="heading">
        <h1 tabindex="-1">${kindWord(this.kind, this.app.lang)} · ${this.texts.title}</h1>
      </div>
      ${loadingView(this.#shown, this.app.lang, (shown) => this.#list(shown))}
      <pg-milestone-dialog
        .version=${this.naming}
        .language=${this.app.lang}
        @zw-close=${() => (this.naming = undefined)}
        @zw-milestone=${(event: CustomEvent<MilestoneWish>) => void this.#setMilestone(event.detail)}
      ></pg-milestone-dialog>
    `;
  }

  #list({ list: { versions, next }, changes }: Shown): TemplateResult {
    const { texts, chosen } = this;
    return html`
      ${this.#choosing()}
      ${versionTable({
        app: this.app,
        itemId: this.itemId,
        kind: this.kind,
        versions,
        marks: marksOf(changes),
        chosen,
        now: this.now,
        mayEdit: this.mayEdit,
        onChoose: (number) => (this.chosen = withChoice(chosen, number)),
        onRestore: (number) => void this.#restore(number),
        onMilestone: (version) => (this.naming = version),
      })}
      ${next === null
        ? nothing
        : html`<div class="foot">
            <button type="button" class="zw-button" aria-disabled=${this.isReadingOlder ? 'true' : nothing} @click=${() => void this.#readOlder(next)}>${texts.older}</button>
            <span>${texts.shown(versions.length)}</span>
          </div>`}
    `;
  }

  #choosing(): TemplateResult {
    const { texts, chosen } = this;
    const pair = pairOf(chosen);
    return html`<div class="choosing">
      <span role="status">${chosen.length === 0 ? texts.chooseHint : texts.chosen([...chosen].sort((a, b) => b - a))}</span>
      ${pair === undefined ? nothing : html`<a class="zw-button" data-kind="primary" href=${comparePath(this.itemId, this.kind, pair.from, pair.to)}>${texts.compareChosen}</a>`}
      ${chosen.length === 0 ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.#chooseNone()}>${texts.clearChosen}</button>`}
    </div>`;
  }

  /** The button goes with what it ended: the focus goes to the first box. */
  #chooseNone(): void {
    this.chosen = [];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.versions input')?.focus());
  }

  async #readOlder(before: number): Promise<void> {
    if (this.isReadingOlder) return;
    this.isReadingOlder = true;
    const place = this.#place;
    try {
      const page = await this.app.client.versions(this.itemId, this.kind, before);
      const shown = this.#shown.value;
      // Two pages cannot overlap, and what came in the meantime stands in front.
      if (shown !== undefined && place === this.#place && shown.list.next === before) {
        this.#take(withOlder(shown.list, page));
        await this.updateComplete;
        const [first] = page.versions;
        if (first !== undefined) this.renderRoot.querySelector<HTMLElement>(`tr[data-version="${first.number}"] input`)?.focus();
      }
    } catch (error) {
      this.app.toast({ text: failureText(error, this.app.lang), tone: 'bad' });
    } finally {
      this.isReadingOlder = false;
    }
  }

  /** The list stays as it is: older versions that were read are not given up for a mark. */
  async #readWay(): Promise<void> {
    if (this.kind !== 'item') return;
    const place = this.#place;
    try {
      const changes = await this.app.client.itemStates(this.itemId);
      const shown = this.#shown.value;
      if (shown !== undefined && place === this.#place) this.#shown.set({ ...shown, changes });
    } catch {
      // The marks stay what they were; they come with the next event, or when the page is opened again.
    }
  }

  get #inside(): Element {
    return this.renderRoot.querySelector('h1') ?? this;
  }

  async #restore(number: number): Promise<void> {
    const place = this.#place;
    const outcome = await restoreVersion(this.#inside, this.app, this.itemId, this.kind, number);
    const shown = this.#shown.value;
    if (outcome.kind === 'left' || shown === undefined || place !== this.#place) return;
    this.#take(withNewer(shown.list, outcome.version));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.versions tbody a')?.focus();
  }

  async #setMilestone({ number, name }: MilestoneWish): Promise<void> {
    const place = this.#place;
    try {
      const version = await this.app.client.setMilestone(this.itemId, this.kind, number, name);
      const shown = this.#shown.value;
      if (place === this.#place && shown !== undefined) this.#take(withMilestone(shown.list, number, version.milestone));
      this.naming = undefined;
      this.app.toast({ text: name === null ? this.texts.milestoneGone(number) : this.texts.milestoneSet(number, name), tone: 'good' });
    } catch (error) {
      // The dialog stays, with the name that was typed.
      this.app.toast({ text: failureText(error, this.app.lang), tone: 'bad' });
    }
  }

  #take(list: VersionList | undefined): void {
    const shown = this.#shown.value;
    if (list === undefined || shown === undefined) void this.#shown.load();
    else this.#shown.set({ ...shown, list });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-history': PgHistory;
  }
}

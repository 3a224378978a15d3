import { beijingDate, parseServiceItem } from '@zhengwu/core';
import { downloadIcon, icon, saveFile, tooltip } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import type { DocumentSummary, DraftSummary, ItemState, ItemStateChange, ItemSummary, ServerEvent } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import { myDrafts } from '../drafts/my-drafts.js';
import { comparePath, historyPath } from '../history/paths.js';
import { trail, trailStyles } from '../history/trail.js';
import { itemBookOf } from '../items/item-book.js';
import { findingsOf } from '../items/item-findings.js';
import { countsView, findingsView } from '../items/item-row.js';
import { publishedText, STATE_TONES, stateText } from '../items/item-words.js';
import { loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { itemTextsIn, type ItemTexts } from '../messages/item.js';
import { factsStyles, factsView } from '../page/facts.js';
import { PageElement } from '../page/page-element.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { DocumentChecks } from './document-checks.js';
import { countsOf, itemCheck, type ItemCheck } from './item-check.js';
import { itemFacts } from './item-facts.js';
import { marksOf, type VersionMark } from './item-way.js';
import { itemStyles } from './item.styles.js';
import { designerPath, partOfKind, parts, type Part } from './parts.js';
import { recentVersions, type RecentVersion } from './recent-versions.js';
import { stateActions, type StateAction } from './state-actions.js';
import { versionMarks } from './version-marks.js';
import { wayPanel } from './way-panel.js';

interface Shown {
  readonly item: ItemSummary;
  /** The item's document. */
  readonly content: unknown;
  readonly check: ItemCheck;
  /** Its way, newest first. */
  readonly changes: readonly ItemStateChange[];
  readonly recent: readonly RecentVersion[];
  readonly drafts: readonly DraftSummary[];
}

const RECENT = 5;

/** One item: what it is, how far it is, its parts, its latest versions. */
export class PgItem extends PageElement {
  static override styles = [...PageElement.styles, factsStyles, trailStyles, itemStyles];

  @state() private asked: ItemState | undefined;
  @state() private isBusy = false;
  @state() private isWayWhole = false;
  readonly #others = new DocumentChecks(this);
  private readonly shown = new Resource<Shown | undefined>(this, (signal) => this.#read(signal));

  private get texts(): ItemTexts {
    return itemTextsIn(this.language);
  }

  private get itemId(): string {
    return this.params['id'] ?? '';
  }

  protected override arrive(): void {
    void this.shown.load();
  }

  protected override hear(event: ServerEvent): void {
    if (event.kind === 'reset' || ('itemId' in event && event.itemId === this.itemId)) void this.shown.load();
  }

  override render(): TemplateResult {
    const { texts } = this;
    const known = this.shown.value?.item ?? itemBookOf(this.app.client).find(this.itemId);
    const isAbsent = this.shown.state.kind === 'here' && this.shown.value === undefined;
    return html`${trail(texts.crumbs, [{ label: texts.items, path: '/' }])}
      <div class="heading">
        <h1 tabindex="-1">${isAbsent ? texts.notFound : (known?.name ?? texts.items)}</h1>
        ${known === undefined || isAbsent ? nothing : this.#state(known)} ${this.shown.value === undefined ? nothing : this.#actions(this.shown.value)}
      </div>
      ${loadingView(this.shown, this.language, (shown) => (shown === undefined ? this.#absent() : this.#content(shown)))}
      ${this.asked === undefined || this.shown.value === undefined ? nothing : this.#dialog(this.asked, this.shown.value.item)}`;
  }

  #absent(): TemplateResult {
    const { texts } = this;
    return html`<div class="panel zw-empty"><span>${texts.notFoundText}</span><a class="zw-button" href="/">${texts.toItems}</a></div>`;
  }

  #state(item: ItemSummary): TemplateResult {
    const { texts } = this;
    return html`<span class="state">
      <span class="dot" data-tone=${STATE_TONES[item.state]}>${stateText(item, this.language)}</span>${publishedText(item, this.language) === undefined ? nothing : html`<span class="soft">· ${publishedText(item, this.language)}</span>`}
      ${item.stateBy === null ? nothing : html`<span class="soft small"><time title=${exactTimeText(item.stateAt)}>${texts.stateSince(item.stateBy.name, whenText(item.stateAt, this.now, this.language))}</time></span>`}
    </span>`;
  }

  #actions({ item, content }: Shown): TemplateResult {
    const { texts } = this;
    const labels: Readonly<Record<ItemState, string>> = { pending: texts.submit, draft: texts.withdraw, published: texts.publish, returned: texts.return };
    const action = ({ to, isOwn }: StateAction, index: number): TemplateResult =>
      html`<button
        type="button"
        class="zw-button"
        data-kind=${index === 0 && to !== 'draft' ? 'primary' : nothing}
        aria-disabled=${isOwn ? 'true' : nothing}
        ${tooltip(isOwn ? texts.whyOwn : '')}
        @click=${() => {
          if (!isOwn) this.asked = to;
        }}
      >
        ${labels[to]}
      </button>`;
    return html`<span class="push zw-bar">
      <button type="button" class="zw-button" @click=${() => this.#export(item, content)}>${icon(downloadIcon)}${texts.export}</button>
      ${stateActions(item, this.app.me.person).map(action)}
    </span>`;
  }

  #dialog(to: ItemState, item: ItemSummary): TemplateResult {
    const findings = findingsOf(item);
    return html`<pg-state-dialog
      .app=${this.app}
      .to=${to}
      .version=${numberOf(item)}
      .errors=${findings.kind === 'checked' ? findings.errors : 0}
      .unsaved=${(this.shown.value?.drafts.length ?? 0) > 0}
      .busy=${this.isBusy}
      @zw-confirm=${(event: CustomEvent<{ readonly message: string }>) => void this.#setState(item, to, event.detail.message)}
      @zw-close=${() => (this.asked = undefined)}
    ></pg-state-dialog>`;
  }

  #content(shown: Shown): TemplateResult {
    const { texts } = this;
    const { item, content, check, changes, recent, drafts } = shown;
    const marks = marksOf(changes);
    const tone = item.state === 'returned' ? 'bad' : item.state === 'pending' ? 'warn' : nothing;
    const isOwn = stateActions(item, this.app.me.person).some((action) => action.isOwn);
    return html`${item.stateMessage === '' && !isOwn
        ? nothing
        : html`<p class="notice said" data-tone=${tone}><span>${item.stateMessage === '' ? nothing : `${item.stateBy?.name ?? ''}：${item.stateMessage}`} ${isOwn ? texts.whyOwn : nothing}</span></p>`}
      ${factsView(itemFacts(item, content, this.language))}
      <section class="panel" aria-labelledby="parts">
        <div class="head"><h2 id="parts">${texts.parts}</h2></div>
        <ul class="parts">
          ${parts.map((part) => this.#part(part, item, check, drafts))}
        </ul>
      </section>
      <pg-item-findings .check=${check} .others=${this.#others.known} .itemId=${item.id} @zw-export=${() => this.#export(item, content)} ?mayEdit=${this.app.me.person.role !== 'reviewer'}></pg-item-findings>
      ${wayPanel(changes, { isWhole: this.isWayWhole, onWhole: () => void this.#showWay() }, this.now, this.language)}
      <section class="panel" aria-labelledby="recent">
        <div class="head">
          <h2 id="recent">${texts.recent}</h2>
          <a class="push" href=${historyPath(item.id, 'item')}>${texts.allVersions}</a>
        </div>
        <ul class="versions">
          ${recent.map((each) => this.#version(each, item, each.kind === 'item' ? marks.get(each.version.number) : undefined))}
        </ul>
      </section>`;
  }

  #part(part: Part, item: ItemSummary, check: ItemCheck, drafts: readonly DraftSummary[]): TemplateResult {
    const { texts } = this;
    const document = item.documents.find(({ kind }) => kind === part.kind);
    const label = part.label[this.language];
    const mayEdit = this.app.me.person.role !== 'reviewer';
    const path = designerPath(item.id, part);
    if (document === undefined)
      return html`<li>
        <span class="name">${label}</span><span class="soft">${texts.absent}</span><span class="saved"></span>
        ${mayEdit && part.begin !== undefined ? html`<span class="zw-bar"><a class="zw-button" href=${`${path}?begin=1`} aria-label=${texts.beginOf(label)}>${texts.begin}</a></span>` : nothing}
      </li>`;
    const { head } = document;
    const hasDraft = partOfKind(part.kind) === part && drafts.some(({ kind }) => kind === part.kind);
    return html`<li>
      <span class="name">${label}</span>
      <span class="findings">${this.#partFindings(part, document, check)}</span>
      <span class="saved soft"
        >${this.words.version(head.number)} · <time title=${exactTimeText(head.at)}>${texts.savedBy(head.author.name, whenText(head.at, this.now, this.language))}</time>${hasDraft ? html` · <span class="warn">${texts.draftHere}</span>` : nothing}</span
      >
      <span class="zw-bar">
        <a class="zw-button" href=${path} aria-label=${mayEdit ? texts.editOf(label) : texts.viewOf(label)}>${mayEdit ? texts.edit : texts.view}</a>
        <a class="zw-button" href=${historyPath(item.id, part.kind)} aria-label=${texts.historyOf(label)}>${texts.history}</a>
      </span>
    </li>`;
  }

  /** Of the item's document its own part of what was found; of another one what the server counted, which may be of an older version. */
  #partFindings(part: Part, document: DocumentSummary, { item, open }: ItemCheck): TemplateResult {
    if (part.kind === 'item') return item === undefined ? html`<span class="bad">${this.texts.unreadable}</span>` : countsView(countsOf(open.filter((finding) => part.covers(item, finding))), this.language);
    const { head, findings } = document;
    return html`${findingsView({ documents: [document] }, this.language)}${findings !== null && findings.version !== head.number ? html` <span class="soft small">${this.texts.oldFindings(findings.version)}</span>` : nothing}`;
  }

  #version({ kind, version }: RecentVersion, item: ItemSummary, marks: readonly VersionMark[] | undefined): TemplateResult {
    const { texts, words } = this;
    const { number, author, at, message, milestone, restoredFrom, mergedFrom } = version;
    const name = `${words.documentKind[kind]} ${words.version(number)}`;
    const notes = [
      ...(milestone === null ? [] : [milestone]),
      ...(message === '' ? [] : [message]),
      ...(restoredFrom === null ? [] : [texts.restored(restoredFrom)]),
      ...(mergedFrom === null ? [] : [texts.merged(mergedFrom)]),
      ...(number === 1 && message === '' ? [texts.first] : []),
    ];
    return html`<li>
      <span class="number">${number === 1 ? name : html`<a href=${comparePath(item.id, kind, number - 1, number)} aria-label=${texts.compareOf(name, number - 1)}>${name}</a>`}</span>
      <span class="saved soft"><time title=${exactTimeText(at)}>${whenText(at, this.now, this.language)}</time> ${author.name}</span>
      <span class="message">${versionMarks(marks, this.language)}${notes.join(' · ')}</span>
    </li>`;
  }

  async #read(signal: AbortSignal): Promise<Shown | undefined> {
    const { client } = this.app;
    const id = this.itemId;
    try {
      const [item, document, drafts, changes] = await Promise.all([client.item(id, signal), client.document(id, 'item', signal), myDrafts(client, this.app.me.person.id, signal), client.itemStates(id, signal)]);
      itemBookOf(client).put(item);
      const check = itemCheck(document.content, beijingDate(this.now));
      this.#others.begin({ client, summary: item, item: check.item, today: beijingDate(this.now) });
      const kinds = [...new Set(parts.map(({ kind }) => kind))].filter((kind) => item.documents.some((each) => each.kind === kind));
      const recent = await recentVersions(client, id, kinds, RECENT);
      return { item, content: document.content, check, changes, recent, drafts: drafts.filter(({ itemId }) => itemId === id) };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  async #setState(item: ItemSummary, to: ItemState, message: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { app } = this;
    const { client } = app;
    try {
      const changed = await client.setItemState(item.id, { state: to, number: numberOf(item), ...(message === '' ? {} : { message }) });
      itemBookOf(client).put(changed);
      const { value } = this.shown;
      if (value !== undefined) this.shown.set({ ...value, item: changed });
      this.asked = undefined;
      app.toast({ text: this.texts.done[to], tone: 'good' });
      // The way has a step more, which the answer does not carry.
      void this.shown.load();
      await this.#focusHeading();
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'stale' || error.code === 'conflict')) {
        this.asked = undefined;
        void this.shown.load();
      }
      if (error instanceof Refusal && error.code === 'stale') app.toast({ text: this.texts.staleNow, tone: 'bad' });
      else this.fail(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** The button that opened the dialog does something else now, or nothing: the heading stands before what has changed. */
  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** The button goes with what it did. */
  async #showWay(): Promise<void> {
    this.isWayWhole = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#way')?.focus();
  }

  #export(item: ItemSummary, content: unknown): void {
    const name = parseServiceItem(content).value?.name ?? item.name;
    saveFile(`${name}.json`, JSON.stringify(content, null, 2), 'application/json');
    this.app.toast({ text: this.texts.exported(`${name}.json`), tone: 'good' });
  }
}

/** The newest version of the item's document: what a person has seen, and what its state speaks of. */
function numberOf({ documents }: ItemSummary): number {
  return documents.find(({ kind }) => kind === 'item')?.head.number ?? 1;
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-item': PgItem;
  }
}

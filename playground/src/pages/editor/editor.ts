import { beijingDate, isPlainObject } from '@zhengwu/core';
import { base, confirm, controls, countFindings, deepActiveElement, type Counts, type DesignerFailure } from '@zhengwu/ui';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { StaticValue } from 'lit/static-html.js';

import type { Version } from '../../api/index.js';
import type { Desk, DeskNews } from '../../desk/index.js';
import type { App, LeavablePage } from '../app.js';
import { loadingStyles } from '../loading/loading-view.js';
import type { Params } from '../router/route.js';
import { serverNow } from '../time/server-clock.js';
import { bannersOf, type Banner, type BannerAct } from './banner.js';
import { bannerView } from './banner-view.js';
import { DesignerContexts } from './designer-context.js';
import { DesignerFeed } from './designer-feed.js';
import { designerView } from './designer-view.js';
import { designerOf, type Designer } from './designers.js';
import { DocumentOpening } from './document-opening.js';
import { DOCUMENT_TOPIC, DocumentSaving } from './document-saving.js';
import { downloadContent } from './download-content.js';
import { EditorDialogs } from './editor-dialogs.js';
import { editorKeys, keysToTell } from './editor-keys.js';
import { editorStyles } from './editor.styles.js';
import { keepImported } from './imported-data.js';
import { notBegun, notOpened, unknownDesigner } from './instead-view.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';
import { PageKeys } from './page-keys.js';
import { placeBar } from './place-bar.js';
import { ReadBanners } from './read-banners.js';
import { standingWords, type StandingWords } from './standing-words.js';
import { Typing, type TypedDesigner } from './typing.js';
import { uploadContent } from './upload-content.js';
import { WindowKeys, type PageKey } from './window-keys.js';

/** One of an item's documents in its designer, with everything that keeps what is written. `/items/:id/edit/:designer` */
export class PgEditor extends LitElement implements LeavablePage {
  static override styles = [base, controls, loadingStyles, editorStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) params: Params = {};

  @state() private counts: Counts | undefined;
  @state() private notRead: string | undefined;
  @state() private itemName = '';
  @query('.designer') private readonly mounted!: TypedDesigner | null;

  readonly #typing = new Typing(() => this.mounted ?? undefined);
  readonly #feed = new DesignerFeed();
  readonly #opening = new DocumentOpening(this, {
    app: () => this.app,
    typing: this.#typing,
    onNews: (news) => this.#hear(news),
    onBeside: (content) => {
      this.#feed.showBeside(content);
      this.requestUpdate();
    },
    onAbsent: () => void this.updateComplete.then(() => this.#focusBegin()),
    onLeftovers: () => this.#dialogs.openRecovery(),
  });
  readonly #saving = new DocumentSaving({
    app: () => this.app,
    desk: () => (this.#opening.phase.kind === 'open' ? this.#opening.desk : undefined),
    typing: this.#typing,
    anchor: () => this.#anchor,
  });
  readonly #dialogs = new EditorDialogs(this, { app: () => this.app, desk: () => this.#opening.desk, saving: this.#saving, around: () => [this.#opening.around.item, this.#opening.around.context].filter((document) => document !== undefined), onSeenTheirs: () => this.#leaveBanner() });
  readonly #read = new ReadBanners();
  #opened = '';
  /** The opening whose place was gone to. */
  #placeShown = '';
  readonly #contexts = new DesignerContexts();

  constructor() {
    super();
    new WindowKeys(this, () => this.#keys);
    new PageKeys(this, () => (this.#opening.phase.kind === 'open' && !this.#dialogs.isOpen ? (this.mounted ?? undefined) : undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken off the page and put back: the desk was cleared.
    if (this.hasUpdated) this.#opened = '';
  }

  /** Nothing is asked where everything is kept. */
  async mayLeave(): Promise<boolean> {
    if (this.#opening.desk === undefined) return true;
    this.#typing.end({ isLeaving: true });
    if (await this.#opening.mayLeave()) return true;
    const { leaveTitle, leaveText, leave } = this.texts;
    return confirm(this.#anchor, { title: leaveTitle, text: leaveText, action: leave, tone: 'danger' });
  }

  /** What the page itself does by a key. */
  get #keys(): readonly PageKey[] {
    return editorKeys(this.texts, {
      onSave: this.#isReadonly ? undefined : () => void (this.#dialogs.isOpen ? undefined : this.#saving.save()),
      onBack: () => this.#dialogs.isOpen || this.app.navigate(`/items/${this.#itemId}`),
    });
  }

  private get texts(): EditorTexts {
    return editorTextsIn(this.app.lang);
  }

  get #designer(): Designer | undefined {
    return designerOf(this.params['designer'] ?? '');
  }

  get #itemId(): string {
    return this.params['id'] ?? '';
  }

  /** As it is written now, where the item's own document is open; else as it was saved. */
  get #name(): string {
    return this.itemName === '' ? (this.#opening.standing.item?.name ?? this.#itemId) : this.itemName;
  }

  get #isReadonly(): boolean {
    return this.app.me.person.role === 'reviewer';
  }

  get #now(): number {
    return serverNow(this.app.me);
  }

  /** Where dialogs are asked for and announcements made. */
  get #anchor(): Element {
    return this.renderRoot.querySelector('nav') ?? this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const opened = [this.#itemId, this.#designer?.name ?? '', this.app.me.person.id, this.app.me.person.role].join(' ');
    if (opened !== this.#opened) {
      if (!this.#opened.startsWith(`${this.#itemId} `)) this.itemName = '';
      this.#opened = opened;
      this.#open();
    }
  }

  protected override updated(): void {
    const { mounted } = this;
    if (mounted !== null && this.#feed.give(mounted)) this.#goToPlace(mounted);
  }

  /** The place that the address names, once: a finding on the item's page leads to where it is mended. */
  #goToPlace(mounted: TypedDesigner): void {
    const { at, path } = this.params;
    if (at === undefined || this.#placeShown === this.#opened) return;
    this.#placeShown = this.#opened;
    // A finding of the item as a whole names no element. What is revealed has to be drawn: that takes the designer two frames.
    requestAnimationFrame(() => requestAnimationFrame(() => void mounted.reveal(at === '' ? this.#itemId : at, path)));
  }

  override render(): TemplateResult {
    const { app } = this;
    const name = this.#name;
    return html`${placeBar({ itemId: this.#itemId, itemName: name, here: this.#designer?.label[app.lang] ?? this.params['designer'] ?? '' }, this.texts)}
      <div class="banners" role="status">${this.#banners().map((banner) => bannerView(banner, (act) => this.#act(act, banner)))}</div>
      <div class="stage" lang=${app.lang} @input=${() => this.#typing.noted()} @focusout=${this.#onFocusOut}>${this.#stage()}</div>
      ${this.#dialogs.template(this.#now)}`;
  }

  #stage(): unknown {
    const { texts, app } = this;
    const { phase } = this.#opening;
    const designer = this.#designer;
    if (designer === undefined) return unknownDesigner(this.params['designer'] ?? '', this.#itemId, texts);
    switch (phase.kind) {
      case 'open':
        return this.#mountedDesigner(designer, phase.tag);
      case 'absent':
        return notBegun(designer.label[app.lang], texts, this.#isReadonly ? undefined : { isBusy: phase.isBusy, onBegin: () => void this.#opening.begin() });
      case 'failed':
        return notOpened(phase.error, app.lang, () => this.#open());
      case 'loading':
        return html`<div class="waiting" role="status">${texts.loading}</div>`;
    }
  }

  #mountedDesigner(designer: Designer, tag: StaticValue): TemplateResult {
    const opening = this.#opening;
    const { desk } = opening;
    if (desk === undefined) return html``;
    return designerView({
      tag,
      opening,
      desk,
      context: this.#contexts.of(beijingDate(this.#now), this.#opening.around),
      isReadonly: this.#isReadonly,
      shortcuts: keysToTell(this.#keys, this.texts),
      historyHref: `/items/${this.#itemId}/history/${designer.kind}`,
      selfId: this.app.me.person.id,
      selfName: this.app.me.person.name,
      now: this.#now,
      lang: this.app.lang,
      texts: this.texts,
      gestures: {
        onChange: (changed, value) => this.#changed(changed, value),
        onFindings: (view) => (this.counts = view.isCurrent ? countFindings(view.open) : undefined),
        onImported: (imported) => void keepImported(this.app, { itemId: this.#itemId, imported, given: opening.around.context }),
        onFailure: ({ kind, reason }: DesignerFailure) => (this.notRead = kind === 'read' ? (reason ?? '') : this.notRead),
        onSave: () => void this.#saving.save(),
        onMessage: () => this.#dialogs.openMessage(),
        onDownload: () => void this.#download(),
        onUpload: designer.file === undefined ? undefined : () => void uploadContent(designer, { app: this.app, anchor: this.#anchor, content: () => this.#typing.finish().then(() => desk.content), take: (content) => this.#changed(desk, content, { isShown: false }) }),
      },
    });
  }

  #banners(): readonly Banner[] {
    const { desk, phase } = this.#opening;
    if (desk === undefined || phase.kind !== 'open') return [];
    const standing = this.#standingWords;
    const all = bannersOf(desk.state, {
      lang: this.app.lang,
      now: this.#now,
      selfId: this.app.me.person.id,
      isEdited: desk.isEdited,
      counts: this.counts,
      standing,
      leftovers: this.#dialogs.isRecoveryOpen ? 0 : desk.leftovers.length,
      isOpenElsewhere: desk.isOpenElsewhere,
      notRead: this.notRead,
    });
    return this.#read.unread(all, standing);
  }

  get #standingWords(): StandingWords | undefined {
    const { item, returned } = this.#opening.standing;
    return standingWords(item, returned, { lang: this.app.lang, now: this.#now, isReadonly: this.#isReadonly });
  }

  #open(): void {
    const designer = this.#designer;
    this.#feed.clear();
    this.#read.forget();
    this.#saving.forgetNote();
    this.#dialogs.shut();
    this.counts = undefined;
    this.notRead = undefined;
    if (designer === undefined) this.#opening.clear();
    else void this.#opening.open({ itemId: this.#itemId, designer, isReadonly: this.#isReadonly, isToBegin: this.params['begin'] !== undefined });
  }

  /** The one thing to do there, unless the keyboard is somewhere already. */
  #focusBegin(): void {
    const active = deepActiveElement();
    if (active === undefined || active === document.body || active.localName === 'h1') this.renderRoot.querySelector<HTMLElement>('.stage button')?.focus();
  }

  #hear(news: DeskNews): void {
    const { texts, app } = this;
    switch (news.kind) {
      case 'content':
        this.#feed.show(news.content);
        this.counts = undefined;
        this.#nameItem(news.content);
        return;
      case 'saved':
        this.#saving.forgetNote();
        return this.#tellSaved(news.version);
      case 'updated':
        return app.toast({ text: texts.updatedToast(news.version.number, news.version.author.name), topic: DOCUMENT_TOPIC });
      case 'restored':
        return app.toast({ text: texts.restoredToast, tone: 'good', topic: DOCUMENT_TOPIC });
      // The banner says it.
      case 'merged':
      case 'state':
      case 'leftovers':
    }
  }

  #tellSaved(version: Version): void {
    const { texts, app } = this;
    const said = this.#opening.standing.isWithdrawnBy(version) ? texts.withdrawnToast : texts.savedToast;
    app.toast({ text: said(version.number), tone: 'good', topic: DOCUMENT_TOPIC });
    this.#opening.standing.again();
  }

  #nameItem(content: unknown): void {
    if (this.#designer?.kind === 'item' && isPlainObject(content) && typeof content['name'] === 'string') this.itemName = content['name'];
  }

  // What the designer tells.

  #changed(desk: Desk, value: unknown, { isShown = true } = {}): void {
    desk.edited(value);
    if (desk !== this.#opening.desk) return;
    if (!isShown) this.#feed.show(value);
    this.notRead = undefined;
    this.#nameItem(value);
    this.requestUpdate();
  }

  readonly #onFocusOut = (): void => {
    // Once the keyboard is where it goes to.
    queueMicrotask(() => {
      if (!this.#typing.isUnderWay()) this.#opening.desk?.rested();
    });
  };

  // What a person does.

  #act(act: BannerAct, banner: Banner): void {
    switch (act) {
      case 'merge':
        return void this.#saving.merge();
      case 'save':
        return void this.#saving.saveMerged();
      case 'lookAtTheirs':
        return this.#lookAtTheirs();
      case 'download':
        return void this.#download();
      case 'leftovers':
        return this.#dialogs.openRecovery();
      case 'seenElsewhere':
      case 'seenFault':
      case 'seenStanding':
        this.#read.read(banner.id, this.#standingWords);
        this.requestUpdate();
        return this.#leaveBanner();
    }
  }

  /** The button goes with its banner: the keyboard goes to the next one, or where the page begins. */
  #leaveBanner(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.banner button, .place h1')?.focus());
  }

  #lookAtTheirs(): void {
    this.#typing.end();
    const kind = this.#designer?.kind;
    if (kind !== undefined) this.#dialogs.openTheirs(this.#itemId, kind);
  }

  async #download(): Promise<void> {
    this.#typing.end();
    await this.#typing.flush();
    const { desk } = this.#opening;
    if (desk !== undefined) downloadContent(desk.content, this.texts.downloadName(this.#name, this.#designer?.label[this.app.lang] ?? ''));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-editor': PgEditor;
  }
}

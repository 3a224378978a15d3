import { beijingDate, isPlainObject, type ServiceItem, type Services } from '@zhengwu/core';
import { announce, base, confirm, controls, countFindings, deepActiveElement, type Counts, type DesignerFailure, type FindingView, type Shortcut } from '@zhengwu/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic, type StaticValue } from 'lit/static-html.js';

import type { Version } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { DeskNews, SaveOutcome } from '../../desk/index.js';
import type { App, LeavablePage } from '../app.js';
import { loadingStyles } from '../loading/loading-view.js';
import type { Params } from '../router/route.js';
import { serverNow } from '../time/server-clock.js';
import { assetServices } from './asset-services.js';
import { bannersOf, type Banner, type BannerAct } from './banner.js';
import { bannerView } from './banner-view.js';
import { downloadContent } from './download-content.js';
import { designerOf, type Designer } from './designers.js';
import type { TheirChanges } from './changes-dialog.js';
import { EditorDesk } from './editor-desk.js';
import { editorStyles } from './editor.styles.js';
import { ItemAround } from './item-around.js';
import { ItemStanding } from './item-standing.js';
import type { MergeDecision, MergeQuestion } from './merge-dialog.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';
import { publishedContent } from './published-content.js';
import { PageKeys } from './page-keys.js';
import { placeBar } from './place-bar.js';
import { presenceWords } from './presence-words.js';
import { saveButtons } from './save-buttons.js';
import { SidecarDesk } from './sidecar-desk.js';
import { standingWords, type StandingWords } from './standing-words.js';
import { notBegun, notOpened, unknownDesigner } from './instead-view.js';
import { stateWords } from './state-words.js';
import { Typing, type TypedDesigner } from './typing.js';
import { versionChoices, versionServices } from './version-choices.js';
import { WindowKeys, type PageKey } from './window-keys.js';

/** What is on the way to the designer. */
type Phase = { readonly kind: 'loading' } | { readonly kind: 'absent'; readonly isBusy: boolean } | { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'open'; readonly tag: StaticValue };

/** What became of the document: only the last word of it stands. */
const TOPIC = 'document';

/** One of an item's documents in its designer, with everything that keeps what is written. `/items/:id/edit/:designer` */
export class PgEditor extends LitElement implements LeavablePage {
  static override styles = [base, controls, loadingStyles, editorStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) params: Params = {};

  @state() private phase: Phase = { kind: 'loading' };
  @state() private counts: Counts | undefined;
  @state() private notRead: string | undefined;
  @state() private itemName = '';
  @state() private isRecoveryOpen = false;
  @state() private isMessageOpen = false;
  @state() private hasSeenElsewhere = false;
  @state() private hasSeenFault = false;
  /** The `key` of the item's standing that was read. */
  @state() private seenStanding = '';
  @state() private theirChanges: TheirChanges | undefined;
  @query('.designer') private readonly mounted!: TypedDesigner | null;

  readonly #typing = new Typing(() => this.mounted ?? undefined);
  readonly #work = new EditorDesk(this, {
    flush: () => this.#typing.flush(),
    endTyping: () => this.#typing.end({ isLeaving: true }),
    isTyping: () => this.#typing.isUnderWay(),
    app: () => this.app,
    onNews: (news) => this.#hear(news),
  });
  readonly #sidecar = new SidecarDesk(this, {
    app: () => this.app,
    onContent: (content) => {
      this.#besides = { content };
      this.requestUpdate();
    },
    onRefused: () => this.app.toast({ text: this.texts.casesNotSaved, tone: 'bad', topic: 'sidecar' }),
  });
  readonly #standing = new ItemStanding(this);
  readonly #around = new ItemAround(this);
  #opened = '';
  /** The opening whose place was gone to. */
  #placeShown = '';
  /** What the designer is to show next. Set once and not bound: a template sets an object again whenever it is drawn, and would take back what was written since. */
  #toShow: { readonly content: unknown } | undefined;
  /** What is to lie beside it next; as with `#toShow`. */
  #besides: { readonly content: unknown } | undefined;
  #services: Services = {};
  #context: { readonly today: string; readonly item?: ServiceItem } = { today: '' };
  /** The note of the save that became a merge: it belongs to the merge. */
  #message = '';

  constructor() {
    super();
    new WindowKeys(this, () => this.#keys);
    new PageKeys(this, () => (this.phase.kind === 'open' && !this.#hasDialog ? (this.mounted ?? undefined) : undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken off the page and put back: the desk was cleared.
    if (this.hasUpdated) this.#opened = '';
  }

  /** Nothing is asked where everything is kept. */
  async mayLeave(): Promise<boolean> {
    const { desk } = this.#work;
    if (desk === undefined) return true;
    this.#typing.end({ isLeaving: true });
    if ((await desk.mayLeave()) && (await this.#sidecar.mayLeave())) return true;
    const { leaveTitle, leaveText, leave } = this.texts;
    return confirm(this.renderRoot.querySelector('nav') ?? this, { title: leaveTitle, text: leaveText, action: leave, tone: 'danger' });
  }

  /** What the page itself does by a key. */
  get #keys(): readonly PageKey[] {
    const { keyGroup, keysOf } = this.texts;
    const save = { keys: 'Ctrl+S', label: keysOf.save, group: keyGroup, inDialog: true, run: () => void (this.#hasDialog || this.#save()) };
    const back = { keys: 'Alt+PageUp', label: keysOf.back, group: keyGroup, run: () => this.#hasDialog || this.app.navigate(`/items/${this.#itemId}`) };
    return this.#isReadonly ? [back] : [save, back];
  }

  /** For the designer's sheet: the page hears them itself, and the shell its search. */
  get #toldKeys(): readonly Shortcut[] {
    const { keyGroup, keysOf } = this.texts;
    return [...this.#keys.map(({ keys, label, group }) => ({ keys, label, group })), { keys: 'Ctrl+K', label: keysOf.search, group: keyGroup }];
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
    return this.itemName === '' ? (this.#standing.item?.name ?? this.#itemId) : this.itemName;
  }

  get #isReadonly(): boolean {
    return this.app.me.person.role === 'reviewer';
  }

  get #now(): number {
    return serverNow(this.app.me);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const opened = [this.#itemId, this.#designer?.name ?? '', this.app.me.person.id, this.app.me.person.role].join(' ');
    if (opened !== this.#opened) {
      this.#opened = opened;
      void this.#open();
    }
    const today = beijingDate(this.#now);
    const { item } = this.#around;
    if (today !== this.#context.today || item !== this.#context.item) this.#context = { today, ...(item === undefined ? {} : { item }) };
  }

  protected override updated(): void {
    const { mounted } = this;
    if (mounted === null) return;
    if (this.#besides !== undefined) {
      mounted.sidecar = this.#besides.content;
      this.#besides = undefined;
    }
    if (this.#toShow === undefined) return;
    mounted.value = this.#toShow.content;
    this.#toShow = undefined;
    this.#goToPlace(mounted);
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
      <div class="banners" role="status">${this.#banners().map((banner) => bannerView(banner, (act) => this.#act(act)))}</div>
      <div class="stage" lang=${app.lang} @input=${() => this.#typing.noted()} @focusout=${this.#onFocusOut}>${this.#stage()}</div>
      ${this.#dialogs()}`;
  }

  #stage(): unknown {
    const { texts, phase, app } = this;
    if (this.#designer === undefined) return unknownDesigner(this.params['designer'] ?? '', this.#itemId, texts);
    if (phase.kind === 'open') return this.#mountedDesigner(phase.tag);
    if (phase.kind === 'absent') {
      const begin = this.#isReadonly ? undefined : { isBusy: phase.isBusy, onBegin: () => void this.#begin() };
      return notBegun(this.#designer.label[app.lang], texts, begin);
    }
    return phase.kind === 'loading' ? html`<div class="waiting" role="status">${texts.loading}</div>` : notOpened(phase.error, app.lang, () => void this.#open());
  }

  #mountedDesigner(tag: StaticValue): TemplateResult {
    const { desk } = this.#work;
    if (desk === undefined) return html``;
    const words = stateWords(desk.state, { selfId: this.app.me.person.id, now: this.#now, lang: this.app.lang, isReadonly: this.#isReadonly, isSafe: desk.isSafe });
    const isForbidden = desk.state.kind === 'refused' && desk.state.code === 'forbidden';
    return staticHtml`<${tag}
      class="designer"
      .context=${this.#context}
      .services=${this.#services}
      .readonly=${this.#isReadonly || isForbidden}
      .version=${desk.base === undefined ? '' : this.texts.versionOf(desk.base.version.number)}
      .hostShortcuts=${this.#toldKeys}
      @zw-change=${(event: CustomEvent<{ value: unknown }>) => this.#changed(event.detail.value)}
      @zw-sidecar-change=${(event: CustomEvent<{ value: unknown }>) => this.#sidecar.changed(event.detail.value)}
      @zw-findings=${(event: CustomEvent<FindingView>) => this.#checked(event.detail)}
      @zw-error=${(event: CustomEvent<DesignerFailure>) => this.#failed(event.detail)}
    >
      <span slot="state" class="state" data-tone=${words.tone ?? nothing} title=${words.text}>${words.text}</span>
      <span slot="presence" class="presence">${presenceWords(desk.others, this.app.me.person.id, this.app.lang).map((text) => html`<span>${text}</span>`)}</span>
      <div slot="actions" class="actions">
        <a class="zw-button" href=${`/items/${this.#itemId}/history/${this.#designer?.kind ?? ''}`}>${this.texts.history}</a>
        ${this.#isReadonly ? nothing : saveButtons(this.texts, { onSave: () => void this.#save(), onMessage: () => (this.isMessageOpen = true), onDownload: () => void this.#download() })}
      </div>
    </${tag}>`;
  }

  #banners(): readonly Banner[] {
    const { desk } = this.#work;
    if (desk === undefined || this.phase.kind !== 'open') return [];
    const all = bannersOf(desk.state, {
      lang: this.app.lang,
      now: this.#now,
      selfId: this.app.me.person.id,
      isEdited: desk.isEdited,
      counts: this.counts,
      standing: this.#unreadStanding,
      leftovers: this.isRecoveryOpen ? 0 : desk.leftovers.length,
      isOpenElsewhere: desk.isOpenElsewhere && !this.hasSeenElsewhere,
      notRead: this.notRead,
    });
    return this.hasSeenFault ? all.filter(({ id }) => id !== 'fault') : all;
  }

  get #unreadStanding(): StandingWords | undefined {
    const { item, returned } = this.#standing;
    const words = standingWords(item, returned, { lang: this.app.lang, now: this.#now, isReadonly: this.#isReadonly });
    return words?.key === this.seenStanding ? undefined : words;
  }

  #dialogs(): TemplateResult {
    const { desk } = this.#work;
    const state = desk?.state;
    const question: MergeQuestion | undefined = state?.kind === 'asked' ? state : undefined;
    return html`
      <pg-merge-dialog .question=${question} .selfId=${this.app.me.person.id} .now=${this.#now} @zw-decide=${this.#onDecide} @zw-close=${() => desk?.leaveQuestion()}></pg-merge-dialog>
      <pg-recovery-dialog .app=${this.app} .desk=${desk} .leftovers=${desk?.leftovers ?? []} .open=${this.isRecoveryOpen} ?hasUnsaved=${desk?.isEdited === true} @zw-close=${() => (this.isRecoveryOpen = false)}></pg-recovery-dialog>
      <pg-changes-dialog .app=${this.app} .changes=${this.theirChanges} @zw-save=${this.#onSaveSeen} @zw-close=${() => this.#seenTheirs()}></pg-changes-dialog>
      <pg-message-dialog .open=${this.isMessageOpen} @zw-save=${this.#onMessage} @zw-close=${() => (this.isMessageOpen = false)}></pg-message-dialog>
    `;
  }

  // Opening.

  async #open(): Promise<void> {
    const { app } = this;
    const designer = this.#designer;
    this.#work.clear();
    this.#sidecar.clear();
    this.#besides = undefined;
    this.#standing.clear();
    this.#around.clear();
    this.seenStanding = '';
    this.theirChanges = undefined;
    this.phase = { kind: 'loading' };
    this.#toShow = undefined;
    this.counts = undefined;
    this.notRead = undefined;
    this.isRecoveryOpen = false;
    this.hasSeenElsewhere = false;
    this.hasSeenFault = false;
    if (designer === undefined) return;
    this.#services = { ...assetServices(app.client, this.#isReadonly), ...versionServices(app.client, this.#itemId, designer.kind) };
    void this.#standing.follow(app, this.#itemId);
    const desk = this.#work.lay({ app, itemId: this.#itemId, kind: designer.kind, isReadonly: this.#isReadonly });
    try {
      const tag = unsafeStatic(designer.tag);
      await designer.load();
      // A document of its own speaks of the item; the item's own document is the item.
      if (designer.kind !== 'item') await this.#around.follow(app, this.#itemId);
      if (designer.begin !== undefined && !(await app.client.item(this.#itemId)).documents.some(({ kind }) => kind === designer.kind)) {
        if (this.#work.desk !== desk) return;
        this.phase = { kind: 'absent', isBusy: false };
        // Whoever came by the link that begins it has said so already.
        if (this.params['begin'] !== undefined && !this.#isReadonly) await this.#begin();
        else void this.updateComplete.then(() => this.#focusBegin());
        return;
      }
      const opening = desk.open();
      // The designer is there with the document; what was never saved is looked for meanwhile.
      const unlisten = desk.subscribe(({ kind }) => {
        if (kind === 'content' && this.#work.desk === desk && this.phase.kind !== 'open') this.phase = { kind: 'open', tag };
      });
      await opening.finally(unlisten);
      if (designer.begin !== undefined) void this.#showPublished(designer);
      if (designer.sidecar !== undefined) void this.#sidecar.open(app, this.#itemId, designer.sidecar, this.#isReadonly).catch(() => app.toast({ text: this.texts.casesNotOpened, tone: 'bad', topic: 'sidecar' }));
      if (this.#work.desk === desk && desk.leftovers.length > 0) this.isRecoveryOpen = true;
    } catch (error) {
      if (this.#work.desk === desk) this.phase = { kind: 'failed', error };
    }
  }

  /** What the designer compares with. A help: where it cannot be read, nothing is compared. */
  async #showPublished({ kind }: Designer): Promise<void> {
    const { desk } = this.#work;
    const { client, lang } = this.app;
    const [content, versions] = await Promise.all([
      publishedContent(client, this.#itemId, kind).catch(() => undefined),
      versionChoices(client, this.#itemId, kind, { now: this.#now, lang }).catch(() => []),
    ]);
    if (this.#work.desk !== desk || this.mounted === null) return;
    this.mounted.published = content;
    this.mounted.versions = versions;
  }

  /** The one thing to do there, unless the keyboard is somewhere already. */
  #focusBegin(): void {
    const active = deepActiveElement();
    if (active === undefined || active === document.body || active.localName === 'h1') this.renderRoot.querySelector<HTMLElement>('.stage button')?.focus();
  }

  /** The item gets its first version of this document. Where somebody else was first, that one is opened. */
  async #begin(): Promise<void> {
    const { app, phase } = this;
    const designer = this.#designer;
    const { item } = this.#around;
    if (designer?.begin === undefined || item === undefined || phase.kind !== 'absent' || phase.isBusy) return;
    this.phase = { kind: 'absent', isBusy: true };
    try {
      await app.client.beginDocument(this.#itemId, designer.kind, { content: await designer.begin(item), message: this.texts.begunMessage });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) {
        this.phase = { kind: 'failed', error };
        return;
      }
    }
    await this.#open();
  }

  #hear(news: DeskNews): void {
    const { texts, app } = this;
    switch (news.kind) {
      case 'content':
        this.#toShow = { content: news.content };
        this.counts = undefined;
        this.#nameItem(news.content);
        return;
      case 'saved':
        this.#message = '';
        return this.#tellSaved(news.version);
      case 'updated':
        return app.toast({ text: texts.updatedToast(news.version.number, news.version.author.name), topic: TOPIC });
      case 'restored':
        return app.toast({ text: texts.restoredToast, tone: 'good', topic: TOPIC });
      // The banner says it.
      case 'merged':
      case 'state':
      case 'leftovers':
    }
  }

  #tellSaved(version: Version): void {
    const { texts, app } = this;
    const said = this.#standing.isWithdrawnBy(version) ? texts.withdrawnToast : texts.savedToast;
    app.toast({ text: said(version.number), tone: 'good', topic: TOPIC });
    this.#standing.again();
  }

  #nameItem(content: unknown): void {
    if (this.#designer?.kind === 'item' && isPlainObject(content) && typeof content['name'] === 'string') this.itemName = content['name'];
  }

  // What the designer tells.

  #changed(value: unknown): void {
    this.notRead = undefined;
    this.#work.desk?.edited(value);
    this.#nameItem(value);
    this.requestUpdate();
  }

  #checked(view: FindingView): void {
    this.counts = view.isCurrent ? countFindings(view.open) : undefined;
  }

  #failed({ kind, reason }: DesignerFailure): void {
    if (kind === 'read') this.notRead = reason ?? '';
  }

  readonly #onFocusOut = (): void => {
    // Once the keyboard is where it goes to.
    queueMicrotask(() => {
      if (!this.#typing.isUnderWay()) this.#work.desk?.rested();
    });
  };

  // What a person does.

  get #hasDialog(): boolean {
    return this.isMessageOpen || this.isRecoveryOpen || this.theirChanges !== undefined || this.#work.desk?.state.kind === 'asked';
  }

  readonly #onMessage = ({ detail: { message } }: CustomEvent<{ readonly message: string }>): void => {
    this.isMessageOpen = false;
    void this.#save(message);
  };

  readonly #onDecide = ({ detail: { choices, isToBeSaved } }: CustomEvent<MergeDecision>): void => {
    void (async () => {
      const outcome = await this.#work.desk?.choose(choices);
      if (outcome === 'merged' && isToBeSaved) await this.#save(this.#message);
    })();
  };

  #act(act: BannerAct): void {
    const { desk } = this.#work;
    switch (act) {
      case 'merge':
        this.#typing.end();
        void desk?.merge().then((outcome) => this.#tellOutcome(outcome));
        return;
      case 'save':
        void this.#save(this.#message);
        return;
      case 'lookAtTheirs':
        this.#lookAtTheirs();
        return;
      case 'download':
        void this.#download();
        return;
      case 'leftovers':
        this.isRecoveryOpen = true;
        return;
      case 'seenElsewhere':
        this.hasSeenElsewhere = true;
        return this.#leaveBanner();
      case 'seenFault':
        this.hasSeenFault = true;
        return this.#leaveBanner();
      case 'seenStanding':
        this.seenStanding = this.#unreadStanding?.key ?? '';
        return this.#leaveBanner();
    }
  }

  /** The button goes with its banner: the keyboard goes to the next one, or where the page begins. */
  #leaveBanner(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.banner button, .place h1')?.focus());
  }

  #lookAtTheirs(): void {
    this.#typing.end();
    const { desk } = this.#work;
    const kind = this.#designer?.kind;
    if (desk?.state.kind !== 'merged' || desk.base === undefined || kind === undefined) return;
    this.theirChanges = { itemId: this.#itemId, kind, from: desk.state.from, theirs: desk.base };
  }

  #seenTheirs(): void {
    this.theirChanges = undefined;
    this.#work.desk?.seenMerge();
    this.#leaveBanner();
  }

  readonly #onSaveSeen = (): void => {
    this.theirChanges = undefined;
    void this.#save(this.#message);
  };

  async #save(message = ''): Promise<void> {
    const { desk } = this.#work;
    if (desk === undefined || this.phase.kind !== 'open') return;
    this.#typing.end();
    this.#message = message;
    const outcome = await desk.save(message);
    if (outcome === 'nothing') this.app.toast({ text: this.texts.nothingToSave, topic: TOPIC });
    else this.#tellOutcome(outcome);
  }

  /** What the news and the state do not tell by themselves. */
  #tellOutcome(outcome: SaveOutcome): void {
    if (outcome === 'waiting') this.app.toast({ text: this.texts.waitingToast, tone: 'bad', topic: TOPIC });
    if (outcome === 'refused') announce(this.renderRoot.querySelector('nav') ?? this, this.texts.refused);
  }

  async #download(): Promise<void> {
    this.#typing.end();
    await this.#typing.flush();
    const { desk } = this.#work;
    if (desk !== undefined) downloadContent(desk.content, this.texts.downloadName(this.#name, this.#designer?.label[this.app.lang] ?? ''));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-editor': PgEditor;
  }
}

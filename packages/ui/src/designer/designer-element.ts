import {
  editText,
  fixText,
  reasonOf,
  refusalText,
  type Finding,
  type Fix,
  type MessageBook,
  type Place,
  type Refusal,
  type StepInfo,
  type Waiver,
} from '@zhengwu/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { copyText } from '../clipboard/index.js';
import { emit } from '../element/emit.js';
import { saveFile } from '../file/index.js';
import { FIX_KEY, NO_FINDINGS, sortFindings, type FindingAction, type FindingView } from '../findings/index.js';
import type { HistoryState, View, ZwFrame } from '../frame/index.js';
import { announce } from '../live/announce.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { themeAttribute } from '../look/theme-attribute.js';
import { designerTextsIn, type DesignerTexts } from '../messages/designer.js';
import { LongTask } from '../progress/long-task.js';
import { bannersView } from './banners.js';
import type { DesignerParts } from './designer-parts.js';
import { designerStyles } from './designer.styles.js';
import { FindingDesk } from './finding-desk.js';
import { FocusKeeper } from './focus-keeper.js';
import { HostedElement, type CheckContext } from './hosted-element.js';
import { instead } from './instead.js';
import { KeyController } from './key-controller.js';
import { keySheet } from './key-sheet.js';
import type { Session } from './session.js';
import type { Shortcut } from './shortcut.js';
import { UndoOffer } from './undo-offer.js';
import { unreadList } from './unread-list.js';
import { WaiverDesk } from './waiver-desk.js';

/**
 * What every designer is to a person: the frame around its own outline, canvas and properties, with history,
 * findings, waivers, keys and the error view. A designer extends this, says how a value is opened
 * (`openValue`) and what stands in the frame (`parts`).
 *
 * @slot state - the host's save state, beside the title
 * @slot actions - the host's next steps, at the end of the bar
 * @slot presence - who else is here, at the end of the status line
 * @fires zw-findings - `FindingView`: the findings of the document as it is now
 * @csspart bar - the bar
 * @csspart status - the status line
 */
export abstract class DesignerElement<Value, Context extends CheckContext, S extends Session<Value, Context>> extends HostedElement<Value, Context, S> {
  static override styles = [base, themeAttribute, controls, ...designerStyles];

  /** Which way of looking at the document is shown: the id of one of the views. */
  @property() view = '';

  /** Keys of the page around it, for the sheet that `?` opens. Those with `run` are heard while the keyboard is in the designer, unless it has that key itself. */
  @property({ attribute: false }) hostShortcuts: readonly Shortcut[] = [];

  @state() private sheet: 'keys' | 'unread' | undefined;
  /** Whether the panes are drawers: below 900 px of the element's own width. */
  @state() protected isNarrow = false;
  @query('zw-frame') protected readonly frame!: ZwFrame | null;
  /** What takes its time runs through this: its progress is shown below the bar, and a person can stop it. */
  protected readonly task = new LongTask(this);
  readonly #desk = new FindingDesk();
  readonly #shortcuts = new KeyController(this, () => (this.document.state === 'open' ? this.#keys() : []));
  readonly #offer = new UndoOffer({
    lastStep: () => this.session?.nextUndo,
    toast: (toast) => this.frame?.toast(toast),
    undo: () => this.undo(),
  });

  readonly #waivers = new WaiverDesk({
    waiving: () => this.session?.waiving,
    refusalText: (refusal) => this.refusalText(refusal),
    tell: (refusal) => this.tell(refusal),
    failed: (error) => this.frame?.toast({ text: this.texts.wentWrong(reasonOf(error)), tone: 'bad' }),
    requestUpdate: () => this.requestUpdate(),
    done: () => void this.updateComplete.then(() => this.frame?.focusFindings()),
  });

  /** The words of its rules, edits and refusals, core's and `designerMessages` included. */
  protected abstract readonly book: MessageBook;
  /** What stands in the frame. */
  protected abstract parts(session: S): DesignerParts;
  /** How a place is called, for links in the finding list. */
  protected abstract nameOf(session: S, place: Place): string;

  protected get views(): readonly View[] {
    return [];
  }

  /** The designer's own keys. Those without `run` are listened to by a control and only told of in the sheet. */
  protected get shortcuts(): readonly Shortcut[] {
    return [];
  }

  /** Whether the words of findings are here: a designer may load them behind its first drawing. Until then the list waits, as for its checks. */
  protected canTell(): boolean {
    return true;
  }

  /** What is offered for a finding beside its fixes. */
  protected actionsOf(_finding: Finding): readonly FindingAction[] {
    return [];
  }

  /** What the button of a fix says. A designer that knows what the ids in its arguments stand for says more. */
  protected fixWords(fix: Fix): string {
    return fixText(this.book, this.language.lang, fix);
  }

  override undo(): void {
    this.openNow();
    this.#turn('undo');
  }

  override redo(): void {
    this.openNow();
    this.#turn('redo');
  }

  /** The findings of the document as it is now that nobody answers for. Rejects where nothing is open. */
  override async check(): Promise<readonly Finding[]> {
    const found = await super.check();
    return sortFindings([...this.#fromOpening, ...found], this.session?.waiving?.waivers ?? [], this.today).open;
  }

  /** Focuses the designer: from there all its keys are heard. */
  override focus(): void {
    this.frame?.focus();
  }

  /**
   * For a page that is the designer's alone: does what a key stands for that was pressed outside it, on the page itself.
   * Answers whether it stands for anything.
   */
  press(event: KeyboardEvent): boolean {
    return this.#shortcuts.press(event);
  }

  protected get texts(): DesignerTexts {
    return designerTextsIn(this.language.lang);
  }

  protected get findings(): FindingView {
    return this.#desk.view;
  }

  /** Shows why an edit was refused; answers whether it was done. */
  protected tell(refusal: Refusal | undefined): boolean {
    const text = this.refusalText(refusal);
    if (text !== undefined) this.frame?.toast({ text, tone: 'bad', topic: 'refusal' });
    return text === undefined;
  }

  /** Why not, in words; `undefined` where nothing is in the way. */
  protected refusalText(refusal: Refusal | undefined): string | undefined {
    return refusal === undefined ? undefined : refusalText(this.book, this.language.lang, refusal);
  }

  constructor() {
    super();
    new FocusKeeper(this, () => this.frame?.focus());
  }

  override disconnectedCallback(): void {
    this.#shut();
    super.disconnectedCallback();
  }

  protected override documentLeft(): void {
    this.task.cancel();
    this.#desk.clear();
    this.#offer.close();
    this.#shut();
  }

  /** Says what was just done, with a button that takes back exactly this; it goes when another step is the last. */
  protected offerUndo(text: string): void {
    this.#offer.make(text, this.texts.undo);
  }

  protected override documentUpdated(): void {
    this.#offer.look();
    if (this.session !== undefined) this.#desk.sort(this.session, this.#fromOpening, this.today);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.views.some(({ id }) => id === this.view)) this.view = this.views[0]?.id ?? '';
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.#desk.isNews()) emit(this, 'zw-findings', this.#desk.view);
  }

  protected override async showPlace(place: Place): Promise<void> {
    this.frame?.hideDrawer();
    await super.showPlace(place);
  }

  override render(): TemplateResult {
    const { session } = this;
    const parts = session === undefined ? undefined : this.parts(session);
    const { texts } = this;
    return html`
      <zw-frame
        exportparts="bar, status"
        .state=${this.document.state}
        .label=${parts?.title ?? ''}
        .note=${parts?.note ?? ''}
        .views=${this.views}
        .view=${this.view}
        .history=${this.#historyState()}
        .outline=${parts?.outline}
        .properties=${parts?.properties}
        .findings=${this.canTell() ? this.#desk.view : NO_FINDINGS}
        .book=${this.book}
        .current=${this.#desk.current}
        .nameOf=${this.#nameOf}
        .actionsOf=${this.#actionsOf}
        .fixWords=${this.#fixWords}
        .canWaive=${session?.waiving !== undefined}
        .readonly=${this.isReadonly}
        .memory=${this.localName}
        @zw-view=${(event: CustomEvent<{ id: string }>) => (this.view = event.detail.id)}
        @zw-undo=${() => this.undo()}
        @zw-redo=${() => this.redo()}
        @zw-layout=${(event: CustomEvent<{ isNarrow: boolean }>) => (this.isNarrow = event.detail.isNarrow)}
        @zw-keys=${() => (this.sheet = 'keys')}
        @zw-reveal=${(event: CustomEvent<{ place: Place }>) => void this.showPlace(event.detail.place)}
        @zw-current=${(event: CustomEvent<{ key: string }>) => this.#lookAt(event.detail.key)}
        @zw-fix=${(event: CustomEvent<{ fix: Fix; key: string }>) => this.#fix(event.detail.fix, event.detail.key)}
        @zw-waive=${(event: CustomEvent<{ finding: Finding }>) => void this.#waivers.start(event.detail.finding)}
        @zw-unwaive=${(event: CustomEvent<{ waiver: Waiver }>) => this.#waivers.takeBack(event.detail.waiver)}
        @zw-copy=${(event: CustomEvent<{ text: string }>) => void this.#copy(event.detail.text)}
      >
        <slot name="state" slot="state"></slot>
        <slot name="actions" slot="actions"></slot>
        <slot name="presence" slot="presence"></slot>
        <div slot="banner">${this.#banners()}</div>
        ${parts === undefined
          ? html`<div slot="instead" class="instead">${instead({
              document: this.document,
              book: this.book,
              lang: this.language.lang,
              texts,
              onCopy: (text) => void this.#copy(text),
              onDownload: (text) => saveFile(`${texts.original}.txt`, text, 'text/plain'),
            })}</div>`
          : html`
              <div slot="canvas" class="fills" ?data-narrow=${this.isNarrow}>${parts.canvas}</div>
              ${parts.outline === undefined ? nothing : html`<div slot="outline" class="fills">${parts.outline.content}</div>`}
              ${parts.properties === undefined ? nothing : html`<div slot="properties">${parts.properties.content}</div>`}
              ${parts.tools === undefined ? nothing : html`<div slot="tools" class="tools">${parts.tools}</div>`}
              ${parts.status === undefined ? nothing : html`<span slot="status">${parts.status}</span>`}
            `}
      </zw-frame>
      ${this.#waivers.template(this.book, this.today)}
      <zw-dialog .label=${this.sheet === 'unread' ? texts.unreadTitle : texts.keys} .open=${this.sheet !== undefined} @zw-close=${() => (this.sheet = undefined)}>
        ${this.sheet === 'keys' ? keySheet(this.#keys()) : this.sheet === 'unread' ? unreadList(this.document.opened?.unread ?? [], texts) : nothing}
      </zw-dialog>
    `;
  }

  #banners(): TemplateResult {
    const opened = this.session === undefined ? undefined : this.document.opened;
    return bannersView({
      texts: this.texts,
      task: this.task,
      isNewer: opened?.isReadonly === true,
      unread: opened?.unread.length ?? 0,
      onUnread: () => (this.sheet = 'unread'),
    });
  }

  #shut(): void {
    this.#waivers.shut();
    this.sheet = undefined;
  }

  #turn(way: 'undo' | 'redo'): void {
    const { session, texts } = this;
    if (session === undefined) return;
    void this.flush();
    const step = way === 'undo' ? session.nextUndo : session.nextRedo;
    if (step === undefined || !session[way]()) return announce(this.#voice, way === 'undo' ? texts.nothingToUndo : texts.nothingToRedo);
    announce(this.#voice, way === 'undo' ? texts.undone(this.#wordsOf(step)) : texts.redone(this.#wordsOf(step)));
  }

  /** @param key of the finding, as the list shows it: what follows it is next then */
  #fix(fix: Fix, key: string): boolean {
    // Asked before it is done: afterwards the document says it no more.
    const words = this.fixWords(fix);
    if (!this.tell(this.session?.fix(fix))) return false;
    this.#desk.leave(key, this.frame?.findingKeys ?? []);
    this.requestUpdate();
    announce(this.#voice, this.texts.fixed(words));
    return true;
  }

  /** The first fix of the finding that F8 is at; the keyboard goes to the list, where the next one stands then. */
  #fixCurrent(): void {
    const { finding, current } = this.#desk;
    const [fix] = finding?.fixes ?? [];
    if (current === undefined || fix === undefined || this.isReadonly) return announce(this.#voice, this.texts.noFix);
    const at = (this.frame?.findingKeys ?? []).indexOf(current);
    if (this.#fix(fix, current)) void this.frame?.focusFindings(at);
  }

  #historyState(): HistoryState {
    const session = this.session;
    if (session === undefined) return { canUndo: false, canRedo: false, undoes: '', redoes: '' };
    const { canUndo, canRedo, nextUndo, nextRedo } = session;
    return { canUndo, canRedo, undoes: nextUndo === undefined ? '' : this.#wordsOf(nextUndo), redoes: nextRedo === undefined ? '' : this.#wordsOf(nextRedo) };
  }

  #wordsOf({ edit, args }: StepInfo): string {
    return editText(this.book, this.language.lang, edit, args);
  }

  /** F8: to the next finding of the list as it is filtered, round and round. */
  #step(step: 1 | -1): void {
    const finding = this.#desk.step(this.frame?.findingKeys ?? [], step);
    if (finding === undefined) return announce(this.#voice, this.texts.noMore);
    this.requestUpdate();
    void this.showPlace(finding.at);
  }

  #lookAt(key: string): void {
    this.#desk.lookAt(key, this.frame?.findingKeys ?? []);
    this.requestUpdate();
  }

  async #copy(text: string): Promise<void> {
    const isCopied = await copyText(text);
    this.frame?.toast({ text: isCopied ? this.texts.copied : this.texts.notCopied, tone: isCopied ? 'good' : 'bad' });
  }

  // Keys.

  #keys(): readonly Shortcut[] {
    const { groups, keysOf } = this.texts;
    return [
      { keys: 'Ctrl+Z', label: keysOf.undo, group: groups.general, run: () => this.undo() },
      { keys: 'Ctrl+Y', label: keysOf.redo, group: groups.general, run: () => this.redo() },
      { keys: 'Ctrl+Shift+Z', label: keysOf.redo, group: groups.general, run: () => this.redo() },
      { keys: '?', label: keysOf.sheet, group: groups.general, run: () => (this.sheet = 'keys') },
      { keys: 'F8', label: keysOf.next, group: groups.findings, inText: true, run: () => this.#step(1) },
      { keys: 'Shift+F8', label: keysOf.previous, group: groups.findings, inText: true, run: () => this.#step(-1) },
      { keys: FIX_KEY, label: keysOf.fix, group: groups.findings, inText: true, run: () => this.#fixCurrent() },
      ...this.shortcuts,
      ...this.hostShortcuts,
    ];
  }

  get #fromOpening(): readonly Finding[] {
    return this.document.opened?.findings ?? [];
  }

  /** Announcements stand in our own shadow root. */
  get #voice(): Element {
    return this.frame ?? this;
  }

  readonly #nameOf = (place: Place): string => (this.session === undefined ? place.id : this.nameOf(this.session, place));
  readonly #fixWords = (fix: Fix): string => this.fixWords(fix);
  readonly #actionsOf = (finding: Finding): readonly FindingAction[] => this.actionsOf(finding);
}

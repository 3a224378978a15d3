import type { Present, ServerEvent, Version } from '../api/index.js';
import type { Loaded } from '../client/client.js';
import { Refusal } from '../client/refusal.js';
import { keepSheet, loadHead, showOnSheet, type DeskParts } from './desk-parts.js';
import type { DeskDocument, DeskPorts } from './desk-ports.js';
import type { DeskNews, DeskState, SaveOutcome } from './desk-state.js';
import { DraftKeeper } from './draft-keeper.js';
import type { Leftover } from './leftover.js';
import { Leftovers } from './leftovers.js';
import { Line } from './line.js';
import type { Side } from './merge-outcome.js';
import { Merging } from './merging.js';
import { OtherTabs } from './other-tabs.js';
import { Pending } from './pending.js';
import { Saving } from './saving.js';
import { Sheet } from './sheet.js';

/**
 * One document of one person in one tab, from opening to closing: what he writes is kept in this browser and on the
 * server until it is a version, others' versions are taken in or merged, and nothing is written over unseen.
 * Knows no DOM and has no timers but its clock's; `settled` waits for all that is under way.
 */
export class Desk {
  readonly #document: DeskDocument;
  readonly #parts: DeskParts;
  readonly #pending = new Pending();
  readonly #line: Line;
  readonly #keeper: DraftKeeper;
  readonly #tabs: OtherTabs;
  readonly #leftovers: Leftovers;
  readonly #saving: Saving;
  readonly #merging: Merging;
  readonly #listeners = new Set<(news: DeskNews) => void>();
  #sheet: Sheet | undefined;
  #isRefreshing = false;
  #present: readonly Present[] = [];
  #isClosed = false;

  constructor(ports: DeskPorts, document: DeskDocument) {
    const { server, shelf, clock, tabs, signInAgain } = ports;
    const { person, itemId, kind, draftId } = document;
    this.#document = document;
    const tell = (news: DeskNews): void => this.#tell(news);
    const tellLeftovers = (): void => tell({ kind: 'leftovers' });
    const line = new Line({ server, clock, person, signInAgain, onChange: () => this.#lineChanged(), onRetry: () => this.#resume() });
    const keeper = new DraftKeeper({ server, shelf, clock, line, pending: this.#pending, document, onChange: () => tell({ kind: 'state' }) });
    this.#line = line;
    this.#keeper = keeper;
    this.#tabs = new OtherTabs(tabs, clock, { personId: person.id, itemId, kind }, draftId, tellLeftovers, (taken) => this.#taken(taken));
    const isOpen = (id: string): boolean => this.#tabs.alive.has(id) || this.#present.some((present) => present.draftId === id);
    this.#leftovers = new Leftovers({ server, shelf, line, document, isOpen, onChange: tellLeftovers });
    this.#parts = { ports, document, line, keeper, sheet: () => this.#sheet, tell };
    this.#merging = new Merging(this.#parts, { leftovers: this.#leftovers, onAdopted: () => this.#saving.forget(), onTaken: (taken) => this.#tabs.tellTaken(taken) });
    this.#saving = new Saving(this.#parts, { merge: (newest) => this.#merging.mergeWith(newest), onEnd: () => this.#saveEnded() });
  }

  get draftId(): string {
    return this.#document.draftId;
  }

  /** What the editor shows, as far as it has told. */
  get content(): unknown {
    return this.#sheet?.content;
  }

  /** The version that the content was begun from. */
  get base(): Loaded | undefined {
    return this.#sheet?.base;
  }

  get isEdited(): boolean {
    return this.#sheet?.isEdited === true;
  }

  /** Whether nothing would be lost if the tab ended now. */
  get isSafe(): boolean {
    return this.#sheet === undefined || this.#keeper.isSafe(this.#sheet, this.#saving.isOpen);
  }

  /** What was never saved, and nobody has open. */
  get leftovers(): readonly Leftover[] {
    return this.#leftovers.idle;
  }

  /** Who else has the document open, oneself in another tab included. */
  get others(): readonly Present[] {
    const { person, isReadonly = false } = this.#document;
    // Who only looks has no draft to be known by.
    const isHere = ({ draftId, person: { id } }: Present): boolean => (isReadonly ? draftId === '' && id === person.id : draftId === this.draftId);
    return this.#present.filter((present) => !isHere(present));
  }

  /** Whether the same person has it open in another tab, of this browser or another one. */
  get isOpenElsewhere(): boolean {
    return this.#tabs.alive.size > 0 || this.others.some(({ person, isEditing }) => isEditing && person.id === this.#document.person.id);
  }

  get state(): DeskState {
    const sheet = this.#sheet;
    if (sheet === undefined) return { kind: 'opening' };
    const { kept } = this.#keeper;
    const { isEdited, newer } = sheet;
    const facts = { version: sheet.base.version, newer, kept };
    const { trouble } = this.#line;
    const { question, merged } = this.#merging;
    const refusal = this.#saving.refusal ?? (isEdited ? kept.refusal : undefined);
    if (question !== undefined) {
      const { head, conflicts, mine, base } = question;
      return { ...facts, kind: 'asked', theirs: head.version, conflicts, documents: [mine, head.content, base] };
    }
    if (trouble !== undefined && isEdited) return { ...facts, kind: 'offline', trouble, willSave: this.#saving.isWished };
    if (this.#saving.isUnderWay) return { ...facts, kind: 'saving' };
    if (refusal !== undefined) return { ...facts, kind: 'refused', code: refusal.code, detail: refusal.message };
    if (!isEdited) return { ...facts, kind: 'clean' };
    if (newer !== undefined) return { ...facts, kind: 'behind', newer };
    return merged === undefined ? { ...facts, kind: 'edited' } : { ...facts, kind: 'merged', hasChosen: merged === 'chosen', from: sheet.mergedFrom ?? sheet.base.version.number };
  }

  /** Hears what happens until the returned function is called. */
  subscribe(listener: (news: DeskNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Loads the document and looks for what was never saved.
   * @throws Refusal where it cannot be loaded; it may be called again then
   */
  async open(): Promise<void> {
    const isReadonly = this.#isReadonly;
    const asked = isReadonly ? Promise.resolve() : this.#tabs.ask();
    const head = await this.#track(() => loadHead(this.#parts));
    if (this.#isClosed) return;
    const sheet = new Sheet(head);
    this.#sheet = sheet;
    this.#tell({ kind: 'content', content: head.content });
    if (isReadonly) return;
    await asked;
    await this.#track(() => this.#leftovers.find(sheet.base));
  }

  /** The editor's document is another than before. */
  edited(content: unknown): void {
    const sheet = this.#sheet;
    if (sheet === undefined || this.#isReadonly || this.#isClosed || Object.is(content, sheet.content)) return;
    sheet.write(content);
    keepSheet(this.#parts, sheet);
    // Taken back to what stands there: nothing is left to be saved.
    if (!sheet.isEdited) {
      this.#saving.drop();
      this.#merging.seen();
    }
    this.#tell({ kind: 'state' });
  }

  /** Makes a version of what the editor holds. */
  save(message = ''): Promise<SaveOutcome> {
    return this.#track(async () => {
      await this.#parts.ports.flush();
      if (this.#merging.question !== undefined) return 'asked';
      return this.#sheet === undefined ? 'nothing' : this.#saving.save(this.#sheet, message);
    });
  }

  /** Takes in what somebody else has saved. */
  merge(): Promise<SaveOutcome> {
    return this.#track(async () => {
      const sheet = this.#sheet;
      if (sheet === undefined) return 'nothing';
      try {
        const head = await loadHead(this.#parts);
        await this.#saving.recognise(sheet, head);
        return await this.#merging.mergeWith(head);
      } catch (error) {
        return this.#saving.notDone(error);
      }
    });
  }

  /** Decides what both had changed, one choice a conflict, in their order. */
  choose(choices: readonly Side[]): Promise<SaveOutcome> {
    return this.#track(() => this.#merging.choose(choices));
  }

  /** The person does not want to choose now: all stays as it was. */
  leaveQuestion(): void {
    this.#merging.leaveQuestion();
    this.#tell({ kind: 'state' });
  }

  /** The person has looked at the merge, and goes on working. */
  seenMerge(): void {
    this.#merging.seen();
    this.#tell({ kind: 'state' });
  }

  /** Takes a leftover onto the desk: see `Merging.restore`. @throws Refusal */
  restore(leftover: Leftover): Promise<SaveOutcome> {
    return this.#track(() => this.#merging.restore(leftover));
  }

  /** Throws a leftover away, unless it has changed: see `Merging.discard`. @throws Refusal, ShelfError */
  discard(leftover: Leftover): Promise<boolean> {
    return this.#track(() => this.#merging.discard(leftover));
  }

  /** Writes what is unsaved at once: the page goes out of sight, or (`isLeaving`) goes. */
  keepNow(options: { readonly isLeaving?: boolean } = {}): Promise<void> {
    return this.#track(() => this.#keeper.keepNow(options));
  }

  /** Flushes and keeps; false if what is unsaved can be kept nowhere. */
  async mayLeave(): Promise<boolean> {
    await this.#parts.ports.flush();
    await this.keepNow();
    if (!this.isSafe) await this.#track(() => this.#keeper.tellServer());
    return this.isSafe;
  }

  /** The network is back. */
  tryNow(): void {
    this.#line.tryNow();
  }

  /** The tab is looked at again, or the browser brought it back: others may have come, and gone without a farewell. */
  lookAround(): void {
    if (!this.#isReadonly && !this.#isClosed) void this.#tabs.ask();
  }

  /** The page goes, and perhaps comes back: other tabs need not wait for it. */
  farewell(): void {
    if (!this.#isReadonly) this.#tabs.farewell();
  }

  /** No field is being typed in any more: a newer version that waited for that comes now. */
  rested(): void {
    if (this.#sheet?.newer !== undefined) this.#heardOf(this.#sheet.newest);
  }

  /** Something came from the server's stream. */
  heard(event: ServerEvent): void {
    if (this.#isClosed) return;
    // Whoever speaks, is there.
    this.#line.tryNow();
    const { itemId, kind } = this.#document;
    switch (event.kind) {
      case 'document':
        if (event.itemId === itemId && event.document === kind) this.#heardOf(event.version);
        return;
      case 'presence':
        this.#present = event.present;
        // Somebody went: perhaps a tab of this browser that crashed.
        if (this.#tabs.alive.size > 0) this.lookAround();
        this.#tell({ kind: 'leftovers' });
        return;
      case 'reset':
        void this.#refresh();
        return;
      case 'item':
      case 'milestone':
      case 'checked':
      case 'ready':
        return;
    }
  }

  /** Resolves when nothing is under way. Waits for no timer. */
  settled(): Promise<void> {
    return this.#pending.settled();
  }

  /** The editor goes. What is unsaved stays where it is kept. */
  close(): void {
    if (this.#isClosed) return;
    void this.keepNow({ isLeaving: true });
    this.#isClosed = true;
    this.#keeper.close();
    this.#line.close();
    this.#tabs.close();
    this.#listeners.clear();
  }

  get #isReadonly(): boolean {
    return this.#document.isReadonly === true;
  }

  #tell(news: DeskNews): void {
    if (news.kind === 'saved') this.#merging.seen();
    for (const listener of [...this.#listeners]) listener(news);
  }

  #track<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#pending.track(work());
  }

  #lineChanged(): void {
    // Something else got through first, and nobody waits for another try any more: what was to be saved goes now.
    if (this.#line.trouble === undefined && this.#saving.isWished && !this.#saving.isUnderWay) void this.#track(() => this.#saving.retry());
    this.#keeper.lineChanged();
    this.#tell({ kind: 'state' });
  }

  /** It is time for another try: of the first that is to be done. Its success opens the line for the rest. */
  #resume(): void {
    const sheet = this.#sheet;
    if (this.#isClosed) return;
    if (sheet === undefined) this.#line.rest();
    else if (this.#saving.isWished) void this.#track(() => this.#saving.retry());
    else if (this.#keeper.isBehind) void this.#keeper.tellServer();
    else if (!this.#leftovers.isWhole && !this.#isReadonly) void this.#track(() => this.#leftovers.find(sheet.base));
    else void this.#refresh();
  }

  #saveEnded(): void {
    if (this.#sheet !== undefined) this.#heardOf(this.#sheet.newest);
    this.#tell({ kind: 'state' });
  }

  #heardOf(version: Version): void {
    const sheet = this.#sheet;
    if (sheet === undefined) return;
    sheet.heardOf(version);
    if (sheet.newer === undefined) return;
    if (!sheet.isEdited) void this.#refresh();
    this.#tell({ kind: 'state' });
  }

  /** Looks what the newest version is, and takes it where nothing is unsaved. */
  async #refresh(): Promise<void> {
    const sheet = this.#sheet;
    if (this.#isRefreshing || sheet === undefined) return;
    this.#isRefreshing = true;
    await this.#track(async () => {
      try {
        const head = await loadHead(this.#parts);
        await this.#parts.ports.flush();
        sheet.heardOf(head.version);
        const isNews = head.version.number > sheet.base.version.number;
        if (!isNews || sheet.isEdited || this.#saving.isUnderWay || this.#parts.ports.isTyping?.() === true) return;
        showOnSheet(this.#parts, sheet, head, head.content);
        this.#tell({ kind: 'updated', version: head.version });
      } catch (error) {
        // What passes is tried again; what does not is told when something is to be saved.
        if (!(error instanceof Refusal)) throw error;
      } finally {
        this.#isRefreshing = false;
        this.#tell({ kind: 'state' });
      }
    });
  }

  /** Another tab has taken over a draft, or thrown it away. Ours is written anew: it is in use. */
  #taken(draftId: string): void {
    if (draftId === this.draftId) this.#keeper.keepAgain();
    else this.#leftovers.gone(draftId);
  }
}

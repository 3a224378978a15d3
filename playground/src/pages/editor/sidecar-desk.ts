import type { ReactiveControllerHost } from 'lit';

import type { DocumentKind } from '../../api/index.js';
import { Refusal } from '../../client/refusal.js';
import type { Desk, SaveOutcome } from '../../desk/index.js';
import type { App } from '../app.js';
import { EditorDesk } from './editor-desk.js';

/** A run of changes becomes one version, this long after the last, ms. */
const QUIET_MS = 1_500;

interface SidecarTrade {
  readonly app: () => App;
  /** The designer is to show this from now on. */
  readonly onContent: (content: unknown) => void;
  /** It was not saved, and will not be by itself. */
  readonly onRefused: () => void;
}

/**
 * What lies beside a document and belongs to it: a guide's test cases. It is kept as every document is, on a desk of its
 * own, and saved by itself: nobody asks for it with Ctrl+S. Where both have changed the same case, mine counts: a case can be made again.
 */
export class SidecarDesk {
  readonly #work: EditorDesk;
  #kind: DocumentKind | undefined;
  #itemId = '';
  /** The item has none so far: the first change begins it. */
  #isAbsent = false;
  #last: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    host: ReactiveControllerHost,
    private readonly trade: SidecarTrade,
  ) {
    this.#work = new EditorDesk(host, {
      flush: () => Promise.resolve(),
      endTyping: () => undefined,
      isTyping: () => false,
      app: trade.app,
      onNews: (news) => {
        if (news.kind === 'content') trade.onContent(news.content);
      },
    });
  }

  /** Opens it. Where there is none, nothing is shown, and nothing is wrong. @throws Refusal */
  async open(app: App, itemId: string, kind: DocumentKind, isReadonly: boolean): Promise<void> {
    this.clear();
    this.#kind = kind;
    this.#itemId = itemId;
    const desk = this.#work.lay({ app, itemId, kind, isReadonly, isBeside: true });
    const { documents } = await app.client.item(itemId);
    this.#isAbsent = !documents.some((document) => document.kind === kind);
    if (this.#isAbsent) return;
    await desk.open();
    // What a crash kept from becoming a version: there is nobody else's to choose from.
    const [leftover] = desk.leftovers;
    if (leftover !== undefined && (await desk.restore(leftover)) === 'merged') await this.#save(desk);
  }

  /** The designer has changed it. */
  changed(value: unknown): void {
    this.#last = value;
    const { desk } = this.#work;
    if (desk === undefined) return;
    if (!this.#isAbsent) desk.edited(value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), QUIET_MS);
  }

  /** Saves what waits. Resolves when it is a version, or is kept until the server answers again. */
  saveNow(): Promise<void> {
    if (this.#timer === undefined) return this.#saving;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { desk } = this.#work;
    if (desk !== undefined) this.#saving = this.#saving.then(() => this.#save(desk));
    return this.#saving;
  }

  /** False if what waits can be kept nowhere. */
  async mayLeave(): Promise<boolean> {
    await this.saveNow();
    return (await this.#work.desk?.mayLeave()) !== false;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#work.clear();
    this.#kind = undefined;
    this.#isAbsent = false;
    this.#last = undefined;
  }

  async #save(desk: Desk): Promise<void> {
    try {
      if (this.#isAbsent) await this.#begin(desk);
      const outcome = await this.#settle(desk, await desk.save());
      if (outcome === 'refused') this.trade.onRefused();
    } catch {
      this.trade.onRefused();
    }
  }

  async #begin(desk: Desk): Promise<void> {
    const kind = this.#kind;
    if (kind === undefined) return;
    const content = this.#last;
    try {
      await this.trade.app().client.beginDocument(this.#itemId, kind, { content });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'stale') throw error;
    }
    this.#isAbsent = false;
    await desk.open();
    desk.edited(this.#last);
  }

  /** Somebody saved in between: both are kept, and where that cannot be, mine. */
  async #settle(desk: Desk, outcome: SaveOutcome): Promise<SaveOutcome> {
    let current = outcome;
    for (let tries = 0; tries < 3 && (current === 'behind' || current === 'asked' || current === 'merged'); tries += 1) {
      const { state } = desk;
      if (current === 'behind') current = await desk.merge();
      else if (current === 'asked' && state.kind === 'asked') current = await desk.choose(state.conflicts.map(() => 'mine' as const));
      else current = await desk.save();
    }
    return current;
  }
}

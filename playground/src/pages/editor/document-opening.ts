import type { Services } from '@zhengwu/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

import type { DocumentKind } from '../../api/index.js';
import { systemClock } from '../../client/clock.js';
import { Refusal } from '../../client/refusal.js';
import type { Desk, DeskNews } from '../../desk/index.js';
import type { App } from '../app.js';
import { assetServices } from './asset-services.js';
import type { Designer } from './designers.js';
import { EditorDesk } from './editor-desk.js';
import { ItemAround } from './item-around.js';
import { ItemStanding } from './item-standing.js';
import { editorTextsIn, type EditorTexts } from './messages/editor.js';
import { publishedContent } from './published-content.js';
import { SidecarDesk } from './sidecar-desk.js';
import type { Typing } from './typing.js';
import { versionServices } from './version-services.js';

/** What is on the way to the designer. */
export type Phase = { readonly kind: 'loading' } | { readonly kind: 'absent'; readonly isBusy: boolean } | { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'open'; readonly tag: StaticValue };

/** What is to be opened, in which designer. */
export interface OpeningWish {
  readonly itemId: string;
  readonly designer: Designer;
  readonly isReadonly: boolean;
  /** Where there is none, it is begun without being asked for. */
  readonly isToBegin: boolean;
}

interface OpeningTrade {
  /** The app of now: somebody may have signed in again. */
  readonly app: () => App;
  readonly typing: Typing;
  readonly onNews: (news: DeskNews) => void;
  /** The designer is to show this beside the document. */
  readonly onBeside: (content: unknown) => void;
  /** There is no such document yet, and somebody may begin it. */
  readonly onAbsent: () => void;
  /** There is something that was never saved. */
  readonly onLeftovers: () => void;
}

/** What is said of test cases: only the last word of it stands. */
const TOPIC = 'sidecar';

/**
 * One document of an item, from its address to the designer that shows it: its desk, what lies beside it, the item around
 * it and how that stands. Another one is opened by `open`: nothing of the former one reaches it.
 */
export class DocumentOpening implements ReactiveController {
  readonly standing: ItemStanding;
  readonly around: ItemAround;
  readonly #work: EditorDesk;
  readonly #workBeside: EditorDesk;
  #wish: OpeningWish | undefined;
  #phase: Phase = { kind: 'loading' };
  #services: Services = {};
  #published: unknown;
  #sidecar: SidecarDesk | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly trade: OpeningTrade,
  ) {
    const { app, typing, onNews } = trade;
    host.addController(this);
    this.standing = new ItemStanding(host);
    this.around = new ItemAround(host);
    this.#work = new EditorDesk(host, {
      flush: () => typing.flush(),
      endTyping: () => typing.end({ isLeaving: true }),
      isTyping: () => typing.isUnderWay(),
      isKeptNowhere: () => this.#sidecar?.isKeptNowhere === true,
      app,
      onNews,
    });
    this.#workBeside = new EditorDesk(host, {
      flush: () => Promise.resolve(),
      endTyping: () => undefined,
      isTyping: () => false,
      app,
      onNews: () => undefined,
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Absent while nothing is opened. */
  get desk(): Desk | undefined {
    return this.#work.desk;
  }

  /** Of the document that is open, if something lies beside such ones. */
  get sidecar(): SidecarDesk | undefined {
    return this.#sidecar;
  }

  get services(): Services {
    return this.#services;
  }

  /** What citizens see now, as soon as it is known. */
  get published(): unknown {
    return this.#published;
  }

  /** Opens a document; the former one is put away. Resolves when it is here, is not there, or cannot be loaded: `phase` says which. */
  async open(wish: OpeningWish): Promise<void> {
    this.clear();
    this.#wish = wish;
    const app = this.trade.app();
    const { itemId, designer, isReadonly } = wish;
    this.#services = { ...assetServices(app.client, isReadonly), ...versionServices(this.trade.app, itemId, designer.kind) };
    void this.standing.follow(app, itemId);
    const desk = this.#work.lay({ app, itemId, kind: designer.kind, isReadonly });
    try {
      const kinds = await this.#gather(wish);
      if (this.desk !== desk) return;
      if (designer.begin !== undefined && !kinds.has(designer.kind)) return await this.#standAbsent(wish);
      await this.#show(wish, desk, this.#openBeside(wish, kinds));
    } catch (error) {
      if (this.desk === desk) this.#turn({ kind: 'failed', error });
    }
  }

  /** The item gets its first version of this document. Where somebody else was first, that one is opened. */
  async begin(): Promise<void> {
    const wish = this.#wish;
    const { item } = this.around;
    const phase = this.#phase;
    if (wish?.designer.begin === undefined || item === undefined || phase.kind !== 'absent' || phase.isBusy) return;
    const { itemId, designer } = wish;
    this.#turn({ kind: 'absent', isBusy: true });
    try {
      await this.trade.app().client.beginDocument(itemId, designer.kind, { content: await wish.designer.begin(item), message: this.#texts.begunMessage });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) {
        if (this.#wish === wish) this.#turn({ kind: 'failed', error });
        return;
      }
    }
    if (this.#wish === wish) await this.open({ ...wish, isToBegin: false });
  }

  /** False if something that is unsaved can be kept nowhere. */
  async mayLeave(): Promise<boolean> {
    return (await this.desk?.mayLeave()) !== false && (await this.#sidecar?.mayLeave()) !== false;
  }

  clear(): void {
    this.#wish = undefined;
    this.#work.clear();
    this.#workBeside.clear();
    this.#sidecar?.close();
    this.#sidecar = undefined;
    this.standing.clear();
    this.around.clear();
    this.#services = {};
    this.#published = undefined;
    this.#turn({ kind: 'loading' });
  }

  hostDisconnected(): void {
    this.clear();
  }

  get #texts(): EditorTexts {
    return editorTextsIn(this.trade.app().lang);
  }

  #turn(phase: Phase): void {
    this.#phase = phase;
    this.host.requestUpdate();
  }

  /** Loads what is needed before the document is. @returns the kinds of documents that the item has, where that matters */
  async #gather({ itemId, designer }: OpeningWish): Promise<ReadonlySet<DocumentKind>> {
    const app = this.trade.app();
    const isAsked = designer.begin !== undefined || designer.sidecar !== undefined;
    // A document of its own speaks of the item; the item's own document is the item.
    const hasAround = designer.kind !== 'item';
    const summary = isAsked || hasAround ? app.client.item(itemId) : undefined;
    const [item] = await Promise.all([summary, designer.load(), hasAround && summary !== undefined ? this.around.follow(app, itemId, summary) : undefined]);
    return new Set(item?.documents.map(({ kind }) => kind));
  }

  async #standAbsent({ isReadonly, isToBegin }: OpeningWish): Promise<void> {
    this.#turn({ kind: 'absent', isBusy: false });
    // Whoever came by the link that begins it has said so already.
    if (isToBegin && !isReadonly) await this.begin();
    else this.trade.onAbsent();
  }

  /** The designer is there with the document and what lies beside it; what was never saved is looked for meanwhile. */
  async #show({ itemId, designer }: OpeningWish, desk: Desk, isBesideHere: Promise<void>): Promise<void> {
    const tag = unsafeStatic(designer.tag);
    const appear = async (): Promise<void> => {
      await isBesideHere;
      if (this.desk !== desk || this.#phase.kind === 'open') return;
      this.#turn({ kind: 'open', tag });
      if (designer.begin !== undefined) void this.#readPublished(itemId, designer.kind, desk);
    };
    const unlisten = desk.subscribe(({ kind }) => {
      if (kind === 'content') void appear();
    });
    await desk.open().finally(unlisten);
    await isBesideHere;
    if (this.desk === desk && desk.leftovers.length > 0) this.trade.onLeftovers();
  }

  /** Resolves when the designer can be shown with it. */
  #openBeside({ itemId, designer: { sidecar: kind }, isReadonly }: OpeningWish, kinds: ReadonlySet<DocumentKind>): Promise<void> {
    if (kind === undefined) return Promise.resolve();
    const { app, onBeside } = this.trade;
    const desk = this.#workBeside.lay({ app: app(), itemId, kind, isReadonly, isBeside: true });
    const again = (): { readonly label: string; readonly run: () => void } => ({ label: this.#texts.loadFailedAgain, run: () => void sidecar.retry() });
    const sidecar = new SidecarDesk({
      desk,
      client: () => app().client,
      clock: systemClock,
      itemId,
      kind,
      exists: kinds.has(kind),
      isReadonly,
      onContent: onBeside,
      onNotOpened: () => app().toast({ text: this.#texts.casesNotOpened, tone: 'bad', topic: TOPIC, staysMs: Infinity, action: again() }),
      onNotSaved: ({ isOver }) => app().toast({ text: isOver ? this.#texts.casesLost : this.#texts.casesNotSaved, tone: 'bad', topic: TOPIC, ...(isOver ? {} : { staysMs: Infinity, action: again() }) }),
      onMended: () => app().toast({ text: this.#texts.casesMended, tone: 'good', topic: TOPIC }),
    });
    this.#sidecar = sidecar;
    return sidecar.open();
  }

  /** What the designer compares with. A help: where it cannot be read, nothing is compared. */
  async #readPublished(itemId: string, kind: DocumentKind, desk: Desk): Promise<void> {
    const content = await publishedContent(this.trade.app().client, itemId, kind).catch(() => undefined);
    if (this.desk !== desk) return;
    this.#published = content;
    this.host.requestUpdate();
  }
}

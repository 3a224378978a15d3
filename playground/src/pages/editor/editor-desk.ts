import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { DocumentKind } from '../../api/index.js';
import { systemClock } from '../../client/clock.js';
import { browserShelf, browserTabs, Desk, type DeskNews } from '../../desk/index.js';
import type { App } from '../app.js';
import { newDraftId } from './new-draft-id.js';

/** What is opened: by whom, which document, and what the desk may ask of the editor. */
export interface Opening {
  readonly app: App;
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly isReadonly: boolean;
  /** It lies beside another document, whose presence the stream is asked for. */
  readonly isBeside?: true;
}

interface EditorTrade {
  /** Has the designer tell of what is still being typed. */
  readonly flush: () => Promise<void>;
  /** Ends what is being typed, as leaving the field would. */
  readonly endTyping: () => void;
  readonly isTyping: () => boolean;
  /** Whether there is something beside the document that is kept nowhere. */
  readonly isKeptNowhere?: () => boolean;
  /** The app of now: somebody may have signed in again. */
  readonly app: () => App;
  readonly onNews: (news: DeskNews) => void;
}

/** Binds a desk to the page it stands on: the stream, the network, and the ways in which a page goes away. */
export class EditorDesk implements ReactiveController {
  #desk: Desk | undefined;
  #undo: (() => void)[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly trade: EditorTrade,
  ) {
    host.addController(this);
  }

  get desk(): Desk | undefined {
    return this.#desk;
  }

  /** Lays a document on a new desk; the former one is cleared. It is not loaded yet. */
  lay({ app, itemId, kind, isReadonly, isBeside }: Opening): Desk {
    this.clear();
    const { person } = app.me;
    const draftId = newDraftId();
    const tabs = browserTabs('zhengwu-drafts');
    const { flush, isTyping } = this.trade;
    const signInAgain = async (): Promise<{ readonly id: string; readonly name: string }> => (await this.trade.app().signInAgain()).person;
    const desk = new Desk({ server: app.client, shelf: browserShelf(), clock: systemClock, tabs, flush, isTyping, signInAgain }, { person: { id: person.id, name: person.name }, itemId, kind, draftId, isReadonly });
    this.#desk = desk;
    this.#undo = [
      desk.subscribe((news) => {
        this.trade.onNews(news);
        this.host.requestUpdate();
      }),
      app.subscribe((event) => desk.heard(event), isBeside === true ? undefined : { itemId, kind, ...(isReadonly ? {} : { draftId }) }),
      () => {
        desk.close();
        // Its farewell goes out first.
        setTimeout(() => tabs.close(), 1000);
      },
    ];
    return desk;
  }

  clear(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
    this.#desk = undefined;
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('beforeunload', this.#onBeforeUnload);
    window.addEventListener('pagehide', this.#onPageHide);
    window.addEventListener('pageshow', this.#onPageShow);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
    window.removeEventListener('pagehide', this.#onPageHide);
    window.removeEventListener('pageshow', this.#onPageShow);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.clear();
  }

  readonly #onOnline = (): void => this.#desk?.tryNow();

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.trade.flush();
      void this.#desk?.keepNow();
    } else {
      this.#desk?.tryNow();
      this.#desk?.lookAround();
    }
  };

  /** Asks only where something is kept nowhere, or the browser has shown that it keeps nothing: else it is being written this moment. */
  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    this.#leave();
    const state = this.#desk?.state;
    const isKept = state === undefined || state.kind === 'opening' || state.kept.fault === undefined || this.#desk?.isSafe === true;
    if (isKept && this.trade.isKeptNowhere?.() !== true) return;
    event.preventDefault();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks for this one
    event.returnValue = true;
  };

  readonly #onPageHide = (): void => {
    this.#leave();
    this.#desk?.farewell();
  };

  /** Back out of the browser's memory, by its back button. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#desk?.lookAround();
  };

  #leave(): void {
    this.trade.endTyping();
    void this.trade.flush();
    void this.#desk?.keepNow({ isLeaving: true });
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { App, LeavablePage } from '../app.js';
import type { Arrival } from '../router/router.js';
import type { Matched, Params } from '../router/route.js';
import { scrollBack } from './scroll-back.js';

/** What a page is to the shell. */
export type Page = HTMLElement & { app: App; params: Params; readonly updateComplete?: Promise<unknown> } & Partial<Pick<LeavablePage, 'mayLeave'>>;

/** What stands in the middle of the house. */
export type Stage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'page'; readonly page: Page; readonly matched: Matched }
  | { readonly kind: 'notFound'; readonly path: string }
  | { readonly kind: 'adminsOnly'; readonly matched: Matched }
  | { readonly kind: 'broken'; readonly matched: Matched; readonly reason: string };

interface StageHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Puts pages on the stage: loads them, hands them what they need, brings scroll and focus to where they belong. */
export class PageStage implements ReactiveController {
  stage: Stage = { kind: 'empty' };
  #arrivals = 0;

  constructor(
    private readonly host: StageHost,
    private readonly app: () => App | undefined,
    /** Called when another page stands there, but for the first. */
    private readonly onArrived: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // It stands empty until somebody is signed in.
  }

  get isFullWindow(): boolean {
    return this.stage.kind === 'page' && this.stage.matched.route.isFullWindow === true;
  }

  /** Somebody has signed in again, or reads another language. */
  setApp(app: App): void {
    if (this.stage.kind === 'page') this.stage.page.app = app;
  }

  clear(): void {
    this.#arrivals += 1;
    this.#set({ kind: 'empty' });
  }

  async mayLeave(): Promise<boolean> {
    return this.stage.kind !== 'page' || (await this.stage.page.mayLeave?.()) !== false;
  }

  async arrive({ matched, path, scroll, isFirst }: Arrival): Promise<void> {
    this.#arrivals += 1;
    const arrival = this.#arrivals;
    const { stage } = this;
    if (stage.kind === 'page' && stage.matched.key === matched?.key) {
      stage.page.params = matched.params;
      this.#set({ ...stage, matched });
      return scrollBack(scroll);
    }
    const next = await this.#stageFor(matched, path);
    const app = this.app();
    if (arrival !== this.#arrivals || app === undefined) return;
    if (next.kind === 'page') {
      next.page.app = app;
      next.page.params = next.matched.params;
    }
    this.#set(next);
    await this.host.updateComplete;
    if (next.kind === 'page') await next.page.updateComplete;
    if (arrival !== this.#arrivals) return;
    scrollBack(scroll);
    if (isFirst) return;
    this.onArrived();
    this.#focus(next);
  }

  async #stageFor(matched: Matched | undefined, path: string): Promise<Stage> {
    if (matched === undefined) return { kind: 'notFound', path };
    if (matched.route.isForAdmins === true && this.app()?.me.person.role !== 'admin') return { kind: 'adminsOnly', matched };
    try {
      await matched.route.load();
    } catch (error) {
      return { kind: 'broken', matched, reason: error instanceof Error ? error.message : String(error) };
    }
    const page: Element = document.createElement(matched.route.tag);
    // The route's module has registered the tag, whose class has what a page has.
    return { kind: 'page', matched, page: page as Page };
  }

  /** To the page's heading, unless the page itself has taken the focus. */
  #focus(stage: Stage): void {
    if (stage.kind === 'page' && stage.page.shadowRoot?.activeElement != null) return;
    const root = stage.kind === 'page' ? stage.page.shadowRoot : this.host.renderRoot;
    const heading = root?.querySelector<HTMLElement>('h1');
    if (heading != null && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    (heading ?? this.host.renderRoot.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  }

  #set(stage: Stage): void {
    this.stage = stage;
    this.host.requestUpdate();
  }
}

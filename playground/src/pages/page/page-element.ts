import type { Lang } from '@zhengwu/core';
import { base, confirm, controls, type Question } from '@zhengwu/ui';
import { LitElement, type PropertyValues, type ReactiveController } from 'lit';
import { property } from 'lit/decorators.js';

import type { ServerEvent } from '../../api/index.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { loadingStyles } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { pageWordsIn, type PageWords } from '../messages/words.js';
import type { Params } from '../router/route.js';
import { serverNow } from '../time/server-clock.js';
import { pageStyles } from './page.styles.js';

/** A page that the shell shows: it gets `app` and `params`, reads once when it arrives, and hears the server's events. */
export abstract class PageElement extends LitElement {
  static override styles = [base, controls, pageStyles, loadingStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) params: Params = {};

  readonly #resources: Resource<unknown>[] = [];
  #heard: App | undefined;
  #unsubscribe: (() => void) | undefined;

  protected get language(): Lang {
    return this.app.lang;
  }

  protected get words(): PageWords {
    return pageWordsIn(this.language);
  }

  /** ms since 1970 by the server's clock. */
  protected get now(): number {
    return serverNow(this.app.me);
  }

  /** Called once, before anything is drawn, and again when somebody else has signed in: read what is shown. */
  protected abstract arrive(): void;

  /** Something happened on the server. */
  protected hear(_event: ServerEvent): void {
    // A page that shows nothing that others change.
  }

  /** Asks a person, in a dialog of the page's own: it goes when the page goes. */
  protected ask(question: Question): Promise<boolean> {
    return confirm(this.renderRoot.firstElementChild ?? this, question);
  }

  /** A wish that was not done. */
  protected fail(error: unknown): void {
    this.app.toast({ text: failureText(error, this.language), tone: 'bad' });
  }

  override addController(controller: ReactiveController): void {
    super.addController(controller);
    if (controller instanceof Resource) this.#resources.push(controller);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#heard = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('app')) return;
    const former = changed.get('app') as App | undefined; // what the property held before
    this.#listen();
    if (former?.me.person.id !== this.app.me.person.id) this.arrive();
    else if (former.me !== this.app.me) for (const resource of this.#resources) resource.retryFailed();
  }

  #listen(): void {
    if (this.#heard === this.app) return;
    this.#unsubscribe?.();
    this.#heard = this.app;
    this.#unsubscribe = this.app.subscribe((event) => this.hear(event));
  }
}

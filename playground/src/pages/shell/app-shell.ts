import type { Lang } from '@zhengwu/core';
import { announce, base, controls, icon, menuIcon, userIcon, type MenuItem, type PickerOption, type ZwPicker, type ZwToaster } from '@zhengwu/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Me } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { forgetItems, itemBookOf, type ItemBook } from '../items/item-book.js';
import { loadingStyles } from '../loading/loading-view.js';
import { shellTextsIn, type ShellTexts } from '../messages/shell.js';
import { signInTextsIn } from '../messages/sign-in.js';
import { pageWordsIn } from '../messages/words.js';
import { Router, type Arrival } from '../router/router.js';
import type { Route } from '../router/route.js';
import type { Events } from './events.js';
import { DraftCount } from './draft-count.js';
import { itemSearch } from './item-search.js';
import { chooseLanguage, chosenLanguage } from './language-choice.js';
import { NarrowWindow } from './narrow-window.js';
import { navigation } from './navigation.js';
import { PageStage } from './page-stage.js';
import { Session, type Lost } from './session.js';
import { shellStyles } from './shell.styles.js';
import { windowTitle } from './window-title.js';

/** The house: header, navigation, the page, and who is signed in. It owns the router and the server's events. */
export class PgApp extends LitElement {
  static override styles = [base, controls, loadingStyles, shellStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) events!: Events;
  @property({ attribute: false }) routes: readonly Route[] = [];

  @state() private language: Lang = chosenLanguage();
  @state() private hasServer = true;
  @state() private isDrawerOpen = false;
  /** The search as a dialog, over a page that has the whole window. */
  @state() private isSearching = false;

  @query('zw-toaster') private readonly toaster!: ZwToaster | null;
  @query('header .search') private readonly search!: ZwPicker | null;
  @query('main') private readonly main!: HTMLElement | null;

  readonly #session = new Session(this, () => this.client);
  readonly #drafts = new DraftCount(
    this,
    () => this.client,
    () => this.#app?.me.person,
  );
  readonly #narrow = new NarrowWindow(this);
  readonly #pages = new PageStage(
    this,
    () => this.#app,
    () => announce(this, document.title),
  );
  #router: Router | undefined;
  #app: App | undefined;
  #book: ItemBook | undefined;
  #undo: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    chooseLanguage(this.language);
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    this.#leaveHouse();
  }

  override firstUpdated(): void {
    void this.#session.start();
  }

  private get texts(): ShellTexts {
    return shellTextsIn(this.language);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { phase } = this.#session;
    // An element that was taken away still draws itself once more.
    if (phase.kind === 'in' && this.isConnected) this.#enterHouse(phase.me);
    else this.#leaveHouse();
  }

  override render(): TemplateResult {
    const { phase } = this.#session;
    const { texts } = this;
    switch (phase.kind) {
      case 'starting':
        return html`<div class="waiting" role="status">${texts.starting}</div>`;
      case 'failed':
        return html`<div class="zw-empty instead" role="alert">
          <strong>${texts.startFailed}</strong><span>${failureText(phase.error, this.language)}</span>
          <button type="button" class="zw-button" data-kind="primary" @click=${() => void this.#session.start()}>${pageWordsIn(this.language).retry}</button>
        </div>`;
      case 'out':
        return html`<pg-sign-in .client=${this.client} @zw-signed-in=${this.#onSignedIn}></pg-sign-in>`;
      case 'welcome':
        return html`<pg-welcome .client=${this.client} .token=${phase.token} @zw-signed-in=${this.#onWelcomed}></pg-welcome>`;
      case 'in':
        return this.#house(phase.me, phase.lost);
    }
  }

  protected override updated(): void {
    const isIn = this.#session.phase.kind === 'in';
    document.title = windowTitle(isIn ? this.#pages.stage : { kind: 'empty' }, (id) => this.#book?.find(id)?.name, this.language);
    this.toggleAttribute('data-full', this.#pages.isFullWindow);
  }

  #house(me: Me, lost: Lost | undefined): TemplateResult {
    const { texts } = this;
    const isFull = this.#pages.isFullWindow;
    return html`
      ${isFull ? nothing : this.#header(me)} ${this.#strips(lost)}
      <div class="columns" ?data-full=${isFull}>
        ${isFull || this.#narrow.isNarrow ? nothing : html`<div class="side">${this.#navigation(me)}</div>`}
        <main tabindex="-1">${this.#stageView()}</main>
      </div>
      ${this.#narrow.isNarrow
        ? html`<zw-dialog class="drawer" kind="drawer-start" width="small" .label=${texts.menu} ?open=${this.isDrawerOpen} @zw-close=${() => (this.isDrawerOpen = false)}>${this.#navigation(me)}</zw-dialog>`
        : nothing}
      ${isFull && this.isSearching ? html`<zw-dialog class="finder" open .label=${texts.search} @zw-close=${() => (this.isSearching = false)}>${this.#search()}</zw-dialog>` : nothing}
      <div class="toasts"><zw-toaster></zw-toaster></div>
      ${lost === undefined || lost.isPutOff
        ? nothing
        : html`<pg-sign-in .client=${this.client} .person=${me.person} .instead=${lost.instead} @zw-signed-in=${this.#onSignedIn} @zw-later=${() => this.#session.putOff()}></pg-sign-in>`}
    `;
  }

  #header({ place, person }: Me): TemplateResult {
    const { texts } = this;
    const label = texts.personMenu(place, person.name, pageWordsIn(this.language).role[person.role]);
    const items: readonly MenuItem[] = [
      ...(this.#narrow.isNarrow ? [{ kind: 'heading', label } as const] : []),
      { id: 'password', label: texts.changePassword },
      { id: 'language', label: texts.language },
      { kind: 'separator' },
      { id: 'signOut', label: texts.signOut },
    ];
    return html`<header>
      <button type="button" class="zw-button skip" @click=${() => this.main?.focus()}>${texts.skip}</button>
      ${this.#narrow.isNarrow
        ? html`<button type="button" class="zw-icon-button" aria-label=${texts.menu} aria-haspopup="dialog" aria-expanded=${this.isDrawerOpen ? 'true' : 'false'} @click=${() => (this.isDrawerOpen = true)}>${icon(menuIcon)}</button>`
        : nothing}
      <a class="house" href="/">${pageWordsIn(this.language).house}</a>
      <div class="find">
        ${this.#search()}
      </div>
      <zw-menu-button class="person" kind="quiet" .label=${label} .icon=${userIcon} ?hide-label=${this.#narrow.isNarrow} .items=${items} @zw-pick=${this.#onPersonMenu}></zw-menu-button>
    </header>`;
  }

  #search(): TemplateResult {
    return itemSearch({ options: this.#searchable(), onFound: this.#onFound, onFocus: () => void this.#book?.ensure() }, this.texts);
  }

  #strips(lost: Lost | undefined): TemplateResult {
    const words = signInTextsIn(this.language);
    return html`${this.hasServer ? nothing : html`<div class="strip">${this.texts.offline}</div>`}
    ${lost?.isPutOff === true
      ? html`<div class="strip"><span>${words.lost}</span><button type="button" class="zw-button" data-size="small" @click=${() => void this.#session.signInAgain()}>${words.signIn}</button></div>`
      : nothing}`;
  }

  #navigation({ person }: Me): TemplateResult {
    const { stage } = this.#pages;
    const isKnown = this.#book?.state.kind === 'here';
    const pattern = 'matched' in stage ? stage.matched.route.pattern : undefined;
    return navigation({ role: person.role, pattern, items: isKnown ? this.#book?.items.length : undefined, drafts: this.#drafts.value }, this.texts);
  }

  #stageView(): unknown {
    const { texts } = this;
    const { stage } = this.#pages;
    switch (stage.kind) {
      case 'empty':
        return nothing;
      case 'page':
        return stage.page;
      case 'notFound':
        return this.#instead(texts.notFound, texts.notFoundText(stage.path));
      case 'adminsOnly':
        return this.#instead(texts.adminsOnly, texts.adminsOnlyText);
      case 'broken':
        return this.#instead(texts.broken, texts.brokenText(stage.reason), html`<button type="button" class="zw-button" data-kind="primary" @click=${() => location.reload()}>${texts.reload}</button>`);
    }
  }

  #instead(title: string, text: string, action?: TemplateResult): TemplateResult {
    return html`<div class="zw-empty instead">
      <h1 tabindex="-1">${title}</h1>
      <span>${text}</span>
      ${action ?? html`<a class="zw-button" href="/">${this.texts.toItems}</a>`}
    </div>`;
  }

  #searchable(): readonly PickerOption[] {
    return (this.#book?.items ?? []).map(({ id, name, department }) => ({ id, label: name, note: department }));
  }

  // The house is entered when somebody is signed in, and left when nobody is.

  #enterHouse(me: Me): void {
    const former = this.#app;
    if (former?.me === me && former.lang === this.language) return;
    const isOther = former?.me.person.id !== me.person.id;
    this.#app = {
      client: this.client,
      me,
      lang: this.language,
      navigate: (path, options) => void this.#router?.navigate(path, options),
      toast: (toast) => void this.toaster?.show(toast),
      subscribe: (listener, watched) => this.events.subscribe(listener, watched),
      signInAgain: () => this.#session.signInAgain(),
    };
    this.#pages.setApp(this.#app);
    if (former !== undefined && !isOther) {
      this.events.tryNow();
      this.#book?.retryFailed();
      return;
    }
    this.#book = itemBookOf(this.client);
    this.events.open();
    this.#undo = [
      this.#book.subscribe(() => this.requestUpdate()),
      this.events.subscribe((event) => this.#book?.hear(event)),
      this.events.onConnection((isConnected) => this.#onConnection(isConnected)),
      () => this.events.close(),
    ];
    void this.#book.refresh();
    void this.#drafts.send();
    this.#router = new Router(this.routes, { arrive: (arrival) => void this.#arrive(arrival), mayLeave: () => this.#pages.mayLeave() });
    this.#router.start();
  }

  #leaveHouse(): void {
    if (this.#app === undefined) return;
    this.#router?.stop();
    this.#router = undefined;
    for (const undo of this.#undo) undo();
    this.#undo = [];
    this.#app = undefined;
    this.#book = undefined;
    this.#pages.clear();
    this.#drafts.clear();
    this.hasServer = true;
    forgetItems(this.client);
  }

  async #arrive(arrival: Arrival): Promise<void> {
    const wasEditor = this.#pages.isFullWindow;
    this.isDrawerOpen = false;
    this.isSearching = false;
    await this.#pages.arrive(arrival);
    // What was written in an editor may be a draft now.
    if (wasEditor) void this.#drafts.refresh();
  }

  #onConnection(isConnected: boolean): void {
    if (isConnected === this.hasServer) return;
    this.hasServer = isConnected;
    announce(this, isConnected ? this.texts.online : this.texts.offline);
    if (isConnected) void this.#drafts.send();
  }

  readonly #onSignedIn = ({ detail }: CustomEvent<{ readonly me: Me }>): void => this.#session.signedIn(detail.me);

  readonly #onWelcomed = ({ detail }: CustomEvent<{ readonly me: Me }>): void => {
    history.replaceState(null, '', '/');
    this.#session.signedIn(detail.me);
  };

  readonly #onFound = (event: CustomEvent<{ readonly value: string }>): void => {
    const picker = event.currentTarget as ZwPicker; // the listener stands on it
    const { value } = event.detail;
    picker.value = '';
    this.isSearching = false;
    if (value !== '') this.#app?.navigate(`/items/${encodeURIComponent(value)}`);
  };

  readonly #onPersonMenu = ({ detail }: CustomEvent<{ readonly id: string }>): void => {
    switch (detail.id) {
      case 'password':
        this.#app?.navigate('/me');
        break;
      case 'language':
        this.language = this.language === 'en' ? 'zh-CN' : 'en';
        chooseLanguage(this.language);
        break;
      case 'signOut':
        void this.#signOut();
        break;
    }
  };

  async #signOut(): Promise<void> {
    if (!(await this.#pages.mayLeave())) return;
    try {
      await this.#session.signOut();
    } catch (error) {
      this.toaster?.show({ text: failureText(error, this.language), tone: 'bad' });
      return;
    }
    history.replaceState(null, '', '/');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const { phase } = this.#session;
    // The question for the password goes before.
    if (phase.kind !== 'in' || (phase.lost !== undefined && !phase.lost.isPutOff)) return;
    if (this.search === null && !this.#pages.isFullWindow) return;
    event.preventDefault();
    if (this.search === null) this.isSearching = true;
    else this.search.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-app': PgApp;
  }
}

import { beijingDate, type Services } from '@zhengwu/core';
import { base, chevronLeftIcon, controls, copyText, icon, saveFile } from '@zhengwu/ui';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { DocumentKind } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import type { App } from '../app.js';
import { DesignerContexts } from '../editor/designer-context.js';
import { designers, type Designer } from '../editor/designers.js';
import { ItemAround } from '../editor/item-around.js';
import { failureText } from '../failure/failure-text.js';
import { loadingStyles, loadingView } from '../loading/loading-view.js';
import { Resource } from '../loading/resource.js';
import { pageStyles } from '../page/page.styles.js';
import { serverNow } from '../time/server-clock.js';
import { exactTimeText, whenText } from '../time/when-text.js';
import { kindWord } from './document-kind.js';
import { historyTextsIn, type HistoryTexts } from './messages/history.js';
import { comparePath, historyPath } from './paths.js';
import { restoreVersion } from './restore-version.js';

/** What a host sets on any designer. */
interface MountedDesigner extends HTMLElement {
  value: unknown;
  context: unknown;
  services: unknown;
  readonly: boolean;
}

/** The choice that shows the document as it is written. */
const AS_TEXT = 'text';

/** One version as its designers show it, read only; as text where the kind has no designer. */
export class PgVersionView extends LitElement {
  static override styles = [
    base,
    controls,
    pageStyles,
    loadingStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        /* The window without the shell's header and the page's margins: a designer fills what it is given. */
        height: max(calc(480px * var(--_scale)), calc(100vh - 100px * var(--_scale)));
        padding: 0;
      }
      .heading {
        flex: none;
        margin-bottom: 8px;
      }
      .stage {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
        overflow: hidden;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .stage > * {
        flex: 1;
        min-height: 0;
      }
      pre {
        margin: 0;
        padding: 12px 16px;
        overflow: auto;
        font: 400 var(--_text-compact) / var(--_text-compact-line) var(--_mono);
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = '';
  @property({ attribute: false }) itemName = '';
  @property({ attribute: false }) kind: DocumentKind = 'item';
  @property({ attribute: false }) number = 1;
  /** The newest version's number, once it is known. */
  @property({ attribute: false }) newest: number | undefined;

  @state() private shownAs = '';
  @state() private designer: MountedDesigner | undefined;

  readonly #loaded = new Resource<Loaded>(this, async (signal) => this.app.client.version(this.itemId, this.kind, this.number, signal));
  /** The item with its tables and data elements, as they are now: the designer draws and checks the version beside them. */
  readonly #around = new ItemAround(this);
  readonly #contexts = new DesignerContexts();
  #place = '';
  /** Which version the designer on the stage was made for, by which designer, in which language. */
  #mounted = '';

  private get texts(): HistoryTexts {
    return historyTextsIn(this.app.lang);
  }

  /** The designers that show this kind of document. */
  private get ways(): readonly Designer[] {
    return designers.filter(({ kind }) => kind === this.kind);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const place = `${this.itemId} ${this.kind} ${this.number}`;
    if (place !== this.#place) {
      this.#place = place;
      this.#mounted = '';
      this.designer = undefined;
      void this.#loaded.load();
    }
    if (this.designer !== undefined) this.designer.context = this.#context;
    if (!this.ways.some(({ name }) => name === this.shownAs) && this.shownAs !== AS_TEXT) this.shownAs = this.ways[0]?.name ?? AS_TEXT;
    const wished = this.#loaded.value === undefined ? '' : `${place} ${this.shownAs} ${this.app.lang}`;
    if (wished === '' || wished === this.#mounted) return;
    this.#mounted = wished;
    void this.#mount();
  }

  override render(): TemplateResult {
    return html`${this.#head()}
      <div class="stage">${loadingView(this.#loaded, this.app.lang, ({ content }) => (this.shownAs === AS_TEXT ? html`<pre tabindex="0" aria-label=${this.texts.asText}>${textOf(content)}</pre>` : (this.designer ?? nothing)))}</div>`;
  }

  #head(): TemplateResult {
    const { texts, app, number, ways } = this;
    const version = this.#loaded.value?.version;
    const mayRestore = app.me.person.role !== 'reviewer' && this.newest !== undefined && number < this.newest;
    return html`<div class="heading">
      <a class="zw-button" data-kind="quiet" href=${historyPath(this.itemId, this.kind)}>${icon(chevronLeftIcon)}${texts.back}</a>
      <h1 tabindex="-1">${[this.itemName, kindWord(this.kind, app.lang), texts.viewing(number)].filter((part) => part !== '').join(' · ')}</h1>
      <span class="zw-pill">${texts.readonlyNote}</span>
      ${version === undefined
        ? nothing
        : html`<span class="soft" title=${exactTimeText(version.at)}>${texts.byWhom(whenText(version.at, serverNow(app.me), app.lang), version.author.name)}</span>
            ${version.milestone === null ? nothing : html`<span class="zw-pill" data-tone="good">${version.milestone}</span>`}`}
      <span class="push zw-bar">
        ${ways.length === 0
          ? html`<button type="button" class="zw-button" @click=${() => void this.#copy()}>${texts.copy}</button>
              <button type="button" class="zw-button" @click=${() => this.#download()}>${texts.download}</button>`
          : html`<zw-segmented
              .label=${texts.designers}
              .options=${[...ways.map(({ name, label }) => ({ value: name, label: label[app.lang] })), { value: AS_TEXT, label: texts.asText }]}
              .value=${this.shownAs}
              @zw-change=${(event: CustomEvent<{ value: string }>) => (this.shownAs = event.detail.value)}
            ></zw-segmented>`}
        ${number > 1 ? html`<a class="zw-button" href=${comparePath(this.itemId, this.kind, number - 1, number)}>${texts.compare}</a>` : nothing}
        ${mayRestore ? html`<button type="button" class="zw-button" @click=${() => void this.#restore()}>${texts.restore}</button>` : nothing}
      </span>
    </div>`;
  }

  /** Puts the chosen designer on the stage; until its code is there, the stage is empty. */
  async #mount(): Promise<void> {
    const way = this.ways.find(({ name }) => name === this.shownAs);
    const loaded = this.#loaded.value;
    if (way === undefined || loaded === undefined) return;
    const place = this.#place;
    try {
      await Promise.all([way.load(), this.#readAround()]);
    } catch (error) {
      this.app.toast({ text: failureText(error, this.app.lang), tone: 'bad' });
      return;
    }
    if (place !== this.#place || this.shownAs !== way.name) return;
    // Every designer has the properties of the contract.
    const designer = document.createElement(way.tag) as MountedDesigner;
    designer.lang = this.app.lang;
    designer.readonly = true;
    designer.context = this.#context;
    designer.services = this.#services();
    designer.value = loaded.content;
    this.designer = designer;
  }

  get #context(): unknown {
    return this.#contexts.of(beijingDate(serverNow(this.app.me)), this.#around);
  }

  /** An item's own document is the item. What surrounds another is read where it can be: without it the version is to be seen all the same. */
  async #readAround(): Promise<void> {
    if (this.kind === 'item') return;
    await this.#around.follow(this.app, this.itemId, this.app.client.item(this.itemId)).catch(() => undefined);
  }

  /** Files can be looked at; nothing can be put. */
  #services(): Services {
    return {
      getAsset: ({ id }, { signal } = {}) => {
        const abort = new AbortController();
        if (signal?.aborted === true) abort.abort();
        signal?.addEventListener('abort', () => abort.abort());
        return this.app.client.getAsset(id, abort.signal);
      },
    };
  }

  get #inside(): Element {
    return this.renderRoot.querySelector('h1') ?? this;
  }

  async #restore(): Promise<void> {
    const outcome = await restoreVersion(this.#inside, this.app, this.itemId, this.kind, this.number);
    if (outcome.kind !== 'left') this.app.navigate(historyPath(this.itemId, this.kind));
  }

  async #copy(): Promise<void> {
    const loaded = this.#loaded.value;
    if (loaded === undefined) return;
    const isCopied = await copyText(textOf(loaded.content));
    this.app.toast({ text: isCopied ? this.texts.copied : this.texts.notCopied, tone: isCopied ? 'good' : 'bad' });
  }

  #download(): void {
    const loaded = this.#loaded.value;
    if (loaded === undefined) return;
    const isText = typeof loaded.content === 'string';
    const name = [this.itemName, kindWord(this.kind, this.app.lang), this.texts.viewing(this.number)].filter((part) => part !== '').join(' ');
    saveFile(`${name}.${isText ? 'bpmn' : 'json'}`, textOf(loaded.content), isText ? 'application/xml' : 'application/json');
  }
}

/** A text as it is; anything else as JSON that can be read. */
function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-version-view': PgVersionView;
  }
}

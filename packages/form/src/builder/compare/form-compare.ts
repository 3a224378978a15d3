import { base } from '@zhengwu/ui/element';
import { pickFiles, readText } from '@zhengwu/ui/file';
import { icon, uploadIcon } from '@zhengwu/ui/icon';
import { controls } from '@zhengwu/ui/look';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { compareForms, type FormChange, type FormComparison } from '../../compare/index.js';
import { panelTextsIn, type PanelTexts } from '../../messages/builder-panels.js';
import { changeText } from '../../messages/compare.js';
import { indexForm, parseForm, type Form } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import { formCompareStyles } from './form-compare.styles.js';
import { pathOfChange } from './path-of-change.js';
import { VersionList } from '@zhengwu/ui/designer';
import { textOf } from '@zhengwu/ui/properties';

/** Changes that are listed; more are counted. */
const MOST = 300;

interface Compared {
  readonly name: string;
  readonly former: Form;
}

/** What is compared with stays chosen when somebody looks at the canvas in between. */
const compared = new WeakMap<BuilderHost, Compared>();

/** 版本对比: what the form says otherwise than a version, or a file, in words; each leads to its node. */
export class ZwFormCompare extends LitElement {
  static override styles = [base, controls, formCompareStyles];

  @property({ attribute: false }) host!: BuilderHost;
  /** Of the host: compared anew when it is another. */
  @property({ attribute: false }) form: Form | undefined;

  @state() private compared: Compared | undefined;
  @state() private problem = '';
  @state() private chosen = '';
  @state() private isReading = false;
  #list: VersionList | undefined;
  #result: { readonly former: Form; readonly form: Form; readonly comparison: FormComparison } | undefined;

  private get words(): PanelTexts['compare'] {
    return panelTextsIn(this.host.lang).compare;
  }

  override render(): TemplateResult {
    const { words } = this;
    this.#start();
    return html`<div class="strip">
        ${this.#choice()}
        <button type="button" class="zw-button" data-size="small" @click=${() => void this.#pick()}>${icon(uploadIcon)}${words.pick}</button>
        ${this.isReading ? html`<span class="says" role="status">${words.reading}</span>` : this.compared === undefined ? html`<span class="says">${words.hint}</span>` : html`<span>${words.with(this.compared.name)}</span>`}
      </div>
      ${this.problem === '' ? nothing : html`<p class="zw-error" role="alert">${this.problem}</p>`} ${this.#changes()}`;
  }

  #start(): void {
    this.compared ??= compared.get(this.host);
    const { versions } = this.host;
    if (this.#list !== undefined || versions === undefined) return;
    this.#list = new VersionList(versions, () => this.requestUpdate());
    void this.#list.load();
  }

  #choice(): TemplateResult | typeof nothing {
    const { words, chosen } = this;
    const list = this.#list;
    if (list === undefined) return nothing;
    return html`${list.choices.length === 0
        ? nothing
        : html`<select class="zw-input versions" data-size="small" aria-label=${words.versions} .value=${live(chosen)} @change=${(event: Event) => void this.#choose(textOf(event))}>
            <option value="" ?hidden=${chosen !== ''} .selected=${chosen === ''}>${words.choose}</option>
            ${list.choices.map(({ id, label }) => html`<option value=${id} .selected=${id === chosen}>${label}</option>`)}
          </select>`}
      ${list.isLoading ? html`<span class="says" role="status">${words.listing}</span>` : list.hasFailed ? html`<span class="zw-error" role="alert">${words.notListed}</span>` : nothing}
      ${list.hasFailed || (list.hasMore && list.choices.length > 0) ? html`<button type="button" class="zw-button" data-size="small" @click=${() => void list.load()}>${list.hasFailed ? words.retry : words.older}</button>` : nothing}`;
  }

  async #choose(id: string): Promise<void> {
    const { words, host } = this;
    this.chosen = id;
    this.problem = '';
    const label = this.#list?.choices.find((each) => each.id === id)?.label ?? id;
    this.isReading = true;
    try {
      const { value } = parseForm(await host.versions?.read(id));
      // Another one was chosen meanwhile.
      if (this.chosen !== id) return;
      this.#take(value, label);
    } catch {
      if (this.chosen === id) this.problem = words.notRead(label);
    } finally {
      if (this.chosen === id) this.isReading = false;
    }
  }

  async #pick(): Promise<void> {
    const [file] = await pickFiles({ accept: '.json' });
    if (file === undefined) return;
    try {
      const { text } = await readText(file);
      this.chosen = '';
      this.#take(parseForm(text).value, file.name);
    } catch (error) {
      this.host.failed(error);
    }
  }

  #take(former: Form | undefined, name: string): void {
    this.problem = former === undefined ? this.words.noForm(name) : '';
    this.compared = former === undefined ? undefined : { former, name };
    if (this.compared !== undefined) compared.set(this.host, this.compared);
  }

  #comparison(): FormComparison | undefined {
    const { form } = this;
    const former = this.compared?.former;
    if (form === undefined || former === undefined) return undefined;
    if (this.#result?.form !== form || this.#result.former !== former) this.#result = { form, former, comparison: compareForms(former, form) };
    return this.#result.comparison;
  }

  #changes(): TemplateResult | typeof nothing {
    const { words, host } = this;
    const comparison = this.#comparison();
    if (comparison === undefined) return nothing;
    const { changes } = comparison;
    return html`<p class="count" role="status">${changes.length === 0 ? words.same : words.changes(changes.length)}</p>
      <ul class="changes">
        ${changes.slice(0, MOST).map((change) => html`<li data-kind=${change.kind}>${this.#place(change)}<span>${changeText(host.lang, change)}</span></li>`)}
      </ul>
      ${changes.length > MOST ? html`<p class="says">${words.more(changes.length - MOST)}</p>` : nothing}`;
  }

  /** The node, to which it leads while it is there. */
  #place(change: FormChange): TemplateResult {
    const { words, host, form } = this;
    const path = pathOfChange(change);
    if (!('at' in change)) return html`<button type="button" class="zw-button" data-kind="link" @click=${() => host.go(form?.schema['x-id'] ?? '', path)}>${words.whole}</button>`;
    const { id, title, key } = change.at;
    if (form === undefined || indexForm(form.schema).byId(id) === undefined) return html`<span class="gone">${title ?? key}<span class="says">${words.removed}</span></span>`;
    return html`<button type="button" class="zw-button" data-kind="link" @click=${() => host.go(id, path)}>${host.nameOf(id)}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-compare': ZwFormCompare;
  }
}

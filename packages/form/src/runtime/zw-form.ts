import type { Finding } from '@zhengwu/core';
import { equalJson } from '@zhengwu/core/json';
import { emit, LangController } from '@zhengwu/ui/element';
import { base, controls, themeAttribute } from '@zhengwu/ui/look';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { controlStyles } from '../controls/control.styles.js';
import { flushSync } from '../vendor/react.js';
import { copyAnswers, frozen } from './answers.js';
import { ChangeTeller } from './change-teller.js';
import { errorSummary } from './error-summary.js';
import { readingOrder } from './focus-field.js';
import { FormDrawing } from './form-drawing.js';
import type { FormError } from './form-error.js';
import { loadReader, type Reader } from './load-reader.js';
import { isNarrow } from './narrow.js';
import type { OpenedForm } from './opened-form.js';
import type { RuntimeContext } from './runtime-context.js';
import { runtimeStyles } from './runtime.styles.js';
import { settleTyping } from './settle-typing.js';
import type { SubmitResult } from './submit-result.js';
import type { ControlFailure, FormServices } from './surroundings.js';
import type { unreadableView } from './unreadable-view.js';
import { waitingView } from './waiting-view.js';

/**
 * A form as citizens fill it in: an ordinary Formily schema, or a form of ours. The host sets properties and hears events; nothing is
 * fetched but the element's own parts, and nothing stored.
 *
 * @fires zw-change - `{ value, cause }`: once a typing step, never for what the host set, but for what the linkages made of it. `cause` is `input` or `computed`
 * @fires zw-submit - `{ value }`: it was submitted, and nothing is wrong
 * @fires zw-findings - `{ findings }`: what of the form could not be read, drawn or run
 * @slot actions - in the place of the button 提交: the host's own buttons, which call `submit()`
 * @csspart summary - what has to be mended
 * @csspart fields - all fields
 */
export class ZwForm extends LitElement {
  static override styles = [base, controls, themeAttribute, runtimeStyles, controlStyles];

  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    context: { attribute: false },
    services: { attribute: false },
    prefill: { attribute: false },
    facts: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    errors: { state: true },
    unreadable: { state: true },
    reader: { state: true },
    hasFailed: { state: true },
  };

  /** The form: our document, a Formily schema, designable's `{form, schema}`, a JSON Schema; an object or its text. Another revision keeps the answers. */
  form: unknown;
  context: RuntimeContext = {};
  /** The only way out: files and dictionaries. What is absent is not offered. */
  services: FormServices = {};
  /** What is known already, by the paths that the form's bindings name: put where nothing is answered yet, and shown with its source. */
  prefill: unknown;
  /** Answers to fields that are not the form's, by id: linkages read them. */
  facts: Readonly<Record<string, unknown>> = {};
  /** To look at, not to fill in. */
  readonly = false;

  private reader: Reader | undefined;
  /** The reader could not be loaded. */
  private hasFailed = false;
  private loading: Promise<void> | undefined;
  private errors: readonly FormError[] = [];
  private unreadable: TemplateResult | undefined;
  private readonly language = new LangController(this);
  private opened: OpenedForm | undefined;
  private readonly drawing = new FormDrawing(this, (failure) => this.onFailure(failure));
  private readonly changes = new ChangeTeller(this, () => this.opened?.answers());
  private findings: readonly Finding[] = [];
  /** What the host set and is not yet taken. */
  private wish: { readonly value: unknown } | undefined;
  private isSummaryDue = false;
  private readonly resize = new ResizeObserver(() => requestAnimationFrame(() => this.fit()));

  /** The answers, frozen JSON by the keys of the schema. One that equals what was told last is an echo and changes nothing. */
  get value(): Readonly<Record<string, unknown>> {
    return this.wish !== undefined || this.opened === undefined ? frozen(copyAnswers(this.wish?.value ?? this.changes.told)) : this.opened.answers();
  }

  set value(value: unknown) {
    if (this.wish === undefined && this.opened !== undefined && equalJson(value, this.changes.told)) return;
    this.wish = { value };
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
    if (this.hasUpdated) this.mount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.flush();
    // Moved, it is there again at once; then what is typed and where the focus is stays.
    queueMicrotask(() => {
      if (!this.isConnected) this.drawing.end();
    });
  }

  /** Tells the host of what is still being typed. */
  flush(): void {
    this.changes.flush();
  }

  /** Finds what is wrong and shows it beside each field. */
  async validate(): Promise<readonly FormError[]> {
    await this.updateComplete;
    const { opened, reader } = this;
    if (opened === undefined || reader === undefined) return [];
    await settleTyping(this.renderRoot as ShadowRoot); // an open root, as Lit makes it
    await opened.validate();
    return reader.formErrors(opened, this.wordsBy(reader), readingOrder(this.renderRoot));
  }

  /**
   * Hands the form in: `zw-submit` if nothing is wrong, else a list of what is, at the top and focused. Of a form that cannot be
   * opened `ok` is false.
   */
  async submit(): Promise<SubmitResult> {
    const errors = await this.validate();
    this.flush();
    const ok = this.opened !== undefined && errors.length === 0;
    this.errors = errors;
    this.isSummaryDue = errors.length > 0;
    const values = this.value;
    if (ok) emit(this, 'zw-submit', { value: values });
    return { ok, values, errors };
  }

  /** Brings a field to sight and focuses it: by its `x-id`, or by its path in the answers (`staff.0.name`). False if there is none. */
  async focusField(idOrPath: string): Promise<boolean> {
    await this.updateComplete;
    const address = this.opened === undefined ? undefined : this.reader?.addressFor(this.opened, idOrPath);
    return address !== undefined && this.focusAddress(address);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { opened, reader } = this;
    if (reader === undefined) {
      if (this.form !== undefined && this.form !== null) this.load();
    } else if (changed.has('form') || changed.has('prefill') || (changed as PropertyValues).has('reader')) this.open(reader);
    // At once: whoever waits for `updateComplete` finds drawn what was set.
    else if (opened !== undefined) flushSync(() => this.pass(opened, reader, changed));
  }

  protected override render(): TemplateResult {
    const { reader, errors, opened } = this;
    if (reader === undefined) return waitingView(this.hasFailed, () => this.load());
    const words = this.wordsBy(reader);
    const canSubmit = opened !== undefined && !this.readonly;
    return html`
      <div class="root">
        ${errorSummary(errors, words, ({ address }) => void this.focusAddress(address))}
        ${this.unreadable ?? nothing}
        ${opened?.index.entries.length === 0 ? html`<p class="zw-empty">${words.emptyForm}</p>` : nothing}
        ${canSubmit && opened.index.entries.some(({ node }) => node.required === true) ? html`<p class="note">${words.requiredNote}</p>` : nothing}
        <div class="fields" part="fields" @focusout=${this.onFocusOut}></div>
        <div class="actions" ?hidden=${!canSubmit}>
          <slot name="actions">${this.drawing.holders.size > 0 ? nothing : html`<button type="button" class="zw-button" data-kind="primary" @click=${() => void this.submit()}>${words.submit}</button>`}</slot>
        </div>
      </div>
    `;
  }

  protected override updated(): void {
    this.mount();
    if (!this.isSummaryDue) return;
    this.isSummaryDue = false;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.loading;
    return super.getUpdateComplete();
  }

  private load(): void {
    if (this.loading !== undefined) return;
    this.hasFailed = false;
    this.loading = loadReader()
      .then(
        (module) => {
          this.reader = module;
        },
        () => {
          this.hasFailed = true;
        },
      )
      .then(() => {
        this.loading = undefined;
      });
  }

  private wordsBy(reader: Reader): ReturnType<Reader['runtimeWordsIn']> {
    return reader.runtimeWordsIn(this.language.lang);
  }

  private speechBy(reader: Reader): Parameters<Reader['speakWith']>[1] {
    return { words: this.wordsBy(reader), lang: this.language.lang, today: reader.dayOf(this.context) };
  }

  private open(reader: Reader): void {
    const values = this.wish?.value ?? this.opened?.answers() ?? this.changes.told;
    this.opened = undefined;
    this.errors = [];
    this.unreadable = undefined;
    this.drawing.forget();
    if (this.form === undefined || this.form === null) return this.tellAll([]);
    const { opened, findings } = reader.openForm(this.form, {
      speech: this.speechBy(reader),
      values,
      prefill: this.prefill,
      readonly: this.readonly,
      today: reader.dayOf(this.context),
      facts: this.facts,
      onChange: (cause) => this.changes.note(cause),
    });
    this.tellAll(findings);
    if (opened === undefined) return this.showUnreadable(findings);
    this.opened = opened;
    this.wish = undefined;
    this.changes.told = frozen(copyAnswers(values));
    // What was known already, and what the schema begins with.
    this.changes.note('computed');
  }

  /** Hands to an open form what the host has set. */
  private pass(opened: OpenedForm, reader: Reader, changed: PropertyValues<this>): void {
    if (this.wish !== undefined) {
      this.errors = [];
      opened.setAnswers(this.wish.value);
      this.changes.told = frozen(copyAnswers(this.wish.value));
      this.wish = undefined;
      // What the linkages made of it, if it is something else.
      this.changes.note('computed');
    }
    if (changed.has('readonly')) opened.setReadonly(this.readonly);
    if (changed.has('context') || changed.has('facts')) opened.setSurroundings({ today: reader.dayOf(this.context), facts: this.facts });
  }

  private showUnreadable(findings: readonly Finding[]): void {
    const input = this.form;
    void import('./unreadable-view.js').then((module: { readonly unreadableView: typeof unreadableView }) => {
      if (this.form === input) this.unreadable = module.unreadableView(input, findings, this.language.lang);
    });
  }

  private mount(): void {
    const { opened, reader } = this;
    if (reader === undefined) return;
    const speech = this.speechBy(reader);
    // What it needs to know is set before it is drawn.
    if (opened !== undefined) reader.speakWith(opened.formily, speech);
    this.drawing.draw(opened, speech, this.services);
  }

  private async focusAddress(address: string): Promise<boolean> {
    const { opened } = this;
    return opened !== undefined && (await this.drawing.focus(opened, address));
  }

  private onFailure(failure: ControlFailure): void {
    const { opened, reader } = this;
    if (opened !== undefined && reader !== undefined) this.tellAll([...this.findings, reader.failureFinding(opened, failure)]);
  }

  /** A field was left: what was typed in it is told. */
  private readonly onFocusOut = (): void => {
    if (this.changes.isTyping) this.flush();
  };

  private tellAll(findings: readonly Finding[]): void {
    if (findings.length === 0 && this.findings.length === 0) return;
    this.findings = findings;
    emit(this, 'zw-findings', { findings });
  }

  private fit(): void {
    this.toggleAttribute('data-narrow', isNarrow(this, this.clientWidth));
  }
}

import { base, LangController } from '@zhengwu/ui/element';
import { controls } from '@zhengwu/ui/look';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { windowTextsIn } from '../../messages/builder-windows.js';
import { builderTextsIn, type BuilderTexts } from '../../messages/builder.js';
import { indexForm, type Form, type FormContext, type FormEntry } from '../../model/index.js';
import type { FormServices } from '../../runtime/index.js';
import type { ZwForm } from '../../runtime/index.js';
import { columnCaption } from '../../binding/index.js';
import type { Device } from '../canvas/form-canvas.js';
import { nodeName } from '../node-name.js';
import { handedIn, type HandedRow } from './handed-in.js';
import { isNoValue, shownValue } from './shown-value.js';

/** Narrower, form and answers do not stand beside each other; px at the usual size of text. */
const NARROW = 640;

/** The form as citizens fill it in, at the width of a device, and beside it what would be handed in, by table and column. */
export class ZwFormTry extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(calc(280px * var(--_scale)), 2fr);
        height: 100%;
        background: var(--_page);
      }
      /* No room beside each other: the form first, what it hands in below. */
      :host([data-narrow]) {
        display: block;
        overflow: auto;
      }
      .form {
        padding: 24px;
        overflow: auto;
      }
      :host([data-narrow]) .form {
        padding: 12px;
      }
      .paper {
        box-sizing: border-box;
        max-width: calc(1024px * var(--_scale));
        margin: 0 auto;
        padding: 20px 24px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .paper[data-device='tablet'] {
        width: calc(768px * var(--_scale));
        max-width: none;
      }
      .paper[data-device='phone'] {
        width: calc(375px * var(--_scale));
        max-width: none;
        padding: 16px;
      }
      .answers {
        padding: 12px 16px;
        overflow: auto;
        border-left: 1px solid var(--_line);
        background: var(--_surface);
        font-size: var(--_text-compact);
        line-height: var(--_text-compact-line);
      }
      :host([data-narrow]) .answers {
        border-top: 1px solid var(--_line);
        border-left: 0;
      }
      h3,
      h4 {
        margin: 0 0 4px;
        font-size: var(--_text);
        line-height: var(--_text-line);
      }
      h4 {
        margin-top: 16px;
        font-size: var(--_text-compact);
      }
      p {
        margin: 0 0 8px;
      }
      table {
        width: 100%;
        table-layout: fixed;
      }
      td {
        overflow-wrap: anywhere;
      }
      .missing {
        color: var(--_bad);
      }
      .good {
        color: var(--_good);
      }
    `,
  ];

  @property({ attribute: false }) form: Form | undefined;
  @property({ attribute: false }) context: FormContext = { today: '' };
  @property({ attribute: false }) services: FormServices = {};
  /** How wide the form is shown; as on the canvas. */
  @property() device: Device = 'desktop';

  @state() private answers: Readonly<Record<string, unknown>> = {};
  @state() private result: { readonly ok: boolean; readonly count: number } | undefined;
  @query('zw-form') private readonly filled!: ZwForm | null;
  readonly #language = new LangController(this);
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.result = undefined;
  }

  protected override render(): TemplateResult {
    const words = windowTextsIn(this.#language.lang).try;
    return html`<section class="form" aria-label=${words.label}>
        <div class="paper" data-device=${this.device}>
          <zw-form .form=${this.form} .context=${{ today: this.context.today }} .services=${this.services} @zw-change=${this.#onChange}>
            <div slot="actions" class="zw-bar">
              <button type="button" class="zw-button" data-kind="primary" @click=${() => void this.#submit()}>${words.submit}</button>
              <button type="button" class="zw-button" @click=${() => this.#reset()}>${words.reset}</button>
            </div>
          </zw-form>
        </div>
      </section>
      <section class="answers" aria-label=${words.answers}>
        <h3>${words.answers}</h3>
        <p class="zw-hint">${words.hint}</p>
        <p role="status" class=${this.result?.ok === true ? 'good' : 'missing'}>${this.result === undefined ? '' : this.result.ok ? words.ok : words.wrong(this.result.count)}</p>
        ${this.#handedIn()}
      </section>`;
  }

  #fit(): void {
    const scale = Number.parseFloat(getComputedStyle(this).getPropertyValue('--zw-text-scale')) || 1;
    this.toggleAttribute('data-narrow', this.clientWidth < NARROW * scale);
  }

  get #texts(): BuilderTexts {
    return builderTextsIn(this.#language.lang);
  }

  #handedIn(): TemplateResult | readonly TemplateResult[] {
    const { form } = this;
    const words = windowTextsIn(this.#language.lang).try;
    if (form === undefined) return html``;
    const { rows, unbound } = handedIn(form.schema, this.answers);
    if (rows.length === 0 && unbound.length === 0) return html`<p class="zw-empty">${words.noAnswers}</p>`;
    return html`${rows.map((row) => this.#row(row))}
    ${unbound.length === 0
      ? nothing
      : html`<h4>${words.unbound}</h4>
          <table class="zw-table"><tbody>${unbound.map(({ nodeId, rows: at, value }) => html`<tr><td>${this.#nameOf(nodeId)}${at.length === 0 ? '' : ` · ${words.rowOf((at[at.length - 1] ?? 0) + 1)}`}</td><td>${shownValue(value, { node: this.#nodeOf(nodeId) }) ?? words.empty}</td></tr>`)}</tbody></table>`}`;
  }

  #row({ table: name, rows, cells }: HandedRow): TemplateResult {
    const words = windowTextsIn(this.#language.lang).try;
    const table = this.context.tables?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const place = rows.map((row) => words.rowOf(row + 1)).join(' ');
    return html`<h4>${table?.comment ?? name} <small>${name}</small> ${place}</h4>
      <table class="zw-table">
        <thead><tr><th scope="col">${words.column}</th><th scope="col">${words.value}</th></tr></thead>
        <tbody>
          ${cells.map(({ column: key, nodeId, value }) => {
            const column = table?.columns.find((each) => each.name.toLowerCase() === key.toLowerCase());
            const isMissing = column?.nullable === false && isNoValue(value);
            return html`<tr><td>${column === undefined ? key : columnCaption(column)} <small>${key}</small></td><td class=${isMissing ? 'missing' : ''}>${isMissing ? words.missing : (shownValue(value, { node: this.#nodeOf(nodeId), column }) ?? words.empty)}</td></tr>`;
          })}
        </tbody>
      </table>`;
  }

  #nodeOf(id: string): FormEntry['node'] | undefined {
    return this.form === undefined ? undefined : indexForm(this.form.schema).byId(id)?.node;
  }

  #nameOf(id: string): string {
    const entry = this.form === undefined ? undefined : indexForm(this.form.schema).byId(id);
    return entry === undefined ? id : nodeName(entry, this.#texts, this.#language.lang);
  }

  readonly #onChange = (event: CustomEvent<{ value: Readonly<Record<string, unknown>> }>): void => {
    this.answers = event.detail.value;
    this.result = undefined;
  };

  async #submit(): Promise<void> {
    const { filled } = this;
    if (filled === null) return;
    const { ok, values, errors } = await filled.submit();
    this.answers = values;
    this.result = { ok, count: errors.length };
  }

  #reset(): void {
    const { filled } = this;
    if (filled === null) return;
    filled.value = {};
    this.answers = {};
    this.result = undefined;
  }
}

import { reasonOf, type Place, type RemarkThread } from '@zhengwu/core';
import { pickLanguage } from '@zhengwu/core/lang';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { LaterPart } from '@zhengwu/ui/later';
import { controls, themeAttribute } from '@zhengwu/ui/look';
import { adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { elementName } from '../messages/element-name.js';
import { stepWordsEn, stepWordsZhCn, type StepWords } from '../messages/step-words.js';
import { viewerTextsIn, type ViewerTexts } from '../messages/viewer.js';
import { indexProcess } from '../model/flow-index.js';
import { parseFlow, type ParsedFlow } from '../model/file/parse-flow.js';
import { viewOf } from '../model/process-view.js';
import { badgesOf } from './badges.js';
import { caseHead } from './case-head.js';
import { followCase, type CaseProgress, type CaseRow, type CaseView, type ProgressNote } from './case/index.js';
import { rowWays } from './case/row-ways.js';
import type { ZwFlowDrawing } from './drawing/flow-drawing.js';
import { flowViewerStyles } from './flow-viewer.styles.js';
import { loadDrawing } from './load-drawing.js';
import type { Reader } from './reader.js';
import { readViewerContext, type ViewerContext, type ViewerSurroundings } from './read-viewer-context.js';
import { flowThreads } from './remark-threads.js';
import { chosenView, stepList } from './step-list.js';
import { stepListStyles } from './step-list.styles.js';

/** `detail` of `zw-error`: what went wrong that the host should know of. */
export interface ViewerFailure {
  readonly kind: 'open' | 'context' | 'progress' | 'load';
  readonly reason?: string;
  /** Of a file that does not open. */
  readonly findings?: ParsedFlow['findings'];
  /** What a progress says that does not fit the flow. */
  readonly notes?: readonly ProgressNote[];
}

/** px: below that there is room for the list or for the drawing. */
const NARROW = 640;

/**
 * 审批流程 to look at: the steps in order, with where a case stands, who has it and how many working days are left, and the flow as it is drawn.
 * The list stands by itself; the drawing, with bpmn-js, is loaded where there is room for it or when somebody asks.
 *
 * @slot actions - the host's next steps, at the end of the head: 确认, 退回, for example
 * @fires zw-select - `{ ids }`: a person has chosen another element, or none
 * @fires zw-remark - `{ place }`: a person wants to say something about an element; of the whole flow the id is empty
 * @fires zw-error - `ViewerFailure`: a file that cannot be opened, a context that cannot be read, a progress that does not fit the flow, a part of the element that could not be loaded
 * @csspart head - where the case stands
 * @csspart list - the steps
 * @csspart diagram - the drawing
 */
export class ZwFlowViewer extends LitElement {
  static override styles = [base, themeAttribute, controls, flowViewerStyles, stepListStyles];

  /** The flow: BPMN 2.0 XML as text. */
  @property({ attribute: false }) value: unknown;
  /** What is around it. Names come from it, limits of the item, and the calendar by which days are counted; without a calendar none are. */
  @property({ attribute: false }) context: ViewerContext | undefined;
  /** What has happened to a case. Without it the flow is shown by itself. */
  @property({ attribute: false }) progress: CaseProgress | undefined;
  /** The host's conversations about elements; `zw-remark` asks for a new one. Without a list, a host takes none, and none is offered. */
  @property({ attribute: false }) remarks: readonly RemarkThread[] | undefined;
  /** `auto`: list and drawing beside each other where there is room, else the list, and the drawing one press away. `list` never draws. */
  @property() view: 'auto' | 'diagram' | 'list' = 'auto';
  /** `default`, `red` (政务红) or `contrast`. */
  @property({ reflect: true }) theme: 'default' | 'red' | 'contrast' = 'default';
  /** Whether there is room for one thing beside the other. The element sets it by its own width. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  @state() private parsed: ParsedFlow | undefined;
  @state() private isOpening = false;
  @state() private chosen: string | undefined;
  /** What a person wants to see where there is room for one alone. */
  @state() private wanted: 'list' | 'diagram' | undefined;
  @state() private isPastOpen = false;
  @state() private told = '';

  readonly #drawing = this.#later(() => loadDrawing().then(() => true));
  readonly #remarks = this.#later(() => import('./remarks.js'));
  readonly #failure = this.#later(() => import('./failure.js'));

  readonly #language = new LangController(this);
  #around: ViewerSurroundings = readViewerContext(undefined);
  #case: CaseView | undefined;
  #openings = 0;
  /** What the host was told last of its progress: once each, not once a day. */
  #toldNotes = '';
  /** How many sheets the element has beside its own. */
  #worn = 0;
  readonly #sizes = new ResizeObserver(() => {
    // In a frame of its own: what changes its size while sizes are told is an error on the host's page.
    requestAnimationFrame(() => {
      this.#measure();
      // It may just have come to be seen.
      if (this.#drawing.part === undefined) this.requestUpdate();
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  /** Selects a step, unfolds it, scrolls to it and gives it the focus; false if the flow has no such element. */
  async reveal(id: string): Promise<boolean> {
    await this.updateComplete;
    if (!this.#has(id)) return false;
    this.#select(id);
    if (this.#case?.rows.some((row) => row.id === id && row.state === 'notTaken') === true) this.isPastOpen = true;
    await this.updateComplete;
    this.#drawn?.reveal(id);
    const row = this.renderRoot.querySelector<HTMLElement>(`.step[data-last][data-id="${CSS.escape(id)}"] .row`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
    return true;
  }

  /** Shows the whole drawing, where there is one. */
  fit(): void {
    this.#drawn?.fit();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) void this.#open();
    if (changed.has('context')) this.#readContext();
    if (changed.has('context') || changed.has('progress') || (changed as Map<string, unknown>).has('parsed')) this.#follow();
    if (Array.isArray(this.remarks)) this.#remarks.start();
    this.#wear();
    if (this.#drawing.part !== undefined || this.parsed?.flow === undefined) return;
    // As wide as it is now: a phone must not load what it has no room for.
    this.#measure();
    if (this.#draws) this.#drawing.start();
  }

  protected override render(): TemplateResult {
    const { texts, parsed } = this;
    if (parsed === undefined) return html`<p class="zw-empty" role="status">${this.isOpening ? texts.opening : texts.nothing}</p>`;
    if (parsed.flow === undefined) return this.#instead(parsed);
    const reader = this.#reader();
    if (reader === undefined) return html``;
    const { isBoth } = this;
    const shows = this.shows;
    return html`
      <header part="head">
        <div class="case">${caseHead({ title: this.#title, reader, mended: parsed.findings.length })}</div>
        <div class="tools">
          ${isBoth || this.view === 'list' ? nothing : this.#switch(shows)}
          <slot name="actions"></slot>
        </div>
      </header>
      <div class="body">
        ${isBoth || shows === 'list' ? html`<div class="list" part="list">${stepList({ reader, isPastOpen: this.isPastOpen, onPast: (isOpen) => (this.isPastOpen = isOpen), other: this.#other })}</div>` : nothing}
        ${isBoth || shows === 'diagram' ? html`<div class="diagram" part="diagram">${this.#diagram(reader)}${isBoth ? nothing : chosenView(reader, this.#other)}</div>` : nothing}
      </div>
    `;
  }

  private get texts(): ViewerTexts {
    return viewerTextsIn(this.#language.lang);
  }

  private get words(): StepWords {
    return this.#language.lang === 'en' ? stepWordsEn : stepWordsZhCn;
  }

  /** Whether list and drawing stand beside each other. */
  private get isBoth(): boolean {
    return this.view === 'auto' && !this.narrow;
  }

  /** Which of them is shown where there is one alone. */
  private get shows(): 'list' | 'diagram' {
    return this.view === 'list' ? 'list' : (this.wanted ?? (this.view === 'diagram' ? 'diagram' : 'list'));
  }

  get #draws(): boolean {
    return this.clientWidth > 0 && (this.isBoth || this.shows === 'diagram');
  }

  get #drawn(): ZwFlowDrawing | null {
    return this.renderRoot.querySelector('zw-flow-drawing');
  }

  get #title(): string {
    const name = this.parsed?.flow?.processes.find((process) => process.name !== '')?.name;
    return name ?? this.texts.unnamed;
  }

  /** What is chosen in the drawing and is no step of the list. */
  get #other(): CaseRow | undefined {
    const process = this.parsed?.flow?.processes.find((each) => indexProcess(each).node(this.chosen ?? '') !== undefined);
    const node = process === undefined ? undefined : indexProcess(process).node(this.chosen ?? '');
    if (process === undefined || node === undefined) return undefined;
    return { id: node.id, node, processId: process.id, kind: 'other', clock: 'run', isApplicants: false, ways: rowWays(viewOf(process), node) };
  }

  #measure(): void {
    if (this.clientWidth > 0) this.narrow = this.clientWidth < NARROW;
  }

  #switch(shows: 'list' | 'diagram'): TemplateResult {
    const { views } = this.texts;
    return html`<div class="switch" role="group" aria-label=${views.label}>
      ${(['list', 'diagram'] as const).map((each) => html`<button type="button" class="zw-button" aria-pressed=${each === shows ? 'true' : 'false'} @click=${() => (this.wanted = each)}>${views[each]}</button>`)}
    </div>`;
  }

  #diagram(reader: Reader): TemplateResult {
    const { texts, view, nameOf } = reader;
    if (this.#drawing.hasFailed) {
      return html`<p class="zw-empty" role="alert">${texts.drawing.failed}<button type="button" class="zw-button" @click=${() => void this.#drawing.load().catch(() => undefined)}>${texts.drawing.retry}</button></p>`;
    }
    if (this.#drawing.part === undefined) return html`<p class="zw-empty" role="status">${texts.drawing.loading}</p>`;
    return html`<zw-flow-drawing
      .definitions=${this.parsed?.definitions}
      .view=${view}
      .badges=${badgesOf(reader)}
      .texts=${texts}
      .selected=${this.chosen}
      .nameOf=${nameOf}
      @zw-select=${(event: CustomEvent<{ readonly ids: readonly string[] }>) => this.#selectInDrawing(event.detail.ids[0])}
      @zw-activate=${(event: CustomEvent<{ readonly id: string }>) => void this.reveal(event.detail.id)}
    ></zw-flow-drawing>`;
  }

  /** What is shown of a file that does not open. */
  #instead({ findings }: ParsedFlow): TemplateResult {
    const { part, hasFailed } = this.#failure;
    if (part === undefined) return hasFailed ? html`<p class="zw-empty" role="alert">${this.texts.cannotOpen}</p>` : html`<p class="zw-empty" role="status">${this.texts.opening}</p>`;
    return html`<div class="instead">${part.failureView({ findings, given: this.value, lang: this.#language.lang, onTold: (text) => (this.told = text) })}<p role="status">${this.told}</p></div>`;
  }

  #reader(): Reader | undefined {
    const view = this.#case;
    if (view === undefined) return undefined;
    const threads = flowThreads(this.remarks);
    const stepIds = new Set(view.rows.map(({ id }) => id));
    const pools = new Set(view.rows.map(({ processId }) => processId));
    return {
      view,
      around: this.#around,
      lang: pickLanguage(this.#language.lang),
      texts: this.texts,
      words: this.words,
      selected: this.chosen,
      nameOf: (id) => this.#nameOf(id),
      poolOf: ({ processId }) => (pools.size > 1 ? this.#nameOf(processId) : undefined),
      threadsOn: (id) => threads.filter(({ place }) => place.id === id),
      threadsElsewhere: [...new Set(threads.map(({ place }) => place.id))].filter((id) => id !== '' && id !== this.chosen && !stepIds.has(id)),
      remarks: Array.isArray(this.remarks) ? this.#remarks.part : undefined,
      onSelect: (id) => this.#select(id),
      onAsk: (id) => emit(this, 'zw-remark', { place: { part: 'flow', id } satisfies Place }),
    };
  }

  #nameOf(id: string): string {
    const flow = this.parsed?.flow;
    return (flow === undefined ? undefined : elementName(flow, id, this.words)) ?? this.texts.unnamed;
  }

  #has(id: string): boolean {
    return this.parsed?.flow?.processes.some((process) => indexProcess(process).node(id) !== undefined || indexProcess(process).edge(id) !== undefined) === true;
  }

  #select(id: string | undefined): void {
    if (id === this.chosen) return;
    this.chosen = id;
    if (id !== undefined) this.#drawn?.reveal(id);
    emit(this, 'zw-select', { ids: id === undefined ? [] : [id] });
  }

  #selectInDrawing(id: string | undefined): void {
    // The plane itself, and lanes, are no elements that a person speaks of.
    const known = id !== undefined && this.#has(id) ? id : undefined;
    if (known === this.chosen) return;
    this.chosen = known;
    emit(this, 'zw-select', { ids: known === undefined ? [] : [known] });
    void this.updateComplete.then(() => (known === undefined ? undefined : this.renderRoot.querySelector(`.step[data-last][data-id="${CSS.escape(known)}"]`)?.scrollIntoView({ block: 'nearest' })));
  }

  async #open(): Promise<void> {
    const opening = (this.#openings += 1);
    const { value } = this;
    if (value === undefined || value === null) {
      this.parsed = undefined;
      return;
    }
    this.isOpening = true;
    const parsed = await parseFlow(value);
    if (opening !== this.#openings) return;
    this.isOpening = false;
    this.parsed = parsed;
    if (this.chosen !== undefined && !this.#has(this.chosen)) this.#select(undefined);
    if (parsed.flow !== undefined) return;
    emit(this, 'zw-error', { kind: 'open', findings: parsed.findings } satisfies ViewerFailure);
    // Whoever opens another file has another try.
    void this.#failure.load().catch(() => undefined);
  }

  #readContext(): void {
    try {
      this.#around = readViewerContext(this.context);
    } catch (error) {
      // The former one stays.
      emit(this, 'zw-error', { kind: 'context', reason: reasonOf(error) } satisfies ViewerFailure);
    }
  }

  #follow(): void {
    const flow = this.parsed?.flow;
    this.#case = flow === undefined ? undefined : followCase(flow, this.progress, this.#around);
    const notes = this.#case?.notes ?? [];
    const told = JSON.stringify(notes);
    if (notes.length > 0 && told !== this.#toldNotes) emit(this, 'zw-error', { kind: 'progress', notes } satisfies ViewerFailure);
    this.#toldNotes = told;
  }

  /** A part that comes later; the host hears of one that does not come. */
  #later<Part>(fetch: () => Promise<Part>): LaterPart<Part> {
    const told = (error: unknown): never => {
      emit(this, 'zw-error', { kind: 'load', reason: reasonOf(error) } satisfies ViewerFailure);
      throw error;
    };
    return new LaterPart(
      () => fetch().catch(told),
      () => this.requestUpdate(),
    );
  }

  /** The looks of what has come later. */
  #wear(): void {
    const sheets = [this.#remarks.part?.remarkPanelStyles, this.#failure.part?.errorViewStyles].filter((sheet) => sheet !== undefined);
    if (sheets.length === this.#worn) return;
    this.#worn = sheets.length;
    adoptStyles(this.renderRoot as ShadowRoot, [...(this.constructor as typeof ZwFlowViewer).elementStyles, ...sheets]); // an open root, as Lit makes it
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-viewer': ZwFlowViewer;
  }
}

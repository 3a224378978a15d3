import type { IsoDate } from '@zhengwu/core';
import { DragSource, registerDropTarget } from '@zhengwu/ui/drag';
import { base, LangController } from '@zhengwu/ui/element';
import { announce } from '@zhengwu/ui/live';
import { controls, themeAttribute } from '@zhengwu/ui/look';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../../controls/control.styles.js';
import { builderTextsIn, type BuilderTexts } from '../../messages/builder.js';
import { indexForm, type Form, type FormEntry, type FormIndex } from '../../model/index.js';
import { isNarrow } from '../../runtime/narrow.js';
import { runtimeStyles } from '../../runtime/runtime.styles.js';
import type { Box } from './box.js';
import { CanvasCursor } from './canvas-cursor.js';
import { CanvasDrop } from './canvas-drop.js';
import { keyMeaning } from './canvas-keys.js';
import { canvasOverlay } from './canvas-overlay.js';
import { CanvasPointer, keepFocus, keepStill } from './canvas-pointer.js';
import type { CanvasAct, CanvasPort } from './canvas-port.js';
import { canvasStyles } from './canvas.styles.js';
import { ChosenFrames } from './chosen-frames.js';
import { DesignStage } from './design-stage.js';
import type { Sought } from './drop-seeker.js';
import { firstBox, Marks } from './marks.js';
import { NodeFinder } from './node-finder.js';
import { OneStop } from './one-stop.js';

export type Device = 'desktop' | 'tablet' | 'phone';

const NONE: ReadonlySet<string> = new Set();

/**
 * The form as citizens will see it, drawn by the runtime's own components, to be worked on: nodes are chosen, dragged, moved by
 * keys; nothing is filled in. One stop of the Tab key.
 */
export class ZwFormCanvas extends LitElement {
  static override styles = [base, controls, themeAttribute, runtimeStyles, controlStyles, canvasStyles];

  @property({ attribute: false }) form: Form | undefined;
  /** The ids that are chosen, the last one last. */
  @property({ attribute: false }) selected: readonly string[] = [];
  @property({ attribute: false }) cut: ReadonlySet<string> = NONE;
  @property() device: Device = 'desktop';
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property() today: IsoDate = '1970-01-01';
  @property({ attribute: false }) port: CanvasPort | undefined;

  @state() private hovered: string | undefined;
  @state() private sought: Sought | undefined;

  @query('.stage') private readonly stage!: HTMLElement;
  @query('.paper') private readonly paper!: HTMLElement;
  @query('.fields') private readonly fields!: HTMLElement;
  @query('.behind') private readonly behind!: HTMLElement;

  readonly #language = new LangController(this);
  readonly #marks = new Marks(() => this.fields);
  readonly #nodes = new NodeFinder(this.#marks, () => this.#index);
  readonly #frames = new ChosenFrames({
    selected: () => this.selected,
    boxOf: (id) => this.#onPaper(this.#marks.boxOf(id)),
    onFrame: () => this.#onFrame(),
    onMoved: () => this.requestUpdate(),
  });
  readonly #stage = new DesignStage(
    ({ styleSheet }) => {
      const root = this.renderRoot as ShadowRoot; // as Lit makes it
      if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    },
    () => this.#openChosen(),
  );
  readonly #stop = new OneStop(
    () => this.stage,
    () => this.behind,
  );
  readonly #cursor = new CanvasCursor(() => ({
    port: this.port,
    index: this.#index,
    selected: this.selected,
    show: (id) => this.follow(id),
    say: (text) => announce(this, text),
  }));
  readonly #pointer = new CanvasPointer(this.#nodes, this.#marks, this.#cursor, () => ({
    port: this.port,
    selected: this.selected,
    isReadonly: this.readonly,
    focus: () => this.focus({ preventScroll: true }),
    act: (act) => this.#act(act),
    hover: (id) => (this.hovered = id),
  }));
  readonly #drop = new CanvasDrop(this.#marks, () => ({
    port: this.port,
    index: this.#index,
    isReadonly: this.readonly,
    texts: this.#texts.canvas,
    elementAt: ({ x, y }) => (this.renderRoot as ShadowRoot).elementFromPoint(x, y), // as Lit makes it
    entryAt: (element) => this.#nodes.at(element),
    paneAt: (element) => this.#nodes.paneAt(element),
    open: (pane) => this.#open(pane),
    show: (sought) => (this.sought = sought),
    focus: () => this.focus({ preventScroll: true }),
  }));
  readonly #resize = new ResizeObserver(() => this.#frames.soon());
  /** In which language the form is drawn. */
  #drawnIn: string | undefined;
  #unregister: (() => void) | undefined;
  /** What the next frame is to show. */
  #sight: string | undefined;

  constructor() {
    super();
    new DragSource(this, {
      pick: this.#pointer.pick,
      onStart: () => (this.#pointer.isDragging = true),
      onEnd: () => (this.#pointer.isDragging = false),
      onHold: (point) => this.port?.openMenu(point),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unregister = registerDropTarget(this, this.#drop);
    if (!this.hasUpdated) return;
    this.#watch();
    this.#mount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unregister?.();
    this.#resize.disconnect();
    this.#frames.forget();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stage.leave();
    });
  }

  override focus(options?: FocusOptions): void {
    this.stage.focus(options);
  }

  /** Brings a node to sight: opens the panes that hide it, scrolls to it. */
  async reveal(id: string): Promise<void> {
    await this.updateComplete;
    this.#sight = id;
    this.#frames.now();
  }

  /** The same in the next frame, for whoever waits for nothing: the form is laid out once for all that happens until then. */
  follow(id: string): void {
    this.#sight = id;
    this.#frames.soon();
  }

  /** Where a node is on the window; its menu is opened there. */
  boxOf(id: string): Box | undefined {
    return this.#marks.boxOf(id);
  }

  protected override render(): TemplateResult {
    const texts = this.#texts.canvas;
    return html`<div
      class="stage"
      tabindex="0"
      role="application"
      ?data-chosen=${this.selected.length > 0}
      aria-label=${texts.label}
      aria-roledescription=${texts.role}
      aria-description=${texts.help}
      @keydown=${this.#onKey}
      @focusin=${this.#stop.onFocusIn}
      @click=${this.#pointer.onClick}
      @dblclick=${this.#pointer.onDoubleClick}
      @contextmenu=${this.#pointer.onContextMenu}
      @pointermove=${this.#pointer.onMove}
      @pointerleave=${this.#pointer.onLeave}
    >
      <div class="paper" data-device=${this.device} @click=${{ handleEvent: keepStill, capture: true }} @mousedown=${{ handleEvent: keepFocus, capture: true }}>
        <div class="fields"></div>
        <div class="overlay">${this.#overlay()}</div>
      </div>
      <span class="behind" tabindex="-1"></span>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isOtherWords = this.#drawnIn !== this.#language.lang;
    if (changed.has('form') || changed.has('today') || isOtherWords) this.#mount();
    if (changed.has('form') || isOtherWords || changed.has('selected') || changed.has('device') || changed.has('readonly')) this.#frames.soon();
    if (!changed.has('selected')) return;
    this.#cursor.follow();
    this.#openChosen();
  }

  #mount(): void {
    const { form, today } = this;
    const { lang } = this.#language;
    this.#drawnIn = lang;
    if (form !== undefined) this.#stage.draw(this.fields, { form, lang, today, hollow: this.#texts.canvas.hollow, empty: this.#texts.canvas.emptyForm });
  }

  #watch(): void {
    this.#resize.observe(this.paper);
    this.#resize.observe(this.fields);
  }

  #overlay(): TemplateResult {
    const { hovered, sought } = this;
    const last = this.#cursor.at;
    const holder = sought?.holder;
    const line = sought?.landing.line;
    return canvasOverlay({
      chosen: this.#frames.all,
      last,
      name: last === undefined ? '' : (this.port?.nameOf(last.id) ?? ''),
      cut: this.cut,
      hovered: hovered === undefined || this.selected.includes(hovered) || this.#pointer.isDragging ? undefined : this.#onPaper(this.#marks.boxOf(hovered)),
      into: holder === undefined ? undefined : this.#onPaper(holder.parent === undefined ? this.paper.getBoundingClientRect() : this.#marks.boxOf(holder.id)),
      line: line === undefined ? undefined : { ...line, box: this.#onPaper(line.box) ?? line.box },
      isReadonly: this.readonly,
      texts: this.#texts.canvas,
      onEdge: this.#pointer.dragEdge,
    });
  }

  /** From the corner of the paper, inside its border. */
  #onPaper(box: Box | undefined): Box | undefined {
    if (box === undefined) return undefined;
    const { left, top } = this.paper.getBoundingClientRect();
    return { left: box.left - left - this.paper.clientLeft, top: box.top - top - this.paper.clientTop, width: box.width, height: box.height };
  }

  get #index(): FormIndex | undefined {
    return this.form === undefined ? undefined : indexForm(this.form.schema);
  }

  get #texts(): BuilderTexts {
    return builderTextsIn(this.#language.lang);
  }

  #onFrame(): void {
    this.toggleAttribute('data-narrow', isNarrow(this, this.paper.clientWidth));
    const entry = this.#sight === undefined ? undefined : this.#index?.byId(this.#sight);
    this.#sight = undefined;
    if (entry === undefined) return;
    this.#stage.open(entry);
    const mark = this.#marks.of(entry.id);
    const inside = mark === undefined ? undefined : firstBox(mark);
    inside?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** What is chosen is seen, in whichever pane it lies. */
  #openChosen(): void {
    const entry = this.#cursor.at;
    if (entry !== undefined) this.#open(entry);
  }

  #open(entry: FormEntry): void {
    if (this.#stage.open(entry)) this.#frames.soon();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.#index;
    if (event.defaultPrevented || index === undefined) return;
    if (event.key === 'Tab' && !event.shiftKey) return this.#stop.leave();
    const meaning = keyMeaning(event, index, this.#cursor.at);
    if (meaning === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if ('act' in meaning) return this.#act(meaning.act);
    if ('clear' in meaning) return this.#cursor.clear();
    if ('all' in meaning) return this.#cursor.all(meaning.all);
    const to = index.byId(meaning.to);
    if (to === undefined) return;
    if (meaning.extends) this.#cursor.extend(to);
    else this.#cursor.go(to);
  };

  #act(act: CanvasAct | 'parent'): void {
    if (act === 'parent') this.#cursor.goOut();
    else this.port?.act(act);
  }
}

import type { IsoDate } from '@zhengwu/core';
import { equalJson } from '@zhengwu/core/json';
import { DragSource, registerDropTarget } from '@zhengwu/ui/drag';
import { base, LangController } from '@zhengwu/ui/element';
import { announce } from '@zhengwu/ui/live';
import { controls, themeAttribute } from '@zhengwu/ui/look';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../../controls/control.styles.js';
import { builderTextsIn, type BuilderTexts } from '../../messages/builder.js';
import { indexForm, isRow, type Form, type FormEntry, type FormIndex } from '../../model/index.js';
import { runtimeStyles } from '../../runtime/runtime.styles.js';
import type { Box } from './box.js';
import { CanvasDrop } from './canvas-drop.js';
import { keyMeaning, rangeBetween, shownParent, spanOf } from './canvas-keys.js';
import { canvasOverlay } from './canvas-overlay.js';
import type { CanvasAct, CanvasPort } from './canvas-port.js';
import { canvasStyles } from './canvas.styles.js';
import { DesignStage } from './design-stage.js';
import type { Sought } from './drop-seeker.js';
import { firstBox, Marks } from './marks.js';
import { SpanDrag } from './span-drag.js';

export type Device = 'desktop' | 'tablet' | 'phone';

const NONE: ReadonlySet<string> = new Set();
/** Narrower, the runtime puts labels above their controls; px at the usual size of text. */
const NARROW = 560;
const PANE_HEADS = '[role="tab"], .step-button, .panel-head';

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

  @state() private frames: readonly { readonly id: string; readonly box: Box }[] = [];
  @state() private hovered: string | undefined;
  @state() private sought: Sought | undefined;

  @query('.stage') private readonly stage!: HTMLElement;
  @query('.paper') private readonly paper!: HTMLElement;
  @query('.fields') private readonly fields!: HTMLElement;
  @query('.behind') private readonly behind!: HTMLElement;

  readonly #language = new LangController(this);
  readonly #marks = new Marks(() => this.fields);
  readonly #stage = new DesignStage(
    ({ styleSheet }) => {
      const root = this.renderRoot as ShadowRoot; // as Lit makes it
      if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    },
    () => this.#openChosen(),
  );
  readonly #drop = new CanvasDrop(this.#marks, () => ({
    port: this.port,
    index: this.#index,
    isReadonly: this.readonly,
    texts: this.#texts.canvas,
    elementAt: ({ x, y }) => (this.renderRoot as ShadowRoot).elementFromPoint(x, y), // as Lit makes it
    entryAt: (element) => this.#entryAt(element),
    paneAt: (element) => this.#paneAt(element),
    open: (pane) => this.#open(pane),
    show: (sought) => (this.sought = sought),
    focus: () => this.focus({ preventScroll: true }),
  }));
  readonly #resize = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      if (!this.hasUpdated) return;
      this.#fit();
      this.#measure();
    }),
  );
  #anchor: string | undefined;
  /** In which language the form is drawn. */
  #drawnIn: string | undefined;
  #unregister: (() => void) | undefined;
  #isDragged = false;

  constructor() {
    super();
    new DragSource(this, {
      pick: (press) => this.#pick(press),
      onStart: () => (this.#isDragged = true),
      onEnd: () => (this.#isDragged = false),
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
    const entry = this.#entry(id);
    if (entry === undefined) return;
    this.#open(entry);
    await this.updateComplete;
    const mark = this.#marks.of(entry.id);
    const inside = mark === undefined ? undefined : firstBox(mark);
    inside?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#measure();
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
      @focusin=${this.#onFocusIn}
      @click=${this.#onClick}
      @dblclick=${this.#onDoubleClick}
      @contextmenu=${this.#onContextMenu}
      @pointermove=${this.#onHover}
      @pointerleave=${() => (this.hovered = undefined)}
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
    if (changed.has('device')) this.#fit();
    if (changed.has('form') || isOtherWords || changed.has('selected') || changed.has('device') || changed.has('readonly')) this.#measure();
    if (changed.has('selected')) {
      const last = this.selected[this.selected.length - 1];
      // What was chosen elsewhere, in the outline or by a search: a range begins there.
      if (this.#anchor === undefined || !this.selected.includes(this.#anchor)) this.#anchor = last;
      this.#openChosen();
    }
  }

  // What is drawn.

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
    const { hovered, sought, selected } = this;
    const last = selected[selected.length - 1];
    const holder = sought?.holder;
    const line = sought?.landing.line;
    return canvasOverlay({
      chosen: this.frames,
      last: last === undefined ? undefined : this.#entry(last),
      name: last === undefined ? '' : (this.port?.nameOf(last) ?? ''),
      cut: this.cut,
      hovered: hovered === undefined || selected.includes(hovered) || this.#isDragged ? undefined : this.#onPaper(this.#marks.boxOf(hovered)),
      into: holder === undefined ? undefined : this.#onPaper(holder.parent === undefined ? this.paper.getBoundingClientRect() : this.#marks.boxOf(holder.id)),
      line: line === undefined ? undefined : { ...line, box: this.#onPaper(line.box) ?? line.box },
      isReadonly: this.readonly,
      texts: this.#texts.canvas,
      onEdge: (event, entry) => this.#dragEdge(event, entry),
    });
  }

  /** From the corner of the paper, inside its border. */
  #onPaper(box: Box | undefined): Box | undefined {
    if (box === undefined) return undefined;
    const { left, top } = this.paper.getBoundingClientRect();
    return { left: box.left - left - this.paper.clientLeft, top: box.top - top - this.paper.clientTop, width: box.width, height: box.height };
  }

  // Places.

  get #index(): FormIndex | undefined {
    return this.form === undefined ? undefined : indexForm(this.form.schema);
  }

  #entry(id: string): FormEntry | undefined {
    return this.#index?.byId(id);
  }

  get #texts(): BuilderTexts {
    return builderTextsIn(this.#language.lang);
  }

  /** A row is no thing of its own: its table is. */
  #entryAt(element: Element | null): FormEntry | undefined {
    const id = this.#marks.idAt(element);
    const entry = id === undefined ? undefined : this.#entry(id);
    return entry !== undefined && isRow(entry) ? entry.parent : entry;
  }

  /** The pane that a tab, the head of a step or of a panel stands for. */
  #paneAt(on: Element): FormEntry | undefined {
    const head = on.closest(PANE_HEADS);
    const holder = head === null ? undefined : this.#entryAt(head);
    if (head === null || holder === undefined) return undefined;
    const key = head.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
    if (head.matches('.panel-head')) return holder.children.find((child) => child.key === key);
    const heads = [...(head.closest('[role="tablist"], .step-list')?.querySelectorAll(PANE_HEADS) ?? [])];
    return holder.children[heads.indexOf(head)];
  }

  /** Whether labels stand above their controls, as the runtime decides it. */
  #fit(): void {
    const scale = Number.parseFloat(getComputedStyle(this).getPropertyValue('--zw-text-scale')) || 1;
    this.toggleAttribute('data-narrow', this.paper.clientWidth < NARROW * scale);
  }

  #measure(): void {
    if (!this.hasUpdated) return;
    const frames = this.selected.flatMap((id) => {
      const box = this.#onPaper(this.#marks.boxOf(id));
      return box === undefined ? [] : [{ id, box }];
    });
    if (!equalJson(frames, this.frames)) this.frames = frames;
  }

  /** What is chosen is seen, in whichever pane it lies. */
  #openChosen(): void {
    const last = this.selected[this.selected.length - 1];
    const entry = last === undefined ? undefined : this.#entry(last);
    if (entry !== undefined) this.#open(entry);
  }

  #open(entry: FormEntry): void {
    if (this.#stage.open(entry)) requestAnimationFrame(() => this.#measure());
  }

  // Pointer.

  #pick(press: PointerEvent): ReturnType<CanvasPort['load']> {
    const [on] = press.composedPath();
    if (this.readonly || !(on instanceof Element) || on.closest('.acts, .edge') !== null) return undefined;
    const entry = this.#entryAt(on);
    return entry === undefined ? undefined : this.port?.load(entry.id);
  }

  #dragEdge(event: PointerEvent, entry: FormEntry): void {
    const span = spanOf(entry);
    const grid = entry.parent === undefined ? undefined : this.#marks.of(entry.parent.id)?.querySelector<HTMLElement>('.grid');
    const box = this.#marks.boxOf(entry.id);
    if (span === undefined || grid === null || grid === undefined || box === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const columns = Number(grid.dataset['columns']) || span.most;
    SpanDrag.start(event, { left: box.left, column: grid.getBoundingClientRect().width / columns, most: Math.min(columns, span.most), span: span.span, onSpan: (next) => this.port?.setSpan(entry.id, next) });
  }

  readonly #onClick = (event: MouseEvent): void => {
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    const act = on.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act !== undefined) return this.#act(act as CanvasAct | 'parent'); // of the bar above
    if (on.closest('.acts, .edge') !== null) return;
    this.focus({ preventScroll: true });
    const entry = this.#paneAt(on) ?? this.#entryAt(on);
    if (entry === undefined) return this.#choose([]);
    if (event.ctrlKey || event.metaKey) {
      this.#anchor = entry.id;
      return this.#choose(this.selected.includes(entry.id) ? this.selected.filter((id) => id !== entry.id) : [...this.selected, entry.id]);
    }
    if (event.shiftKey) return this.#extend(entry);
    this.#anchor = entry.id;
    this.#choose([entry.id]);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const [on] = event.composedPath();
    if (on instanceof Element && on.closest('.acts, .edge') === null && this.#entryAt(on) !== undefined) this.port?.act('rename');
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    event.preventDefault();
    const entry = this.#entryAt(on);
    this.focus({ preventScroll: true });
    if (entry === undefined) this.#choose([]);
    else if (!this.selected.includes(entry.id)) {
      this.#anchor = entry.id;
      this.#choose([entry.id]);
    }
    this.port?.openMenu({ x: event.clientX, y: event.clientY });
  };

  readonly #onHover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.#isDragged) return;
    const [on] = event.composedPath();
    this.hovered = on instanceof Element && on.closest('.acts') === null ? this.#entryAt(on)?.id : undefined;
  };

  /** Nothing within is filled in: who comes here by Tab comes to the canvas. */
  readonly #onFocusIn = (event: FocusEvent): void => {
    const [on] = event.composedPath();
    if (on !== this.stage && on instanceof Element && on.closest('.acts, .behind') === null) this.focus({ preventScroll: true });
  };

  // Keys.

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.#index;
    if (event.defaultPrevented || index === undefined) return;
    if (event.key === 'Tab' && !event.shiftKey) return this.#leaveBehind();
    const last = this.selected[this.selected.length - 1];
    const meaning = keyMeaning(event, index, last === undefined ? undefined : index.byId(last));
    if (meaning === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if ('act' in meaning) return this.#act(meaning.act);
    if ('clear' in meaning) return this.#choose([]);
    if ('all' in meaning) return this.#choose(meaning.all);
    const to = index.byId(meaning.to);
    if (to === undefined) return;
    if (meaning.extends) return this.#extend(to);
    this.#anchor = to.id;
    this.#choose([to.id]);
    this.#follow(to);
  };

  #extend(to: FormEntry): void {
    const from = this.#anchor === undefined ? undefined : this.#entry(this.#anchor);
    const index = this.#index;
    if (from === undefined || index === undefined) {
      this.#anchor = to.id;
      return this.#choose([to.id]);
    }
    this.#choose(rangeBetween(index, from, to));
    this.#follow(to);
  }

  #follow(entry: FormEntry): void {
    void this.reveal(entry.id);
    const described = this.port?.described(entry.id);
    if (described !== undefined) announce(this, described);
  }

  #choose(ids: readonly string[]): void {
    this.port?.select(ids);
  }

  #act(act: CanvasAct | 'parent'): void {
    const last = this.selected[this.selected.length - 1];
    if (act === 'parent') {
      const entry = last === undefined ? undefined : this.#entry(last);
      const parent = entry === undefined ? undefined : shownParent(entry);
      if (parent === undefined) return;
      this.#anchor = parent.id;
      this.#choose([parent.id]);
      return this.#follow(parent);
    }
    this.port?.act(act);
  }

  /**
   * The next stop is behind the canvas, not a field in it: the browser goes on from where the focus is now. Hiding the fields would
   * not do: elements among them are visible by their own styles.
   */
  #leaveBehind(): void {
    const { behind } = this;
    // A stop for this moment: from what is none, Chromium begins again with the first.
    behind.tabIndex = 0;
    behind.focus({ preventScroll: true });
    setTimeout(() => (behind.tabIndex = -1));
  }
}

/** A press on a label would go to its control; what opens panes may. */
function keepStill(event: Event): void {
  const [on] = event.composedPath();
  if (on instanceof Element && on.closest(`${PANE_HEADS}, .acts`) === null) event.preventDefault();
}

/** The keyboard stays with the canvas. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

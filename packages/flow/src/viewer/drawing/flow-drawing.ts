import { announce } from '@zhengwu/ui/live';
import { icon, minusIcon, plusIcon } from '@zhengwu/ui/icon';
import { base, emit } from '@zhengwu/ui/element';
import { controls } from '@zhengwu/ui/look';
import { tooltip } from '@zhengwu/ui/tooltip';
import { html, LitElement, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { bpmnStyles } from '../../drawing/bpmn-sheets.js';
import { stageStyles } from '../../drawing/stage.styles.js';
import type { Canvas, DiagramElement, Point } from '../../drawing/diagram-types.js';
import { dressPage } from '../../drawing/page-styles.js';
import type { ViewerTexts } from '../../messages/viewer.js';
import { drawFlow } from '../../model/layout/draw-flow.js';
import type { ModdleElement } from '../../model/moddle/moddle-element.js';
import type { Badge } from '../badges.js';
import type { CaseView } from '../case/index.js';
import { drawingStyles } from './drawing.styles.js';
import { createFlowViewport, type FlowViewport } from './flow-viewport.js';
import { Marks } from './marks.js';
import { TouchGestures } from './touch-gestures.js';

/** A step of the zoom buttons and keys. */
const ZOOM = 1.25;
const [LEAST, MOST] = [0.2, 4];
/** Below this nobody reads the names of steps: a drawing is not opened smaller; on a phone, at arm's length, it must be larger. */
const [READABLE, READABLE_ON_A_PHONE] = [0.6, 0.9];
/** px */
const PHONE = 640;
/** px around a drawing that fits: at the sides, above for badges, below for zoom buttons and the mark of bpmn.io. */
const [MARGIN, HEAD, FOOT] = [24, 28, 60];
/** px by which an arrow key moves it. */
const STEP = 60;

/**
 * A flow as it is drawn, to look at: bpmn-js's viewer in its shadow root, with how a case stands.
 *
 * @fires zw-select - `{ ids }`: a person has chosen another element, or none
 * @fires zw-activate - `{ id }`: a person wants to read of what is chosen
 */
export class ZwFlowDrawing extends LitElement {
  static override styles = [base, controls, unsafeCSS(bpmnStyles), stageStyles, drawingStyles];

  /** What bpmn-moddle read. Where it says nothing of where things are drawn, it is laid out. */
  @property({ attribute: false }) definitions: ModdleElement | undefined;
  @property({ attribute: false }) view: CaseView | undefined;
  @property({ attribute: false }) badges: readonly Badge[] = [];
  @property({ attribute: false }) texts!: ViewerTexts;
  @property({ attribute: false }) selected: string | undefined;
  @property({ attribute: false }) nameOf: (id: string) => string = (id) => id;

  @query('.holder') private readonly holder!: HTMLElement;
  @state() private scale = 1;
  #viewport: FlowViewport | undefined;
  #marks: Marks | undefined;
  #isDrawn = false;
  /** Where the drawing stood when it was made to fit; while nobody has moved it since, it is made to fit again. */
  #fitted: string | undefined;
  readonly #sizes = new ResizeObserver(() => this.#resized());

  override connectedCallback(): void {
    super.connectedCallback();
    dressPage();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { drawing } = this.texts;
    return html`
      <div class="holder" @keydown=${this.#onKey}></div>
      <div class="zoom" role="group" aria-label=${drawing.zoom}>
        ${this.#button(drawing.zoomOut, minusIcon, () => this.zoomTo(this.scale / ZOOM))}
        <span class="scale">${Math.round(this.scale * 100)}%</span>
        ${this.#button(drawing.zoomIn, plusIcon, () => this.zoomTo(this.scale * ZOOM))}
        <button type="button" class="zw-button" data-kind="quiet" @click=${() => this.fit()}>${drawing.fit}</button>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    new TouchGestures(this.holder, () => this.#canvas, (scale, about) => this.zoomTo(scale, about));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('definitions')) void this.#draw();
    if (changed.has('texts')) this.#name();
    if (changed.has('view') || changed.has('badges')) this.#mark();
    if (changed.has('selected')) this.#showSelection();
  }

  /** Scrolls to an element; false if it is not drawn. */
  reveal(id: string): boolean {
    if (this.#viewport?.get('elementRegistry').get(id) === undefined) return false;
    this.#canvas?.scrollToElement(id, 80);
    return true;
  }

  /** All of it, no larger than it is. */
  fit(least = LEAST): void {
    const canvas = this.#canvas;
    const { clientWidth, clientHeight } = this;
    if (canvas === undefined || clientWidth === 0 || clientHeight === 0) return;
    const { inner } = canvas.viewbox();
    const room = { width: Math.max(1, clientWidth - 2 * MARGIN), height: Math.max(1, clientHeight - HEAD - FOOT) };
    const scale = Math.max(least, Math.min(1, room.width / Math.max(1, inner.width), room.height / Math.max(1, inner.height)));
    // What has no room begins at what is chosen, else where the case is, else at its beginning.
    const focus = this.#shapeOf(this.selected) ?? this.#shapeOf(this.view?.rows.find(({ state }) => state === 'current')?.id);
    const x = begin(inner.x, inner.width, room.width / scale, focus === undefined ? undefined : focus.x + focus.width / 2);
    const y = begin(inner.y, inner.height, room.height / scale, focus === undefined ? undefined : focus.y + focus.height / 2);
    canvas.viewbox({ x: x - MARGIN / scale, y: y - HEAD / scale, width: clientWidth / scale, height: clientHeight / scale });
    this.#fitted = placeOf(canvas);
  }

  zoomTo(scale: number, about?: Point): void {
    this.#canvas?.zoom(Math.min(MOST, Math.max(LEAST, scale)), about ?? 'auto');
  }

  /** What is drawn of a node; undefined of a way, which is nowhere in particular. */
  #shapeOf(id: string | undefined): DiagramElement | undefined {
    const element = id === undefined ? undefined : this.#viewport?.get('elementRegistry').get(id);
    return element?.waypoints === undefined ? element : undefined;
  }

  get #canvas(): Canvas | undefined {
    return this.#isDrawn ? this.#viewport?.get('canvas') : undefined;
  }

  #button(label: string, picture: Parameters<typeof icon>[0], run: () => void): TemplateResult {
    return html`<button type="button" class="zw-icon-button" aria-label=${label} ${tooltip(label)} @click=${run}>${icon(picture)}</button>`;
  }

  async #draw(): Promise<void> {
    this.#viewport?.destroy();
    this.#viewport = undefined;
    this.#isDrawn = false;
    this.#fitted = undefined;
    const { definitions } = this;
    if (definitions === undefined) return;
    drawFlow(definitions);
    const viewport = createFlowViewport(() => this.texts.drawing.open);
    this.#viewport = viewport;
    this.#marks = new Marks(viewport);
    viewport.attachTo(this.holder);
    await viewport.importDefinitions(definitions);
    if (this.#viewport !== viewport) return;
    this.#isDrawn = true;
    const bus = viewport.get('eventBus');
    bus.on('canvas.viewbox.changed', () => (this.scale = viewport.get('canvas').zoom()));
    bus.on('selection.changed', ({ newSelection = [] }) => {
      const [element] = newSelection;
      const id = element === undefined ? undefined : (element.labelTarget?.id ?? element.id);
      if (id !== this.selected) emit(this, 'zw-select', { ids: id === undefined ? [] : [id] });
    });
    this.#name();
    this.#mark();
    this.#showSelection();
    this.#resized();
  }

  /** The drawing has the keyboard by itself; what it is, and its keys, is said to screen readers. */
  #name(): void {
    const svg = this.holder.querySelector('.djs-container > svg');
    svg?.setAttribute('role', 'application');
    svg?.setAttribute('aria-label', this.texts.drawing.label);
  }

  #mark(): void {
    if (this.#isDrawn && this.view !== undefined) this.#marks?.show(this.view, this.badges);
  }

  #showSelection(): void {
    const selection = this.#isDrawn ? this.#viewport?.get('selection') : undefined;
    if (selection === undefined) return;
    const [now] = selection.get();
    if ((now?.labelTarget?.id ?? now?.id) === this.selected) return;
    const element = this.selected === undefined ? undefined : this.#viewport?.get('elementRegistry').get(this.selected);
    selection.select(element ?? null);
  }

  #resized(): void {
    const canvas = this.#canvas;
    if (canvas === undefined || this.clientWidth === 0) return;
    canvas.resized();
    if (this.#fitted === undefined || this.#fitted === placeOf(canvas)) this.fit(this.clientWidth < PHONE ? READABLE_ON_A_PHONE : READABLE);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const canvas = this.#canvas;
    if (canvas === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = (dx: number, dy: number): void => {
      const { x, y, width, height, scale } = canvas.viewbox();
      canvas.viewbox({ x: x + dx / scale, y: y + dy / scale, width, height });
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(-STEP, 0),
      ArrowRight: () => move(STEP, 0),
      ArrowUp: () => move(0, -STEP),
      ArrowDown: () => move(0, STEP),
      '+': () => this.zoomTo(this.scale * ZOOM),
      '=': () => this.zoomTo(this.scale * ZOOM),
      '-': () => this.zoomTo(this.scale / ZOOM),
      '0': () => this.fit(),
      PageDown: () => this.#walk(1),
      PageUp: () => this.#walk(-1),
      Enter: () => (this.selected === undefined ? undefined : emit(this, 'zw-activate', { id: this.selected })),
      Escape: () => emit(this, 'zw-select', { ids: [] }),
    };
    const run = Object.prototype.hasOwnProperty.call(keys, event.key) ? keys[event.key] : undefined;
    if (run === undefined) return;
    event.preventDefault();
    run();
  };

  /** To the next step, or the former one, in the order of the list. */
  #walk(by: 1 | -1): void {
    const ids = [...new Set(this.view?.rows.map(({ id }) => id))];
    const at = this.selected === undefined ? -1 : ids.indexOf(this.selected);
    const next = ids[at === -1 ? (by === 1 ? 0 : ids.length - 1) : at + by];
    if (next === undefined) return;
    emit(this, 'zw-select', { ids: [next] });
    this.reveal(next);
    announce(this, [this.nameOf(next), this.badges.find(({ id }) => id === next)?.text ?? ''].join(' '));
  }
}

/** Where a room begins to show a drawing of a length: all of it in the middle, or a part around a place. */
function begin(start: number, length: number, room: number, around: number | undefined): number {
  if (length <= room) return start - (room - length) / 2;
  return around === undefined ? start : Math.min(start + length - room, Math.max(start, around - room / 2));
}

function placeOf(canvas: Canvas): string {
  const { x, y, scale } = canvas.viewbox();
  return [x, y, scale].map((each) => each.toFixed(2)).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-drawing': ZwFlowDrawing;
  }
}

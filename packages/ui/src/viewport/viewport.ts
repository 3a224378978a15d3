import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import { announce } from '../live/announce.js';
import { base } from '../look/base.js';
import { viewportTexts } from '../messages/viewport.js';
import type { Point } from '../overlay/floating.js';
import { Camera } from './camera.js';
import { CanvasGestures } from './canvas-gestures.js';
import { fromClient, intoClient } from './client-place.js';
import { besideCorner, CORNERS, type Corner } from './corner.js';
import { drawView } from './draw-view.js';
import { FrameLoop } from './frame-loop.js';
import type { Mark } from './mark.js';
import type { ZwMinimap } from './minimap.js';
import { isEmpty, isFiniteRect, isWithin, type Rect, type Size } from './rect.js';
import { centred, clampZoom, dragged, fitted, isSameView, revealing, steppedZoom, toContent, toWindow, zoomedAbout, type Covered, type FitOptions, type RevealOptions, type View } from './view.js';
import { viewCommand, type ViewCommand, type ZoomWish } from './view-command.js';
import { viewportStyles } from './viewport.styles.js';
import { percent, type ZwZoomControl } from './zoom-control.js';

/** What `zw-view` says: the view, and the part of the content, in its px, that the window shows. */
export interface ViewDetail extends View {
  readonly visible: Rect;
}

export interface Smoothness {
  /** Moves there smoothly, unless the person wants no motion; true if left out. */
  readonly smooth?: boolean;
}

/** px that a window needs before an `auto` minimap takes its corner. */
const ROOM_FOR_MAP: Size = { width: 480, height: 320 };
/** px between a control and the window's edge, as its style has it. */
const CORNER_GAP = 12;
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/**
 * A window onto a canvas that is larger than it: pan, zoom, fit, with a minimap and a zoom control. The content stands
 * in the default slot, laid out in its own px from 0,0, and is drawn by one transform; the owner says how large it is
 * and, where there is much of it, draws only what `zw-view` calls visible.
 *
 * The wheel pans, with Ctrl or ⌘ it zooms about the pointer, as a pinch does; the left button pans on empty ground, the
 * middle one and Space with the left one anywhere, a finger anywhere. Empty ground is what no slotted element covers,
 * and any that carries `data-ground`. A `pointerdown` whose default is prevented stays with the content. With the focus
 * on the canvas, arrows pan, + and − zoom, 0 shows 100 %, 1 fits. A slotted element that a key focuses is revealed.
 *
 * @fires zw-view - `detail: ViewDetail`, at most once a frame, when the view or the size of the window changed.
 * @slot - the content.
 * @slot overlay - stands still above the content: toolbars, notes. Its elements place themselves.
 * @csspart ground - the box that holds the content and has the focus.
 * @csspart layer - what is moved.
 */
export class ZwViewport extends LitElement {
  static override styles = [base, viewportStyles];

  /** px of the content, from 0,0; `bounds` comes before it. */
  @property({ type: Number, attribute: 'content-width' }) contentWidth = 0;
  @property({ type: Number, attribute: 'content-height' }) contentHeight = 0;
  /** What the content takes, in its px, where it does not begin at 0,0. */
  @property({ attribute: false }) bounds: Rect | undefined;
  /** What the canvas is called; 画布 if left out. */
  @property() label = '';
  @property({ attribute: 'zoom-corner' }) zoomCorner: Corner = 'bottom-end';
  /** `auto`: beside the zoom control, on the other side, while the window has room for it and does not show all of the content. */
  @property() minimap: 'auto' | 'none' | Corner = 'auto';
  /** What the minimap draws. A new array when something changed. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ type: Number, attribute: 'min-zoom' }) minZoom = 0.1;
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom = 4;
  /** Dots, 20 px of the content apart. */
  @property({ type: Boolean }) grid = false;

  @query('.ground') private readonly ground!: HTMLElement;
  @query('.layer') private readonly layer!: HTMLElement;
  @query('.dots') private readonly dots!: HTMLElement;
  @query('zw-minimap') private readonly map!: ZwMinimap | null;
  @query('zw-zoom-control') private readonly zoomControl!: ZwZoomControl | null;

  readonly #lang = new LangController(this);
  readonly #frames = new FrameLoop(this, { frame: (now) => this.#onFrame(now), rest: () => this.#rest() });
  readonly #camera = new Camera(
    () => ({ minZoom: this.minZoom, maxZoom: this.maxZoom }),
    () => this.#frames.request(),
  );
  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry !== undefined) this.#measured(entry.contentRect);
  });
  readonly #gestures = new CanvasGestures(this, {
    camera: this.#camera,
    ground: () => (this.hasUpdated ? this.ground : undefined),
    drawn: () => this.#drawn ?? this.#camera.view,
    reveal: (rect) => void this.reveal(rect),
  });
  #drawn: View | undefined;
  #told: ViewDetail | undefined;
  #hasRoomForMap = false;
  #isAllSeen = false;

  /** What is looked at. Set, it is taken at once; what the limits and the content forbid is mended. */
  get view(): View {
    return this.#camera.view;
  }

  set view({ x, y, zoom }: View) {
    if (![x, y, zoom].every((part) => Number.isFinite(part)) || zoom <= 0) return;
    this.#camera.bind(this.#bounds);
    void this.#go({ x, y, zoom }, false);
  }

  /** The part of the content, in its px, that the window shows. */
  get visible(): Rect {
    return this.#camera.visible;
  }

  /** Shows all of the content, or of `rect`. The promise is kept when it is shown, or something else came between. */
  fit({ smooth = true, rect, ...options }: FitOptions & Smoothness & { readonly rect?: Rect } = {}): Promise<void> {
    return this.#whenSized((isFirst) => {
      const { size, bounds, limits } = this.#camera;
      const shown = rect !== undefined && isFiniteRect(rect) ? rect : bounds;
      const to = shown === undefined ? { x: 0, y: 0, zoom: 1 } : fitted(shown, size, options, limits(), this.#covered(shown));
      return this.#go(to, smooth && !isFirst);
    });
  }

  /** Zooms about a place of the browser's window, in client px; about the middle if left out. */
  zoomTo(zoom: number, about?: Point, { smooth = true }: Smoothness = {}): Promise<void> {
    if (!Number.isFinite(zoom) || zoom <= 0) return Promise.resolve();
    return this.#whenSized((isFirst) => this.#zoomAbout(zoom, about, smooth && !isFirst));
  }

  /** Brings a rectangle of the content into the window by the smallest way. */
  reveal(rect: Rect, { smooth = true, ...options }: RevealOptions & Smoothness = {}): Promise<void> {
    if (!isFiniteRect(rect)) return Promise.resolve();
    return this.#whenSized((isFirst) => {
      const { aim, size, limits } = this.#camera;
      return this.#go(revealing(aim, rect, size, options, limits()), smooth && !isFirst);
    });
  }

  /** The content point at a place of the browser's window, in client px. */
  toContent(client: Point): Point {
    return toContent(this.#camera.view, this.hasUpdated ? fromClient(this.ground, client) : client);
  }

  /** Where a content point is in the browser's window, in client px. */
  toClient(content: Point): Point {
    const at = toWindow(this.#camera.view, content);
    return this.hasUpdated ? intoClient(this.ground, at) : at;
  }

  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) this.ground.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#sizes.observe(this.ground);
    this.#frames.request();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#camera.stop();
    this.#rest();
  }

  protected override willUpdate(): void {
    // What is asked for in the same breath is answered without waiting for the observer.
    if (!this.hasUpdated) this.#measured({ width: this.clientWidth, height: this.clientHeight });
    this.#camera.bind(this.#bounds);
  }

  protected override render(): TemplateResult {
    const texts = viewportTexts[this.#lang.lang];
    return html`
      <div
        class="ground"
        part="ground"
        tabindex="0"
        role="group"
        aria-label=${this.label === '' ? texts.canvas : this.label}
        aria-describedby="keys"
        @keydown=${this.#onKey}
        @focusin=${this.#gestures.focus.onFocusIn}
        @scroll=${this.#gestures.focus.onScroll}
      >
        <div class="dots" ?hidden=${!this.grid}></div>
        <div class="layer" part="layer"><slot></slot></div>
      </div>
      <span id="keys" hidden>${texts.keys}</span>
      <div class="overlay"><slot name="overlay"></slot></div>
      ${CORNERS.map((corner) => this.#renderCorner(corner))}
    `;
  }

  protected override firstUpdated(): void {
    this.#sizes.observe(this.ground);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('bounds') || changed.has('contentWidth') || changed.has('contentHeight')) {
      const { x, y, width, height } = this.#camera.bounds ?? NOWHERE;
            this.layer.style.setProperty('width', `${Math.max(0, x + width)}px`);
      this.layer.style.setProperty('height', `${Math.max(0, y + height)}px`);
    }
    if (changed.has('minZoom') || changed.has('maxZoom')) void this.#go(this.#camera.aim, false);
    this.#tellControls();
    this.#frames.request();
  }

  #renderCorner(corner: Corner): TemplateResult | typeof nothing {
    const hasMap = corner === this.#mapCorner;
    const hasZoom = corner === this.zoomCorner;
    if (!hasMap && !hasZoom) return nothing;
    return html`<div class="corner" data-corner=${corner}>
      ${hasMap ? html`<zw-minimap .bounds=${this.#camera.bounds} .marks=${this.marks} @zw-aim=${this.#onAim}></zw-minimap>` : nothing}
      ${hasZoom ? html`<zw-zoom-control .minZoom=${this.minZoom} .maxZoom=${this.maxZoom} @zw-zoom=${this.#onZoomWish}></zw-zoom-control>` : nothing}
    </div>`;
  }

  get #bounds(): Rect | undefined {
    const { bounds, contentWidth, contentHeight } = this;
    const stated = bounds ?? { x: 0, y: 0, width: contentWidth, height: contentHeight };
    return isFiniteRect(stated) ? stated : undefined;
  }

  get #mapCorner(): Corner | undefined {
    if (this.minimap === 'none' || this.#camera.bounds === undefined) return undefined;
    if (this.minimap !== 'auto') return this.minimap;
    return this.#hasRoomForMap && !this.#isAllSeen ? besideCorner(this.zoomCorner) : undefined;
  }

  /** px at the window's edges that the controls take when `shown` is all that is looked at: an `auto` map goes once all is seen. */
  #covered(shown: Rect): Covered {
    const covered = { top: 0, bottom: 0 };
    if (!this.hasUpdated) return covered;
    const { bounds } = this.#camera;
    const isMapGoing = this.minimap === 'auto' && bounds !== undefined && isWithin(bounds, shown);
    for (const corner of this.renderRoot.querySelectorAll<HTMLElement>('.corner')) {
      if (isMapGoing && corner.dataset['corner'] !== this.zoomCorner) continue;
      const edge = corner.dataset['corner']?.startsWith('top') === true ? 'top' : 'bottom';
      covered[edge] = Math.max(covered[edge], corner.offsetHeight + 2 * CORNER_GAP);
    }
    return covered;
  }

  #noteAllSeen(): void {
    const { bounds, visible } = this.#camera;
    const isAllSeen = bounds !== undefined && isWithin(bounds, visible);
    if (isAllSeen === this.#isAllSeen) return;
    this.#isAllSeen = isAllSeen;
    this.requestUpdate();
  }

  #measured(size: Size): void {
    this.#camera.resize({ width: size.width, height: size.height });
    const hasRoom = size.width >= ROOM_FOR_MAP.width && size.height >= ROOM_FOR_MAP.height;
    if (hasRoom === this.#hasRoomForMap) return;
    this.#hasRoomForMap = hasRoom;
    this.requestUpdate();
  }

  /** Waits for a window that has a size; what had to wait is shown at once, as the first thing that is seen. */
  #whenSized(act: (isFirst: boolean) => Promise<void>): Promise<void> {
    const isFirst = isEmpty(this.#camera.size);
    return this.#camera.whenSized(() => {
      this.#camera.bind(this.#bounds);
      return act(isFirst);
    });
  }

  #go(to: View, isSmooth: boolean): Promise<void> {
    return this.#camera.go(to, isSmooth && this.isConnected && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  #zoomAbout(zoom: number, client: Point | undefined, isSmooth: boolean): Promise<void> {
    const { size, limits, view, aim } = this.#camera;
    const at = client === undefined ? { x: size.width / 2, y: size.height / 2 } : fromClient(this.ground, client);
    return this.#go(zoomedAbout(isSmooth ? aim : view, clampZoom(zoom, limits()), at), isSmooth);
  }

  #onFrame(now: number): { readonly goesOn: boolean; readonly hasMoved: boolean } {
    const goesOn = this.#camera.advance(now);
    const { view, visible } = this.#camera;
    const hasMoved = this.#drawn !== undefined && !isSameView(view, this.#drawn);
    if (hasMoved) this.ground.toggleAttribute('data-moving', true);
    drawView({ layer: this.layer, dots: this.dots }, view, !hasMoved && !this.#frames.isMoving);
    this.#drawn = view;
    this.#noteAllSeen();
    this.#tellControls();
    this.#tellOwner({ ...view, visible });
    return { goesOn, hasMoved };
  }

  #rest(): void {
    if (!this.hasUpdated) return;
    this.ground.toggleAttribute('data-moving', false);
    drawView({ layer: this.layer, dots: this.dots }, this.#camera.view, true);
  }

  #tellControls(): void {
    const { view, visible } = this.#camera;
    if (this.zoomControl !== null) this.zoomControl.zoom = view.zoom;
    if (this.map !== null) this.map.visible = visible;
  }

  #tellOwner(detail: ViewDetail): void {
    const told = this.#told;
    if (isEmpty(detail.visible)) return;
    if (told !== undefined && isSameView(told, detail) && told.visible.width === detail.visible.width && told.visible.height === detail.visible.height) return;
    this.#told = detail;
    emit(this, 'zw-view', detail);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] !== this.ground) return;
    const command = viewCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    void this.#obey(command);
  };

  readonly #onZoomWish = ({ detail }: CustomEvent<ZoomWish>): void => void this.#obey(detail);

  readonly #onAim = ({ detail }: CustomEvent<Point>): void => {
    void this.#go(centred(detail, this.#camera.view.zoom, this.#camera.size), false);
  };

  async #obey(command: ViewCommand): Promise<void> {
    const { aim, limits } = this.#camera;
    switch (command.kind) {
      case 'pan':
        return this.#go(dragged(aim, command.dx, command.dy), true);
      case 'step':
        await this.zoomTo(steppedZoom(aim.zoom, command.by, limits()));
        break;
      case 'to':
        await this.zoomTo(command.zoom);
        break;
      case 'fit':
        await this.fit();
        break;
    }
    if (!this.#camera.isMoving && this.isConnected) announce(this, percent(this.#camera.view.zoom));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-viewport': ZwViewport;
  }
}

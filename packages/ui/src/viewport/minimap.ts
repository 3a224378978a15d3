import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { base } from '../look/base.js';
import type { Point } from '../overlay/floating.js';
import type { Mark, MarkTone } from './mark.js';
import { drawMarks, frameOnMap, fromMap, mapScale, type MapScale } from './minimap-scale.js';
import { minimapStyles } from './minimap.styles.js';
import { isEmpty, type Rect, type Size } from './rect.js';

/** px. */
const MAP: Size = { width: 132, height: 84 };

/**
 * The whole of a canvas, small, with a frame around what is visible: drag the frame, or press where it shall go. For
 * the mouse and the finger alone and hidden from screen readers; whoever holds it has keys for the same.
 *
 * @fires zw-aim - `detail: Point`, the content point, in px, that shall be in the middle of the window.
 */
export class ZwMinimap extends LitElement {
  static override styles = [base, minimapStyles];

  /** What the content takes, in its px. */
  @property({ attribute: false }) bounds: Rect | undefined;
  @property({ attribute: false }) marks: readonly Mark[] = [];
  /** What of it the window shows, in px of the content. */
  @property({ attribute: false }) visible: Rect | undefined;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  @query('.frame') private readonly frame!: HTMLElement;
  @query('.map') private readonly map!: HTMLElement;

  #drag: { readonly id: number; readonly grip: Point } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drag = undefined;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="map"
        part="map"
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onEnd}
        @pointercancel=${this.#onEnd}
        @lostpointercapture=${this.#onEnd}
      >
        <canvas @transitionend=${this.#draw}></canvas>
        <div class="frame" part="frame"></div>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('bounds') || changed.has('marks')) this.#draw();
    this.#placeFrame();
  }

  get #scale(): MapScale | undefined {
    return this.bounds === undefined || isEmpty(this.bounds) ? undefined : mapScale(this.bounds, MAP);
  }

  /** Again when the colours changed, too: they are transitions of no length, whose end tells. */
  readonly #draw = (): void => {
    const { canvas } = this;
    const dense = window.devicePixelRatio;
    canvas.width = Math.round(MAP.width * dense);
    canvas.height = Math.round(MAP.height * dense);
    const pen = canvas.getContext('2d');
    const scale = this.#scale;
    if (pen === null || scale === undefined) return;
    pen.scale(dense, dense);
    drawMarks(pen, this.marks, scale, this.#inks());
  };

  #inks(): Readonly<Record<MarkTone, string>> {
    const style = getComputedStyle(this.canvas);
    return { plain: style.color, accent: style.borderTopColor, good: style.borderRightColor, warn: style.borderBottomColor, bad: style.borderLeftColor };
  }

  #placeFrame(): void {
    const scale = this.#scale;
    const { visible, frame } = this;
    frame.hidden = scale === undefined || visible === undefined || isEmpty(visible);
    if (scale === undefined || visible === undefined) return;
    const { x, y, width, height } = frameOnMap(scale, visible, MAP);
    frame.style.setProperty('transform', `translate(${x}px, ${y}px)`);
    frame.style.setProperty('width', `${width}px`);
    frame.style.setProperty('height', `${height}px`);
  }

  readonly #onPress = (event: PointerEvent): void => {
    const scale = this.#scale;
    const { visible } = this;
    if (event.button !== 0 || scale === undefined || visible === undefined || this.#drag !== undefined) return;
    event.preventDefault();
    const at = this.#contentAt(event, scale);
    const middle = { x: visible.x + visible.width / 2, y: visible.y + visible.height / 2 };
    const isOnFrame = event.composedPath()[0] === this.frame;
    this.#drag = { id: event.pointerId, grip: isOnFrame ? { x: middle.x - at.x, y: middle.y - at.y } : { x: 0, y: 0 } };
    try {
      this.map.setPointerCapture(event.pointerId);
    } catch {
      // The pointer has gone in the meantime.
    }
    if (!isOnFrame) emit(this, 'zw-aim', at);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const scale = this.#scale;
    if (this.#drag?.id !== event.pointerId || scale === undefined) return;
    const { x, y } = this.#contentAt(event, scale);
    const { grip } = this.#drag;
    emit(this, 'zw-aim', { x: x + grip.x, y: y + grip.y });
  };

  readonly #onEnd = (event: PointerEvent): void => {
    if (this.#drag?.id === event.pointerId) this.#drag = undefined;
  };

  #contentAt({ clientX, clientY }: PointerEvent, scale: MapScale): Point {
    const { left, top, width, height } = this.map.getBoundingClientRect();
    return fromMap(scale, { x: ((clientX - left) * MAP.width) / (width || 1), y: ((clientY - top) * MAP.height) / (height || 1) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-minimap': ZwMinimap;
  }
}

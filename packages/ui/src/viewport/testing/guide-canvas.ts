import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { base } from '../../look/base.js';
import { controls } from '../../look/controls.js';
import type { Corner, Rect, ViewDetail, ZwViewport } from '../index.js';
import { cardStyles, guideCards } from './guide-cards.js';
import { drawGuide, foodGuide, type GuideDrawing } from './guide-nodes.js';

/** A guide on a canvas, for stories and the bench: draws the cards that are visible, as a designer does. */
export class GuideCanvas extends LitElement {
  static override styles = [
    base,
    controls,
    cardStyles,
    css`
      :host {
        display: block;
        height: 100vh;
      }
      :host(.phone) {
        width: 375px;
        max-width: 100%;
        height: 640px;
      }
      zw-viewport {
        width: 100%;
        height: 100%;
      }
      .tools {
        position: absolute;
        top: 12px;
        right: 12px;
      }
    `,
  ];

  @property({ attribute: false }) drawing: GuideDrawing = drawGuide(foodGuide);
  @property() zoomCorner: Corner = 'bottom-end';
  @property({ type: Boolean }) whole = false;
  @state() private selected = '';
  @state() private shown: Rect | undefined;

  get viewport(): ZwViewport {
    const viewport = this.shadowRoot?.querySelector<ZwViewport>('zw-viewport');
    if (viewport == null) throw new Error('The canvas is not drawn yet.');
    return viewport;
  }

  protected override render(): TemplateResult {
    const { nodes, edges, bounds, marks } = this.drawing;
    const near = this.shown;
    const isNear = (box: Rect): boolean => this.whole || (near !== undefined && overlaps(box, near));
    return html`
      <zw-viewport label="食品经营许可导办" grid .bounds=${bounds} .marks=${marks} .zoomCorner=${this.zoomCorner} @zw-view=${this.#onView} @click=${this.#onGround}>
        ${guideCards(
          nodes.filter(isNear),
          edges.filter(({ from, to }) => isNear({ x: from.x, y: Math.min(from.y, to.y), width: to.x - from.x, height: Math.abs(to.y - from.y) })),
          this.selected,
          this.#onCard,
        )}
        <button slot="overlay" class="zw-button tools" type="button" @click=${() => this.viewport.reveal(nodes[0] ?? bounds, { zoomIn: true })}>转到第 1 问</button>
      </zw-viewport>
    `;
  }

  readonly #onView = ({ detail: { visible } }: CustomEvent<ViewDetail>): void => {
    const { shown } = this;
    // A margin around what is visible, so that not every frame draws cards.
    if (shown !== undefined && contains(shown, visible) && shown.width < visible.width * 3) return;
    const [x, y] = [visible.width / 2, visible.height / 2];
    this.shown = { x: visible.x - x, y: visible.y - y, width: visible.width + 2 * x, height: visible.height + 2 * y };
  };

  readonly #onCard = (id: string, event: Event): void => {
    event.stopPropagation();
    this.selected = id;
  };

  readonly #onGround = (event: Event): void => {
    if (event.target === this.viewport) this.selected = '';
  };
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function contains(outer: Rect, inner: Rect): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

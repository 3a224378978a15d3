import { adoptStyles, html, nothing, render } from 'lit';

import { base } from '../look/base.js';
import { Floating } from '../overlay/floating.js';
import { popupHome } from '../overlay/popup-home.js';
import { tooltipStyles } from './tooltip.styles.js';

/** What a tooltip says. */
export interface TooltipWords {
  readonly text: string;
  /** The keys that do the same, as a person writes them: `Ctrl+Z`. */
  readonly keys?: string | undefined;
}

interface Showing {
  readonly words: TooltipWords;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** The element went away, or something outside it was pressed. */
  readonly onGone: () => void;
}

const popups = new WeakMap<Node, TooltipPopup>();
let made = 0;

/** The one box in which a tree (a document, a shadow root) shows its tooltips; in the tree only while it is seen. */
export class TooltipPopup {
  readonly #box = document.createElement('div');
  readonly #floating = new Floating(this.#box);
  #showing: Showing | undefined;

  private constructor() {
    made += 1;
    this.#box.id = `zw-tooltip-${made}`;
    this.#box.setAttribute('role', 'tooltip');
    const shadow = this.#box.attachShadow({ mode: 'open' });
    adoptStyles(shadow, [...base, tooltipStyles]);
    this.#box.addEventListener('pointerenter', () => this.#showing?.onEnter());
    this.#box.addEventListener('pointerleave', () => this.#showing?.onLeave());
  }

  static of(element: Element): TooltipPopup {
    const root = element.getRootNode();
    const former = popups.get(root);
    if (former !== undefined) return former;
    const popup = new TooltipPopup();
    popups.set(root, popup);
    return popup;
  }

  /** For `aria-describedby`. */
  get id(): string {
    return this.#box.id;
  }

  show(anchor: Element, showing: Showing): void {
    this.#showing = showing;
    this.say(showing.words);
    const home = popupHome(anchor);
    if (this.#box.parentNode !== home) {
      this.#floating.close();
      home.appendChild(this.#box);
    }
    this.#floating.open(anchor, { placement: 'bottom', gap: 6, onDismiss: showing.onGone });
  }

  /** The words stand outside the box's own root, where a description by id is looked up. */
  say({ text, keys }: TooltipWords): void {
    this.#box.textContent = text;
    const shadow = this.#box.shadowRoot;
    if (shadow === null) return;
    render(html`<div class="inside"><slot></slot>${keys === undefined ? nothing : html`<kbd aria-hidden="true">${keys}</kbd>`}</div>`, shadow);
  }

  hide(): void {
    this.#showing = undefined;
    this.#floating.close();
    this.#box.remove();
  }
}

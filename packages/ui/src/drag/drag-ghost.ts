import { adoptStyles, html, nothing, render } from 'lit';

import { banIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { base } from '../look/base.js';
import type { Point } from '../overlay/floating.js';
import { ghostStyles } from './drag-ghost.styles.js';
import type { DragLoad } from './drag-payload.js';
import { isRefusal, type DropAnswer } from './drop-target.js';

/** px between pointer and ghost, so that what is under the pointer stays seen. */
const BESIDE = 14;

/** px that stay free at the window's edges. */
const MARGIN = 4;

/**
 * What follows the pointer: the name of the thing, the number when there are several, and what the target under it
 * says. For sighted people alone; others are told by `announce`.
 */
export class DragGhost {
  readonly #element = document.createElement('div');
  readonly #root = this.#element.attachShadow({ mode: 'open' });

  /** @param root where the source stands, so that the ghost wears its theme and is seen above its dialog */
  constructor(
    root: Node,
    private readonly load: DragLoad,
  ) {
    const element = this.#element;
    element.setAttribute('aria-hidden', 'true');
    element.setAttribute('data-zw-ghost', '');
    adoptStyles(this.#root, [...base.flat(), ghostStyles]);
    (root instanceof ShadowRoot ? root : document.body).appendChild(element);
    // The top layer, where there is one: above a modal dialog, out of every transform.
    if (typeof element.showPopover === 'function') {
      element.popover = 'manual';
      element.showPopover();
    }
    this.say(undefined);
  }

  say(answer: DropAnswer): void {
    const isRefused = isRefusal(answer);
    const text = answer === undefined ? '' : isRefused ? answer.refusal : answer.offer;
    const { label, count = 1 } = this.load;
    render(
      html`<div class="ghost" ?data-refused=${isRefused}>
        <div class="load"><span class="label">${label}</span>${count > 1 ? html`<span class="count">${count}</span>` : nothing}</div>
        ${text === '' ? nothing : html`<div class="answer">${isRefused ? icon(banIcon) : nothing}<span>${text}</span></div>`}
      </div>`,
      this.#root,
    );
  }

  /** Stands beside the pointer, on the side where there is room. */
  place({ x, y }: Point): void {
    const { offsetWidth: width, offsetHeight: height, style } = this.#element;
    const left = x + BESIDE + width + MARGIN > window.innerWidth ? x - BESIDE - width : x + BESIDE;
    const top = y + BESIDE + height + MARGIN > window.innerHeight ? y - BESIDE - height : y + BESIDE;
    style.setProperty('transform', `translate(${Math.max(MARGIN, left)}px, ${Math.max(MARGIN, top)}px)`);
  }

  remove(): void {
    this.#element.remove();
  }
}

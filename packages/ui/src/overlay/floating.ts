import { css } from 'lit';

import { containsComposed } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';
import { place, type Box, type Placement } from './place.js';

/** A place on the window, in px: where a context menu was asked for. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FloatingOptions {
  readonly placement?: Placement;
  /** px between anchor and popup. */
  readonly gap?: number;
  /** At least as wide as the anchor: for lists below a field. */
  readonly matchWidth?: boolean;
  /** Called when a press outside, Escape or the end of the anchor asks for closing. A tooltip leaves it out. */
  readonly onDismiss?: (reason: 'outside' | 'escape' | 'gone') => void;
}

/** px that stay free between a popup and the window's edge. */
const MARGIN = 8;

/**
 * A box that floats beside something, above all else: a menu, a list, a calendar, a tooltip. In the browser's top
 * layer where there is one (Chromium 114), else fixed; neither is cut off by a pane that scrolls. The popup keeps
 * its place in the tree, so that styles, focus and events stay where they belong.
 */
export class Floating {
  #stop: (() => void) | undefined;

  constructor(private readonly popup: HTMLElement) {}

  get isOpen(): boolean {
    return this.#stop !== undefined;
  }

  open(anchor: Element | Point, { placement = 'bottom-start', gap = 4, matchWidth = false, onDismiss }: FloatingOptions = {}): void {
    this.close();
    const { popup } = this;
    if (typeof popup.showPopover === 'function') {
      popup.popover = 'manual';
      if (popup.isConnected) popup.showPopover();
    }
    popup.dataset['open'] = '';
    const put = (): void => putBeside(popup, boxOf(anchor), { placement, gap, matchWidth });
    put();
    const stops = [
      follow(popup, anchor, put, () => onDismiss?.('gone')),
      ...(onDismiss === undefined ? [] : [listenOutside(popup, anchor, onDismiss)]),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  close(): void {
    if (this.#stop === undefined) return;
    this.#stop();
    this.#stop = undefined;
    const { popup } = this;
    delete popup.dataset['open'];
    if (typeof popup.hidePopover === 'function' && popup.isConnected && popup.matches(':popover-open')) popup.hidePopover();
  }
}

function boxOf(anchor: Element | Point): Box {
  return anchor instanceof Element ? anchor.getBoundingClientRect() : { x: anchor.x, y: anchor.y, width: 0, height: 0 };
}

function putBeside(popup: HTMLElement, anchor: Box, { placement, gap, matchWidth }: Required<Omit<FloatingOptions, 'onDismiss'>>): void {
  const { style } = popup;
  const { clientWidth, clientHeight } = document.documentElement;
  const window = { width: clientWidth, height: clientHeight };
  const scrolled = popup.scrollTop;
  style.maxHeight = '';
  style.maxWidth = `${String(window.width - 2 * MARGIN)}px`;
  if (matchWidth) style.minWidth = `${String(Math.round(anchor.width))}px`;
  const { width, height } = popup.getBoundingClientRect();
  const { x, y, maxWidth, maxHeight } = place({ anchor, popup: { width, height }, window, placement, gap, margin: MARGIN });
  style.maxWidth = `${String(maxWidth)}px`;
  style.maxHeight = `${String(maxHeight)}px`;
  style.left = `${String(x)}px`;
  style.top = `${String(y)}px`;
  popup.scrollTop = scrolled;
  // Outside the top layer, an ancestor with a transform or a filter is what `fixed` counts from.
  const put = popup.getBoundingClientRect();
  if (Math.abs(put.x - x) >= 1) style.left = `${String(2 * x - put.x)}px`;
  if (Math.abs(put.y - y) >= 1) style.top = `${String(2 * y - put.y)}px`;
}

/**
 * Looks once a frame, while the popup is open, whether anything moved: scrolling anywhere, a pane that is dragged, a
 * list that became longer. One look is cheap, and no observer sees all of these.
 */
function follow(popup: HTMLElement, anchor: Element | Point, put: () => void, onGone: () => void): () => void {
  const look = (): string => {
    const { x, y, width, height } = boxOf(anchor);
    const { clientWidth, clientHeight } = document.documentElement;
    return [x, y, width, height, clientWidth, clientHeight, popup.offsetWidth, popup.scrollHeight].join();
  };
  let seen = look();
  let frame = requestAnimationFrame(function next() {
    frame = requestAnimationFrame(next);
    if (anchor instanceof Element && !anchor.isConnected) {
      cancelAnimationFrame(frame);
      return onGone();
    }
    const now = look();
    if (now === seen) return;
    put();
    seen = look();
  });
  return () => cancelAnimationFrame(frame);
}

function listenOutside(popup: HTMLElement, anchor: Element | Point, onDismiss: (reason: 'outside' | 'escape') => void): () => void {
  const onPress = (event: Event): void => {
    const path = event.composedPath();
    if (path.includes(popup) || (anchor instanceof Element && path.includes(anchor))) return;
    onDismiss('outside');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Only what has the focus: of two designers on a page, or a popup within a popup, one closes.
    const active = deepActiveElement();
    const isOurs = active === undefined || active === document.body || containsComposed(popup, active) || (anchor instanceof Element && containsComposed(anchor, active));
    if (!isOurs) return;
    event.preventDefault();
    event.stopPropagation();
    onDismiss('escape');
  };
  document.addEventListener('pointerdown', onPress, true);
  document.addEventListener('keydown', onKey, true);
  return () => {
    document.removeEventListener('pointerdown', onPress, true);
    document.removeEventListener('keydown', onKey, true);
  };
}

/** For what floats: `<div class="zw-floating">`. It is seen while `Floating` has it open. */
export const floatingLook = css`
  .zw-floating {
    position: fixed;
    z-index: var(--zw-float-level, 1000);
    top: 0;
    right: auto;
    bottom: auto;
    left: 0;
    display: none;
    width: max-content;
    height: auto;
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_float);
    color: var(--_ink);
  }
  .zw-floating[data-open] {
    display: block;
  }
  @media (forced-colors: active) {
    .zw-floating {
      border: 1px solid CanvasText;
    }
  }
`;

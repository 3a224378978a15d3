import type { ReactiveControllerHost } from 'lit';

import type { Camera } from './camera.js';
import { fromClient } from './client-place.js';
import { FocusReveal } from './focus-reveal.js';
import { PanGesture } from './pan-gesture.js';
import { isWithin, type Rect } from './rect.js';
import { SpaceHold } from './space-hold.js';
import { clampZoom, dragged, pinched, toContent, visibleRect, zoomedAbout, type View } from './view.js';
import { WheelGesture } from './wheel-gesture.js';

/** The viewport as its gestures see it. */
export interface GestureTarget {
  readonly camera: Camera;
  /** The box that is pressed; undefined before it is drawn. */
  readonly ground: () => HTMLElement | undefined;
  /** The view as it stands on the screen. */
  readonly drawn: () => View;
  /** Shows a rectangle of the content. */
  readonly reveal: (rect: Rect) => void;
}

/** Turns what hands, wheel and focus do into views. Says by `data-space` and `data-panning` on the ground what it is at. */
export class CanvasGestures {
  /** Listens to the ground, since focus and scrolling do not leave it. */
  readonly focus: FocusReveal;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly target: GestureTarget,
  ) {
    const { ground, camera } = target;
    const pan = (dx: number, dy: number): void => void camera.go(dragged(camera.view, dx, dy));
    const mark = (name: string, isOn: boolean): void => void ground()?.toggleAttribute(name, isOn);
    const space = new SpaceHold(host, ground, (isHeld) => mark('data-space', isHeld));
    const hand = new PanGesture(host, {
      ground,
      pan,
      isSpaceHeld: () => space.isHeld,
      pinch: (before, after) => void camera.go(pinched(camera.view, before, after, camera.limits())),
      panning: (isPanning) => mark('data-panning', isPanning),
    });
    new WheelGesture(host, {
      ground,
      pan,
      size: () => camera.size,
      zoomBy: (factor, at) => void camera.go(zoomedAbout(camera.view, clampZoom(camera.view.zoom * factor, camera.limits()), at)),
    });
    this.focus = new FocusReveal({ ground, pan, isHeld: () => hand.isActive, reveal: (element) => this.#reveal(element) });
  }

  /** What is wholly seen stays where it is. */
  #reveal(element: Element): void {
    const ground = this.target.ground();
    if (ground === undefined) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const drawn = this.target.drawn();
    const from = toContent(drawn, fromClient(ground, { x: left, y: top }));
    const to = toContent(drawn, fromClient(ground, { x: right, y: bottom }));
    const rect = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
    const { aim, size } = this.target.camera;
    if (!isWithin(rect, visibleRect(aim, size))) this.target.reveal(rect);
  }
}

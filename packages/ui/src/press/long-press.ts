import type { Point } from '../overlay/floating.js';

/** How long a finger rests before it counts as a long press, in ms. */
const HOLD_MS = 500;
/** px that a resting finger may wander. */
const WANDER = 10;
/** How long after the finger has left its mouse events may still come, in ms. */
const ECHO_MS = 400;

/**
 * Calls `act` when a finger or pen has rested on the element for half a second, and keeps the press from becoming a
 * click, a change of focus or the browser's own menu. Gives a function that stops all that.
 */
export function onLongPress(element: Element, act: (at: Point, pressed: Element) => void): () => void {
  let start: { readonly x: number; readonly y: number; readonly id: number; readonly on: Element } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;

  const forget = (): void => {
    clearTimeout(timer);
    timer = undefined;
    start = undefined;
  };
  const fire = (): void => {
    if (start === undefined) return;
    const { x, y, on } = start;
    forget();
    release?.();
    release = swallowClick(element.getRootNode());
    act({ x, y }, on);
  };
  const onDown = (event: Event): void => {
    forget();
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || !event.isPrimary) return;
    const [innermost] = event.composedPath();
    start = { x: event.clientX, y: event.clientY, id: event.pointerId, on: innermost instanceof Element ? innermost : element };
    timer = setTimeout(fire, HOLD_MS);
  };
  const onMove = (event: Event): void => {
    if (start === undefined || !(event instanceof PointerEvent) || event.pointerId !== start.id) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > WANDER) forget();
  };
  // Android asks for its menu at about the same time; whichever comes first counts.
  const onContextMenu = (event: Event): void => {
    if (start !== undefined) fire();
    else if (release === undefined) return;
    event.preventDefault();
  };
  const swallowClick = (root: Node): (() => void) => {
    let echo: ReturnType<typeof setTimeout> | undefined;
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const end = (): void => {
      clearTimeout(echo);
      for (const type of ['mousedown', 'click']) root.removeEventListener(type, swallow, true);
      for (const type of ['pointerup', 'pointercancel']) document.removeEventListener(type, onEnd, true);
      release = undefined;
    };
    const onEnd = (): void => {
      clearTimeout(echo);
      echo = setTimeout(end, ECHO_MS);
    };
    for (const type of ['mousedown', 'click']) root.addEventListener(type, swallow, true);
    for (const type of ['pointerup', 'pointercancel']) document.addEventListener(type, onEnd, true);
    return end;
  };

  const listeners: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', forget],
    ['pointercancel', forget],
    ['contextmenu', onContextMenu],
  ];
  for (const [type, listener] of listeners) element.addEventListener(type, listener);
  return () => {
    forget();
    release?.();
    for (const [type, listener] of listeners) element.removeEventListener(type, listener);
  };
}

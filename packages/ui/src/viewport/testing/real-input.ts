import { cdp } from 'vitest/browser';

/** The pointer that a test holds, in px of the test's own window: real events, made by the browser. */
interface Session {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

type Button = 'none' | 'left' | 'middle' | 'right';

/** Bits as the protocol has them. */
export const CTRL = 2;
export const SHIFT = 8;

const HELD: Readonly<Record<Button, number>> = { none: 0, left: 1, right: 2, middle: 4 };

/** Tests run in a frame of the runner's page. */
function onPage(x: number, y: number): { readonly x: number; readonly y: number } {
  const frame = window.frameElement;
  if (frame === null) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const ratio = width / window.innerWidth;
  return { x: left + x * ratio, y: top + y * ratio };
}

function session(): Session {
  return cdp();
}

async function mouse(type: string, x: number, y: number, more: Readonly<Record<string, unknown>>): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type, ...onPage(x, y), ...more });
}

export function moveMouse(x: number, y: number, button: Button = 'none'): Promise<void> {
  return mouse('mouseMoved', x, y, { button, buttons: HELD[button] });
}

export function pressMouse(x: number, y: number, button: Button = 'left', modifiers = 0): Promise<void> {
  return mouse('mousePressed', x, y, { button, buttons: HELD[button], clickCount: 1, modifiers });
}

export function releaseMouse(x: number, y: number, button: Button = 'left'): Promise<void> {
  return mouse('mouseReleased', x, y, { button, buttons: 0, clickCount: 1 });
}

export async function dragMouse(from: readonly [number, number], to: readonly [number, number], button: Button = 'left'): Promise<void> {
  await moveMouse(...from);
  await pressMouse(...from, button);
  await moveMouse((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, button);
  await moveMouse(...to, button);
  await releaseMouse(...to, button);
}

/** @param more when it was turned, for turns of one movement of the hand: a busy machine is late */
export async function turnWheel(x: number, y: number, deltaX: number, deltaY: number, { modifiers = 0, ...more }: { readonly modifiers?: number; /** s since 1970 */ readonly timestamp?: number } = {}): Promise<void> {
  await moveMouse(x, y);
  await mouse('mouseWheel', x, y, { deltaX, deltaY, modifiers, ...more });
}

/** Fingers on the glass; an empty list lifts them. */
export async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', fingers: readonly (readonly [number, number])[]): Promise<void> {
  await session().send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ ...onPage(x, y), id })) });
}

// Tells cdp() what it can send.
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** A place of the test's page, in px. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element, or another share of it. */
export function placeOf(element: Element, { across = 0.5, down = 0.5 }: { readonly across?: number; readonly down?: number } = {}): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width * across, y: top + height * down };
}

/** The test stands in a frame, the hand works on the window around it. */
function onWindow({ x, y }: Place): Place {
  const frame = window.frameElement;
  if (frame === null) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / window.innerWidth;
  return { x: left + x * scale, y: top + y * scale };
}

async function mouse(type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', place: Place, isDown: boolean): Promise<void> {
  await cdp().send('Input.dispatchMouseEvent', { type, ...onWindow(place), button: isDown || type === 'mouseReleased' ? 'left' : 'none', buttons: isDown ? 1 : 0, clickCount: type === 'mouseMoved' ? 0 : 1 });
}

/** A real mouse, step by step, for what lies between pressing and letting go. */
export const hand = {
  async press(place: Place): Promise<void> {
    await mouse('mouseMoved', place, false);
    await mouse('mousePressed', place, true);
  },
  async drag(place: Place): Promise<void> {
    await mouse('mouseMoved', place, true);
  },
  async release(place: Place): Promise<void> {
    await mouse('mouseReleased', place, false);
  },
};

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints: places.map(onWindow) });
}

/** A real finger. */
export const finger = {
  down: (place: Place): Promise<void> => touch('touchStart', [place]),
  move: (place: Place): Promise<void> => touch('touchMove', [place]),
  up: (): Promise<void> => touch('touchEnd', []),
};

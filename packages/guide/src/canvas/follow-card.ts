import type { Point } from '@zhengwu/ui';
import type { Box } from '../layout/guide-layout.js';
import type { CanvasScene } from './canvas-scene.js';

/**
 * By how much another layout moves the card that a person looks at, in px of the content: the view follows it, so that it
 * stays where it is on the screen. Nothing where it is out of sight, or gone.
 */
export function cardMoved(before: CanvasScene | undefined, after: CanvasScene, id: string | undefined, visible: Box | undefined): Point {
  const to = id === undefined ? undefined : after.cursorOf(id);
  // What a collapsed branch hides now, its question stands for: that is followed from where it stood itself.
  const seen = to === undefined ? undefined : after.nodeOf(to.card)?.id;
  const from = seen === undefined ? undefined : before?.cursorOf(seen);
  if (before === undefined || from === undefined || to === undefined || visible === undefined) return { x: 0, y: 0 };
  const [old, next] = [before.map.boxOf(from.card), after.map.boxOf(to.card)];
  return meets(old, visible) ? { x: next.x - old.x, y: next.y - old.y } : { x: 0, y: 0 };
}

export function moved({ x, y, width, height }: Box, by: Point): Box {
  return { x: x + by.x, y: y + by.y, width, height };
}

function meets(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

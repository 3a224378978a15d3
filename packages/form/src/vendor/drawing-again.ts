type Redraw = () => void;

/** Asked for while a field was being made in the midst of a drawing, when React takes no word of other components. */
const waiting = new Set<Redraw>();
let isHeld = false;

/** Has something drawn again: now, or where a field is being made by what is drawn, when that is done. */
export function drawAgain(redraw: Redraw): void {
  if (!isHeld) return redraw();
  // What React throws away, because a control failed, never says that it is drawn.
  if (waiting.size === 0) queueMicrotask(drawWaiting);
  waiting.add(redraw);
}

/** What `make` gives, a field that is made while React draws: whoever is told of it draws again when that is done. */
export function madeWhileDrawing<Made>(make: () => Made): Made {
  const wasHeld = isHeld;
  isHeld = true;
  try {
    return make();
  } finally {
    isHeld = wasHeld;
  }
}

/** Draws again what was asked for: called when React has drawn. */
export function drawWaiting(): void {
  if (waiting.size === 0) return;
  const all = [...waiting];
  waiting.clear();
  for (const redraw of all) redraw();
}

/** px of the drawing's own window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a pad of buttons has to mind. */
export interface PadGround {
  /** What it belongs to. */
  readonly target: Box;
  /** What of the drawing is to be seen: better covered by nothing. */
  readonly shapes: readonly Box[];
  /** What floats over the drawing, whose buttons are to be pressed too. */
  readonly furniture: readonly Box[];
  readonly room: Size;
  /** Its buttons in columns, beside the target. */
  readonly column: Size;
  /** In one line, below it or above. */
  readonly line: Size;
}

export interface PadPlace {
  readonly x: number;
  readonly y: number;
  readonly isLine: boolean;
}

/** px between the target and its pad: what it is resized by lies there. */
const GAP = 8;
/** How much worse it is to cover the target, or furniture, than as much of another shape. */
const [OF_TARGET, OF_FURNITURE] = [4, 1000];

/**
 * Where a pad covers least, wholly in sight: right of its target, where everybody looks for it first; else below, above or left of it.
 * A target that is out of sight takes its pad along.
 */
export function padPlace(ground: PadGround): PadPlace {
  const { target, room, column, line, furniture } = ground;
  const [first, ...others] = placesAround(ground);
  if (isApart(target, { x: 0, y: 0, ...room })) return first;
  // A lane, a pool, a sub-process: what surrounds the target is not hidden by its pad.
  const shapes = ground.shapes.filter((shape) => !contains(shape, target));
  const sizeOf = ({ isLine }: PadPlace): Size => (isLine ? line : column);
  const inSight = (place: PadPlace): PadPlace => ({ ...place, x: within(place.x, room.width - sizeOf(place).width), y: within(place.y, room.height - sizeOf(place).height) });
  const cost = (place: PadPlace): number => {
    const box = { ...place, ...sizeOf(place) };
    return covered(box, shapes) + OF_TARGET * covered(box, [target]) + OF_FURNITURE * covered(box, furniture);
  };
  return others.map(inSight).reduce((best, place) => (cost(place) < cost(best) ? place : best), inSight(first));
}

function placesAround({ target: { x, y, width, height }, furniture, column, line }: PadGround): readonly [PadPlace, ...PadPlace[]] {
  const [right, bottom] = [x + width, y + height];
  const [below, above] = [bottom + GAP, y - GAP - line.height];
  const [toRight, toLeft] = [x, right - line.width];
  // From behind the palette on, where that hides the beginning of the target.
  const free = furniture.map((each) => each.x + each.width + GAP).filter((from) => from > x && from < right);
  return [
    { x: right + GAP, y, isLine: false },
    { x: toRight, y: below, isLine: true },
    { x: toRight, y: above, isLine: true },
    { x: toLeft, y: below, isLine: true },
    { x: toLeft, y: above, isLine: true },
    ...free.flatMap((from) => [below, above].map((at) => ({ x: from, y: at, isLine: true }))),
    { x: x - GAP - column.width, y, isLine: false },
  ];
}

function within(at: number, most: number): number {
  return Math.max(0, Math.min(at, most));
}

/** px² */
function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + shared(box.x, box.width, other.x, other.width) * shared(box.y, box.height, other.y, other.height), 0);
}

function shared(a: number, length: number, b: number, otherLength: number): number {
  return Math.max(0, Math.min(a + length, b + otherLength) - Math.max(a, b));
}

function isApart(a: Box, b: Box): boolean {
  return a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
}

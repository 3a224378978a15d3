import type { Box, Point, Size } from './drawing.js';
import { grown, meets, overlapArea, segmentsOf, type Segment } from './geometry.js';

/** px between a label and what it names. */
const GAP = 4;
/** How bad it is: over a shape or another label (never, if there is room anywhere), across a line, at a line of another. */
const [COVERS, CROSSES, TOUCHES] = [10_000, 40, 15];
/** px by which a label moves that finds no room at what it names. */
const STEP = 8;

/** A place for a label, and how much worse it is than the best. */
interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/**
 * Where the names of events, gateways and ways stand that have their place beside them: over no shape and no other label, and at a piece of line that is
 * the way's own wherever it has one. What holds others (a pool, a lane, a sub-process) is a frame, and labels stand in it.
 *
 * @param sizes how large the label of each is; what has none is not named
 * @param standing labels that stand already, and stay
 */
export function placeLabels<Key>(boxes: ReadonlyMap<Key, Box>, lines: ReadonlyMap<Key, readonly Point[]>, sizes: ReadonlyMap<Key, Size>, standing: readonly Box[] = []): ReadonlyMap<Key, Box> {
  const all = [...boxes.values()];
  const isFrame = (box: Box): boolean => all.some((other) => other !== box && holds(box, other));
  const frames = all.filter(isFrame);
  const solid = all.filter((box) => !frames.includes(box));
  const segments = [...[...lines].flatMap(([key, line]) => segmentsOf(line).map((segment) => ({ key, segment }))), ...frames.flatMap((frame) => borders(frame).map((segment) => ({ key: undefined, segment })))];
  const places = new Map<Key, Box>();
  const place = (key: Key, candidates: readonly Candidate[]): void => {
    const taken = [...solid, ...standing, ...places.values()];
    const covered = (box: Box): number => taken.reduce((sum, other) => sum + (overlapArea(box, other) > 0 ? COVERS + overlapArea(box, other) : 0), 0);
    const costOf = ({ box, cost }: Candidate): number => {
      const around = grown(box, GAP + 1);
      const near = segments.filter(({ segment }) => meets(segment, around));
      const lines = near.reduce((sum, other) => sum + (meets(other.segment, box) ? CROSSES : other.key === key ? 0 : TOUCHES), 0);
      return cost + lines + covered(box);
    };
    let best: Candidate | undefined;
    let least = Infinity;
    for (const candidate of candidates) {
      // What is no better before anything is counted is not counted.
      if (candidate.cost >= least) continue;
      const cost = costOf(candidate);
      if (cost < least) [best, least] = [candidate, cost];
    }
    if (best !== undefined) places.set(key, least < COVERS ? best.box : freeNear(best.box, (box) => covered(box) === 0));
  };
  for (const [key, box] of boxes) {
    const size = sizes.get(key);
    if (size !== undefined) place(key, besideShape(box, size, solid.some((other) => other !== box && overlapArea(box, other) > 0)));
  }
  for (const [key, line] of lines) {
    const size = sizes.get(key);
    if (size !== undefined) place(key, segmentsOf(line).flatMap((segment, at) => alongSegment(segment, size, 2 * at)));
  }
  return places;
}

/** Below it, else above, else at a corner; an event at an edge has its name at its lower right. */
function besideShape(box: Box, { width, height }: Size, isAtEdge: boolean): readonly Candidate[] {
  const [middle, above, below] = [box.x + box.width / 2 - width / 2, box.y - GAP - height, box.y + box.height + GAP];
  const [left, right] = [box.x - GAP - width, box.x + box.width + GAP];
  const low = box.y + box.height / 2 + GAP;
  const places: readonly (readonly [number, number, number])[] = [
    [middle, below, 0],
    [middle, above, 2],
    [right, low, isAtEdge ? -1 : 6],
    [left, low, 6],
    [right, below, 8],
    [left, below, 8],
    [right, above, 8],
    [left, above, 8],
  ];
  return places.map(([x, y, cost]) => candidate(x, y, { width, height }, cost));
}

/** Over or under a level piece, beside an upright one: in its middle, towards its end, towards its beginning. */
function alongSegment({ from, to }: Segment, size: Size, cost: number): readonly Candidate[] {
  const isLevel = from.y === to.y;
  const [begin, end] = isLevel ? [from.x, to.x] : [from.y, to.y];
  const extent = isLevel ? size.width : size.height;
  const room = Math.max(0, (Math.abs(end - begin) - extent) / 2 - GAP);
  const worse = cost + (isLevel ? 0 : 5) + (room === 0 ? 3 : 0);
  return [0, 0.5, 1, -0.5, -1].flatMap((share, place) => {
    const along = (begin + end) / 2 + share * room * Math.sign(end - begin) - extent / 2;
    const sides = isLevel ? [from.y - 2 - size.height, from.y + 2] : [from.x + GAP, from.x - GAP - size.width];
    return sides.map((across, side) => candidate(isLevel ? along : across, isLevel ? across : along, size, worse + place + side));
  });
}

/** The nearest free place around one that is not. */
function freeNear(box: Box, isFree: (box: Box) => boolean): Box {
  for (let away = STEP; ; away += STEP) {
    for (const [dx, dy] of [[0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const) {
      const moved = { ...box, x: box.x + dx * away, y: box.y + dy * away };
      if (isFree(moved)) return moved;
    }
  }
}

function candidate(x: number, y: number, size: Size, cost: number): Candidate {
  return { box: { x: Math.round(x), y: Math.round(y), width: size.width, height: size.height }, cost };
}

function holds(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function borders({ x, y, width, height }: Box): readonly Segment[] {
  const corners = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }];
  return segmentsOf(corners);
}

import type { Guide } from '../model/guide.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { guideGraph, type GuideGraph, type OptionBranch } from '../space/guide-graph.js';
import { lookedAtBelow } from '../space/looked-at.js';
import { boxMinus, overlapsOf, remainderOf, volumeOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import { arrivalAt, type Arrival } from '../space/ways.js';

/**
 * What is proved of a guide, in answer vectors. `covered` come to a result; `uncovered` do not: `gaps` where no option takes
 * the answer, `ambiguous` where several do, `lost` at dead ends, in circles and at what does not exist. Together they are
 * `size`. Where a domain has no values, or the budget ended, nothing is counted.
 */
export interface ProofState {
  readonly size: bigint;
  readonly covered: bigint | null;
  readonly uncovered: bigint | null;
  readonly gaps: bigint | null;
  readonly ambiguous: bigint | null;
  readonly lost: bigint | null;
  readonly isExclusive: 'proved' | 'no' | 'undecided';
  readonly isComplete: 'proved' | 'no' | 'undecided';
}

interface Counts {
  readonly covered: bigint;
  readonly gaps: bigint;
  readonly ambiguous: bigint;
  readonly lost: bigint;
}

const NOTHING: Counts = { covered: 0n, gaps: 0n, ambiguous: 0n, lost: 0n };

/** Questions and outcomes that are visited before the count is given up. */
const BUDGET = 100_000;

const known = new WeakMap<object, ProofState>();

/**
 * The state of the proof; some milliseconds for a thousand nodes, so that a page may ask while one types. Counted once for
 * revisions that differ in texts and additions alone.
 */
export function proofState(guide: Guide): ProofState {
  const graph = guideGraph(guide);
  const former = known.get(graph.logic);
  if (former !== undefined) return former;
  const state = stateOf(graph);
  known.set(graph.logic, state);
  return state;
}

function stateOf(graph: GuideGraph): ProofState {
  const counts = countedOrNot(graph);
  const { size } = graph.space;
  if (counts === undefined) {
    const no = null;
    return { size, covered: no, uncovered: no, gaps: no, ambiguous: no, lost: no, isExclusive: 'undecided', isComplete: 'undecided' };
  }
  const { covered, gaps, ambiguous, lost } = counts;
  const uncovered = gaps + ambiguous + lost;
  return {
    size,
    covered,
    uncovered,
    gaps,
    ambiguous,
    lost,
    isExclusive: ambiguous === 0n ? 'proved' : 'no',
    isComplete: gaps + lost === 0n ? 'proved' : 'no',
  };
}

function countedOrNot(graph: GuideGraph): Counts | undefined {
  if (!graph.space.isExact || graph.nodes.some((node) => node.kind === 'question' && node.place < 0)) return undefined;
  try {
    return count(graph);
  } catch (error) {
    if (error instanceof DiagramOverflow) return undefined;
    throw error;
  }
}

/** A part of what an option takes that no other does, and how much of the space that is. */
interface Branching {
  readonly branch: OptionBranch;
  readonly part: LocalBox;
  readonly volume: bigint;
}

interface Frame {
  readonly node: number;
  readonly key: string | undefined;
  readonly volume: bigint;
  readonly places: readonly number[];
  readonly branches: readonly Branching[];
  counts: Counts;
  next: number;
  undo: readonly (ValueSet | undefined)[] | undefined;
}

/**
 * Depth first with a box and its volume. What is counted below a node that several ways share depends on the variables
 * looked at there alone, so a second arrival has the same share of another volume.
 */
function count(graph: GuideGraph): Counts | undefined {
  const box: (ValueSet | undefined)[] = graph.space.axes.map(() => undefined);
  const shares = new Map<string, { readonly volume: bigint; readonly counts: Counts }>();
  const keyBelow = lookedAtBelow(graph);
  const onWay = new Uint8Array(graph.nodes.length);
  const frames: Frame[] = [];
  let visits = 0;
  const circles: number[] = [];

  /** The counts, where they are known at once; else a frame was opened. */
  const enter = (start: number, volume: bigint): Counts | undefined => {
    let at = start;
    const passed: number[] = [];
    let node = graph.nodes[at];
    while (node?.kind === 'reference' && !passed.includes(at)) {
      passed.push(at);
      at = node.next;
      node = graph.nodes[at];
    }
    if (onWay[at] === 1) circles.push(at);
    if (node === undefined || node.kind === 'reference' || onWay[at] === 1) return { ...NOTHING, lost: volume };
    visits += 1;
    if (node.kind === 'outcome') return { ...NOTHING, covered: volume };
    const key = (graph.entries[at] ?? 0) < 2 ? undefined : `${String(at)}:${keyBelow(at, (place) => String(box[place]?.id ?? ''))}`;
    const share = key === undefined ? undefined : shares.get(key);
    if (share !== undefined) return scaled(share.counts, volume, share.volume);
    const arrival = arrivalAt(graph, at, node, box, []);
    const { branches, gaps } = sharesOf(arrival, volume);
    const ambiguous = branches.reduce((left, branch) => left - branch.volume, volume - gaps);
    onWay[at] = 1;
    frames.push({ node: at, key, volume, places: arrival.places, branches, counts: { ...NOTHING, gaps, ambiguous }, next: 0, undo: undefined });
    return undefined;
  };

  if (graph.root < 0) return { ...NOTHING, lost: graph.space.size };
  let returned = enter(graph.root, graph.space.size);
  for (let frame = frames[frames.length - 1]; frame !== undefined; frame = frames[frames.length - 1]) {
    if (visits > BUDGET) return undefined;
    if (returned !== undefined) frame.counts = sum(frame.counts, returned);
    returned = undefined;
    if (frame.undo !== undefined) {
      put(box, frame.places, frame.undo);
      frame.undo = undefined;
    }
    const branching = frame.branches[frame.next];
    if (branching === undefined) {
      onWay[frame.node] = 0;
      frames.pop();
      // Where ways end in a circle the count depends on where one came from, and is not kept.
      if (frame.key !== undefined && circles.length === 0) shares.set(frame.key, { volume: frame.volume, counts: frame.counts });
      returned = frame.counts;
      continue;
    }
    frame.next += 1;
    frame.undo = frame.places.map((place) => box[place]);
    put(box, frame.places, branching.part);
    returned = enter(branching.branch.next, branching.volume);
  }
  return returned;
}

function put(box: (ValueSet | undefined)[], places: readonly number[], sets: readonly (ValueSet | undefined)[]): void {
  places.forEach((place, at) => {
    box[place] = sets[at];
  });
}

/** What each option takes alone, and what none takes. */
function sharesOf({ whole, offers }: Arrival, volume: bigint): { readonly branches: readonly Branching[]; readonly gaps: bigint } {
  const unit = volumeOf(whole);
  const parts = offers.map(({ part }) => part);
  const overlapping = new Set(overlapsOf(parts, Infinity).flatMap(({ first, second }) => [first, second]));
  const branches = offers.flatMap(({ branch, part }, index) => {
    // What overlaps nothing is taken as it is.
    const others = overlapping.has(index) ? parts.filter((_, other) => other !== index && overlapping.has(other)) : [];
    const boxes = others.reduce<readonly LocalBox[]>((left, other) => left.flatMap((box) => boxMinus(box, other)), [part]);
    return boxes.map((box) => ({ branch, part: box, volume: (volume * volumeOf(box)) / unit }));
  });
  const gaps = overlapping.size === 0 ? unit - parts.reduce((total, part) => total + volumeOf(part), 0n) : missedVolume(whole, parts);
  return { branches, gaps: (volume * gaps) / unit };
}

function missedVolume(whole: LocalBox, parts: readonly LocalBox[]): bigint {
  const remainder = remainderOf(whole, parts, false);
  if (remainder === undefined) throw new DiagramOverflow();
  return remainder.boxes.reduce((total, box) => total + volumeOf(box), 0n);
}

function sum(a: Counts, b: Counts): Counts {
  return { covered: a.covered + b.covered, gaps: a.gaps + b.gaps, ambiguous: a.ambiguous + b.ambiguous, lost: a.lost + b.lost };
}

function scaled({ covered, gaps, ambiguous, lost }: Counts, volume: bigint, of: bigint): Counts {
  const scale = (count: bigint): bigint => (count * volume) / of;
  return { covered: scale(covered), gaps: scale(gaps), ambiguous: scale(ambiguous), lost: scale(lost) };
}

import type { ProcessIndex } from '../model/flow-index.js';
import { bitsOf, hasBit, isEmpty, meet, members, type Bits } from './net/bits.js';
import type { MaskedNet } from './net/masked-net.js';
import type { Net } from './net/net.js';
import type { SoundnessFault, SoundnessWarning, Trace } from './result.js';
import { componentsOf } from './search/components.js';
import { movesOf, play, type Played } from './search/play.js';
import { ShortestWays } from './search/shortest.js';
import type { StateGraph } from './search/state-graph.js';

/** A net as it was searched, and as the process was translated to it. */
export interface Searched {
  readonly index: ProcessIndex;
  readonly net: Net;
  /** All transitions of `net`, for playing. */
  readonly whole: MaskedNet;
  /** What was searched: fewer transitions, or reduced ones. */
  readonly part: MaskedNet;
  readonly initial: Bits;
  readonly graph: StateGraph;
}

export interface Judgement {
  readonly faults: readonly SoundnessFault[];
  readonly warnings: readonly SoundnessWarning[];
  /** Nodes at which tokens were left waiting because what they do is not known. */
  readonly unfollowed: ReadonlySet<number>;
  /** Moves that were seen to happen. */
  readonly fired: ReadonlySet<number>;
  /** Whether what never fired is known never to fire. */
  readonly knowsAll: boolean;
}

/** Reads faults out of the states that were looked at. Of each fault the run with the fewest steps is kept. */
export function judge(searched: Searched): Judgement {
  const { graph } = searched;
  const faults = new Shortest<SoundnessFault>();
  const warnings = new Shortest<SoundnessWarning>();
  const unfollowed = unfollowedIn(searched);
  const isFaultless = graph.doubled.length === 0 && graph.killing.length === 0 && !graph.isStuck.includes(true);
  const hopeless = hopelessComponents(searched);
  if (!isFaultless || hopeless.length > 0) {
    const run = new Runs(searched);
    for (const fault of deadlocks(searched, run)) faults.add(fault.nodeId, fault);
    for (const fault of secondTokens(searched, run)) faults.add(fault.edgeId ?? fault.nodeId, fault);
    for (const { states, nodeIds } of hopeless) {
      const first = run.nearest(states);
      if (first !== undefined) faults.add(nodeIds.join(' '), { kind: 'livelock', nodeIds, trace: first.steps });
    }
    for (const { state, transition } of run.nearestOf(graph.killing)) {
      const warning = ended(searched, run.to(state, { transition, mask: 0 }));
      if (warning !== undefined) warnings.add(warning.nodeId, warning);
    }
  }
  return { faults: faults.all(), warnings: warnings.all(), unfollowed, fired: firedIn(searched), knowsAll: graph.isComplete && graph.doubled.length === 0 && unfollowed.size === 0 };
}

/** Keeps of each the one with the shortest trace. */
class Shortest<Told extends { readonly kind: string; readonly trace?: Trace }> {
  readonly #found = new Map<string, Told>();

  add(key: string, told: Told): void {
    const known = this.#found.get(`${told.kind} ${key}`);
    if (known === undefined || (told.trace?.length ?? 0) < (known.trace?.length ?? 0)) this.#found.set(`${told.kind} ${key}`, told);
  }

  all(): readonly Told[] {
    return [...this.#found.values()].sort((a, b) => (a.trace?.length ?? 0) - (b.trace?.length ?? 0));
  }
}

/** Runs of the drawing to states of the graph. */
class Runs {
  readonly #ways: ShortestWays;

  constructor(readonly searched: Searched) {
    this.#ways = new ShortestWays(searched.graph);
  }

  to(state: number, then?: { readonly transition: number; readonly mask: number }): Played {
    const { graph, part, net, whole, initial } = this.searched;
    const firings = [...this.#ways.to(state).map((edge) => graph.edge(edge)), ...(then === undefined ? [] : [then])];
    return play(net, whole, initial, firings.flatMap(({ transition, mask }) => {
      const of = part.transitions[transition]?.of;
      return of === undefined ? [] : movesOf(of, mask);
    }));
  }

  distance(state: number): number {
    return this.#ways.distance(state);
  }

  /** Of each transition the firing that comes first. */
  nearestOf(firings: StateGraph['killing']): StateGraph['killing'] {
    const nearest = new Map<number, StateGraph['killing'][number]>();
    for (const firing of firings) if (this.distance(firing.state) < this.distance(nearest.get(firing.transition)?.state ?? -1)) nearest.set(firing.transition, firing);
    return [...nearest.values()];
  }

  nearest(states: readonly number[]): Played | undefined {
    const [first] = [...states].sort((a, b) => this.distance(a) - this.distance(b));
    return first === undefined ? undefined : this.to(first);
  }
}

/** Nodes that wait while nothing moves: some of their ways in have a token and others none. Of each the nearest marking is played. */
function deadlocks(searched: Searched, run: Runs): Extract<SoundnessFault, { kind: 'deadlock' }>[] {
  const { index, net, graph } = searched;
  const nearest = new Map<string, number>();
  graph.isStuck.forEach((isStuck, state) => {
    if (!isStuck || isOpaque(searched, state)) return;
    for (const way of waysMarked(net, graph.markings.at(state))) {
      const nodeId = index.edge(way)?.to ?? '';
      const known = nearest.get(nodeId);
      if (known === undefined || run.distance(state) < run.distance(known)) nearest.set(nodeId, state);
    }
  });
  return [...nearest].map(([nodeId, state]) => {
    const { marking, steps } = run.to(state);
    const marked = new Set(waysMarked(net, marking));
    const ways = index.node(nodeId)?.incoming ?? [];
    return { kind: 'deadlock', nodeId, waiting: ways.filter((id) => marked.has(id)), missing: ways.filter((id) => !marked.has(id)), trace: steps };
  });
}

function waysMarked({ places }: Net, marking: Bits): string[] {
  return members(marking).flatMap((at) => (places[at]?.kind === 'way' ? places[at].id : []));
}

/**
 * Where two tokens first meet. Once they do, they meet on every way that follows: what only hands on two tokens is left out.
 */
function secondTokens({ net, graph }: Searched, run: Runs): Extract<SoundnessFault, { kind: 'unsynchronised' }>[] {
  const nearest = new Map<string, { readonly doubled: StateGraph['doubled'][number]; readonly distance: number }>();
  for (const doubled of graph.doubled) {
    const key = `${doubled.transition} ${doubled.places.join()}`;
    const distance = run.distance(doubled.state);
    if (distance < (nearest.get(key)?.distance ?? Infinity)) nearest.set(key, { doubled, distance });
  }
  const played = [...nearest.values()].map(({ doubled }) => run.to(doubled.state, doubled)).sort((a, b) => a.steps.length - b.steps.length);
  const soonest = new Map<number, number>();
  for (const { twice, steps } of [...played].reverse()) for (const place of twice) soonest.set(place, steps.length);
  const isFollowing = ({ last, steps }: Played): boolean => {
    const pre = last === undefined ? [] : (net.transitions[last.transition]?.pre ?? []);
    return pre.length === 1 && pre.every((place) => (soonest.get(place) ?? Infinity) < steps.length);
  };
  const first = new Set(played.filter((one) => !isFollowing(one)).flatMap(({ twice }) => twice));
  return played.flatMap(({ twice, steps, last }) => {
    const kept = twice.filter((place) => first.delete(place));
    const ways = kept.filter((place) => net.places[place]?.kind === 'way');
    const nodeId = last?.nodeIds[last.nodeIds.length - 1] ?? '';
    const fault = { kind: 'unsynchronised' as const, nodeId, trace: steps };
    if (ways.length > 0) return ways.map((place) => ({ ...fault, edgeId: net.places[place]?.id ?? '' }));
    return kept.length > 0 ? [fault] : [];
  });
}

function ended({ net }: Searched, { before, last, steps }: Played): SoundnessWarning | undefined {
  const transition = last === undefined ? undefined : net.transitions[last.transition];
  const alive = transition?.kills.flatMap((place) => (hasBit(before, place) ? (net.places[place]?.id ?? []) : [])) ?? [];
  return last === undefined || alive.length === 0 ? undefined : { kind: 'endsWhatIsAlive', nodeId: last.nodeIds[0] ?? '', alive, trace: steps };
}

/** Components of states from which neither an end, nor another fault, nor anything unknown can be reached. */
function hopelessComponents(searched: Searched): { readonly states: readonly number[]; readonly nodeIds: readonly string[] }[] {
  const { graph, part, net } = searched;
  if (!graph.isComplete) return [];
  const components = componentsOf(graph);
  const states = new Map<number, number[]>();
  for (let state = 0; state < graph.markings.count; state += 1) {
    const component = components.of[state] ?? 0;
    if (components.isTerminal[component] !== true) continue;
    const members = states.get(component) ?? [];
    members.push(state);
    states.set(component, members);
  }
  const doubled = new Set(graph.doubled.map(({ state }) => state));
  return [...states.values()].flatMap((members) => {
    const isHopeful = members.some((state) => isEmpty(graph.markings.at(state)) || graph.isStuck[state] === true || doubled.has(state) || isOpaque(searched, state));
    if (isHopeful) return [];
    const moves = members.flatMap((state) => [...graph.leaving(state)].flatMap((edge) => {
      const { transition, mask } = graph.edge(edge);
      const of = part.transitions[transition]?.of;
      return of === undefined ? [] : movesOf(of, mask).map(({ move }) => move);
    }));
    const nodeIds = [...new Set(moves.flatMap((move) => net.moves[move]?.nodeIds ?? []))].sort();
    return [{ states: members, nodeIds }];
  });
}

function unfollowedIn({ net, graph, part }: Searched): ReadonlySet<number> {
  const found = new Set<number>();
  if (net.opaque.size === 0) return found;
  const opaque = bitsOf(part.words, net.opaque.keys());
  for (let state = 0; state < graph.markings.count; state += 1) {
    const marking = graph.markings.at(state);
    if (meet(marking, opaque)) for (const place of members(marking)) if (net.opaque.has(place)) found.add(place);
  }
  return found;
}

function isOpaque({ net, graph }: Searched, state: number): boolean {
  return net.opaque.size > 0 && members(graph.markings.at(state)).some((place) => net.opaque.has(place));
}

function firedIn({ graph, part }: Searched): ReadonlySet<number> {
  // What an option does is done whichever others are taken with it: of each transition all that ever were are enough.
  const masks = new Map<number, number>();
  for (let edge = 0; edge < graph.edges; edge += 1) {
    const transition = graph.transitionOf(edge);
    masks.set(transition, (masks.get(transition) ?? 0) | graph.maskOf(edge));
  }
  const fired = new Set<number>();
  for (const [transition, mask] of masks) {
    const of = part.transitions[transition]?.of;
    if (of === undefined) continue;
    for (const { move } of movesOf(of, mask)) fired.add(move);
    for (const move of of.also) fired.add(move);
    for (const [at, option] of of.options.entries()) if ((mask & (1 << at)) !== 0) for (const move of option.also) fired.add(move);
  }
  return fired;
}

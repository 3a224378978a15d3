import { isEmpty, meet, members, type Bits } from '../net/bits.js';
import type { Concurrency } from '../net/concurrency.js';
import { fire, type MaskedNet, type MaskedTransition } from '../net/masked-net.js';
import type { NetTransition } from '../net/net.js';
import { componentsOf } from './components.js';
import { StateGraph } from './state-graph.js';
import { StubbornSets } from './stubborn.js';
import { watchesOf } from './watches.js';

/** Options of one transition beyond which not every selection is tried, and up to which every one is at once. */
const MAX_OPTIONS = 10;
const FEW_OPTIONS = 3;
/** Markings between two moments at which the caller may stop or see to other things. */
const SLICE = 128;

export interface Budget {
  readonly limit: number;
  readonly enough: number;
  /** Places at which nothing moves because nobody knows how. */
  readonly unknown: Bits;
}

interface Firing {
  readonly state: number;
  readonly transition: number;
}

/**
 * Looks at the markings that a net can reach, as few as the question allows, and at most `limit`; no more than `enough` where some
 * fault was met. After it, if it is complete, a transition that can ever fire has fired, a marking in which nothing moves has been
 * met, and so has one from which no end can be reached.
 *
 * Stubborn sets may put a transition off for ever while others go round. That matters only where no way leads out (Valmari 1998,
 * §7.4: condition S on terminal components): there everything enabled is followed.
 */
export function* explore(net: MaskedNet, concurrency: Concurrency, initial: Bits, { limit, enough, unknown }: Budget): Generator<undefined, StateGraph> {
  const graph = new StateGraph(net.words);
  const next = net.marking([]);
  const sets = new StubbornSets(net, watchesOf(net, concurrency));
  graph.markings.add(initial);
  let partly: Firing[] = [];
  const follow = (state: number, marking: Bits, transitions: readonly number[]): void => {
    const most = selections(net, transitions) <= limit - graph.markings.count ? MAX_OPTIONS : FEW_OPTIONS;
    for (const transition of transitions) if (!followOne(net, graph, state, marking, transition, next, most)) partly.push({ state, transition });
  };

  let hasFault = false;
  for (let at = 0; ; ) {
    for (; at < graph.markings.count; at += 1) {
      if (graph.markings.count > limit || (graph.markings.count > enough && (hasFault || graph.doubled.length > 0))) {
        graph.isComplete = false;
        return graph;
      }
      const marking = graph.markings.at(at).slice();
      const enabled = net.enabledIn(marking);
      const isStuck = enabled.length === 0 && !isEmpty(marking);
      graph.isStuck[at] = isStuck;
      hasFault ||= isStuck && !meet(marking, unknown);
      follow(at, marking, sets.choose(marking, enabled));
      if (at % SLICE === SLICE - 1) yield;
    }
    // Selections may have been many for what was left, and yet lead to few markings.
    for (const firing of graph.isComplete ? partly : []) {
      followRest(net, graph, firing, next, limit);
      yield;
    }
    partly = [];
    if (at < graph.markings.count) continue;
    const putOff = ignored(net, graph);
    if (putOff.length === 0) return graph;
    for (const { state, transitions } of putOff) follow(state, graph.markings.at(state).slice(), transitions);
  }
}

/** How many selections of options there are in all, of those that are few enough to be tried. They must not use up what may be looked at before any is: those of several ways come last. */
function selections(net: MaskedNet, transitions: readonly number[]): number {
  let sum = 0;
  for (const at of transitions) {
    const count = net.transitions[at]?.options.length ?? 0;
    if (count <= MAX_OPTIONS) sum += 2 ** count;
  }
  return sum;
}

/** Whether every selection of options was tried that is to be. */
function followOne(net: MaskedNet, graph: StateGraph, state: number, marking: Bits, at: number, scratch: Bits, most: number): boolean {
  const transition = net.transitions[at];
  if (transition === undefined) return true;
  const options = transition.options.length;
  if (meet(transition.kills, marking)) graph.killing.push({ state, transition: at });
  if (options > MAX_OPTIONS) graph.isComplete = false;
  const isAll = options <= most;
  for (const mask of options === 0 ? NO_OPTION : isAll ? allMasks(options) : someMasks(options)) select(graph, state, marking, at, transition, mask, scratch);
  return isAll || options > MAX_OPTIONS;
}

/** Tries the selections that were left out at first, as long as there may be more markings. */
function followRest(net: MaskedNet, graph: StateGraph, { state, transition: at }: Firing, scratch: Bits, limit: number): void {
  const transition = net.transitions[at];
  if (transition === undefined) return;
  const marking = graph.markings.at(state).slice();
  const first = new Set(someMasks(transition.options.length));
  for (const mask of allMasks(transition.options.length)) {
    if (graph.markings.count > limit) {
      graph.isComplete = false;
      return;
    }
    if (!first.has(mask)) select(graph, state, marking, at, transition, mask, scratch);
  }
}

function select(graph: StateGraph, state: number, marking: Bits, at: number, transition: MaskedTransition, mask: number, scratch: Bits): void {
  const { next, twice } = fire(transition, marking, mask, scratch);
  if (twice === undefined) graph.addEdge(state, graph.markings.add(next), at, mask, costOf(transition.of, mask));
  else graph.doubled.push({ state, transition: at, mask, places: members(twice) });
}

function costOf({ options, cost }: NetTransition, mask: number): number {
  let sum = cost;
  for (let bit = 0; mask >> bit !== 0; bit += 1) if ((mask & (1 << bit)) !== 0) sum += options[bit]?.cost ?? 0;
  return sum;
}

const NO_OPTION: readonly number[] = [0];

function* allMasks(options: number): Iterable<number> {
  for (let mask = 0; mask < 1 << options; mask += 1) yield mask;
}

/** None, each alone, all. */
function* someMasks(options: number): Iterable<number> {
  yield 0;
  for (let option = 0; option < options; option += 1) yield 1 << option;
  yield 2 ** options - 1;
}

/** Of each component that cannot be left, what is enabled in one of its states and fires in none. */
function ignored(net: MaskedNet, graph: StateGraph): { state: number; transitions: readonly number[] }[] {
  const components = componentsOf(graph);
  const fired = new Map<number, Set<number>>();
  for (let edge = 0; edge < graph.edges; edge += 1) {
    const { from, transition } = graph.edge(edge);
    const component = components.of[from] ?? 0;
    if (components.isTerminal[component] !== true) continue;
    const set = fired.get(component) ?? new Set();
    fired.set(component, set.add(transition));
  }
  const found: { state: number; transitions: readonly number[] }[] = [];
  const done = new Set<number>();
  for (let state = 0; state < graph.markings.count; state += 1) {
    const component = components.of[state] ?? 0;
    const set = fired.get(component);
    if (set === undefined || done.has(component)) continue;
    const transitions = net.enabledIn(graph.markings.at(state)).filter((transition) => !set.has(transition) && !isDoubled(graph, state, transition));
    if (transitions.length === 0) continue;
    done.add(component);
    found.push({ state, transitions });
  }
  return found;
}

function isDoubled(graph: StateGraph, state: number, transition: number): boolean {
  return graph.doubled.some((doubled) => doubled.state === state && doubled.transition === transition);
}

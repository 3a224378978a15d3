import type { Process } from '../model/flow.js';
import { finished } from './finished.js';
import { judge, type Judgement } from './judge.js';
import { Concurrency } from './net/concurrency.js';
import { compileSteps, type Compiled } from './net/compile.js';
import { MaskedNet } from './net/masked-net.js';
import type { Net, NetTransition } from './net/net.js';
import type { KnownChoices } from './net/ways-out.js';
import { reduce } from './reduce/reduce.js';
import type { SoundnessFault, SoundnessResult, SoundnessWarning, Undecided } from './result.js';
import { explore } from './search/explore.js';
import { watchesOf } from './search/watches.js';
import { unreachableNodes } from './unreachable.js';

export interface SoundnessOptions {
  /** Markings that may be looked at for each start of the process; beyond, the answer may be `undecided`. */
  readonly states?: number;
  /** What is known of conditions. */
  readonly choices?: KnownChoices;
  /** Markings that may be looked at before the net is reduced for the search: traces are shortest without reduction. */
  readonly unreduced?: number;
}

const STATES = 50_000;
const UNREDUCED = 500;

/**
 * Whether a process, however its choices fall, runs to its end: nothing waits for ever, nothing runs twice, every node can run.
 *
 * Reduction proves most flows without looking at a single state. What is left is searched with stubborn sets, first unreduced, for the
 * shortest traces, then reduced. See "Flows: soundness" in docs/architecture.md.
 */
export function verifySoundness(process: Process, options: SoundnessOptions = {}): SoundnessResult {
  return finished(soundnessSteps(process, options));
}

/** The same in slices of a few milliseconds, for flows of hundreds of steps too: whoever runs them may stop between two. */
export function* soundnessSteps(process: Process, options: SoundnessOptions = {}): Generator<undefined, SoundnessResult> {
  const compiled = yield* compileSteps(process, options.choices);
  const outcomes: StartOutcome[] = [];
  for (const start of compiled.net.starts) {
    outcomes.push(yield* searchFrom(compiled, start.marking, options));
    yield;
  }
  return summarize(process, compiled, outcomes);
}

interface StartOutcome extends Pick<Judgement, 'faults' | 'warnings' | 'unfollowed' | 'fired' | 'knowsAll'> {
  readonly states: number;
  readonly isComplete: boolean;
}

function* searchFrom(compiled: Compiled, places: readonly number[], { states = STATES, unreduced = UNREDUCED }: SoundnessOptions): Generator<undefined, StartOutcome> {
  const { net } = compiled;
  const whole = new MaskedNet(net, net.transitions);
  const concurrency = yield* Concurrency.over(whole, places);
  const transitions = net.transitions.filter((_, at) => concurrency.canFire[at] === 1);
  yield;
  const drawn = new MaskedNet(net, transitions, whole);
  const [initial, unknown] = [whole.marking(places), whole.marking([...net.opaque.keys()])];
  let looked = 0;
  let last: StartOutcome | undefined;
  /** Whether it knows now: the proof is complete, or there are faults. Who has some to mend wants to know them now; the next proof sees what is left. */
  function* search(part: MaskedNet, known: Concurrency, limit: number): Generator<undefined, boolean> {
    if (limit <= 0) return false;
    const graph = yield* explore(part, known, initial, { limit, enough: UNREDUCED, unknown });
    looked += graph.markings.count;
    last = { ...judge({ index: compiled.scopes.index, net, whole, part, initial, graph }), states: looked, isComplete: graph.isComplete };
    return last.isComplete || last.faults.length > 0;
  }
  const inDrawing = (): Generator<undefined, boolean> => search(drawn, concurrency, Math.min(unreduced, states));

  // Where two tokens may meet there mostly is a fault, which no reduction takes away. Of inclusive joins too little is known before.
  const isSuspect = net.joins.length === 0 && watchesOf(drawn, concurrency).length > 0;
  if (isSuspect && (yield* inDrawing()) && last !== undefined) return last;
  const reduced = yield* reduce(net, whole, transitions, concurrency, places);
  if (isTrivial(reduced, places)) {
    const fired = new Set(reduced.flatMap(({ script, also, options }) => [...script.map(({ move }) => move), ...also, ...options.flatMap((option) => [...option.script.map(({ move }) => move), ...option.also])]));
    return { faults: [], warnings: [], unfollowed: new Set(), fired, knowsAll: true, states: looked, isComplete: true };
  }
  yield;
  if (!isSuspect && (yield* inDrawing()) && last !== undefined) return last;
  const small = new MaskedNet(net, reduced, whole);
  yield* search(small, yield* Concurrency.over(small, places), states);
  return last ?? { faults: [], warnings: [], unfollowed: new Set(), fired: new Set(), knowsAll: false, states: looked, isComplete: false };
}

/** Whether nothing is left but to begin and to end. */
function isTrivial(reduced: readonly NetTransition[], places: readonly number[]): boolean {
  const isEnding = ({ pre, post, options, empty, kills }: NetTransition): boolean => pre.length === 1 && post.length === 0 && options.length === 0 && empty.length === 0 && kills.length === 0;
  const from = new Set(reduced.flatMap(({ pre }) => pre));
  return reduced.every(isEnding) && from.size === places.length && places.every((place) => from.has(place));
}

function summarize(process: Process, { net, scopes, assumptions, undecided, thrown }: Compiled, outcomes: readonly StartOutcome[]): SoundnessResult {
  const told = shortestOf<SoundnessFault>(outcomes.flatMap(({ faults }) => faults));
  const warnings = shortestOf<SoundnessWarning>(outcomes.flatMap((outcome) => outcome.warnings));
  const unreachable = unreachableNodes(scopes);
  const alive = new Set(outcomes.flatMap(({ fired }) => [...fired].flatMap((move) => net.moves[move]?.nodeIds ?? [])));
  const knowsAll = outcomes.length > 0 && outcomes.every((outcome) => outcome.knowsAll);
  // An event that only somebody throws to whom nothing leads has no move at all.
  const known = new Set([...net.moves.flatMap(({ nodeIds }) => nodeIds), ...thrown]);
  const faults: readonly SoundnessFault[] = [
    ...told,
    ...process.nodes.flatMap(({ id }): SoundnessFault[] => (unreachable.has(id) ? [{ kind: 'unreachable', nodeId: id }] : knowsAll && known.has(id) && !alive.has(id) ? [{ kind: 'dead', nodeId: id }] : [])),
  ];
  const open: Undecided[] = [...undecided, ...unfollowedIn(net, outcomes)];
  if (outcomes.some(({ isComplete }) => !isComplete)) open.push({ reason: 'states', ids: [] });
  return {
    verdict: faults.length > 0 ? 'unsound' : open.length > 0 ? 'undecided' : 'sound',
    faults,
    warnings,
    undecided: open,
    assumptions,
    states: outcomes.reduce((sum, { states }) => sum + states, 0),
  };
}

function unfollowedIn(net: Net, outcomes: readonly StartOutcome[]): readonly Undecided[] {
  const found = new Map<string, Undecided>();
  for (const { unfollowed } of outcomes) {
    for (const place of unfollowed) {
      const stopped = net.opaque.get(place);
      if (stopped !== undefined) found.set(stopped.nodeId, { reason: stopped.reason, ids: [stopped.nodeId] });
    }
  }
  return [...found.values()];
}

/** From several starts the same fault may be met: once, by the shortest trace. */
function shortestOf<Told extends SoundnessFault | SoundnessWarning>(told: readonly Told[]): readonly Told[] {
  const found = new Map<string, Told>();
  const length = (one: Told): number => ('trace' in one ? one.trace.length : 0);
  for (const one of told) {
    const key = one.kind === 'livelock' ? one.nodeIds.join(' ') : one.kind === 'unsynchronised' ? (one.edgeId ?? one.nodeId) : one.nodeId;
    const known = found.get(`${one.kind} ${key}`);
    if (known === undefined || length(one) < length(known)) found.set(`${one.kind} ${key}`, one);
  }
  return [...found.values()];
}

import type { Process } from '../model/flow.js';
import { judge, type Judgement } from './judge.js';
import { Concurrency } from './net/concurrency.js';
import { compile, type Compiled } from './net/compile.js';
import { MaskedNet } from './net/masked-net.js';
import type { Net, NetTransition } from './net/net.js';
import type { KnownChoices } from './net/ways-out.js';
import { reduce } from './reduce/reduce.js';
import type { SoundnessFault, SoundnessResult, SoundnessWarning, Undecided } from './result.js';
import { explore } from './search/explore.js';
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
  const steps = soundnessSteps(process, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in slices of a few milliseconds at most for flows of usual size: whoever runs them may stop between two. */
export function* soundnessSteps(process: Process, options: SoundnessOptions = {}): Generator<undefined, SoundnessResult> {
  const compiled = compile(process, options.choices);
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
  const concurrency = new Concurrency(whole, places);
  const transitions = net.transitions.filter((_, at) => concurrency.canFire[at] === 1);
  yield;
  const reduced = yield* reduce(net, whole, transitions, concurrency, places);
  if (isTrivial(reduced, places)) {
    const fired = new Set(reduced.flatMap(({ script, also, options }) => [...script.map(({ move }) => move), ...also, ...options.flatMap((option) => [...option.script.map(({ move }) => move), ...option.also])]));
    return { faults: [], warnings: [], unfollowed: new Set(), fired, knowsAll: true, states: 0, isComplete: true };
  }
  yield;
  const [initial, unknown] = [whole.marking(places), whole.marking([...net.opaque.keys()])];
  let looked = 0;
  let first: StartOutcome | undefined;
  for (const [part, limit] of [[transitions, Math.min(unreduced, states)], [reduced, states]] as const) {
    if (limit <= 0) continue;
    const masked = new MaskedNet(net, part, whole);
    const graph = yield* explore(masked, new Concurrency(masked, places), initial, { limit, enough: UNREDUCED, unknown });
    looked += graph.markings.count;
    const outcome = { ...judge({ index: compiled.scopes.index, net, whole, part: masked, initial, graph }), states: looked, isComplete: graph.isComplete };
    // Who has faults to mend wants to know them now; the next proof sees what is left.
    if (outcome.isComplete || outcome.faults.length > 0) return outcome;
    first = outcome;
  }
  return { ...(first ?? { faults: [], warnings: [], unfollowed: new Set(), fired: new Set(), knowsAll: false, isComplete: false }), states: looked };
}

/** Whether nothing is left but to begin and to end. */
function isTrivial(reduced: readonly NetTransition[], places: readonly number[]): boolean {
  const isEnding = ({ pre, post, options, empty, kills }: NetTransition): boolean => pre.length === 1 && post.length === 0 && options.length === 0 && empty.length === 0 && kills.length === 0;
  const from = new Set(reduced.flatMap(({ pre }) => pre));
  return reduced.every(isEnding) && from.size === places.length && places.every((place) => from.has(place));
}

function summarize(process: Process, { net, scopes, assumptions, undecided }: Compiled, outcomes: readonly StartOutcome[]): SoundnessResult {
  const told = shortestOf<SoundnessFault>(outcomes.flatMap(({ faults }) => faults));
  const warnings = shortestOf<SoundnessWarning>(outcomes.flatMap((outcome) => outcome.warnings));
  const unreachable = unreachableNodes(scopes);
  const alive = new Set(outcomes.flatMap(({ fired }) => [...fired].flatMap((move) => net.moves[move]?.nodeIds ?? [])));
  const knowsAll = outcomes.length > 0 && outcomes.every((outcome) => outcome.knowsAll);
  const known = new Set(net.moves.flatMap(({ nodeIds }) => nodeIds));
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

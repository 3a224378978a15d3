import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Process } from '../model/flow.js';
import type { SoundnessFault, SoundnessResult } from './result.js';
import { TokenGame } from './testing/explicit.js';
import { drawBlocks, drawTangle, spoil } from './testing/draw.js';
import { listedDraw } from '../../../../tools/testing/draw.js';
import { isSoundByRank } from './testing/rank.js';
import { replay, searchPlainly, type PlainVerdict } from './testing/explicit-search.js';
import { verifySoundness } from './verify.js';

vi.setConfig({ testTimeout: 900_000 });

const numbers = fc.array(fc.nat(10_000), { minLength: 4, maxLength: 120 });
const sound = numbers.map((list) => drawBlocks(listedDraw(list), { size: 9 }).build());
const spoilt = fc.tuple(numbers, numbers, fc.integer({ min: 1, max: 3 })).map(([list, faults, count]) => {
  const draft = drawBlocks(listedDraw(list), { size: 8 });
  const draw = listedDraw(faults);
  for (let at = 0; at < count; at += 1) spoil(draft, draw);
  return draft.build();
});
const tangled = numbers.map((list) => drawTangle(listedDraw(list), { size: 2 + (list.length % 9) }).build());

const LIMIT = 400;

/** What the plain search says, in the words of the prover. */
function agree(process: Process, result: SoundnessResult, plain: PlainVerdict): void {
  const of = <Kind extends SoundnessFault['kind']>(kind: Kind): Extract<SoundnessFault, { kind: Kind }>[] => result.faults.filter((fault): fault is Extract<SoundnessFault, { kind: Kind }> => fault.kind === kind);
  const steps = (entries: Iterable<readonly [string, number]>): Record<string, number> => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

  expect(steps(of('deadlock').map(({ nodeId, trace }) => [nodeId, trace.length])), 'deadlocks').toEqual(steps(plain.deadlocks));
  expect(steps(result.warnings.map(({ nodeId, trace }) => [nodeId, trace.length])), 'ends what is alive').toEqual(steps(plain.kills));
  const doubled = of('unsynchronised').map(({ edgeId, nodeId, trace }) => [edgeId ?? nodeId, trace.length] as const);
  expect(Math.min(...doubled.map(([, length]) => length)), 'two tokens on one way').toBe(Math.min(...plain.doubled.values()));
  for (const [id, length] of doubled) expect(plain.doubled.get(id), `two tokens on ${id}`).toBe(length);
  expect(of('livelock').length > 0, 'livelock').toBe(plain.hasLivelock);
  if (plain.doubled.size === 0 && !plain.isUnknown) {
    expect(toldNeverToRun(process, result), 'never runs').toEqual(neverRun(process, plain));
  }
  expect(result.undecided.filter(({ reason }) => reason === 'states')).toEqual([]);
}

/** Nodes that never do anything. An event sub-process does what its nodes do. */
function neverRun({ nodes }: Process, plain: PlainVerdict): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ id, isTriggeredByEvent }) => (plain.fired.has(id) || isTriggeredByEvent === true ? [] : id)));
}

function toldNeverToRun({ nodes }: Process, { faults }: SoundnessResult): ReadonlySet<string> {
  const handlers = new Set(nodes.flatMap(({ id, isTriggeredByEvent }) => (isTriggeredByEvent === true ? id : [])));
  return new Set(faults.flatMap((fault) => ((fault.kind === 'dead' || fault.kind === 'unreachable') && !handlers.has(fault.nodeId) ? fault.nodeId : [])));
}

/** Each trace leads, in the plain game, to what is said of it. */
function replays(process: Process, result: SoundnessResult): void {
  const game = new TokenGame(process);
  for (const fault of [...result.faults, ...result.warnings]) {
    if (!('trace' in fault)) continue;
    const outcomes = replay(process, fault.trace);
    expect(outcomes.length, `${fault.kind}: a run`).toBeGreaterThan(0);
    const shows = outcomes.some(({ state, twice, kills }) => {
      switch (fault.kind) {
        case 'deadlock':
          return game.moves(state).length === 0 && fault.waiting.every((id) => state.has(`way ${id}`)) && fault.missing.every((id) => !state.has(`way ${id}`)) && fault.missing.length + fault.waiting.length > 0;
        case 'unsynchronised':
          return twice.includes(fault.edgeId === undefined ? `running ${fault.nodeId}` : `way ${fault.edgeId}`);
        case 'endsWhatIsAlive':
          return [...fault.alive].sort().join() === [...kills].sort().join();
        case 'livelock':
          return twice.length === 0 && !game.isOver(state);
      }
    });
    expect(shows, `${fault.kind} at the end of ${JSON.stringify(fault.trace)}`).toBe(true);
  }
}

/** How far a comparison goes: searched without reduction, traces are shortest. */
type Manner = 'shortest' | 'reduced';

function holds(processes: fc.Arbitrary<Process>, manner: Manner, check: (result: SoundnessResult) => void = () => undefined): void {
  let looked = 0;
  fc.assert(
    fc.property(processes, (process) => {
      const plain = searchPlainly(process, LIMIT);
      if (!plain.isComplete) return;
      looked += 1;
      const result = verifySoundness(process, manner === 'reduced' ? { unreduced: 0 } : {});
      if (manner === 'shortest') agree(process, result, plain);
      else agreeRoughly(process, result, plain);
      replays(process, result);
      check(result);
    }),
    { numRuns: numRuns(300, 10_000) },
  );
  expect(looked).toBeGreaterThan(numRuns(300, 10_000) * 0.6);
}

/** The same faults; which way of several shows two tokens, and by how long a run, is free. */
function agreeRoughly(process: Process, result: SoundnessResult, plain: PlainVerdict): void {
  const nodesOf = (kind: SoundnessFault['kind']): string[] => result.faults.flatMap((fault) => (fault.kind === kind && 'nodeId' in fault ? fault.nodeId : [])).sort();
  expect(nodesOf('unsynchronised').length > 0, 'two tokens on one way').toBe(plain.doubled.size > 0);
  // Behind a place that is gone two tokens meet sooner, and hide what could follow.
  if (plain.doubled.size > 0) return;
  expect(nodesOf('deadlock'), 'deadlocks').toEqual([...plain.deadlocks.keys()].sort());
  expect(result.warnings.map(({ nodeId }) => nodeId).sort(), 'ends what is alive').toEqual([...plain.kills.keys()].sort());
  expect(result.faults.some(({ kind }) => kind === 'livelock'), 'livelock').toBe(plain.hasLivelock);
  if (!plain.isUnknown) expect(toldNeverToRun(process, result), 'never runs').toEqual(neverRun(process, plain));
  expect(result.undecided.filter(({ reason }) => reason === 'states')).toEqual([]);
}

describe('the prover against the plain token game', () => {
  it('flows of blocks are sound', () => {
    holds(sound, 'shortest', ({ verdict }) => expect(verdict).toBe('sound'));
  });

  it('flows of blocks with something wrong', () => {
    holds(spoilt, 'shortest');
  });

  it('tangles', () => {
    holds(tangled, 'shortest');
  });

  it('flows of blocks with something wrong, reduced before they are searched', () => {
    holds(spoilt, 'reduced');
  });

  it('tangles, reduced before they are searched', () => {
    holds(tangled, 'reduced');
  });
});

describe('the prover against the rank theorem', () => {
  /** The theorem speaks of nets with one end, to which everything leads from one start. */
  const isWorkflowNet = ({ nodes }: Process): boolean => nodes.every(({ type, incoming, outgoing }) => (type === 'startEvent' || incoming.length > 0) && (type === 'endEvent' ? incoming.length === 1 : outgoing.length > 0));

  /** Both answers have to come up often, or nothing was compared. */
  function agreesOn(processes: fc.Arbitrary<Process>, least: number): void {
    const answers = { true: 0, false: 0 };
    fc.assert(
      fc.property(processes, (process) => {
        if (!isWorkflowNet(process)) return;
        const isSound = isSoundByRank(process);
        answers[`${isSound}`] += 1;
        expect(verifySoundness(process).verdict).toBe(isSound ? 'sound' : 'unsound');
      }),
      { numRuns: numRuns(300, 10_000) },
    );
    expect(Math.min(answers.true, answers.false)).toBeGreaterThanOrEqual(least);
  }

  it('free-choice flows of blocks, some with a fault', () => {
    const plain = fc.tuple(numbers, numbers, fc.nat(2)).map(([list, faults, count]) => {
      const draft = drawBlocks(listedDraw(list), { size: 14, isPlain: true });
      const draw = listedDraw(faults);
      for (let at = 0; at < count; at += 1) spoil(draft, draw, true);
      return draft.build();
    });
    agreesOn(plain, numRuns(30, 1_000));
  });

  it('free-choice tangles', () => {
    agreesOn(numbers.map((list) => drawTangle(listedDraw(list), { size: 2 + (list.length % 7), isPlain: true }).build()), numRuns(1, 30));
  });
});

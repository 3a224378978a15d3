import type { Process } from '../../model/flow.js';
import type { TraceStep } from '../result.js';
import { TokenGame, type State } from './explicit.js';

/** What the plain search found, each with the fewest steps that lead to it. */
export interface PlainVerdict {
  /** By node that waits when nothing moves any more. */
  readonly deadlocks: ReadonlyMap<string, number>;
  /** By way, or sub-process, with two tokens. */
  readonly doubled: ReadonlyMap<string, number>;
  /** By end event that ends what is alive. */
  readonly kills: ReadonlyMap<string, number>;
  /** Whether there is a state from which neither an end nor a fault can be reached. */
  readonly hasLivelock: boolean;
  /** Nodes that did something. */
  readonly fired: ReadonlySet<string>;
  readonly isUnknown: boolean;
  readonly states: number;
  /** False where there were more states than allowed. */
  readonly isComplete: boolean;
}

/** Every state, every order, by number of steps. */
export function searchPlainly(process: Process, limit: number): PlainVerdict {
  const game = new TokenGame(process);
  const [deadlocks, doubled, kills] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const fired = new Set<string>();
  let [states, isComplete, hasLivelock, isUnknown] = [0, true, false, false];
  const least = (map: Map<string, number>, key: string, steps: number): void => void map.set(key, Math.min(steps, map.get(key) ?? Infinity));

  for (const beginning of game.beginnings()) {
    const known = new Map<string, { readonly state: State; steps: number }>([[keyOf(beginning), { state: beginning, steps: 0 }]]);
    const successors = new Map<string, string[]>();
    const hopeful = new Set<string>();
    const waiting: string[][] = [[keyOf(beginning)]];
    for (let steps = 0; steps < waiting.length; steps += 1) {
      for (const key of waiting[steps] ?? []) {
        const at = known.get(key);
        if (at?.steps !== steps || successors.has(key)) continue;
        if (known.size > limit) {
          isComplete = false;
          continue;
        }
        const moves = game.moves(at.state);
        successors.set(key, []);
        isUnknown ||= game.isUnknown(at.state);
        if (game.isOver(at.state) || game.isUnknown(at.state)) hopeful.add(key);
        if (!game.isOver(at.state) && !game.isUnknown(at.state) && moves.length === 0) {
          hopeful.add(key);
          for (const nodeId of waitingNodes(process, at.state)) least(deadlocks, nodeId, steps);
        }
        if (game.isOver(at.state)) continue;
        for (const move of moves) {
          const there = steps + move.steps.length;
          if (move.kills.length > 0) least(kills, move.steps[0]?.nodeId ?? '', there);
          if (move.twice.length > 0) {
            hopeful.add(key);
            for (const word of move.twice) if (!/^(start|armed) /.test(word)) least(doubled, word.split(' ')[1] ?? '', there);
            continue;
          }
          for (const { nodeId } of move.steps) fired.add(nodeId);
          const next = keyOf(move.next);
          successors.get(key)?.push(next);
          const before = known.get(next);
          if (before !== undefined && before.steps <= there) continue;
          known.set(next, { state: move.next, steps: there });
          while (waiting.length <= there) waiting.push([]);
          waiting[there]?.push(next);
        }
      }
    }
    states += known.size;
    hasLivelock ||= isComplete && !allReach(successors, hopeful);
  }
  return { deadlocks, doubled, kills, hasLivelock, fired, isUnknown, states, isComplete };
}

/** Whether every state can reach one of these. */
function allReach(successors: ReadonlyMap<string, readonly string[]>, goals: ReadonlySet<string>): boolean {
  const reaching = new Set(goals);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [key, next] of successors) {
      if (reaching.has(key) || !next.some((other) => reaching.has(other))) continue;
      reaching.add(key);
      grew = true;
    }
  }
  return [...successors.keys()].every((key) => reaching.has(key));
}

function waitingNodes(process: Process, state: State): readonly string[] {
  return process.edges.filter(({ id }) => state.has(`way ${id}`)).map(({ to }) => to);
}

/** Where a trace can lead: each of its steps has to be what some move of the game does, the last one included. */
export interface Replayed {
  readonly state: State;
  readonly twice: readonly string[];
  readonly kills: readonly string[];
}

/** All outcomes of a trace; none where it is no run. */
export function replay(process: Process, trace: readonly TraceStep[]): readonly Replayed[] {
  const game = new TokenGame(process);
  const outcomes: Replayed[] = [];
  const open = game.beginnings().map((state) => ({ state, at: 0, twice: [] as readonly string[], kills: [] as readonly string[] }));
  const seen = new Set<string>();
  for (let run = open.pop(); run !== undefined; run = open.pop()) {
    const { at, twice } = run;
    if (at === trace.length) outcomes.push(run);
    if (twice.length > 0) continue;
    for (const move of game.moves(run.state)) {
      if (!move.steps.every((step, offset) => isSameStep(step, trace[at + offset]))) continue;
      const next = { state: move.next, at: at + move.steps.length, twice: move.twice, kills: move.steps.length === 0 ? run.kills : move.kills };
      const key = `${String(next.at)} ${keyOf(next.state)} ${next.twice.join()} ${next.kills.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return outcomes;
}

function isSameStep(a: TraceStep, b: TraceStep | undefined): boolean {
  const same = (x: readonly string[], y: readonly string[]): boolean => [...x].sort().join() === [...y].sort().join();
  return a.nodeId === b?.nodeId && same(a.via, b.via) && same(a.takes, b.takes);
}

function keyOf(state: State): string {
  return [...state].sort().join('|');
}

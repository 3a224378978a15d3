import type { Place, Witness } from '@zhengwu/core';
import type { UnfollowedReason } from './net/net.js';

/** One node doing something once: it takes the tokens on `via` and puts tokens on `takes`. */
export interface TraceStep {
  readonly nodeId: string;
  readonly via: readonly string[];
  readonly takes: readonly string[];
  /** Ways whose tokens go with it: it terminates, or interrupts what is inside. */
  readonly drops?: readonly string[];
}

/** From the start to the fault, playable step by step. An activity that an event interrupts is two steps: it is entered, the event leaves. */
export type Trace = readonly TraceStep[];

/** What keeps a flow from running to its end as it should, each with a shortest way there. */
export type SoundnessFault =
  /** 死锁. Nothing moves any more: the node waits on `missing` while tokens are on `waiting`. */
  | { readonly kind: 'deadlock'; readonly nodeId: string; readonly waiting: readonly string[]; readonly missing: readonly string[]; readonly trace: Trace }
  /** 重复执行. Two tokens on one way: what follows would run twice. `nodeId` put the second one there, or was entered twice. */
  | { readonly kind: 'unsynchronised'; readonly nodeId: string; readonly edgeId?: string; readonly trace: Trace }
  /** 走不到终点. After the trace these nodes go round for ever; no choice of anybody's leads to an end. */
  | { readonly kind: 'livelock'; readonly nodeIds: readonly string[]; readonly trace: Trace }
  /** 永不执行. There is a way to it, but no run takes it. */
  | { readonly kind: 'dead'; readonly nodeId: string }
  /** 不可达. No way leads to it from any start. */
  | { readonly kind: 'unreachable'; readonly nodeId: string };

/** Lawful in BPMN, and rarely meant. */
export interface SoundnessWarning {
  /** The end event ends what is still under way on these ways (or in these sub-processes). */
  readonly kind: 'endsWhatIsAlive';
  readonly nodeId: string;
  readonly alive: readonly string[];
  readonly trace: Trace;
}

/** What was not decided, and because of which elements. */
export interface Undecided {
  readonly reason:
    | UnfollowedReason
    /** The inside runs in any order as people please; only what is around it was judged. */
    | 'adHoc'
    /** The inside of a compensating event sub-process runs after the fact. */
    | 'compensation'
    /** Nothing starts the process. */
    | 'noStart'
    /** More states than were allowed. */
    | 'states';
  readonly ids: readonly string[];
}

/** Where BPMN leaves open how often something happens, what was taken for granted. */
export interface Assumption {
  /**
   * `once`: an event that does not interrupt occurs at most once while its activity runs. `oneStart`: of several start events of a
   * sub-process one occurs. `abort`: an error that nobody catches ends the case.
   */
  readonly kind: 'once' | 'oneStart' | 'abort';
  readonly nodeId: string;
}

export interface SoundnessResult {
  /** `sound` is a proof; `undecided` says that what was looked at showed no fault, and why not everything was. */
  readonly verdict: 'sound' | 'unsound' | 'undecided';
  readonly faults: readonly SoundnessFault[];
  readonly warnings: readonly SoundnessWarning[];
  readonly undecided: readonly Undecided[];
  readonly assumptions: readonly Assumption[];
  /** Markings looked at; 0 where reduction alone was the proof. */
  readonly states: number;
}

/** A trace as core's findings carry it: each node, followed by the ways that it takes. */
export function witnessOf(trace: Trace): Extract<Witness, { kind: 'steps' }> {
  const place = (id: string): Place => ({ part: 'flow', id });
  return { kind: 'steps', steps: trace.flatMap(({ nodeId, takes }) => [place(nodeId), ...takes.map(place)]) };
}

/**
 * The net that a process is translated to: a safe Petri net (Dijkman, Dumas & Ouyang 2008) with what BPMN needs beyond it, all of it
 * decidable on a finite number of markings: transitions that empty a scope (terminate, interrupting events), that wait for a scope
 * to be empty (completion of a sub-process), inclusive joins, and options that a transition takes any selection of.
 */
export interface Net {
  readonly places: readonly NetPlace[];
  readonly transitions: readonly NetTransition[];
  /** What the transitions do in the drawing; scripts name them by their place in this list. */
  readonly moves: readonly Move[];
  /** Ways into each inclusive join. */
  readonly joins: readonly (readonly number[])[];
  /** Places whose tokens wait for what we cannot follow, with the node that they wait at. */
  readonly opaque: ReadonlyMap<number, Unfollowed>;
  /** By scope the place that is marked while it runs; none of the process. */
  readonly running: ReadonlyMap<number, number>;
  readonly starts: readonly { readonly nodeId: string; readonly marking: readonly number[] }[];
}

export interface NetPlace {
  /**
   * `way`: a sequence flow. `start`: a node that begins without a way in. `link`: between the two events of a link. `running`: a
   * sub-process that was entered and has not ended. `armed`: an event that may yet occur; no token of the drawing.
   */
  readonly kind: 'way' | 'start' | 'link' | 'running' | 'armed';
  /** The sequence flow; else the node. */
  readonly id: string;
  /** The number of the scope in which it lies: 0 is the process, others are its sub-processes. */
  readonly scope: number;
}

export interface NetTransition {
  /** All are needed and taken; of an inclusive join any are, when none can still come. */
  readonly pre: readonly number[];
  readonly post: readonly number[];
  /** Emptied before `post` is filled. */
  readonly clear: readonly number[];
  /** Have to be empty. */
  readonly empty: readonly number[];
  /** Any selection of these is taken with it. */
  readonly options: readonly NetOption[];
  /** Which of the net's joins it is; -1 for none. */
  readonly join: number;
  /** Places that it should find empty: who ends the scope while they are marked ends what is alive. */
  readonly kills: readonly number[];
  /** What it does, in order. One move before reduction, several after. */
  readonly script: readonly ScriptEntry[];
  /** Moves that can happen where this can, beyond those of the script: alternatives that a reduction took away. */
  readonly also: readonly number[];
  /** How many steps of a trace it takes. */
  readonly cost: number;
}

export interface NetOption {
  readonly post: readonly number[];
  /** The entry of the transition's script that it belongs to, and its bit in the entry's mask. */
  readonly entry: number;
  readonly bit: number;
  /** What follows at once; only after reduction. */
  readonly script: readonly ScriptEntry[];
  readonly also: readonly number[];
  readonly cost: number;
}

export interface ScriptEntry {
  readonly move: number;
  /** Which of the move's options are taken. */
  readonly mask: number;
}

/** What a transition is in the drawing. */
export interface Move {
  readonly nodeIds: readonly string[];
  /** `ins` of an inclusive join: it takes what waits there. Events of `options` stand before the last step. */
  readonly steps: readonly { readonly nodeId: string; readonly via: readonly string[]; readonly takes: readonly string[]; readonly ins?: readonly string[] }[];
  /** By bit: one more way of the last step, or an event that occurs while the activity of the step before it runs. */
  readonly options: readonly MoveOption[];
  /** The transition before any reduction: for replaying a script on markings. */
  readonly transition: number;
}

export type MoveOption = { readonly kind: 'way'; readonly edgeId: string } | { readonly kind: 'event'; readonly nodeId: string; readonly takes: readonly string[] };

/** Why the behaviour of a node is not followed. */
export type UnfollowedReason =
  /** A complex gateway with several ways: its activation is a condition that only the engine knows. */
  | 'complexGateway'
  /** A thrown link without its other end. */
  | 'linkWithoutTarget'
  /** A cancel end event without a cancel boundary event at its transaction. */
  | 'cancelWithoutBoundary'
  /** An end event that throws several things at once. */
  | 'multipleEnd'
  /** A sequence flow that crosses the border of a sub-process. */
  | 'crossesBorder'
  /** More than 30 ways or events of which any selection may be taken. */
  | 'tooManyWays'
  /** An event that does not interrupt, with conditions on its ways out. */
  | 'branchingEvent'
  /** A sequence flow into what none may lead to: a boundary event, an event sub-process, a compensation. */
  | 'noWayIn';

export interface Unfollowed {
  readonly reason: UnfollowedReason;
  readonly nodeId: string;
}

import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { GuideGraph } from '../space/guide-graph.js';
import type { Demand } from './way-demand.js';

/** What findings are said of: the guide as it reads now, and how the walk over its ways ended. */
export interface DemandScene {
  readonly graph: GuideGraph;
  readonly context: GuideContext;
  /** Whether every way was seen, with all that is added on it: only then something is known to happen never, or always. */
  readonly isComplete: boolean;
}

/**
 * One rule's look at every way to an application. What it remembers it keeps by the result that the way comes to, so that one
 * result's ways can be looked at again; what it says follows from that and from the scene alone, results in the nodes' order.
 */
export interface DemandJudge {
  readonly visit: (demand: Demand) => void;
  /** Whatever was remembered of the result, by its node's number, is to be forgotten. */
  readonly forget: (result: number) => void;
  /** Results have other numbers now: by the former one, the new. */
  readonly renumber: (now: Int32Array) => void;
  /** Whether something had to be left undecided. */
  readonly isUndecided?: () => boolean;
  readonly findings: (scene: DemandScene) => Iterable<Finding>;
}

/** What a judge has to say of some results. */
export class ResultNotes<Note> {
  #notes = new Map<number, Note>();

  of(result: number): Note | undefined {
    return this.#notes.get(result);
  }

  /** The result's note, made where there is none. */
  at(result: number, make: () => Note): Note {
    let note = this.#notes.get(result);
    if (note === undefined) {
      note = make();
      this.#notes.set(result, note);
    }
    return note;
  }

  forget(result: number): void {
    this.#notes.delete(result);
  }

  renumber(now: Int32Array): void {
    this.#notes = new Map([...this.#notes].map(([result, note]) => [now[result] ?? -1, note]));
  }

  /** In the nodes' order, whatever the order of the ways. */
  inOrder(): readonly (readonly [result: number, note: Note])[] {
    return [...this.#notes].sort(([a], [b]) => a - b);
  }
}

import { MarkingStore } from './marking-store.js';

/** Markings and the firings between them, as far as they were looked at. */
export class StateGraph {
  readonly markings: MarkingStore;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #transition: number[] = [];
  readonly #mask: number[] = [];
  readonly #cost: number[] = [];
  /** By state its first and last edge, by edge the next of its state. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #next: number[] = [];
  /** Nothing at all can fire, and there are tokens. */
  readonly isStuck: boolean[] = [];
  /** Firings that would put a second token on places. */
  readonly doubled: { readonly state: number; readonly transition: number; readonly mask: number; readonly places: readonly number[] }[] = [];
  /** Firings that end what is alive. */
  readonly killing: { readonly state: number; readonly transition: number }[] = [];
  /** Whether everything was looked at within the budget. */
  isComplete = true;

  constructor(width: number) {
    this.markings = new MarkingStore(width);
  }

  addEdge(from: number, to: number, transition: number, mask: number, cost: number): void {
    const edge = this.#from.push(from) - 1;
    this.#to.push(to);
    this.#transition.push(transition);
    this.#mask.push(mask);
    this.#cost.push(cost);
    this.#next.push(-1);
    const before = this.#last[from];
    if (before === undefined) this.#first[from] = edge;
    else this.#next[before] = edge;
    this.#last[from] = edge;
  }

  get edges(): number {
    return this.#from.length;
  }

  edge(edge: number): { readonly from: number; readonly to: number; readonly transition: number; readonly mask: number; readonly cost: number } {
    return { from: this.#from[edge] ?? 0, to: this.#to[edge] ?? 0, transition: this.#transition[edge] ?? 0, mask: this.#mask[edge] ?? 0, cost: this.#cost[edge] ?? 0 };
  }

  /** Which transition fired, and with which of its options: without making an object, for whoever asks it of every edge. */
  transitionOf(edge: number): number {
    return this.#transition[edge] ?? 0;
  }

  maskOf(edge: number): number {
    return this.#mask[edge] ?? 0;
  }

  /** The edges that leave a state. */
  *leaving(state: number): Iterable<number> {
    for (let edge = this.firstLeaving(state); edge >= 0; edge = this.nextLeaving(edge)) yield edge;
  }

  firstLeaving(state: number): number {
    return this.#first[state] ?? -1;
  }

  nextLeaving(edge: number): number {
    return this.#next[edge] ?? -1;
  }

  target(edge: number): number {
    return this.#to[edge] ?? 0;
  }
}

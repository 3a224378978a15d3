import type { StateGraph } from './state-graph.js';

/** From the first state to every other by the fewest steps (Dijkstra 1959; steps are few, so the queue is a list for each distance). */
export class ShortestWays {
  readonly #edgeTo: Int32Array;
  readonly #distance: Float64Array;

  constructor(readonly graph: StateGraph) {
    const count = graph.markings.count;
    this.#edgeTo = new Int32Array(count).fill(-1);
    this.#distance = new Float64Array(count).fill(Infinity);
    this.#distance[0] = 0;
    const waiting: number[][] = [[0]];
    for (let distance = 0; distance < waiting.length; distance += 1) {
      // What costs nothing adds to the list that is being read.
      for (const state of waiting[distance] ?? []) this.#leave(state, distance, waiting);
    }
  }

  #leave(state: number, distance: number, waiting: number[][]): void {
    if (this.distance(state) !== distance) return; // a shorter way was found meanwhile
    for (let edge = this.graph.firstLeaving(state); edge >= 0; edge = this.graph.nextLeaving(edge)) {
      const { to, cost } = this.graph.edge(edge);
      const there = distance + cost;
      if (there >= this.distance(to)) continue;
      this.#distance[to] = there;
      this.#edgeTo[to] = edge;
      while (waiting.length <= there) waiting.push([]);
      waiting[there]?.push(to);
    }
  }

  /** Steps to a state; Infinity for what was never reached. */
  distance(state: number): number {
    return this.#distance[state] ?? Infinity;
  }

  /** The edges from the first state to this one. */
  to(state: number): number[] {
    const edges: number[] = [];
    for (let edge = this.#edgeTo[state] ?? -1; edge >= 0; edge = this.#edgeTo[this.graph.edge(edge).from] ?? -1) edges.push(edge);
    return edges.reverse();
  }
}

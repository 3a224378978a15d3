import type { StateGraph } from './state-graph.js';

/** Strongly connected components (Tarjan 1972, without recursion). */
export interface Components {
  readonly of: Int32Array;
  readonly count: number;
  /** Components that no firing leaves. */
  readonly isTerminal: readonly boolean[];
}

export function componentsOf(graph: StateGraph): Components {
  const count = graph.markings.count;
  const of = new Int32Array(count).fill(-1);
  const [order, low, next] = [new Int32Array(count).fill(-1), new Int32Array(count), new Int32Array(count)];
  const stack: number[] = [];
  const isOnStack = new Uint8Array(count);
  let [time, components] = [0, 0];
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== -1) continue;
    const path = [root];
    while (path.length > 0) {
      const state = path[path.length - 1] ?? 0;
      if (order[state] === -1) {
        order[state] = low[state] = time;
        time += 1;
        next[state] = graph.firstLeaving(state);
        stack.push(state);
        isOnStack[state] = 1;
      }
      const edge = next[state] ?? -1;
      if (edge >= 0) {
        next[state] = graph.nextLeaving(edge);
        const target = graph.target(edge);
        if (order[target] === -1) path.push(target);
        else if (isOnStack[target] === 1) low[state] = Math.min(low[state] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[state] ?? 0);
      if (low[state] !== order[state]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        of[member] = components;
        isOnStack[member] = 0;
        if (member === state) break;
      }
      components += 1;
    }
  }
  const isTerminal = new Array<boolean>(components).fill(true);
  for (let edge = 0; edge < graph.edges; edge += 1) {
    const { from, to } = graph.edge(edge);
    if (of[from] !== of[to]) isTerminal[of[from] ?? 0] = false;
  }
  return { of, count: components, isTerminal };
}

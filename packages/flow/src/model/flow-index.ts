import type { Flow, FlowNode, Process, SequenceFlow } from './flow.js';

/** A process with its parts found by id. A way out or in that names nothing is left out: `incoming` and `outgoing` are whole edges. */
export class ProcessIndex {
  readonly #nodes: ReadonlyMap<string, FlowNode>;
  readonly #edges: ReadonlyMap<string, SequenceFlow>;
  readonly #children = new Map<string | undefined, FlowNode[]>();
  readonly #boundary = new Map<string, FlowNode[]>();
  /** Ways out and in, found when they are first asked for: everybody asks again and again. */
  readonly #outgoing = new Map<FlowNode, readonly SequenceFlow[]>();
  readonly #incoming = new Map<FlowNode, readonly SequenceFlow[]>();

  constructor(readonly process: Process) {
    this.#nodes = new Map(process.nodes.map((node) => [node.id, node]));
    this.#edges = new Map(process.edges.map((edge) => [edge.id, edge]));
    for (const node of process.nodes) {
      push(this.#children, node.parentId, node);
      if (node.attachedToId !== undefined) push(this.#boundary, node.attachedToId, node);
    }
  }

  node(id: string): FlowNode | undefined {
    return this.#nodes.get(id);
  }

  edge(id: string): SequenceFlow | undefined {
    return this.#edges.get(id);
  }

  /** The nodes right inside a sub-process; without one, those of the process itself. */
  childrenOf(parentId?: string): readonly FlowNode[] {
    return this.#children.get(parentId) ?? [];
  }

  /** The events that wait at the edge of an activity. */
  boundaryOf(id: string): readonly FlowNode[] {
    return this.#boundary.get(id) ?? [];
  }

  outgoing(node: FlowNode): readonly SequenceFlow[] {
    return this.#known(this.#outgoing, node, node.outgoing);
  }

  incoming(node: FlowNode): readonly SequenceFlow[] {
    return this.#known(this.#incoming, node, node.incoming);
  }

  #known(found: Map<FlowNode, readonly SequenceFlow[]>, node: FlowNode, ids: readonly string[]): readonly SequenceFlow[] {
    const known = found.get(node);
    if (known !== undefined) return known;
    const edges: SequenceFlow[] = [];
    for (const id of ids) {
      const edge = this.#edges.get(id);
      if (edge !== undefined && this.#nodes.has(edge.from) && this.#nodes.has(edge.to)) edges.push(edge);
    }
    found.set(node, edges);
    return edges;
  }
}

const indexes = new WeakMap<Process, ProcessIndex>();

/** The index of a process, made once: processes are never changed in place. */
export function indexProcess(process: Process): ProcessIndex {
  const known = indexes.get(process) ?? new ProcessIndex(process);
  indexes.set(process, known);
  return known;
}

/** The process that holds an element. */
export function processOf(flow: Flow, id: string): Process | undefined {
  return flow.processes.find((process) => process.id === id || indexProcess(process).node(id) !== undefined || indexProcess(process).edge(id) !== undefined);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

import type { FlowNode, SequenceFlow } from './flow.js';
import type { ProcessIndex } from './flow-index.js';

/** From one node to the next: by a way, or without one (into a sub-process and out of it, to an event at the edge, from a link to its twin). */
export interface Hop {
  readonly to: FlowNode;
  readonly edge?: SequenceFlow;
}

/** Whether a hop may be taken. */
export type HopFilter = (hop: Hop, from: FlowNode) => boolean;

/**
 * A process as one plain graph: where a case may go next from a node, sub-processes walked through. It knows nothing of tokens: that two
 * branches run at once, or that a join waits, is for others to ask.
 */
export class Walk {
  /** Where a case may begin: start events, what nothing leads to where there is none, event sub-processes. */
  readonly roots: readonly FlowNode[];
  readonly #hops = new Map<FlowNode, readonly Hop[]>();
  readonly #before = new Map<FlowNode, FlowNode[]>();

  constructor(readonly index: ProcessIndex) {
    this.roots = [...entriesOf(index, undefined), ...eventSubProcesses(index)];
    for (const node of index.process.nodes) {
      const hops = this.#hopsOf(node);
      this.#hops.set(node, hops);
      for (const { to } of hops) {
        const before = this.#before.get(to);
        if (before === undefined) this.#before.set(to, [node]);
        else before.push(node);
      }
    }
  }

  hops(node: FlowNode): readonly Hop[] {
    return this.#hops.get(node) ?? [];
  }

  /** The nodes from which a hop leads here. */
  before(node: FlowNode): readonly FlowNode[] {
    return this.#before.get(node) ?? [];
  }

  /** These, and all that can be reached from them. */
  reachable(from: Iterable<FlowNode>, filter: HopFilter = () => true): ReadonlySet<FlowNode> {
    const found = new Set(from);
    for (const node of found) for (const hop of this.hops(node)) if (filter(hop, node)) found.add(hop.to);
    return found;
  }

  /** These, and all from which they can be reached. */
  leadingTo(goals: Iterable<FlowNode>, filter: HopFilter = () => true): ReadonlySet<FlowNode> {
    const found = new Set(goals);
    for (const node of found) {
      for (const before of this.before(node)) if (!found.has(before) && this.hops(before).some((hop) => hop.to === node && filter(hop, before))) found.add(before);
    }
    return found;
  }

  /** A shortest way, by hops, from one of these to a node that is a goal; one of these may be it. */
  path(from: Iterable<FlowNode>, isGoal: (node: FlowNode) => boolean, filter: HopFilter = () => true): readonly FlowNode[] | undefined {
    const cameFrom = new Map<FlowNode, FlowNode | undefined>();
    for (const node of from) cameFrom.set(node, undefined);
    for (const node of cameFrom.keys()) {
      if (isGoal(node)) return trail(node, cameFrom);
      for (const hop of this.hops(node)) if (!cameFrom.has(hop.to) && filter(hop, node)) cameFrom.set(hop.to, node);
    }
    return undefined;
  }

  /** A shortest way that leaves a node and comes back to it. */
  roundTrip(node: FlowNode, filter: HopFilter = () => true): readonly FlowNode[] | undefined {
    const next = this.hops(node).filter((hop) => filter(hop, node)).map(({ to }) => to);
    const back = this.path(next, (each) => each === node, filter);
    return back === undefined ? undefined : [node, ...back];
  }

  #hopsOf(node: FlowNode): readonly Hop[] {
    const hops: Hop[] = this.index.boundaryOf(node.id).map((to) => ({ to }));
    const inside = isPlainSubProcess(node) ? entriesOf(this.index, node.id) : [];
    hops.push(...inside.map((to) => ({ to })));
    if (inside.length === 0) hops.push(...this.#onward(node));
    if (node.event?.trigger === 'link' && node.type === 'intermediateThrowEvent') {
      const twins = this.index.childrenOf(node.parentId).filter((each) => each.type === 'intermediateCatchEvent' && each.event?.trigger === 'link' && each.event.ref === node.event?.ref);
      hops.push(...twins.map((to) => ({ to })));
    }
    return hops;
  }

  /** By the node's own ways; where there are none, out of the sub-process that it ends. */
  #onward(node: FlowNode): readonly Hop[] {
    const own = this.index.outgoing(node).flatMap((edge) => {
      const to = this.index.node(edge.to);
      return to === undefined ? [] : [{ to, edge }];
    });
    if (own.length > 0 || node.parentId === undefined || !endsItsScope(node)) return own;
    const parent = this.index.node(node.parentId);
    return parent === undefined || parent.isTriggeredByEvent === true ? [] : this.#onward(parent);
  }
}

const walks = new WeakMap<ProcessIndex, Walk>();

/** The walk over a process, made once. */
export function walkOver(index: ProcessIndex): Walk {
  const known = walks.get(index) ?? new Walk(index);
  walks.set(index, known);
  return known;
}

/** Where a scope is entered: its start events, or where there is none, all that nothing leads to. */
export function entriesOf(index: ProcessIndex, parentId: string | undefined): readonly FlowNode[] {
  const children = index.childrenOf(parentId);
  const starts = children.filter(({ type }) => type === 'startEvent');
  if (starts.length > 0) return [...starts, ...children.filter((node) => node.isInstantiating === true)];
  return children.filter((node) => node.type !== 'boundaryEvent' && node.isForCompensation !== true && node.isTriggeredByEvent !== true && !isLinkCatch(node) && index.incoming(node).length === 0);
}

function eventSubProcesses(index: ProcessIndex): readonly FlowNode[] {
  return index.process.nodes.filter((node) => node.isTriggeredByEvent === true).flatMap((node) => [node, ...entriesOf(index, node.id)]);
}

function isPlainSubProcess(node: FlowNode): boolean {
  return (node.type === 'subProcess' || node.type === 'transaction' || node.type === 'adHocSubProcess') && node.isTriggeredByEvent !== true;
}

function isLinkCatch(node: FlowNode): boolean {
  return node.type === 'intermediateCatchEvent' && node.event?.trigger === 'link';
}

/** A link that throws goes on at its twin; an error or a cancellation leaves by the event at the edge, which waits there anyway. */
function endsItsScope({ type, event }: FlowNode): boolean {
  const trigger = event?.trigger ?? 'none';
  if (type === 'intermediateThrowEvent' && trigger === 'link') return false;
  return !(type === 'endEvent' && (trigger === 'error' || trigger === 'cancel'));
}

function trail(node: FlowNode, cameFrom: ReadonlyMap<FlowNode, FlowNode | undefined>): readonly FlowNode[] {
  const nodes: FlowNode[] = [];
  for (let each: FlowNode | undefined = node; each !== undefined; each = cameFrom.get(each)) nodes.unshift(each);
  return nodes;
}

import { continuations, isSplit } from './continuation.js';
import type { FlowNode, Process, SequenceFlow } from './flow.js';
import { isActivity, isSubProcess } from './node-kind.js';
import { viewOf } from './process-view.js';
import { entriesOf } from './walk.js';

/**
 * A line of a process read from its beginning to its ends, as one would tell it: a node and, below it, what belongs to it (its ways where
 * they part, the events at its edge, what lies inside it); a way out of a split and what comes on it; a jump to what is told of elsewhere;
 * and a heading for what no way leads to.
 */
export type Line = NodeLine | WayLine | JumpLine | LooseLine;

export interface NodeLine {
  readonly kind: 'node';
  /** The node's. */
  readonly id: string;
  readonly node: FlowNode;
  /** Of tasks: the how manieth of the process it is, from 1. */
  readonly number?: number;
  readonly lines: readonly Line[];
}

export interface WayLine {
  readonly kind: 'way';
  /** The way's. */
  readonly id: string;
  readonly edge: SequenceFlow;
  readonly source: FlowNode;
  /** What it leads to at once, if that stands somewhere else. */
  readonly goal?: FlowNode;
  readonly lines: readonly Line[];
}

export interface JumpLine {
  readonly kind: 'jump';
  readonly id: string;
  readonly edge: SequenceFlow;
  readonly goal: FlowNode;
}

export interface LooseLine {
  readonly kind: 'loose';
  readonly id: string;
  readonly lines: readonly Line[];
}

/** A process as it is read. */
export interface Reading {
  readonly process: Process;
  readonly lines: readonly Line[];
  /** All lines, each before those below it. */
  readonly all: readonly Line[];
  /** A line by its id, or the line of a node, or of a way: its own, its jump's, or that of the node it leaves. */
  readonly lineOf: (id: string) => Line | undefined;
  readonly parentOf: (line: Line) => Line | undefined;
  /** Whether a node is told of before a line: what a jump to it goes back to. */
  readonly isBefore: (node: FlowNode, line: Line) => boolean;
}

const readings = new WeakMap<Process, Reading>();

/**
 * The reading of a process, made once. The main line of each level is told first and its branches below their split, so that what lies on
 * the main line stands there, and branches refer to it by its name. So does a branch that comes to where a later way of a split around it begins: what
 * lies on that way is told there. Nothing is told twice, so a flow of any shape ends.
 */
export function readingOf(process: Process): Reading {
  const known = readings.get(process) ?? read(process);
  readings.set(process, known);
  return known;
}

function read(process: Process): Reading {
  const { index, walk } = viewOf(process);
  const continuationOf = continuations(walk);
  const told = new Set<FlowNode>();
  /** What later ways of the splits around begin with. */
  const kept = new Set<FlowNode>();
  const isElsewhere = (node: FlowNode): boolean => told.has(node) || kept.has(node);

  const scope = (parentId: string | undefined): Line[] => {
    const lines = entriesOf(index, parentId).flatMap((entry) => (told.has(entry) ? [] : sequence(entry, undefined, undefined)));
    const inside = index.childrenOf(parentId).filter(({ attachedToId }) => attachedToId === undefined);
    for (const node of inside) if (node.isTriggeredByEvent === true && !told.has(node)) lines.push(...sequence(node, undefined, undefined));
    const left = inside.filter((node) => !told.has(node)).sort((a, b) => index.incoming(a).length - index.incoming(b).length);
    const loose = left.flatMap((node) => (told.has(node) ? [] : sequence(node, undefined, undefined)));
    if (loose.length > 0) lines.push({ kind: 'loose', id: `loose ${parentId ?? process.id}`, lines: loose });
    return lines;
  };

  /** From a node on, as far as it is not told of yet. Coming to `stop`, where the branches of a split meet again, needs no word. */
  const sequence = (first: FlowNode, by: SequenceFlow | undefined, stop: FlowNode | undefined): Line[] => {
    const lines: Line[] = [];
    const later: (() => void)[] = [];
    let node: FlowNode | undefined = first;
    let edge = by;
    while (node !== undefined) {
      if (isElsewhere(node)) {
        if (edge !== undefined && node !== stop) lines.push({ kind: 'jump', id: `to ${edge.id}`, edge, goal: node });
        break;
      }
      told.add(node);
      const line: NodeLine & { lines: Line[] } = { kind: 'node', id: node.id, node, lines: [] };
      lines.push(line);
      const next: FlowNode | undefined = continuationOf(node) ?? linkTwin(node);
      later.push(() => line.lines.push(...below(line.node, next)));
      edge = isSplit(index, node) ? undefined : index.outgoing(node)[0];
      node = next;
    }
    for (const fill of later) fill();
    return lines;
  };

  const below = (node: FlowNode, next: FlowNode | undefined): readonly Line[] => {
    const lines: Line[] = [];
    for (const event of index.boundaryOf(node.id)) {
      if (told.has(event)) continue;
      told.add(event);
      const outgoing = index.outgoing(event);
      const [only] = outgoing;
      const goal = only === undefined ? undefined : index.node(only.to);
      const behind = outgoing.length > 1 ? ways(event, undefined) : goal === undefined ? [] : sequence(goal, only, undefined);
      lines.push({ kind: 'node', id: event.id, node: event, lines: behind });
    }
    if (isSubProcess(node)) lines.push(...scope(node.id));
    if (isSplit(index, node)) lines.push(...ways(node, next));
    return lines;
  };

  const ways = (node: FlowNode, stop: FlowNode | undefined): readonly WayLine[] => {
    const edges = index.outgoing(node);
    const goals = edges.map(({ to }) => index.node(to));
    const own = new Set(goals.flatMap((goal) => (goal === undefined || isElsewhere(goal) ? [] : [goal])));
    for (const goal of own) kept.add(goal);
    return edges.map((edge, place) => {
      const goal = goals[place];
      if (goal !== undefined && own.has(goal)) kept.delete(goal);
      return way(node, edge, stop);
    });
  };

  const way = (source: FlowNode, edge: SequenceFlow, stop: FlowNode | undefined): WayLine => {
    const goal = index.node(edge.to);
    const base = { kind: 'way', id: edge.id, edge, source } as const;
    if (goal === undefined) return { ...base, lines: [] };
    return isElsewhere(goal) ? { ...base, goal, lines: [] } : { ...base, lines: sequence(goal, edge, stop) };
  };

  const linkTwin = (node: FlowNode): FlowNode | undefined => (node.event?.trigger === 'link' ? walk.hops(node).find(({ edge }) => edge === undefined)?.to : undefined);

  return indexed(process, numbered(scope(undefined)));
}

/** The nodes of a process in the order in which they are told, tasks with the numbers that they have there: every list of steps has these. */
export function nodesTold(process: Process): readonly NodeLine[] {
  return readingOf(process).all.flatMap((line) => (line.kind === 'node' ? [line] : []));
}

/** Tasks have numbers in the order in which they are told. */
function numbered(lines: readonly Line[]): readonly Line[] {
  let count = 0;
  const number = (line: Line): Line => {
    if (line.kind === 'jump') return line;
    const self = line.kind === 'node' && isActivity(line.node) && !isSubProcess(line.node) ? { ...line, number: (count += 1) } : line;
    return { ...self, lines: self.lines.map(number) };
  };
  return lines.map(number);
}

function indexed(process: Process, lines: readonly Line[]): Reading {
  const { index } = viewOf(process);
  const all: Line[] = [];
  const parents = new Map<Line, Line>();
  const visit = (line: Line, parent: Line | undefined): void => {
    all.push(line);
    if (parent !== undefined) parents.set(line, parent);
    if (line.kind !== 'jump') for (const each of line.lines) visit(each, line);
  };
  for (const line of lines) visit(line, undefined);
  const byId = new Map<string, Line>(all.flatMap((line): readonly (readonly [string, Line])[] => (line.kind === 'jump' ? [[line.edge.id, line], [line.id, line]] : [[line.id, line]])));
  const places = new Map(all.map((line, place) => [line, place] as const));
  const placeOf = (line: Line | undefined): number => (line === undefined ? -1 : (places.get(line) ?? -1));
  return {
    process,
    lines,
    all,
    lineOf: (id) => byId.get(id) ?? byId.get(index.edge(id)?.from ?? ''),
    parentOf: (line) => parents.get(line),
    isBefore: (node, line) => placeOf(byId.get(node.id)) < placeOf(line),
  };
}

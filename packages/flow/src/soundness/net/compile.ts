import type { FlowNode, Process } from '../../model/flow.js';
import type { Assumption, Undecided } from '../result.js';
import { explicitlyThrown, interrupts } from './catchers.js';
import { addEvent, addThrow, linkTargets } from './compile-events.js';
import { addHandlers, addSubProcess, isArmed } from './compile-sub-process.js';
import { NetBuilder, type NewTransition } from './net-builder.js';
import type { Move, Net, UnfollowedReason } from './net.js';
import { scopesOf, within, type Scope, type Scopes } from './scopes.js';
import { waysOut, type KnownChoices, type WayOut } from './ways-out.js';

/** What the parts of the translation share. */
export class Compiler {
  readonly net = new NetBuilder();
  readonly scopes: Scopes;
  readonly assumptions: Assumption[] = [];
  /** Events that occur when somebody throws, and not of themselves. */
  readonly thrown: ReadonlySet<string>;
  readonly #ways = new Map<string, readonly WayOut[]>();
  readonly #inside = new Map<Scope, readonly number[]>();

  constructor(process: Process, readonly known: KnownChoices | undefined) {
    this.scopes = scopesOf(process);
    this.thrown = explicitlyThrown(this.scopes);
    this.#declarePlaces();
  }

  /** All of them at once: what empties a scope has to know everything that can lie in it. */
  #declarePlaces(): void {
    const { all, of, index } = this.scopes;
    for (const scope of all) {
      for (const node of scope.nodes) {
        for (const { id } of index.outgoing(node)) this.way(id);
        for (const { id } of index.incoming(node)) this.way(id);
        const inside = of.get(node.id);
        if (inside === undefined) continue;
        this.running(inside);
        for (const event of index.boundaryOf(node.id)) if (isArmed(event)) this.net.place('armed', event.id, scope.index);
      }
      for (const node of scope.starts) this.net.place('start', node.id, scope.index);
      for (const { event } of scope.handlers) this.net.place('armed', event.id, scope.index);
      for (const node of linkTargets(scope)) this.net.place('link', node.id, scope.index);
      if (scope.parent === undefined && scope.handlers.length > 0) this.running(scope);
    }
  }

  /** Marked from when the scope is entered to when it ends. */
  running(scope: Scope): number {
    return this.net.place('running', scope.node?.id ?? '', scope.parent?.index ?? -1);
  }

  /** Everything that can be marked while the scope runs. */
  placesIn(scope: Scope): readonly number[] {
    const known = this.#inside.get(scope);
    if (known !== undefined) return known;
    const inside = new Set(within(this.scopes, scope).map(({ index }) => index));
    const places: number[] = [];
    for (const [at, place] of this.net.places.entries()) if (inside.has(place.scope)) places.push(at);
    this.#inside.set(scope, places);
    return places;
  }

  way(edgeId: string): number {
    const known = this.net.find('way', edgeId);
    if (known !== undefined) return known;
    const edge = this.scopes.index.edge(edgeId);
    const scope = this.scopes.of.get(edge === undefined ? undefined : this.scopes.index.node(edge.to)?.parentId);
    return this.net.place('way', edgeId, scope?.index ?? 0);
  }

  waysOut(node: FlowNode): readonly WayOut[] {
    const found = this.#ways.get(node.id) ?? waysOut(this.scopes.index, node, this.known);
    this.#ways.set(node.id, found);
    return found;
  }

  /** Places whose token sets a node off by itself: each way in, and the start if it begins. */
  inputs(node: FlowNode, scope: Scope): { readonly place: number; readonly via: readonly string[] }[] {
    const ways = this.scopes.index.incoming(node).map(({ id }) => ({ place: this.way(id), via: [id] }));
    return scope.starts.includes(node) ? [{ place: this.net.place('start', node.id, scope.index), via: [] }, ...ways] : ways;
  }

  /** One transition for each way in which `node` can be left; its step is the last of the transition's. */
  leave(node: FlowNode, { steps = [], via = [], ins, ...transition }: Pick<NewTransition, 'pre' | 'clear' | 'empty' | 'join' | 'kills'> & Partial<Pick<NewTransition, 'steps' | 'options' | 'post'>> & { via?: readonly string[]; ins?: readonly string[] }): void {
    const events = (transition.options ?? []).flatMap(({ shows }) => (shows.kind === 'event' ? shows.nodeId : []));
    const nodeIds = [...new Set([...steps.map(({ nodeId }) => nodeId), ...events, node.id])];
    for (const { sure, maybe } of this.waysOut(node)) {
      const last: Move['steps'][number] = { nodeId: node.id, via, takes: sure, ...(ins && { ins }) };
      this.net.add({
        ...transition,
        post: [...(transition.post ?? []), ...sure.map((id) => this.way(id))],
        nodeIds,
        steps: [...steps, last],
        options: [...(transition.options ?? []), ...maybe.map((id) => ({ post: [this.way(id)], shows: { kind: 'way' as const, edgeId: id } }))],
      });
    }
  }

  /** Tokens come as far as this node; what it does with them is not known. */
  leaveOpaque(node: FlowNode, scope: Scope, reason: UnfollowedReason): void {
    for (const { place } of this.inputs(node, scope)) this.net.leaveOpaque(place, { reason, nodeId: node.id });
  }

  add(node: FlowNode, scope: Scope): void {
    const { index } = this.scopes;
    if (index.incoming(node).some(({ from }) => index.node(from)?.parentId !== node.parentId)) return this.leaveOpaque(node, scope, 'crossesBorder');
    if (node.outgoing.length + index.boundaryOf(node.id).length > 30 && this.waysOut(node).some(({ maybe }) => maybe.length + index.boundaryOf(node.id).length > 30)) return this.leaveOpaque(node, scope, 'tooManyWays');
    if (!this.scopes.of.has(node.id) && index.boundaryOf(node.id).some((event) => !interrupts(event) && isBranching(this.waysOut(event)))) return this.leaveOpaque(node, scope, 'branchingEvent');
    switch (node.type) {
      case 'complexGateway':
        if (node.incoming.length > 1 || node.outgoing.length > 1) return this.leaveOpaque(node, scope, 'complexGateway');
        return this.addPassing(node, scope);
      case 'parallelGateway':
        return this.addParallel(node, scope);
      case 'inclusiveGateway':
        return this.addInclusive(node, scope);
      case 'exclusiveGateway':
      case 'eventBasedGateway':
        return this.addPassing(node, scope);
      case 'boundaryEvent':
        return this.leaveOpaque(node, scope, 'noWayIn'); // its ways out: together with the activity at whose edge it waits
      case 'startEvent':
      case 'intermediateCatchEvent':
        return addEvent(this, node, scope);
      case 'intermediateThrowEvent':
      case 'endEvent':
        return addThrow(this, node, scope);
      case 'subProcess':
      case 'transaction': {
        const inside = this.scopes.of.get(node.id);
        if (node.isTriggeredByEvent === true) return this.leaveOpaque(node, scope, 'noWayIn'); // its inside: together with the scope that it listens in
        return inside === undefined ? this.addActivity(node, scope) : addSubProcess(this, node, scope, inside);
      }
      default:
        return this.addActivity(node, scope);
    }
  }

  /** Whatever goes on with each token alone. */
  addPassing(node: FlowNode, scope: Scope): void {
    for (const { place, via } of this.inputs(node, scope)) this.leave(node, { pre: [place], via });
  }

  addParallel(node: FlowNode, scope: Scope): void {
    const inputs = this.inputs(node, scope);
    if (inputs.length > 0) this.leave(node, { pre: inputs.map(({ place }) => place), via: inputs.flatMap(({ via }) => via) });
  }

  addInclusive(node: FlowNode, scope: Scope): void {
    const inputs = this.inputs(node, scope);
    if (inputs.length < 2) return this.addPassing(node, scope);
    const pre = inputs.map(({ place }) => place);
    this.leave(node, { pre, join: this.net.join(pre), ins: inputs.flatMap(({ via }) => via) });
  }

  /**
   * An activity that is one step, however often it repeats. It is left by its ways out or by an event that interrupts it; other
   * events at its edge occur meanwhile or not, once at most.
   */
  addActivity(node: FlowNode, scope: Scope): void {
    const events = this.scopes.index.boundaryOf(node.id).filter(({ event }) => event?.trigger !== 'compensate' && event?.trigger !== 'cancel');
    const beside = events.filter((event) => !interrupts(event));
    const options = beside.map((event) => {
      this.assumptions.push({ kind: 'once', nodeId: event.id });
      const takes = this.waysOut(event)[0]?.sure ?? [];
      return { post: takes.map((id) => this.way(id)), shows: { kind: 'event' as const, nodeId: event.id, takes } };
    });
    for (const { place, via } of this.inputs(node, scope)) {
      const entered = [{ nodeId: node.id, via, takes: [] }];
      if (options.length === 0) this.leave(node, { pre: [place], via });
      else this.leave(node, { pre: [place], steps: entered, options });
      for (const event of events) if (!beside.includes(event)) this.leave(event, { pre: [place], steps: entered, options });
    }
  }
}

function isBranching(ways: readonly WayOut[]): boolean {
  return ways.length > 1 || ways.some(({ maybe }) => maybe.length > 0);
}

export interface Compiled {
  readonly net: Net;
  readonly scopes: Scopes;
  readonly assumptions: readonly Assumption[];
  readonly undecided: readonly Undecided[];
  /** Events that occur when somebody throws, and not of themselves. */
  readonly thrown: ReadonlySet<string>;
}

/** Nodes between two moments at which the caller may stop. */
const SLICE = 100;

/** Translates a process, in slices. Each start event of the process is a beginning of its own. */
export function* compileSteps(process: Process, known?: KnownChoices): Generator<undefined, Compiled> {
  const compiler = new Compiler(process, known);
  const { scopes, net } = compiler;
  for (const scope of scopes.all) {
    for (const [at, node] of scope.nodes.entries()) {
      compiler.add(node, scope);
      if (at % SLICE === SLICE - 1) yield;
    }
  }
  for (const scope of scopes.all) addHandlers(compiler, scope);
  for (const node of process.nodes) {
    const scope = scopes.of.get(node.parentId);
    if (node.isForCompensation === true && scope !== undefined) compiler.leaveOpaque(node, scope, 'noWayIn');
  }
  const starts = startsOf(compiler);
  const noStart: readonly Undecided[] = starts.length === 0 ? [{ reason: 'noStart', ids: [] }] : [];
  return { net: net.build(starts, new Map(scopes.all.slice(1).map((scope) => [scope.index, compiler.running(scope)]))), scopes, assumptions: compiler.assumptions, undecided: [...scopes.undecided, ...noStart], thrown: compiler.thrown };
}

function startsOf(compiler: Compiler): Net['starts'] {
  const { scopes, net } = compiler;
  const [root] = scopes.all;
  if (root === undefined) return [];
  const always = root.handlers.length === 0 ? [] : [compiler.running(root), ...root.handlers.map(({ event }) => net.place('armed', event.id, 0))];
  const place = (node: FlowNode): number => net.place('start', node.id, 0);
  if (root.startsTogether) return [{ nodeId: root.starts[0]?.id ?? '', marking: [...root.starts.map(place), ...always] }];
  return root.starts.map((node) => ({ nodeId: node.id, marking: [place(node), ...always] }));
}

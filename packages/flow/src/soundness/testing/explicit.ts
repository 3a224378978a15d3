import type { FlowNode, Process } from '../../model/flow.js';
import { indexProcess, type ProcessIndex } from '../../model/flow-index.js';
import type { TraceStep } from '../result.js';

/**
 * The token game of BPMN 2.0 as plainly as it can be said: from a state to all next ones, every order, no sets of bits, no net. It is what
 * the prover is held against, and shares no code with it but the types.
 *
 * A state is a set of words: `way x` a token on a sequence flow, `start x` at a node that begins, `link x`, `running x` a sub-process,
 * `armed x` an event that may still occur. A second token on the same word is a fault and goes no further.
 */
export type State = ReadonlySet<string>;

export interface PlainMove {
  readonly steps: readonly TraceStep[];
  readonly next: State;
  /** Words that would be there twice. */
  readonly twice: readonly string[];
  /** Ways and sub-processes alive that an end event ends. */
  readonly kills: readonly string[];
}

interface Exit {
  readonly takes: readonly string[];
}

export class TokenGame {
  readonly index: ProcessIndex;

  constructor(readonly process: Process) {
    this.index = indexProcess(process);
  }

  /** One state for each start event; one for all nodes without a way in where there is none. */
  beginnings(): readonly State[] {
    const armed = this.handlers(undefined).map((event) => `armed ${event.id}`);
    return this.startSets(undefined).map((starts) => new Set([...starts.map((id) => `start ${id}`), ...armed]));
  }

  isOver(state: State): boolean {
    return [...state].every((word) => word.startsWith('armed '));
  }

  /** A complex gateway with several ways, as far as a state has come to one. */
  isUnknown(state: State): boolean {
    return [...state].some((word) => this.isOpaque(this.targetOf(word)));
  }

  moves(state: State): readonly PlainMove[] {
    const found: PlainMove[] = [];
    const visited = new Set<string>();
    for (const word of state) {
      const node = this.targetOf(word);
      if (node === undefined || this.isOpaque(node)) continue;
      if (word.startsWith('armed ')) this.occur(state, node, found);
      else if (word.startsWith('running ')) this.leaveSubProcess(state, node, found);
      else if (isJoin(node)) {
        if (!visited.has(node.id)) this.join(state, node, found);
        visited.add(node.id);
      } else this.pass(state, word, node, found);
    }
    return found;
  }

  /** What a token stands before; of `running` and `armed` words, what it is. */
  private targetOf(word: string): FlowNode | undefined {
    const [kind = '', id = ''] = word.split(' ');
    return this.index.node(kind === 'way' ? (this.index.edge(id)?.to ?? '') : id);
  }

  private isOpaque(node: FlowNode | undefined): boolean {
    return node?.type === 'complexGateway' && (node.incoming.length > 1 || node.outgoing.length > 1);
  }

  private startSets(parentId: string | undefined): readonly (readonly string[])[] {
    const inside = this.index.childrenOf(parentId);
    const events = inside.filter(({ type }) => type === 'startEvent');
    if (events.length > 0) return events.map(({ id }) => [id]);
    return [inside.filter((node) => node.incoming.length === 0 && node.type !== 'boundaryEvent' && node.isTriggeredByEvent !== true && node.event?.trigger !== 'link').map(({ id }) => id)];
  }

  /** Start events of the event sub-processes right inside. */
  private handlers(parentId: string | undefined): readonly FlowNode[] {
    return this.index.childrenOf(parentId).filter(({ isTriggeredByEvent }) => isTriggeredByEvent === true)
      .flatMap(({ id }) => this.index.childrenOf(id).filter(({ type }) => type === 'startEvent').slice(0, 1));
  }

  /** All sets of ways by which a node can be left. */
  private exits(node: FlowNode): readonly Exit[] {
    const ways = node.outgoing;
    if (ways.length < 2) return [{ takes: ways }];
    const otherwise = ways.find((way) => way === node.defaultId);
    if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return ways.map((way) => ({ takes: [way] }));
    if (node.type === 'parallelGateway') return [{ takes: ways }];
    if (node.type !== 'inclusiveGateway') {
      const conditional = ways.filter((way) => way !== otherwise && this.index.edge(way)?.engineCondition !== undefined);
      if (conditional.length === 0) return [{ takes: ways }];
      const always = ways.filter((way) => way !== otherwise && !conditional.includes(way));
      const some = subsets(conditional).filter((chosen) => chosen.length > 0).map((chosen) => ({ takes: [...always, ...chosen] }));
      return otherwise === undefined ? (always.length > 0 ? [...some, { takes: always }] : some) : [...some, { takes: [...always, otherwise] }];
    }
    const some = subsets(ways.filter((way) => way !== otherwise)).filter((chosen) => chosen.length > 0).map((takes) => ({ takes }));
    return otherwise === undefined ? some : [...some, { takes: [otherwise] }];
  }

  private isInside(word: string, parentId: string | undefined): boolean {
    const [kind = '', id = ''] = word.split(' ');
    let at = kind === 'way' ? this.index.node(this.index.edge(id)?.to ?? '') : this.index.node(id);
    // An event armed at the edge of a sub-process lies where the sub-process lies; one that starts an event sub-process, around it.
    if (kind === 'armed' && at?.type === 'startEvent') at = this.index.node(at.parentId ?? '');
    for (let parent = at?.parentId; ; parent = this.index.node(parent)?.parentId) {
      if (parent === parentId) return true;
      if (parent === undefined) return false;
    }
  }

  private move(state: State, steps: readonly TraceStep[], removes: readonly string[], puts: readonly string[], kills: readonly string[] = []): PlainMove {
    const next = new Set(state);
    for (const word of removes) next.delete(word);
    const twice: string[] = [];
    for (const word of puts) {
      if (next.has(word)) twice.push(word);
      next.add(word);
    }
    return { steps, next, twice, kills };
  }

  private pass(state: State, word: string, node: FlowNode, found: PlainMove[]): void {
    const [kind = '', id = ''] = word.split(' ');
    const via = kind === 'way' ? [id] : [];
    const trigger = node.event?.trigger;
    const plain = (): void => {
      for (const { takes } of this.exits(node)) found.push(this.move(state, [{ nodeId: node.id, via, takes }], [word], takes.map((way) => `way ${way}`)));
    };
    if (node.type === 'endEvent' && trigger === 'terminate') {
      const ended = [...state].filter((other) => other !== word && this.isInside(other, node.parentId));
      found.push(this.move(state, [{ nodeId: node.id, via, takes: [] }], [word, ...ended], [], ended.filter((other) => !other.startsWith('armed ')).map((other) => other.split(' ')[1] ?? '')));
    } else if (node.type === 'endEvent' && trigger === 'error') this.throwError(state, word, via, node, found);
    else if (node.type === 'intermediateThrowEvent' && trigger === 'link') {
      const target = this.index.childrenOf(node.parentId).find((other) => other.type === 'intermediateCatchEvent' && other.event?.ref === node.event?.ref);
      if (target !== undefined) found.push(this.move(state, [{ nodeId: node.id, via, takes: [] }], [word], [`link ${target.id}`]));
    } else if (node.type === 'subProcess') this.enterSubProcess(state, word, via, node, found);
    else if (this.index.boundaryOf(node.id).length > 0) this.passWatched(state, word, via, node, found);
    else plain();
  }

  /** An activity with events at its edge: any of those that do not interrupt occur, and it ends by itself or is interrupted. */
  private passWatched(state: State, word: string, via: readonly string[], node: FlowNode, found: PlainMove[]): void {
    const events = this.index.boundaryOf(node.id);
    const [interrupting, beside] = [events.filter(ends), events.filter((event) => !ends(event))];
    const endings = [node, ...interrupting].flatMap((by) => this.exits(by).map(({ takes }) => ({ by, takes })));
    for (const { by, takes } of endings) {
      for (const occurred of subsets(beside)) {
        const between = occurred.map((event) => ({ nodeId: event.id, via: [], takes: event.outgoing }));
        const isOneStep = by === node && beside.length === 0;
        const steps = isOneStep ? [{ nodeId: node.id, via, takes }] : [{ nodeId: node.id, via, takes: [] }, ...between, { nodeId: by.id, via: [], takes }];
        found.push(this.move(state, steps, [word], [...takes, ...occurred.flatMap(({ outgoing }) => outgoing)].map((way) => `way ${way}`)));
      }
    }
  }

  private enterSubProcess(state: State, word: string, via: readonly string[], node: FlowNode, found: PlainMove[]): void {
    const armed = [...this.index.boundaryOf(node.id).filter((event) => this.isArmed(event)), ...this.handlers(node.id)].map(({ id }) => `armed ${id}`);
    for (const starts of this.startSets(node.id)) {
      found.push(this.move(state, [{ nodeId: node.id, via, takes: [] }], [word], [`running ${node.id}`, ...starts.map((id) => `start ${id}`), ...armed]));
    }
  }

  /** A timer that interrupts does occur if nothing else happens; whatever else may occur once or never. */
  private isArmed(event: FlowNode): boolean {
    return !ends(event) || event.event?.trigger !== 'timer';
  }

  private leaveSubProcess(state: State, node: FlowNode, found: PlainMove[]): void {
    const running = `running ${node.id}`;
    const inside = [...state].filter((word) => word !== running && this.isInside(word, node.id));
    const around = this.index.boundaryOf(node.id).map(({ id }) => `armed ${id}`);
    if (inside.every((word) => word.startsWith('armed '))) {
      const exits = node.isTriggeredByEvent === true ? [{ takes: [] }] : this.exits(node);
      for (const { takes } of exits) {
        const steps = node.isTriggeredByEvent === true ? [] : [{ nodeId: node.id, via: [], takes }];
        found.push(this.move(state, steps, [running, ...inside, ...around], takes.map((way) => `way ${way}`)));
      }
    }
    for (const event of this.index.boundaryOf(node.id)) {
      if (this.isArmed(event)) continue;
      for (const { takes } of this.exits(event)) found.push(this.move(state, [{ nodeId: event.id, via: [], takes }], [running, ...inside, ...around], takes.map((way) => `way ${way}`)));
    }
  }

  /** An event that is armed occurs, at the edge of a sub-process or as the start of an event sub-process; or it never does. */
  private occur(state: State, event: FlowNode, found: PlainMove[]): void {
    if (event.event?.trigger === 'error' && this.hasThrower(event)) return;
    const word = `armed ${event.id}`;
    found.push(this.move(state, [], [word], []));
    for (const { takes } of this.exits(event)) {
      const steps = [{ nodeId: event.id, via: [], takes }];
      const ways = takes.map((way) => `way ${way}`);
      if (event.type === 'boundaryEvent') {
        const removed = !ends(event) ? [word] : this.interrupted(state, event.attachedToId ?? '');
        found.push(this.move(state, steps, removed, ways));
      } else found.push(this.begin(state, event, [word], steps, ways));
    }
  }

  private interrupted(state: State, activityId: string): readonly string[] {
    const around = this.index.boundaryOf(activityId).map(({ id }) => `armed ${id}`);
    return [...[...state].filter((word) => this.isInside(word, activityId)), `running ${activityId}`, ...around];
  }

  private begin(state: State, event: FlowNode, words: readonly string[], steps: readonly TraceStep[], ways: readonly string[]): PlainMove {
    const scope = this.index.node(event.parentId ?? '');
    const removed = !ends(event) ? words : [...words, ...[...state].filter((other) => this.isInside(other, scope?.parentId))];
    return this.move(state, steps, removed, [`running ${scope?.id ?? ''}`, ...this.handlers(scope?.id).map(({ id }) => `armed ${id}`), ...ways]);
  }

  private hasThrower(event: FlowNode): boolean {
    return this.process.nodes.some((node) => node.type === 'endEvent' && node.event?.trigger === 'error' && this.catcherOf(node) === event);
  }

  /** Outwards from where it is thrown, the first that catches it: event sub-processes before the edge. */
  private catcherOf(thrower: FlowNode): FlowNode | undefined {
    const catches = ({ event }: FlowNode): boolean => event?.trigger === 'error' && (event.ref === undefined || event.ref === thrower.event?.ref);
    let cameFrom: FlowNode | undefined;
    for (let parentId = thrower.parentId; ; parentId = this.index.node(parentId)?.parentId) {
      const handler = cameFrom?.isTriggeredByEvent === true ? undefined : this.handlers(parentId).find(catches);
      if (handler !== undefined) return handler;
      if (parentId === undefined) return undefined;
      const boundary = this.index.boundaryOf(parentId).find(catches);
      if (boundary !== undefined) return boundary;
      cameFrom = this.index.node(parentId);
    }
  }

  private throwError(state: State, word: string, via: readonly string[], node: FlowNode, found: PlainMove[]): void {
    const thrown = { nodeId: node.id, via, takes: [] };
    const catcher = this.catcherOf(node);
    if (catcher === undefined) {
      const kills = [...state].filter((other) => other !== word && !other.startsWith('armed ') && !(other.startsWith('running ') && this.isInside(word, other.split(' ')[1])));
      found.push(this.move(state, [thrown], [...state], [], kills.map((other) => other.split(' ')[1] ?? '')));
      return;
    }
    for (const { takes } of this.exits(catcher)) {
      const steps = [thrown, { nodeId: catcher.id, via: [], takes }];
      const ways = takes.map((way) => `way ${way}`);
      if (catcher.type === 'boundaryEvent') found.push(this.move(state, steps, [word, ...this.interrupted(state, catcher.attachedToId ?? '')], ways));
      else if (state.has(`armed ${catcher.id}`)) found.push(this.begin(state, catcher, [word, `armed ${catcher.id}`], steps, ways));
    }
  }

  private join(state: State, node: FlowNode, found: PlainMove[]): void {
    const marked = node.incoming.filter((way) => state.has(`way ${way}`));
    if (node.type === 'parallelGateway' ? marked.length < node.incoming.length : this.hasToWait(state, node)) return;
    for (const { takes } of this.exits(node)) {
      found.push(this.move(state, [{ nodeId: node.id, via: marked, takes }], marked.map((way) => `way ${way}`), takes.map((way) => `way ${way}`)));
    }
  }

  /** BPMN 2.0.2, table 13.3, inclusive gateway: a token can reach an empty way in, and none that has a token. */
  private hasToWait(state: State, join: FlowNode): boolean {
    return [...state].some((word) => {
      const reached = this.waysInReached(word, join);
      return reached.some((way) => !state.has(`way ${way}`)) && !reached.some((way) => state.has(`way ${way}`));
    });
  }

  private waysInReached(word: string, join: FlowNode): readonly string[] {
    const reached: string[] = [];
    const seen = new Set<string>();
    const [kind = '', id = ''] = word.split(' ');
    const open = kind === 'way' ? [id] : this.waysFrom(this.index.node(id), kind === 'running');
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      if (seen.has(way)) continue;
      seen.add(way);
      const target = this.index.node(this.index.edge(way)?.to ?? '');
      if (target === join) reached.push(way);
      else open.push(...this.waysFrom(target));
    }
    return reached;
  }

  /** Ways that can be taken next from a node, by an event at its edge or through a link too. While it runs, other events that still may occur are words of their own. */
  private waysFrom(node: FlowNode | undefined, isRunning = false): string[] {
    if (node === undefined) return [];
    const events = this.index.boundaryOf(node.id).filter((event) => !isRunning || ends(event)).flatMap(({ outgoing }) => outgoing);
    const target = node.event?.trigger === 'link' && node.type === 'intermediateThrowEvent' ? this.index.childrenOf(node.parentId).find((other) => other.type === 'intermediateCatchEvent' && other.event?.ref === node.event?.ref) : undefined;
    return [...node.outgoing, ...events, ...(target?.outgoing ?? [])];
  }
}

/** Errors end what they are thrown in, whatever is drawn. */
function ends({ event, isInterrupting }: FlowNode): boolean {
  return event?.trigger === 'error' || isInterrupting !== false;
}

function isJoin(node: FlowNode): boolean {
  return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
}

function subsets<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  return Array.from({ length: 2 ** members.length }, (_, mask) => members.filter((__, at) => (mask & (1 << at)) !== 0));
}

import type { FlowContext } from '../model/context.js';
import type { Flow, FlowNode, GatewayType, NodeType, Process, SequenceFlow } from '../model/flow.js';
import type { Outcome } from '../model/outcome.js';
import { freshStep, type Step, type StepKind } from '../model/step.js';
import { approversFor, type Duty } from './role-for.js';

/** A fresh id for a part of the drawing, called as bpmn-js calls them. */
export type NewId = (kind: 'Process' | 'Activity' | 'Event' | 'Gateway' | 'Flow') => string;

/** A part of the drawing, to draw on from. */
export interface Drawn {
  readonly id: string;
}

interface WayParts {
  readonly name?: string;
  readonly outcome?: Outcome;
  /** The way that is taken where no other is. */
  readonly isDefault?: boolean;
}

/** What is said of a step beyond its kind. Whoever does it is found by the duty, unless it is said. */
export type StepParts = Partial<Omit<Step, 'kind'>> & { readonly duty?: Duty };

/** A flow while it is drawn up: nodes first, then the ways between them. Made once, for one flow. */
export class FlowDraft {
  readonly #nodes: FlowNode[] = [];
  readonly #edges: SequenceFlow[] = [];
  readonly #defaults = new Map<string, string>();

  constructor(
    readonly context: FlowContext,
    private readonly newId: NewId,
  ) {}

  start(name: string): Drawn {
    return this.#add('Event', { type: 'startEvent', name, event: { trigger: 'none' } });
  }

  end(name: string): Drawn {
    return this.#add('Event', { type: 'endEvent', name, event: { trigger: 'none' } });
  }

  step(kind: StepKind, name: string, { duty, ...parts }: StepParts = {}): Drawn {
    const approvers = duty === undefined ? [] : approversFor(duty, this.context);
    return this.#add('Activity', { type: 'userTask', name, step: { ...freshStep(kind), approvers, ...parts } });
  }

  /** One of the ways behind it is taken. Without a name: where such ways meet again. */
  choice(name = ''): Drawn {
    return this.#gateway('exclusiveGateway', name);
  }

  /** All ways behind it are taken at once; or it waits for all that lead to it. */
  parallel(name: string): Drawn {
    return this.#gateway('parallelGateway', name);
  }

  /** A clock at the edge of a step, which ends it. `text`: an ISO 8601 duration. */
  timeout(step: Drawn, name: string, text: string): Drawn {
    return this.#add('Event', { type: 'boundaryEvent', name, event: { trigger: 'timer', timer: { kind: 'duration', text } }, attachedToId: step.id, isInterrupting: true });
  }

  /** Draws ways through all of them, one after the other; answers the last. */
  line(...nodes: readonly [Drawn, ...Drawn[]]): Drawn {
    return nodes.reduce((from, to) => this.way(from, to));
  }

  way(from: Drawn, to: Drawn, { name = '', outcome, isDefault = false }: WayParts = {}): Drawn {
    const id = this.newId('Flow');
    this.#edges.push({ id, name, from: from.id, to: to.id, ...(outcome === undefined ? {} : { outcome }) });
    if (isDefault) this.#defaults.set(from.id, id);
    return to;
  }

  /** The flow as it is drawn. */
  flow(settings: Pick<Process, 'id' | 'name'>): Flow {
    const nodes = this.#nodes.map((node) => {
      const defaultId = this.#defaults.get(node.id);
      const [incoming, outgoing] = [this.#edges.filter(({ to }) => to === node.id), this.#edges.filter(({ from }) => from === node.id)];
      return { ...node, incoming: incoming.map(({ id }) => id), outgoing: outgoing.map(({ id }) => id), ...(defaultId === undefined ? {} : { defaultId }) };
    });
    return { processes: [{ ...settings, kind: 'approval', isExecutable: true, nodes, edges: this.#edges, lanes: [] }], messageFlows: [], waivers: [] };
  }

  #gateway(type: GatewayType, name: string): Drawn {
    return this.#add('Gateway', { type, name });
  }

  #add(kind: 'Activity' | 'Event' | 'Gateway', parts: Omit<FlowNode, 'id' | 'incoming' | 'outgoing'> & { readonly type: NodeType }): Drawn {
    const node: FlowNode = { ...parts, id: this.newId(kind), incoming: [], outgoing: [] };
    this.#nodes.push(node);
    return node;
  }
}

import type { Draw } from '../../../../../tools/testing/draw.js';
import type { FlowNode, NodeType, Process, SequenceFlow } from '../../model/flow.js';

type DraftNode = Omit<FlowNode, 'incoming' | 'outgoing'>;

/** A process as it is being drawn: nodes and ways that may still be changed. */
export class DraftProcess {
  nodes: DraftNode[] = [];
  edges: SequenceFlow[] = [];
  #named = 0;

  add(type: NodeType, more: Partial<FlowNode> = {}): string {
    this.#named += 1;
    const id = `${SHORT[type] ?? 'n'}${String(this.#named)}`;
    this.nodes.push({ id, name: id, type, ...more });
    return id;
  }

  connect(from: string, to: string, more: Partial<SequenceFlow> = {}): string {
    this.#named += 1;
    const id = `${from}>${to}#${String(this.#named)}`;
    const parentId = this.nodes.find((node) => node.id === from)?.parentId;
    this.edges.push({ id, name: '', from, to, ...(parentId === undefined ? {} : { parentId }), ...more });
    return id;
  }

  build(): Process {
    const ids = new Set(this.nodes.map(({ id }) => id));
    const edges = this.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
    const nodes = this.nodes.map((node): FlowNode => ({
      ...node,
      incoming: edges.filter(({ to }) => to === node.id).map(({ id }) => id),
      outgoing: edges.filter(({ from }) => from === node.id).map(({ id }) => id),
    }));
    return { id: 'process', name: '流程', kind: 'approval', isExecutable: true, lanes: [], nodes, edges };
  }
}

const SHORT: Partial<Record<NodeType, string>> = {
  userTask: 'task', exclusiveGateway: 'x', parallelGateway: 'and', inclusiveGateway: 'or', eventBasedGateway: 'ev', startEvent: 'start', endEvent: 'end', subProcess: 'sub', boundaryEvent: 'on',
};

interface Surroundings {
  readonly parentId?: string;
  /** Within something that may run again, or side by side: no ends of its own there. */
  readonly isRepeated: boolean;
}

/** What a drawn flow may be made of. */
export interface DrawSettings {
  /** Blocks, about. */
  readonly size: number;
  /** Only tasks and exclusive and parallel gateways: a free-choice net. */
  readonly isPlain?: boolean;
}

/** A flow of nested blocks: sound by construction. */
export function drawBlocks(draw: Draw, { size, isPlain = false }: DrawSettings): DraftProcess {
  const draft = new DraftProcess();
  let left = size;

  const inside = ({ parentId }: Surroundings): Partial<FlowNode> => (parentId === undefined ? {} : { parentId });

  /** Puts something behind `from`; the node that it ends with. */
  const sequence = (from: string, depth: number, around: Surroundings): string => {
    let last = from;
    do last = block(last, depth, around);
    while (left > 0 && draw(3) > 0);
    return last;
  };

  const split = (type: NodeType, from: string, depth: number, around: Surroundings): string => {
    const fork = draft.add(type, inside(around));
    const meet = draft.add(type === 'eventBasedGateway' ? 'exclusiveGateway' : type, inside(around));
    draft.connect(from, fork);
    const ways = 2 + draw(2);
    for (let way = 0; way < ways; way += 1) {
      if (draw(5) === 1 && type !== 'eventBasedGateway') draft.connect(fork, meet);
      else draft.connect(sequence(fork, depth + 1, { ...around, isRepeated: around.isRepeated || type === 'parallelGateway' || type === 'inclusiveGateway' }), meet);
    }
    if (type === 'inclusiveGateway' && draw(2) === 1) {
      const defaultId = draft.edges.find((edge) => edge.from === fork)?.id;
      draft.nodes = draft.nodes.map((node) => (node.id === fork && defaultId !== undefined ? { ...node, defaultId } : node));
    }
    return meet;
  };

  const loop = (from: string, depth: number, around: Surroundings): string => {
    const [entry, exit] = [draft.add('exclusiveGateway', inside(around)), draft.add('exclusiveGateway', inside(around))];
    draft.connect(from, entry);
    draft.connect(sequence(entry, depth + 1, { ...around, isRepeated: true }), exit);
    draft.connect(draw(2) === 0 ? exit : sequence(exit, depth + 1, { ...around, isRepeated: true }), entry);
    return exit;
  };

  const subProcess = (from: string, depth: number, around: Surroundings): string => {
    const sub = draft.add('subProcess', inside(around));
    draft.connect(from, sub);
    const start = draft.add('startEvent', { parentId: sub });
    draft.connect(sequence(start, depth + 1, { parentId: sub, isRepeated: false }), draft.add('endEvent', { parentId: sub }));
    return draw(3) === 0 ? sub : watched(sub, depth, around);
  };

  /** An event at the edge of an activity, which leads round to where the activity leads. */
  const watched = (activity: string, depth: number, around: Surroundings): string => {
    const isInterrupting = around.isRepeated || draw(3) > 0;
    const event = draft.add('boundaryEvent', { ...inside(around), attachedToId: activity, isInterrupting, event: { trigger: draw(2) === 0 ? 'timer' : 'message' } });
    if (!isInterrupting) {
      draft.connect(sequence(event, depth + 1, { ...around, isRepeated: true }), draft.add('endEvent', inside(around)));
      return activity;
    }
    const meet = draft.add('exclusiveGateway', inside(around));
    draft.connect(activity, meet);
    draft.connect(draw(2) === 0 ? event : sequence(event, depth + 1, around), meet);
    return meet;
  };

  const block = (from: string, depth: number, around: Surroundings): string => {
    left -= 1;
    const kind = left <= 0 || depth > 4 ? 0 : draw(isPlain ? 6 : 11);
    switch (kind) {
      case 1:
      case 2:
        return split('exclusiveGateway', from, depth, around);
      case 3:
      case 4:
        return split('parallelGateway', from, depth, around);
      case 5:
        return loop(from, depth, around);
      case 6:
        return split('inclusiveGateway', from, depth, around);
      case 7:
        return split('eventBasedGateway', from, depth, around);
      case 8:
      case 9:
        return subProcess(from, depth, around);
      default: {
        const task = draft.add('userTask', inside(around));
        draft.connect(from, task);
        return kind === 10 ? watched(task, depth, around) : task;
      }
    }
  };

  const start = draft.add('startEvent', {});
  draft.connect(sequence(start, 0, { isRepeated: false }), draft.add('endEvent', {}));
  return draft;
}

/** Changes something at random that people get wrong. */
export function spoil(draft: DraftProcess, draw: Draw, isPlain = false): void {
  const pickOf = <Member>(list: readonly Member[]): Member | undefined => list[draw(list.length)];
  const changed = (id: string | undefined, more: Partial<FlowNode>): void => {
    draft.nodes = draft.nodes.map((node) => (node.id === id ? { ...node, ...more } : node));
  };
  switch (draw(isPlain ? 4 : 7)) {
    case 0: {
      const gateways: readonly NodeType[] = isPlain ? ['exclusiveGateway', 'parallelGateway'] : ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'];
      changed(pickOf(draft.nodes.filter(({ type }) => type.endsWith('Gateway')))?.id, { type: gateways[draw(gateways.length)] ?? 'exclusiveGateway' });
      return;
    }
    case 1: {
      const edge = pickOf(draft.edges);
      if (edge === undefined) return;
      const target = pickOf(draft.nodes.filter(({ parentId, type, isTriggeredByEvent }) => parentId === edge.parentId && type !== 'startEvent' && type !== 'boundaryEvent' && isTriggeredByEvent !== true));
      draft.edges = draft.edges.map((other) => (other === edge && target !== undefined ? { ...edge, to: target.id } : other));
      return;
    }
    case 2: {
      const edge = pickOf(draft.edges);
      draft.edges = draft.edges.filter((other) => other !== edge);
      return;
    }
    case 3: {
      const from = pickOf(draft.nodes.filter(({ type }) => type !== 'endEvent'));
      const to = pickOf(draft.nodes.filter(({ parentId, type, isTriggeredByEvent }) => parentId === from?.parentId && type !== 'startEvent' && type !== 'boundaryEvent' && isTriggeredByEvent !== true));
      if (from !== undefined && to !== undefined) draft.connect(from.id, to.id, !isPlain && from.type !== 'boundaryEvent' && draw(3) === 0 ? { engineCondition: '${ok}' } : {});
      return;
    }
    case 4:
      changed(pickOf(draft.nodes.filter(({ type }) => type === 'endEvent'))?.id, { event: { trigger: draw(2) === 0 ? 'terminate' : 'error' } });
      return;
    case 5: {
      const parentId = pickOf([undefined, ...draft.nodes.filter(({ type }) => type === 'subProcess').map(({ id }) => id)]);
      const sub = draft.add('subProcess', { isTriggeredByEvent: true, ...(parentId === undefined ? {} : { parentId }) });
      const start = draft.add('startEvent', { parentId: sub, isInterrupting: draw(2) === 0, event: { trigger: (['message', 'timer', 'error'] as const)[draw(3)] ?? 'message' } });
      const task = draft.add('userTask', { parentId: sub });
      draft.connect(start, task);
      draft.connect(task, draft.add('endEvent', { parentId: sub, ...(draw(3) === 0 ? { event: { trigger: 'error' } } : {}) }));
      return;
    }
    default: {
      const activity = pickOf(draft.nodes.filter(({ type, isTriggeredByEvent }) => (type === 'userTask' || type === 'subProcess') && isTriggeredByEvent !== true));
      if (activity === undefined) return;
      const around = activity.parentId === undefined ? {} : { parentId: activity.parentId };
      const event = draft.add('boundaryEvent', { ...around, attachedToId: activity.id, isInterrupting: draw(2) === 0, event: { trigger: (['message', 'timer', 'error'] as const)[draw(3)] ?? 'message' } });
      const to = pickOf(draft.nodes.filter(({ parentId, type, isTriggeredByEvent }) => parentId === activity.parentId && type !== 'startEvent' && type !== 'boundaryEvent' && isTriggeredByEvent !== true));
      if (to !== undefined) draft.connect(event, to.id);
    }
  }
}

/** Nodes and ways without any plan. */
export function drawTangle(draw: Draw, { size, isPlain = false }: DrawSettings): DraftProcess {
  const draft = new DraftProcess();
  const types: readonly NodeType[] = isPlain
    ? ['userTask', 'exclusiveGateway', 'parallelGateway']
    : ['userTask', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway'];
  const start = draft.add('startEvent', {});
  const middle = Array.from({ length: Math.max(1, size) }, () => draft.add(types[draw(types.length)] ?? 'userTask', {}));
  const ends = Array.from({ length: isPlain ? 1 : 1 + draw(2) }, () => draft.add('endEvent', {}));
  const typeOf = (id: string): NodeType | undefined => draft.nodes.find((node) => node.id === id)?.type;
  let before = start;
  for (const node of middle) {
    // Mostly forwards, so that much of it is reached.
    draft.connect(draw(3) === 0 ? (middle[draw(middle.length)] ?? start) : before, node);
    before = node;
  }
  for (const end of ends.slice(1)) draft.connect(middle[draw(middle.length)] ?? before, end);
  draft.connect(before, ends[0] ?? before);
  const more = draw(Math.ceil(size / 2));
  for (let at = 0; at < more; at += 1) {
    const [from, to] = [middle[draw(middle.length)] ?? start, middle[draw(middle.length)] ?? start];
    if (from !== to && typeOf(from) !== 'userTask') draft.connect(from, to);
  }
  if (!draft.edges.some(({ from }) => from === start)) draft.connect(start, middle[0] ?? start);
  return draft;
}

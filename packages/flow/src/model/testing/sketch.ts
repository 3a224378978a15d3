import { freshStep, STEP_KINDS, type StepKind } from '../step.js';
import { OUTCOMES, type Outcome } from '../outcome.js';
import type { EventTrigger, Flow, FlowNode, GatewayType, Process, SequenceFlow } from '../flow.js';

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Member)[] ? Member[] : T[Key] };
type DraftNode = Changeable<FlowNode>;
type DraftEdge = Changeable<SequenceFlow>;

const GATEWAYS: Readonly<Record<string, GatewayType>> = { x: 'exclusiveGateway', '+': 'parallelGateway', o: 'inclusiveGateway', e: 'eventBasedGateway', '*': 'complexGateway' };

/**
 * A flow written in lines of text, for tests.
 *
 * ```
 * (start) -> [collect collection] -> {x fork}
 * {x fork} -accepted-> [audit] -> (end)      an outcome
 * {x fork} -*-> (refused)                    the default
 * [audit] ~late timer~> (end2)               an interrupting boundary event; ..late timer..> does not interrupt
 * (stop terminate)                           an event with a trigger
 * sub inner { (a) -> [b] -> (c) }            a sub-process; on lines of their own, braces at the ends of lines
 * event sub rescue { (r timer) -> (q) }      an event sub-process
 * [start] -> inner                           a name alone is what was declared before
 * ```
 *
 * `(x)` is a start event where nothing leads to it, an end event where nothing leads from it, else an intermediate event: it
 * waits (catches) if it has the trigger timer, message, signal or conditional, else throws. `{+ a}` parallel, `{x a}` exclusive,
 * `{o a}` inclusive, `{e a}` event-based. `[a*]` runs for each of several in parallel.
 */
export function sketch(text: string, settings: Partial<Pick<Process, 'kind' | 'name'>> = {}): Flow {
  const nodes = new Map<string, DraftNode>();
  const edges: DraftEdge[] = [];
  const parents: string[] = [];
  const lines = text.replace(/\{(?=\s*(?:\n|$))/g, '{\n').split('\n').map((line) => line.trim()).filter((line) => line !== '');

  const add = (id: string, fields: Partial<FlowNode> & Pick<FlowNode, 'type'>): DraftNode => {
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const parentId = parents[parents.length - 1];
    const node = { id, name: id, incoming: [], outgoing: [], ...(parentId === undefined ? {} : { parentId }), ...fields } as unknown as DraftNode;
    nodes.set(id, node);
    return node;
  };

  const nodeOf = (word: string): DraftNode => {
    const inside = word.slice(1, -1).trim();
    if (word.startsWith('(')) {
      const [id = '', trigger = 'none'] = inside.split(/\s+/);
      return add(id, { type: 'intermediateThrowEvent', event: { trigger: trigger as EventTrigger } });
    }
    if (word.startsWith('{')) {
      const [kind = '', id = ''] = inside.split(/\s+/);
      const type = GATEWAYS[kind];
      if (type === undefined) throw new Error(`no gateway is written ${word}`);
      return add(id, { type });
    }
    if (word.startsWith('[')) {
      const [written = '', kind] = inside.split(/\s+/);
      const id = written.replace(/\*$/, '');
      if (kind !== undefined && !(STEP_KINDS as readonly string[]).includes(kind)) throw new Error(`no step is of kind ${kind}`);
      return add(id, {
        type: 'userTask',
        ...(kind === undefined ? {} : { step: freshStep(kind as StepKind) }),
        ...(written.endsWith('*') ? { loop: { kind: 'parallel' as const } } : {}),
      });
    }
    const known = nodes.get(word);
    if (known === undefined) throw new Error(`${word} is not declared before it is named`);
    return known;
  };

  const connect = (from: DraftNode, to: DraftNode, label: string): void => {
    const parentId = parents[parents.length - 1];
    const edge = { id: `${from.id}_${to.id}${edges.some(({ id }) => id === `${from.id}_${to.id}`) ? `_${String(edges.length)}` : ''}`, name: '', from: from.id, to: to.id, ...(parentId === undefined ? {} : { parentId }) } as DraftEdge;
    if ((OUTCOMES as readonly string[]).includes(label)) edge.outcome = label as Outcome;
    else if (label === '*') from.defaultId = edge.id;
    else if (label !== '') throw new Error(`no way is written -${label}->`);
    edges.push(edge);
    from.outgoing.push(edge.id);
    to.incoming.push(edge.id);
  };

  for (const line of lines) {
    if (line === '}') {
      parents.pop();
      continue;
    }
    const opening = /^(event )?sub (\S+) \{$/.exec(line);
    if (opening?.[2] !== undefined) {
      add(opening[2], { type: 'subProcess', ...(opening[1] === undefined ? {} : { isTriggeredByEvent: true }) });
      parents.push(opening[2]);
      continue;
    }
    const words = line.match(/\([^)]*\)|\{[^}]*\}|\[[^\]]*\]|-(?:[\w*]+-)?>|~[^~]+~>|\.\.[^.]+\.\.>|\S+/g) ?? [];
    let from: DraftNode | undefined;
    let arrow = '';
    for (const word of words) {
      if (/^(-.*>|~.*~>|\.\..*\.\.>)$/.test(word)) {
        arrow = word;
        continue;
      }
      const node = nodeOf(word);
      if (from !== undefined) {
        const boundary = /^(~|\.\.)(.+?)(?:~|\.\.)>$/.exec(arrow);
        if (boundary?.[2] === undefined) connect(from, node, arrow.slice(1, -2));
        else {
          const [id = '', trigger = 'timer'] = boundary[2].trim().split(/\s+/);
          connect(add(id, { type: 'boundaryEvent', event: { trigger: trigger as EventTrigger }, attachedToId: from.id, isInterrupting: boundary[1] === '~' }), node, '');
        }
      }
      from = node;
    }
  }
  for (const node of nodes.values()) {
    if (node.type !== 'intermediateThrowEvent') continue;
    if (node.incoming.length === 0) node.type = 'startEvent';
    else if (node.outgoing.length === 0) node.type = 'endEvent';
    else if (['timer', 'message', 'signal', 'conditional'].includes(node.event?.trigger ?? '')) node.type = 'intermediateCatchEvent';
  }
  for (const node of nodes.values()) {
    const parent = node.parentId === undefined ? undefined : nodes.get(node.parentId);
    if (node.type === 'startEvent' && parent?.isTriggeredByEvent === true) node.isInterrupting = true;
  }
  const process: Process = { id: 'process', name: '流程', kind: 'approval', isExecutable: true, lanes: [], ...settings, nodes: [...nodes.values()], edges };
  return { processes: [process], messageFlows: [], waivers: [] };
}

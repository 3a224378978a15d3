import type { Finding } from '@zhengwu/core';
import type { Flow, FlowNode, Lane, MessageFlow, Process, SequenceFlow } from '../flow.js';
import { elementAt, elementsAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { isNode, readNode } from './read-node.js';
import { readProcessSettings } from './read-process-settings.js';
import { readWaivers } from './read-waivers.js';
import { readWay } from './read-way.js';

/** Told of each setting that cannot be read. */
export type Report = (finding: Finding) => void;

/** What a file says, as plain data, read from bpmn-moddle's tree of it (`bpmn:Definitions`). Nothing is changed; ids are the tree's. */
export function readFlow(definitions: ModdleElement, report: Report = () => undefined): Flow {
  const roots = elementsAt(definitions, 'rootElements');
  const collaborations = roots.filter((root) => root.$type === 'bpmn:Collaboration');
  const participants = collaborations.flatMap((collaboration) => elementsAt(collaboration, 'participants'));
  const processes = roots.filter((root) => root.$instanceOf('bpmn:Process')).map((process) => {
    const participant = participants.find((candidate) => elementAt(candidate, 'processRef') === process);
    return readProcess(process, participant, report);
  });
  const messageFlows = collaborations.flatMap((collaboration) => elementsAt(collaboration, 'messageFlows').flatMap(readMessageFlow));
  return { processes, messageFlows, waivers: readWaivers(definitions, report) };
}

function readProcess(process: ModdleElement, participant: ModdleElement | undefined, report: Report): Process {
  const nodes: FlowNode[] = [];
  const edges: SequenceFlow[] = [];
  const lanes: Lane[] = [];
  readContainer(process, undefined, { nodes, edges, lanes }, report);
  const participantId = participant?.id;
  return {
    id: process.id ?? '',
    name: textAt(process, 'name') ?? (participant === undefined ? undefined : textAt(participant, 'name')) ?? '',
    ...(participantId === undefined ? {} : { participantId }),
    ...readProcessSettings(process, report),
    isExecutable: process.get('isExecutable') === true,
    nodes: withWays(nodes, edges),
    edges,
    lanes,
  };
}

interface Parts {
  readonly nodes: FlowNode[];
  readonly edges: SequenceFlow[];
  readonly lanes: Lane[];
}

/** A process or a sub-process. Recursive, no deeper than the file's elements lie, which reading has bounded. */
function readContainer(container: ModdleElement, parentId: string | undefined, parts: Parts, report: Report): void {
  for (const set of elementsAt(container, 'laneSets')) readLanes(set, parts.lanes);
  for (const element of elementsAt(container, 'flowElements')) {
    if (element.$instanceOf('bpmn:SequenceFlow')) {
      const way = readWay(element, parentId, report);
      if (way !== undefined) parts.edges.push(way);
    } else if (isNode(element)) {
      parts.nodes.push(readNode(element, parentId, report));
      if (element.$instanceOf('bpmn:SubProcess')) readContainer(element, element.id ?? '', parts, report);
    }
  }
}

function readLanes(set: ModdleElement, lanes: Lane[]): void {
  for (const lane of elementsAt(set, 'lanes')) {
    const nodeIds = elementsAt(lane, 'flowNodeRef').flatMap(({ id }) => id ?? []);
    lanes.push({ id: lane.id ?? '', name: textAt(lane, 'name') ?? '', nodeIds });
    const inner = elementAt(lane, 'childLaneSet');
    if (inner !== undefined) readLanes(inner, lanes);
  }
}

/** Where ways begin and end is what the ways say; `incoming` and `outgoing` of a node are optional, and often stale. */
function withWays(nodes: readonly FlowNode[], edges: readonly SequenceFlow[]): readonly FlowNode[] {
  const outgoing = new Map<string, string[]>();
  const incoming = new Map<string, string[]>();
  for (const { id, from, to } of edges) {
    outgoing.set(from, [...(outgoing.get(from) ?? []), id]);
    incoming.set(to, [...(incoming.get(to) ?? []), id]);
  }
  return nodes.map((node) => ({ ...node, incoming: incoming.get(node.id) ?? [], outgoing: outgoing.get(node.id) ?? [] }));
}

function readMessageFlow(flow: ModdleElement): readonly MessageFlow[] {
  const [from, to] = [elementAt(flow, 'sourceRef')?.id, elementAt(flow, 'targetRef')?.id];
  return from === undefined || to === undefined ? [] : [{ id: flow.id ?? '', name: textAt(flow, 'name') ?? '', from, to }];
}

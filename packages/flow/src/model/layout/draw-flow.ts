import { elementAt, elementsAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readFlow } from '../read/read-flow.js';
import type { Box, Drawing, Point } from './drawing.js';
import { emptyPools } from './empty-pools.js';
import { placeLabels } from './label-places.js';
import { labelSize } from './label-size.js';
import { layOutFlow } from './lay-out-flow.js';

/**
 * Gives a flow without a diagram one, in bpmn-moddle's tree. To be called between reading and drawing, before there is anything to undo. What is no
 * step, data and notes, is set in a row below. False, and nothing done, where the file says already where things are drawn.
 */
export function drawFlow(definitions: ModdleElement): boolean {
  if (elementsAt(definitions, 'diagrams').some((diagram) => elementsAt(elementAt(diagram, 'plane') ?? diagram, 'planeElement').length > 0)) return false;
  const roots = elementsAt(definitions, 'rootElements');
  const collaboration = roots.find((root) => root.$type === 'bpmn:Collaboration');
  const participants = collaboration === undefined ? [] : elementsAt(collaboration, 'participants');
  const processes = roots.filter((root) => root.$instanceOf('bpmn:Process'));
  const shown = collaboration ?? processes[0];
  if (shown === undefined) return false;
  const flow = readFlow(definitions);
  const { boxes: laidOut, lines } = layOutFlow(flow, emptyPools(participants));
  const { $model: moddle } = definitions;
  const elements = new Map<string, ModdleElement>();
  for (const root of roots) collect(root, elements);
  const boxes = new Map([...laidOut, ...besides(laidOut, elements)]);
  const plane = moddle.create('bpmndi:BPMNPlane', { id: freeId(elements, 'BPMNPlane_1'), bpmnElement: shown });
  const labels = labelsOf({ boxes, lines }, elements);
  const parts = [...shapes(boxes, elements), ...edges({ boxes, lines }, elements)];
  for (const part of parts) addLabel(part, labels);
  for (const part of parts) part.$parent = plane;
  plane.set('planeElement', parts);
  const diagram = moddle.create('bpmndi:BPMNDiagram', { id: freeId(elements, 'BPMNDiagram_1'), plane });
  plane.$parent = diagram;
  diagram.$parent = definitions;
  definitions.set('diagrams', [diagram]);
  return true;
}

/** Recursive, no deeper than the file's elements lie. */
function collect(element: ModdleElement, elements: Map<string, ModdleElement>): void {
  if (element.id !== undefined) elements.set(element.id, element);
  const names = ['participants', 'messageFlows', 'flowElements', 'artifacts', 'laneSets', 'lanes'];
  for (const name of names) for (const child of elementsAt(element, name)) collect(child, elements);
  const lanes = elementAt(element, 'childLaneSet');
  if (lanes !== undefined) collect(lanes, elements);
}

function freeId(elements: ReadonlyMap<string, unknown>, wanted: string): string {
  let id = wanted;
  for (let count = 2; elements.has(id); count += 1) id = `${wanted.replace(/_1$/, '')}_${String(count)}`;
  return id;
}

const BESIDES = ['bpmn:DataObjectReference', 'bpmn:DataStoreReference', 'bpmn:TextAnnotation'];

const NAMED_BESIDE = ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'];

/** Where the names stand that have their place beside what they name. */
function labelsOf({ boxes, lines }: Drawing, elements: ReadonlyMap<string, ModdleElement>): ReadonlyMap<string, Box> {
  const named = [...elements].flatMap(([id, element]) => {
    const name = element.get('name');
    return typeof name === 'string' && name !== '' && NAMED_BESIDE.some((type) => element.$instanceOf(type)) ? [[id, labelSize(name)] as const] : [];
  });
  return placeLabels(boxes, lines, new Map(named));
}

function addLabel(part: ModdleElement, labels: ReadonlyMap<string, Box>): void {
  const box = labels.get(elementAt(part, 'bpmnElement')?.id ?? '');
  if (box === undefined) return;
  const { $model: moddle } = part;
  const bounds = moddle.create('dc:Bounds', { ...box });
  const label = moddle.create('bpmndi:BPMNLabel', { bounds });
  bounds.$parent = label;
  label.$parent = part;
  part.set('label', label);
}

/** What is no step, in a row below all that is. */
function besides(boxes: Drawing['boxes'], elements: ReadonlyMap<string, ModdleElement>): readonly (readonly [string, Box])[] {
  const bottom = Math.max(80, ...[...boxes.values()].map((box) => box.y + box.height));
  return [...elements.values()]
    .filter((element) => BESIDES.some((type) => element.$instanceOf(type)))
    .map((element, index) => {
      const isNote = element.$instanceOf('bpmn:TextAnnotation');
      return [element.id ?? '', { x: 180 + 130 * index, y: bottom + 60, width: isNote ? 100 : 50, height: isNote ? 60 : 50 }];
    });
}

/** Pools and lanes first: what lies in them is drawn over them. */
function shapes(boxes: Drawing['boxes'], elements: ReadonlyMap<string, ModdleElement>): readonly ModdleElement[] {
  const frames = [...elements.values()].filter((element) => element.$instanceOf('bpmn:Participant') || element.$instanceOf('bpmn:Lane'));
  const ordered = new Set([...frames.flatMap(({ id }) => id ?? []), ...boxes.keys()]);
  return [...ordered].flatMap((id) => {
    const [element, box] = [elements.get(id), boxes.get(id)];
    return element === undefined || box === undefined ? [] : [shape(element, box)];
  });
}

function shape(element: ModdleElement, box: Box): ModdleElement {
  const { $model: moddle } = element;
  const isExpanded = element.$instanceOf('bpmn:SubProcess') ? { isExpanded: elementsAt(element, 'flowElements').length > 0 } : {};
  const isHorizontal = element.$instanceOf('bpmn:Participant') || element.$instanceOf('bpmn:Lane') ? { isHorizontal: true } : {};
  const isMarkerVisible = element.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {};
  const bounds = moddle.create('dc:Bounds', { ...box });
  const made = moddle.create('bpmndi:BPMNShape', { id: `${element.id ?? ''}_di`, bpmnElement: element, bounds, ...isExpanded, ...isHorizontal, ...isMarkerVisible });
  bounds.$parent = made;
  return made;
}

function edges({ boxes, lines }: Drawing, elements: ReadonlyMap<string, ModdleElement>): readonly ModdleElement[] {
  return [...elements.values()].flatMap((element) => {
    const line = lines.get(element.id ?? '') ?? (element.$instanceOf('bpmn:Association') ? straight(element, boxes) : undefined);
    if (line === undefined) return [];
    const { $model: moddle } = element;
    const waypoint = line.map(({ x, y }) => moddle.create('dc:Point', { x, y }));
    const made = moddle.create('bpmndi:BPMNEdge', { id: `${element.id ?? ''}_di`, bpmnElement: element, waypoint });
    for (const point of waypoint) point.$parent = made;
    return [made];
  });
}

function straight(association: ModdleElement, boxes: Drawing['boxes']): readonly Point[] | undefined {
  const [from, to] = [boxes.get(elementAt(association, 'sourceRef')?.id ?? ''), boxes.get(elementAt(association, 'targetRef')?.id ?? '')];
  if (from === undefined || to === undefined) return undefined;
  return [
    { x: from.x + from.width / 2, y: from.y + from.height },
    { x: to.x + to.width / 2, y: to.y },
  ];
}

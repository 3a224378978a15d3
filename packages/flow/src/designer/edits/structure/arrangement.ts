import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import type { Flow, Process } from '../../../model/flow.js';
import type { Box, Drawing } from '../../../model/layout/drawing.js';
import { emptyPools } from '../../../model/layout/empty-pools.js';
import { layOutFlow } from '../../../model/layout/lay-out-flow.js';
import { elementsAt, type ModdleElement } from '../../../model/moddle/moddle-element.js';
import { readFlow } from '../../../model/read/read-flow.js';
import type { Places } from '../../canvas/arrange/arranger.js';
import type { EditTools } from '../edit-tools.js';
import { labelPlaces } from './label-places.js';

/** px by which a place may differ that was rounded. */
const NEAR = 1;

/** Where our layout draws everything, its beginning where it is drawn now. What is no part of a flow goes along with what it is tied to. */
export function arrangementOf(tools: EditTools): Places {
  const { boxes, lines } = structureOf(tools);
  const registry = tools.service('elementRegistry');
  const placed = new Map(boxes);
  const routed = new Map(lines);
  const below = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height));
  let x: number | undefined;
  for (const element of registry.getAll()) {
    if (!isBeside(element) || placed.has(element)) continue;
    const partner = [...element.incoming, ...element.outgoing].map(({ source, target }) => (source === element ? target : source)).find((other) => other !== undefined && boxes.has(other));
    const to = partner === undefined ? undefined : boxes.get(partner);
    if (partner !== undefined && to !== undefined) placed.set(element, boxOf(element, { x: element.x + to.x - partner.x, y: element.y + to.y - partner.y }));
    else {
      x ??= Math.min(...[...boxes.values()].map((box) => box.x));
      placed.set(element, boxOf(element, { x, y: below + 60 }));
      x += element.width + 40;
    }
  }
  for (const element of registry.getAll()) {
    if (element.waypoints === undefined || routed.has(element) || element.source === undefined || element.target === undefined) continue;
    const [from, to] = [placed.get(element.source), placed.get(element.target)];
    if (from !== undefined && to !== undefined) routed.set(element, straight(from, to));
  }
  return { boxes: new Map([...placed, ...labelPlaces({ boxes: placed, lines: routed })]), lines: routed };
}

/** Whether a flow is drawn as our layout would draw it: nobody has put anything elsewhere, and nothing stands beside the flow. */
export function isArranged(tools: EditTools): boolean {
  const { boxes, lines } = structureOf(tools);
  if (tools.service('elementRegistry').getAll().some((element) => isBeside(element) && !boxes.has(element))) return false;
  const isSame = (a: Point | undefined, b: Point | undefined): boolean => a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= NEAR && Math.abs(a.y - b.y) <= NEAR;
  for (const [element, box] of boxes) if (!isSame(element, box) || Math.abs(element.width - box.width) > NEAR || Math.abs(element.height - box.height) > NEAR) return false;
  for (const [{ waypoints = [] }, line] of lines) if (waypoints.length !== line.length || !line.every((point, at) => isSame(point, waypoints[at]))) return false;
  return true;
}

/** Shapes and ways of the flow itself. */
function structureOf({ service, definitions }: EditTools): Places {
  const registry = service('elementRegistry');
  const flow = readFlow(definitions);
  const isCollapsed = (id: string): boolean => registry.get(id)?.collapsed === true;
  // A choreography is a collaboration too, by BPMN's kinds, and draws no pools.
  const collaboration = elementsAt(definitions, 'rootElements').find((root) => root.$type === 'bpmn:Collaboration');
  const participants: readonly ModdleElement[] = collaboration === undefined ? [] : elementsAt(collaboration, 'participants');
  const boxes = new Map<DiagramElement, Box>();
  const lines = new Map<DiagramElement, readonly Point[]>();
  for (const { planes, pools } of [{ planes: { ...flow, processes: flow.processes.map((process) => outside(process, isCollapsed)) }, pools: emptyPools(participants) }, ...insides(flow, isCollapsed).map((planes) => ({ planes, pools: [] }))]) {
    const drawing = layOutFlow(planes, pools);
    const by = anchor(drawing, (id) => registry.get(id));
    for (const [id, box] of drawing.boxes) {
      const element = registry.get(id);
      if (element !== undefined) boxes.set(element, { ...box, x: box.x + by.x, y: box.y + by.y });
    }
    for (const [id, line] of drawing.lines) {
      const element = registry.get(id);
      if (element?.waypoints !== undefined) lines.set(element, line.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })));
    }
  }
  return { boxes, lines };
}

/** From where the layout begins to where the drawing does. */
function anchor({ boxes }: Drawing, elementOf: (id: string) => DiagramElement | undefined): Point {
  for (const [id, box] of boxes) {
    const element = elementOf(id);
    if (element !== undefined) return { x: element.x - box.x, y: element.y - box.y };
  }
  return { x: 0, y: 0 };
}

/** A process without what lies inside collapsed sub-processes: those are as large as a task. */
function outside(process: Process, isCollapsed: (id: string) => boolean): Process {
  const hidden = hiddenIn(process, isCollapsed);
  if (hidden.size === 0 && !process.nodes.some(({ id }) => isCollapsed(id))) return process;
  return {
    ...process,
    nodes: process.nodes.filter(({ id }) => !hidden.has(id)).map((node) => (isCollapsed(node.id) ? { ...node, type: 'task' } : node)),
    edges: process.edges.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to)),
  };
}

/** What lies inside each collapsed sub-process, as a flow of its own: it is drawn on a plane of its own. */
function insides(flow: Flow, isCollapsed: (id: string) => boolean): readonly Flow[] {
  return flow.processes.flatMap((process) =>
    process.nodes
      .filter(({ id }) => isCollapsed(id))
      .map(({ id }): Flow => {
        const inner = new Set<string>();
        for (const node of process.nodes) if (node.parentId === id || (node.parentId !== undefined && inner.has(node.parentId))) inner.add(node.id);
        const { participantId: _pool, ...plain } = process;
        const nodes = process.nodes.filter((node) => inner.has(node.id)).map(({ parentId, ...node }) => (parentId === id || parentId === undefined ? node : { ...node, parentId }));
        const edges = process.edges.filter(({ from, to }) => inner.has(from) && inner.has(to));
        return { processes: [outside({ ...plain, nodes, edges, lanes: [] }, isCollapsed)], messageFlows: [], waivers: [] };
      }),
  );
}

function hiddenIn(process: Process, isCollapsed: (id: string) => boolean): ReadonlySet<string> {
  const hidden = new Set<string>();
  // A file names a sub-process before what lies in it.
  for (const { id, parentId } of process.nodes) if (parentId !== undefined && (isCollapsed(parentId) || hidden.has(parentId))) hidden.add(id);
  return hidden;
}

/** Notes, data, stores: drawn beside the flow. */
function isBeside({ businessObject, labelTarget, waypoints }: DiagramElement): boolean {
  return labelTarget === undefined && waypoints === undefined && ['bpmn:TextAnnotation', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'].some((type) => businessObject.$instanceOf(type));
}

function boxOf({ width, height }: DiagramElement, { x, y }: Point): Box {
  return { x, y, width, height };
}

function straight(from: Box, to: Box): readonly Point[] {
  const isDown = to.y >= from.y;
  return [
    { x: from.x + from.width / 2, y: isDown ? from.y + from.height : from.y },
    { x: to.x + to.width / 2, y: isDown ? to.y : to.y + to.height },
  ];
}

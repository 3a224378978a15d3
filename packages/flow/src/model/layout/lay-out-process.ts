import type { FlowNode, Process } from '../flow.js';
import { indexProcess, type ProcessIndex } from '../flow-index.js';
import { ROW_GAP, type Box, type Point, type Size } from './drawing.js';
import { layOutGroup } from './lay-out-group.js';

/** One container drawn from (0, 0): a process, or the inside of a sub-process. */
export interface Area extends Size {
  readonly boxes: Map<string, Box>;
  readonly lines: Map<string, readonly Point[]>;
  /** Of each lane that holds something: where it begins, and how high it is. */
  readonly bands: readonly { readonly laneId: string; readonly y: number; readonly height: number }[];
}

/** Lays out a process: columns from left to right, lanes as bands, sub-processes from the inside out. */
export function layOutProcess(process: Process): Area {
  return layOutContainer(indexProcess(process), undefined);
}

/** What hangs together is laid out together; what does not stands below, as event sub-processes do. Recursive, as deep as sub-processes lie. */
function layOutContainer(index: ProcessIndex, parentId: string | undefined): Area {
  const nodes = index.childrenOf(parentId).filter(({ attachedToId }) => attachedToId === undefined);
  const inner = new Map(nodes.filter(({ type }) => isSubProcess(type)).map(({ id }) => [id, layOutContainer(index, id)]));
  const lanes = parentId === undefined ? index.process.lanes.filter(({ nodeIds }) => nodes.some(({ id }) => nodeIds.includes(id))) : [];
  if (lanes.length > 0) return layOutGroup(index, nodes, inner, lanes);
  const area: Area & { width: number; height: number } = { boxes: new Map(), lines: new Map(), bands: [], width: 0, height: 0 };
  for (const group of groupsOf(index, nodes)) {
    const part = layOutGroup(index, group, inner, []);
    shift(part, 0, area.height === 0 ? 0 : area.height + ROW_GAP, area);
    area.width = Math.max(area.width, part.width);
    area.height += part.height + (area.height === 0 ? 0 : ROW_GAP);
  }
  return area;
}

/** Copies an area into another, moved. */
export function shift(area: Pick<Area, 'boxes' | 'lines'>, dx: number, dy: number, into: Pick<Area, 'boxes' | 'lines'>): void {
  for (const [id, box] of area.boxes) into.boxes.set(id, { ...box, x: box.x + dx, y: box.y + dy });
  for (const [id, line] of area.lines) into.lines.set(id, line.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
}

function isSubProcess(type: FlowNode['type']): boolean {
  return type === 'subProcess' || type === 'transaction' || type === 'adHocSubProcess';
}

/** Nodes that ways join, whichever direction they lead; groups in the order of the file. */
function groupsOf(index: ProcessIndex, nodes: readonly FlowNode[]): readonly (readonly FlowNode[])[] {
  const groupOf = new Map<string, string>(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    for (let next = groupOf.get(root) ?? root; next !== root; next = groupOf.get(root) ?? root) root = next;
    groupOf.set(id, root);
    return root;
  };
  for (const node of nodes) {
    for (const source of [node, ...index.boundaryOf(node.id)]) {
      for (const { to } of index.outgoing(source)) {
        const target = index.node(to)?.attachedToId ?? to;
        if (groupOf.has(target)) groupOf.set(find(target), find(node.id));
      }
    }
  }
  const groups = new Map<string, FlowNode[]>();
  for (const node of nodes) {
    const root = find(node.id);
    groups.set(root, [...(groups.get(root) ?? []), node]);
  }
  return [...groups.values()];
}

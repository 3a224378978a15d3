import type { FlowNode, Process } from '../flow.js';
import { indexProcess, type ProcessIndex } from '../flow-index.js';
import { shift, type Area } from './area.js';
import { ROW_GAP } from './drawing.js';
import { layOutGroup } from './lay-out-group.js';

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

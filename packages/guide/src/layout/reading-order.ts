import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import { changedPlaces, shapeOf, type GuideShape } from '../model/guide-shape.js';
import type { GuideNode } from '../model/node.js';

/**
 * A guide's nodes as one reads them: a question, then all that its first option leads to, then its second … What nothing
 * leads to comes after the rest, as trees of their own, so that it is seen and can be put back. Each node stands here once,
 * whatever a broken guide says; a place is an index into these lists.
 */
export interface ReadingOrder {
  readonly guide: Guide;
  readonly nodes: readonly GuideNode[];
  /** The place of the question that leads there; −1 of a root. */
  readonly parents: Int32Array;
  /** Which of its options. */
  readonly options: Int32Array;
  /** 1 for a root. */
  readonly levels: Int32Array;
  /** The place behind the last node below. */
  readonly ends: Int32Array;
  /** Questions are numbered from 1 in this order; 0 for all else. */
  readonly numbers: Int32Array;
  readonly placeOf: (id: string) => number | undefined;
}

const known = new WeakMap<Guide, ReadingOrder>();
const latest = new WeakMap<GuideShape, ReadingOrder>();

/** The reading order of a guide; made once for each shape, and for each revision given its own nodes. */
export function readingOrder(guide: Guide): ReadingOrder {
  const own = known.get(guide);
  if (own !== undefined) return own;
  const shape = shapeOf(guide);
  const former = latest.get(shape);
  const order = (former === undefined ? undefined : reread(former, guide)) ?? read(guide);
  known.set(guide, order);
  latest.set(shape, order);
  return order;
}

/** The order of another revision of the same shape, with the nodes of this one. */
function reread(former: ReadingOrder, guide: Guide): ReadingOrder | undefined {
  const changed = changedPlaces(former.guide, guide);
  if (changed === undefined) return undefined;
  const nodes = changed.length === 0 ? former.nodes : former.nodes.slice();
  if (nodes !== former.nodes) {
    for (const place of changed) {
      const node = guide.nodes[place];
      const at = node === undefined ? undefined : former.placeOf(node.id);
      // Of two with one id, the first is read.
      if (node !== undefined && at !== undefined && former.nodes[at] === former.guide.nodes[place]) (nodes as GuideNode[])[at] = node; // a copy of its own
    }
  }
  return { ...former, guide, nodes };
}

interface Entry {
  readonly node: GuideNode;
  readonly parent: number;
  readonly option: number;
}

function read(guide: Guide): ReadingOrder {
  const index = indexGuide(guide);
  const count = new Set(guide.nodes.map(({ id }) => id)).size;
  const nodes: GuideNode[] = [];
  const [parents, options, levels, ends, numbers] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const places = new Map<string, number>();
  let questions = 0;

  const take = ({ node, parent, option }: Entry): number => {
    const place = nodes.length;
    nodes.push(node);
    places.set(node.id, place);
    parents[place] = parent;
    options[place] = option;
    levels[place] = parent < 0 ? 1 : (levels[parent] ?? 0) + 1;
    if (node.kind === 'question') numbers[place] = questions += 1;
    return place;
  };

  const walk = (root: GuideNode): void => {
    const open: Entry[] = [{ node: root, parent: -1, option: 0 }];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const { node } = entry;
      if (places.has(node.id)) continue;
      const parent = take(entry);
      if (node.kind !== 'question') continue;
      for (let option = node.options.length - 1; option >= 0; option -= 1) {
        const next = node.options[option]?.next ?? null;
        const child = next === null ? undefined : index.node(next);
        // Of two options that claim one node, the first has it.
        if (child === undefined || places.has(child.id) || index.owner(child.id)?.option !== node.options[option]) continue;
        open.push({ node: child, parent, option });
      }
    }
  };

  const root = guide.rootId === null ? undefined : index.node(guide.rootId);
  if (root !== undefined) walk(root);
  for (const { id } of guide.nodes) {
    const node = index.node(id);
    if (node !== undefined && !places.has(id) && index.owner(node.id) === undefined) walk(node);
  }
  // What is left leads to itself in a circle: it begins with what is written first.
  for (const { id } of guide.nodes) {
    const node = index.node(id);
    if (node !== undefined && !places.has(id)) walk(node);
  }
  for (let place = count - 1; place >= 0; place -= 1) {
    const end = Math.max(ends[place] ?? 0, place + 1);
    const parent = parents[place] ?? -1;
    ends[place] = end;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, end);
  }
  return { guide, nodes, parents, options, levels, ends, numbers, placeOf: (id) => places.get(id) };
}

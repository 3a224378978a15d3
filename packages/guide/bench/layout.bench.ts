import { graphlib, layout as dagre } from '@dagrejs/dagre';
import { flextree } from 'd3-flextree';
import Elk, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { bench, describe, expect } from 'vitest';
import { CardSizes, layoutGuide, type GuideLayout } from '../src/layout/guide-layout.js';
import { readingOrder } from '../src/layout/reading-order.js';
import { evenText } from '../src/layout/testing/even-text.js';
import { bigGuide } from '../src/model/testing/big-guide.js';
import { tidyTree } from '../src/layout/tidy-tree.js';

// The same tree, with the same boxes and gaps, laid out by each in one process. What d3-flextree, dagre and elkjs need as
// input is made anew for each run, as it would be after an edit; ours starts from the guide as well.
const GAPS = { across: 36, down: 16 };
const elk = new Elk();
const NOTHING_COLLAPSED: ReadonlySet<string> = new Set();

interface Bare {
  readonly card: number;
  readonly size: [number, number];
  readonly children: Bare[];
}

function bareTree({ sizes, parents }: GuideLayout): Bare {
  const all = sizes.map(({ width, height }, card): Bare => ({ card, size: [height + GAPS.down, width + GAPS.across], children: [] }));
  parents.forEach((parent, card) => all[parent]?.children.push(all[card]!));
  return all[0]!;
}

function byDagre({ sizes, parents }: GuideLayout): number {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: GAPS.down, ranksep: GAPS.across });
  graph.setDefaultEdgeLabel(() => ({}));
  sizes.forEach(({ width, height }, card) => graph.setNode(String(card), { width, height }));
  parents.forEach((parent, card) => {
    if (parent >= 0) graph.setEdge(String(parent), String(card));
  });
  dagre(graph);
  return graph.nodeCount();
}

async function byElk({ sizes, parents }: GuideLayout): Promise<number> {
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'mrtree', 'elk.direction': 'RIGHT', 'elk.spacing.nodeNode': String(GAPS.down) },
    children: sizes.map(({ width, height }, card) => ({ id: String(card), width, height })),
    edges: [...parents].flatMap((parent, card) => (parent < 0 ? [] : [{ id: `e${card}`, sources: [String(parent)], targets: [String(card)] }])),
  };
  return (await elk.layout(graph)).children?.length ?? 0;
}

/** Each run of a peer may take seconds: a few tell enough. */
const few = (iterations: number) => ({ iterations, time: 0, warmupIterations: 1, warmupTime: 0 });

for (const count of [1000, 10_000]) {
  const guide = bigGuide(count);
  const sizes = new CardSizes(1, evenText(1));
  const made = layoutGuide(readingOrder(guide), NOTHING_COLLAPSED, sizes);
  expect(made.places.length).toBe(count);
  const tree = flextree<Bare>({});

  describe(`layout of ${count} nodes`, () => {
    bench('zhengwu layoutGuide, after an edit', () => {
      layoutGuide(readingOrder({ ...guide }), NOTHING_COLLAPSED, sizes);
    }, few(30));
    bench('zhengwu tidyTree alone', () => {
      const { parents } = made;
      const all = (of: (card: number) => number): Float64Array => Float64Array.from(parents, (_, card) => of(card));
      const arrives = all((card) => made.sizes[card]!.arrives);
      tidyTree({ parents, widths: all((card) => made.sizes[card]!.width), heights: all((card) => made.sizes[card]!.height), arrives, leaves: arrives }, GAPS);
    }, few(30));
    bench('d3-flextree', () => {
      tree(tree.hierarchy(bareTree(made)));
    }, few(10));
    bench('dagre', () => {
      expect(byDagre(made)).toBe(count);
    }, few(count > 1000 ? 1 : 3));
    bench('elkjs mrtree', async () => {
      expect(await byElk(made)).toBe(count);
    }, few(count > 1000 ? 1 : 3));
  });
}

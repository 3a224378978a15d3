// The page of bench/tree.bench.mjs.
import { defineElement } from '../../src/element/define-element.js';
import { moveNodes } from '../../src/tree/move-nodes.js';
import { manyNodes } from '../../src/tree/testing/many-nodes.js';
import { TreeIndex } from '../../src/tree/tree-index.js';
import type { TreeNode } from '../../src/tree/tree-node.js';
import { ZwTree } from '../../src/tree/tree.js';

defineElement('zw-tree', ZwTree);

interface Contender {
  readonly element: HTMLElement;
  /** What scrolls. */
  readonly scroller: () => HTMLElement;
  readonly move: (round: number) => void;
}

const stage = document.createElement('div');
document.body.append(stage);
Object.assign(stage.style, { width: '272px', height: '700px', display: 'flex', flexDirection: 'column' });

/** A frame, and what it paints: the task after the next frame. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(undefined);
    });
  });

function ours(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): Contender {
  const tree = new ZwTree();
  tree.label = '事项目录';
  tree.nodes = nodes;
  tree.expanded = expanded;
  return {
    element: tree,
    scroller: () => tree.shadowRoot?.querySelector<HTMLElement>('[role=tree]') ?? tree,
    move: (round) => {
      tree.nodes = moveNodes(tree.nodes, ['d1i1s1'], { parentId: 'd0i0', index: round % 5 });
    },
  };
}

/** The same rows in the simplest way: one `<li>` each, three spans in it, indented. */
function plain(nodes: readonly TreeNode[]): Contender {
  const list = document.createElement('ul');
  Object.assign(list.style, { margin: '0', padding: '0', listStyle: 'none', overflow: 'auto', flex: '1 1 auto', minHeight: '0', font: '13px/28px sans-serif' });
  const items = new Map<string, HTMLLIElement>();
  for (const { node, level } of new TreeIndex(nodes).entries) {
    const item = document.createElement('li');
    Object.assign(item.style, { display: 'flex', gap: '6px', height: '28px', paddingLeft: `${level * 20}px`, whiteSpace: 'nowrap', overflow: 'hidden' });
    for (const text of [node.badge?.text ?? '', node.label, node.note ?? '']) {
      const span = document.createElement('span');
      span.textContent = text;
      item.append(span);
    }
    items.set(node.id, item);
    list.append(item);
  }
  return {
    element: list,
    scroller: () => list,
    move: (round) => items.get(`d0i0s${round % 5}`)?.after(items.get('d1i1s1') ?? ''),
  };
}

/** The value below which a share of them lies. */
function share(values: readonly number[], part: number): number {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? NaN;
}

async function shownIn(make: () => Contender): Promise<{ readonly ms: number; readonly shown: Contender }> {
  await painted();
  const from = performance.now();
  const shown = make();
  stage.append(shown.element);
  return { ms: (await painted()) - from, shown };
}

interface Scrolling {
  /** ms of script and layout, a frame each */
  readonly work: readonly number[];
  /** ms from frame to frame */
  readonly frames: readonly number[];
}

/** Scrolls down, so many px a frame. */
async function scrolled({ scroller, element }: Contender, step: number): Promise<Scrolling> {
  const box = scroller();
  box.scrollTop = 0;
  await painted();
  const work: number[] = [];
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 1; frame <= 120; frame += 1) {
    const from = performance.now();
    box.scrollTop = step * frame;
    // The browser tells it in the next frame; told now, its work can be measured. Told again, there is nothing to do.
    box.dispatchEvent(new Event('scroll'));
    if ('updateComplete' in element) await element.updateComplete;
    box.getBoundingClientRect();
    work.push(performance.now() - from);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return { work, frames };
}

/** What a move costs up to a settled layout, the wait for the next frame left out. */
async function moved({ move, element, scroller }: Contender, round: number): Promise<number> {
  await painted();
  const from = performance.now();
  move(round);
  if ('updateComplete' in element) await element.updateComplete;
  scroller().getBoundingClientRect();
  return performance.now() - from;
}

interface Taken {
  readonly paint: number[];
  readonly wheel: number[];
  readonly wheelFrames: number[];
  readonly fling: number[];
  readonly flingFrames: number[];
  readonly move: number[];
}

const none = (): Taken => ({ paint: [], wheel: [], wheelFrames: [], fling: [], flingFrames: [], move: [] });

async function bench(count: number): Promise<unknown> {
  const nodes = manyNodes(count);
  const expanded = new Set(new TreeIndex(nodes).entries.map(({ node }) => node.id));
  const makers = { ours: () => ours(nodes, expanded), plain: () => plain(nodes) };
  const taken = { ours: none(), plain: none() };
  for (let round = 0; round < 7; round += 1) {
    for (const who of ['ours', 'plain'] as const) {
      const { ms, shown } = await shownIn(makers[who]);
      const at = taken[who];
      at.paint.push(ms);
      const wheel = await scrolled(shown, 60);
      at.wheel.push(...wheel.work);
      at.wheelFrames.push(...wheel.frames);
      const { scrollHeight, clientHeight } = shown.scroller();
      const fling = await scrolled(shown, (scrollHeight - clientHeight) / 120);
      at.fling.push(...fling.work);
      at.flingFrames.push(...fling.frames);
      shown.scroller().scrollTop = 0;
      for (let nth = 0; nth < 5; nth += 1) at.move.push(await moved(shown, nth));
      shown.element.remove();
    }
  }
  const row = (what: string, key: keyof Taken, part: number, bar: string): unknown => ({ what, ours: share(taken.ours[key], part), plain: share(taken.plain[key], part), bar });
  return [
    row('first paint, median', 'paint', 0.5, '< 100'),
    row('wheel, work a frame, median', 'wheel', 0.5, ''),
    row('wheel, work a frame, 95 %', 'wheel', 0.95, '< 16'),
    row('wheel, frame to frame, median', 'wheelFrames', 0.5, '16.7'),
    row('end to end, work a frame, median', 'fling', 0.5, ''),
    row('end to end, work a frame, 95 %', 'fling', 0.95, '< 16'),
    row('end to end, frame to frame, median', 'flingFrames', 0.5, '16.7'),
    row('move of a row, median', 'move', 0.5, '< 16'),
    row('move of a row, 95 %', 'move', 0.95, ''),
  ];
}

Object.assign(globalThis, { treeBench: bench });

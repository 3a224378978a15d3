import type { ZwViewport } from '@zhengwu/ui';
import type { ZwGuideCanvas } from '../../src/canvas/guide-canvas.js';
import type { Guide } from '../../src/model/guide.js';
import { bigGuide } from '../../src/model/testing/big-guide.js';

/** What the frames of a scene took. */
export interface SceneTimes {
  /** ms from frame to frame. */
  readonly frames: readonly number[];
  /** ms of the main thread in each frame: scripts, styles, layout, paint. */
  readonly work: readonly number[];
  /** The most cards that stood in the page at once. */
  readonly cards: number;
}

const FRAMES = 240;

async function shown(guide: Guide): Promise<ZwGuideCanvas> {
  document.body.textContent = '';
  const canvas = document.createElement('zw-guide-canvas');
  canvas.guide = guide;
  // All of it: what is collapsed costs nothing.
  canvas.collapsed = new Set();
  document.body.append(canvas);
  await frame();
  await frame();
  await canvas.updateComplete;
  return canvas;
}

/** Moves the view in each frame, and looks when each began and when the main thread was free again. */
async function film(move: (viewport: ZwViewport, at: number) => void): Promise<SceneTimes> {
  const root = document.querySelector('zw-guide-canvas')?.shadowRoot;
  const viewport = root?.querySelector('zw-viewport');
  if (root == null || viewport == null) throw new Error('The map is not drawn.');
  const [frames, work]: [number[], number[]] = [[], []];
  let cards = 0;
  let last = await frame();
  for (let at = 0; at < FRAMES; at += 1) {
    const made = frameMade();
    move(viewport, at);
    const { began, took } = await made;
    frames.push(began - last);
    work.push(took);
    last = began;
    cards = Math.max(cards, root.querySelectorAll('.card').length);
  }
  return { frames, work, cards };
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function frameMade(): Promise<{ readonly began: number; readonly took: number }> {
  return new Promise((resolve) => {
    requestAnimationFrame((began) => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ began, took: performance.now() - start });
      port2.postMessage(0);
    });
  });
}

/** From an edit to the drawn map: the text of a question, again and again. ms each. */
async function edits(guide: Guide): Promise<readonly number[]> {
  const canvas = await shown(guide);
  const times: number[] = [];
  for (let at = 0; at < 40; at += 1) {
    const nodes = guide.nodes.map((node, index) => (index === at && node.kind === 'question' ? { ...node, text: `${node.text}${at}` } : node));
    const before = performance.now();
    canvas.guide = { ...guide, nodes };
    await canvas.updateComplete;
    times.push(performance.now() - before);
    await frame();
  }
  return times;
}

function pan(zoom: number, speed: number): (viewport: ZwViewport, at: number) => void {
  return (viewport, at) => {
    viewport.view = { x: 800 + (at % 60) * 10, y: 5000 + at * speed, zoom };
  };
}

const SCENES: Readonly<Record<string, (viewport: ZwViewport, at: number) => void>> = {
  'pan at 100 %': pan(1, 30),
  'pan at 100 %, a window in three frames': pan(1, 256),
  'pan at 40 %, titles': pan(0.4, 60),
  'pan at 15 %, blocks': pan(0.15, 120),
  'zoom 10 to 100 %': (viewport, at) => (viewport.view = { x: 0, y: 5000, zoom: 0.1 + 0.9 * Math.abs(Math.sin(at / 40)) }),
};

export const canvasScenes = {
  names: Object.keys(SCENES),
  /** Shows a guide and leaves it there; ms from the guide to the second frame. */
  show: async (count: number): Promise<number> => {
    const guide = bigGuide(count);
    const before = performance.now();
    await shown(guide);
    return performance.now() - before;
  },
  film: (name: string): Promise<SceneTimes> => film(SCENES[name] ?? pan(1, 30)),
  edits: (count: number) => edits(bigGuide(count)),
};

import { measureText, wrapText } from '../../src/measure/index.js';

const FONT = '600 13px "Noto Sans CJK SC", sans-serif';
const COUNT = 10_000;
const WIDTH = 184;

const towns = ['长沙街道', '三埠街道', '水口镇', '月山镇', '苍城镇', '赤坎镇'];
const questions = ['经营场所面积是多少平方米（精确到整数）？', '是否销售散装食品、特殊食品？', '是否设中央厨房或者集体用餐配送？', '依据GB 31654-2021是否需要现场核查？'];

/** As many different labels as a large guide has. */
const labels = Array.from({ length: COUNT }, (_, index) => `${index + 1} ${towns[index % towns.length] ?? ''}${questions[index % questions.length] ?? ''}`);

interface Timing {
  readonly name: string;
  readonly ms: number;
}

function timed(name: string, run: () => void): Timing {
  const start = performance.now();
  run();
  return { name, ms: performance.now() - start };
}

function boxes(width: string, whiteSpace: string): { readonly stage: HTMLElement; readonly all: readonly HTMLElement[] } {
  const stage = document.createElement('div');
  Object.assign(stage.style, { position: 'absolute', visibility: 'hidden', font: FONT });
  const all = labels.map((label) => {
    const box = document.createElement('div');
    Object.assign(box.style, { width, whiteSpace, position: 'absolute' });
    box.textContent = label;
    stage.append(box);
    return box;
  });
  return { stage, all };
}

/** In a page: everything written, then everything read, which is the best that a page can do. */
function byPage(width: string, whiteSpace: string, read: (box: HTMLElement) => number): void {
  const { stage, all } = boxes(width, whiteSpace);
  document.body.append(stage);
  for (const box of all) read(box);
  stage.remove();
}

/** One box for all, written and read in turn. */
function oneByOne(count: number): void {
  const box = document.createElement('span');
  Object.assign(box.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', font: FONT });
  document.body.append(box);
  for (const label of labels.slice(0, count)) {
    box.textContent = label;
    box.getBoundingClientRect();
  }
  box.remove();
}

export function measureScenes(): readonly Timing[] {
  // Every one has met the font before it is timed.
  measureText('预热', FONT);
  oneByOne(100);
  return [
    timed('measureText, 10,000 new labels', () => {
      for (const label of labels) measureText(label, FONT);
    }),
    timed('measureText, the last 5,000 again', () => {
      for (const label of labels.slice(-5000)) measureText(label, FONT);
    }),
    timed('page: 10,000 boxes at once, width', () => byPage('max-content', 'pre', (box) => box.offsetWidth)),
    timed('page: one box, 10,000 times', () => oneByOne(COUNT)),
    timed('wrapText, 10,000 labels in 184 px', () => {
      for (const label of labels) wrapText(label, FONT, WIDTH);
    }),
    timed('page: 10,000 boxes of 184 px, height', () => byPage(`${WIDTH}px`, 'normal', (box) => box.offsetHeight)),
  ];
}

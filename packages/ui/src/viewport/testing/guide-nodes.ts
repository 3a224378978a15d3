import type { Mark } from '../mark.js';
import type { Rect } from '../rect.js';

interface NodeBase extends Rect {
  readonly id: string;
  readonly title: string;
}

/** A card of a guide, at its place on the canvas. */
export type GuideNode =
  | (NodeBase & { readonly kind: 'question'; readonly number: number; readonly options: readonly (readonly [label: string, situations: number])[] })
  | (NodeBase & { readonly kind: 'outcome'; readonly note: string });

export interface GuideEdge {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface GuideDrawing {
  readonly nodes: readonly GuideNode[];
  readonly edges: readonly GuideEdge[];
  readonly bounds: Rect;
  readonly marks: readonly Mark[];
}

/** A question with its options, each leading to a question, an outcome or nothing. */
interface Branch {
  readonly title: string;
  readonly options: readonly (readonly [label: string, to: Branch | Outcome | undefined])[];
}

interface Outcome {
  readonly outcome: string;
  readonly note: string;
}

const small: Outcome = { outcome: '小型餐饮', note: '5 材料 · 10 工作日' };
const medium: Outcome = { outcome: '中型餐饮', note: '6 材料 · 10 工作日' };
const large: Branch = {
  title: '是否设中央厨房？',
  options: [
    ['是', { outcome: '大型餐饮（设中央厨房）', note: '9 材料 · 15 工作日' }],
    ['否', { outcome: '大型餐饮', note: '7 材料 · 10 工作日' }],
  ],
};
const loose: Branch = {
  title: '是否销售散装食品？',
  options: [
    ['是', { outcome: '食品销售（含散装）', note: '6 材料 · 10 工作日' }],
    ['否', { outcome: '食品销售（仅预包装，备案）', note: '3 材料 · 当场办结' }],
  ],
};
const area: Branch = { title: '经营场所面积是多少？', options: [['50 平方米以下', small], ['50 至 300 平方米', medium], ['300 平方米以上', large]] };
const canteen: Branch = {
  title: '食堂属于哪种单位？',
  options: [
    ['学校、托幼机构', { outcome: '学校食堂', note: '8 材料 · 10 工作日' }],
    ['养老机构、医院', { outcome: '养老机构食堂', note: '7 材料 · 10 工作日' }],
    ['机关、企业', { outcome: '单位食堂', note: '6 材料 · 10 工作日' }],
  ],
};
const business: Branch = { title: '您属于哪种主体业态？', options: [['食品销售经营者', loose], ['餐饮服务经营者', area], ['集中用餐单位食堂', canteen]] };
const change: Branch = {
  title: '变更哪些许可事项？',
  options: [
    ['经营者名称', { outcome: '变更名称', note: '2 材料 · 5 工作日' }],
    ['法定代表人', { outcome: '变更法定代表人', note: '3 材料 · 5 工作日' }],
    ['经营场所', { outcome: '迁址：按新办办理', note: '7 材料 · 10 工作日' }],
  ],
};

/** 食品经营许可, as the look shows it. */
export const foodGuide: Branch = {
  title: '您要办理哪类业务？',
  options: [
    ['新办', business],
    ['变更', change],
    ['延续', { outcome: '延续', note: '4 材料 · 10 工作日' }],
    ['注销', undefined],
  ],
};

const CARD = 204;
const COLUMN = 262;
const GAP = 24;
const HEAD = 33;
const ROW = 27;
const OUTCOME = 50;

/** The cards from left to right, a question beside the middle of what it leads to. */
export function drawGuide(root: Branch): GuideDrawing {
  const nodes: GuideNode[] = [];
  const edges: GuideEdge[] = [];
  let bottom = 0;
  let number = 0;
  const place = (of: Branch | Outcome, column: number): { readonly x: number; readonly y: number } => {
    const x = column * COLUMN;
    if ('outcome' in of) {
      const node: GuideNode = { kind: 'outcome', id: `n${nodes.length}`, title: of.outcome, note: of.note, x, y: bottom, width: 190, height: OUTCOME };
      nodes.push(node);
      bottom += OUTCOME + GAP;
      return { x, y: node.y + OUTCOME / 2 };
    }
    number += 1;
    const own = number;
    const height = HEAD + of.options.length * ROW + 2;
    const top = bottom;
    const ends = of.options.map(([, to]) => (to === undefined ? undefined : place(to, column + 1)));
    bottom = Math.max(bottom, top + height + GAP);
    const heights = ends.flatMap((end) => (end === undefined ? [] : [end.y]));
    const middle = heights.length === 0 ? top + height / 2 : (Math.min(...heights) + Math.max(...heights)) / 2;
    const y = Math.round(Math.max(top, middle - height / 2));
    bottom = Math.max(bottom, y + height + GAP);
    const id = `n${nodes.length}`;
    nodes.push({ kind: 'question', id, number: own, title: of.title, options: of.options.map(([label, to]) => [label, leavesOf(to)]), x, y, width: CARD, height });
    ends.forEach((to, index) => {
      if (to !== undefined) edges.push({ id: `${id}-${index}`, from: { x: x + CARD, y: y + HEAD + index * ROW + ROW / 2 }, to });
    });
    return { x, y: y + HEAD / 2 };
  };
  place(root, 0);
  // In the order of reading, which is that of the Tab key.
  nodes.sort((a, b) => a.x - b.x || a.y - b.y);
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  return {
    nodes,
    edges,
    bounds: { x: 0, y: 0, width: right, height: bottom - GAP },
    marks: nodes.map(({ x, y, width, height, kind }) => ({ x, y, width, height, tone: kind === 'outcome' ? 'good' : 'plain' })),
  };
}

function leavesOf(of: Branch | Outcome | undefined): number {
  if (of === undefined) return 0;
  return 'outcome' in of ? 1 : of.options.reduce((sum, [, to]) => sum + leavesOf(to), 0);
}

/** A guide that repeats the food guide under the towns of a city until it has at least so many cards. */
export function largeGuide(count: number): Branch {
  const each = drawGuide(foodGuide).nodes.length + 1;
  const towns = Math.ceil(count / each);
  return {
    title: '经营场所在哪个镇街？',
    options: Array.from({ length: towns }, (_, index) => [`第 ${index + 1} 网格`, { title: `第 ${index + 1} 网格的受理窗口？`, options: [['综合窗口', foodGuide]] }]),
  };
}

export function curve({ from, to }: GuideEdge): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y} C ${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

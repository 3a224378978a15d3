import type { Guide } from '../../model/guide.js';
import type { End, Outcome } from '../../model/node.js';

const ENDS: readonly (readonly [label: string, end: End])[] = [
  ['办理许可', { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [{ materialId: 'mat_form', kind: 'required' }] }],
  ['什么都不用交', { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [], needsNothing: true }],
  ['材料还没有写', { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [] }],
  ['销售食用农产品', { kind: 'notNeeded', reason: '销售食用农产品，不需要取得食品经营许可。' }],
  ['仅销售预包装食品', { kind: 'otherItem', name: '仅销售预包装食品经营者备案', itemId: 'item_jinxiaoshouyubaozhuang', reason: '仅销售预包装食品的，备案即可。' }],
  ['没有营业执照', { kind: 'refused', reason: '取得营业执照以后才能申请。' }],
  ['说不清楚', { kind: 'staff', reason: '请带上营业执照，到综合窗口确认。' }],
];

/** One question, and an option for each kind of end. */
export const everyEnd: Guide = {
  format: 'zhengwu/guide',
  formatVersion: 1,
  id: 'gud_ends',
  name: '每一种结果',
  variables: [{ id: 'var_case', name: '情况', domain: { kind: 'choice', values: ENDS.map(([label], index) => ({ id: `val_${String(index)}`, label })) } }],
  rootId: 'q_case',
  nodes: [
    {
      id: 'q_case',
      kind: 'question',
      variableId: 'var_case',
      text: '您是哪一种情况？',
      ask: 'options',
      options: ENDS.map(([text], index) => ({ id: `opt_${String(index)}`, text, guard: { kind: 'values', values: [`val_${String(index)}`] }, next: `out_${String(index)}` })),
    },
    ...ENDS.map(([, end], index): Outcome => ({ id: `out_${String(index)}`, kind: 'outcome', end })),
  ],
  base: [],
  terms: [],
  waivers: [],
};

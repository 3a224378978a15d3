import type { ServiceItem } from '@zhengwu/core';
import { describe, expect, test } from 'vitest';

import food from '../../../samples/items/food-business-licence/item.json';
import { runnerWords } from '../messages/runner.js';
import type { Guide } from '../model/guide.js';
import { guidedItem, sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { Answers } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { answerFact } from './answer-fact.js';
import { readSurroundings } from './read-surroundings.js';
import { resultFacts, type ResultFacts } from './result-facts.js';

const words = runnerWords['zh-CN'];

function factsOf(guide: Guide, answers: Answers, context: unknown = sampleContext): ResultFacts {
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind !== 'outcome') throw new Error(`these answers end at ${resolution.kind}`);
  return resultFacts(guide, resolution, resolution.steps.map((step) => answerFact(guide, step, words)), readSurroundings(context), words);
}

const large: Answers = {
  var_matter: { value: 'val_new' },
  var_region: { value: '440783100' },
  var_kind: { value: 'val_catering' },
  var_area: { value: 320 },
  var_dishes: { value: ['val_hot', 'val_raw'] },
  var_agent: { value: 'yes' },
};

describe('the materials of a way', () => {
  const { handed, exempt, situation, answers } = factsOf(sampleGuide, large);

  test('what is handed in, in the order of the way, and what is not', () => {
    expect(handed.map(({ name, kind }) => [name, kind])).toEqual([
      ['食品经营许可申请书', 'required'],
      ['经营场所平面图', 'deferred'],
      ['生食类食品加工间布局图', 'required'],
      ['授权委托书', 'required'],
    ]);
    expect(exempt).toMatchObject([{ name: '营业执照', exemption: { reason: 'electronicLicence' } }]);
  });

  test('why each is wanted', () => {
    expect(handed.map(({ reasons }) => reasons)).toEqual([['每位申请人都要交。'], ['经营面积在300平方米以上'], ['因为“制售哪些食品？”您答的是“热食类、生食类”。'], ['因为“是否由代理人前来办理？”您答的是“是”。']]);
  });

  test('how many: what the guide says before what the item says', () => {
    expect(handed.map(({ copies }) => copies)).toEqual([guidedItem.materials[0]?.copies, guidedItem.materials[2]?.copies, { original: 1, copy: 1 }, { original: 1, copy: 0 }]);
  });

  test('named by the very way', () => {
    expect(situation).toBe('新办-餐饮服务-300平方米以上');
    expect(answers.map(({ name, text }) => `${name} ${text}`)).toEqual(['您要办理什么？ 新办', '经营场所在哪个镇街？ 月山镇', '您的主体业态是哪一种？ 餐饮服务', '经营面积是多少平方米？ 320 平方米', '制售哪些食品？ 热食类、生食类', '是否由代理人前来办理？ 是']);
  });
});

describe('what nobody has confirmed is not shown as a fact', () => {
  const { service } = factsOf(sampleGuide, large, { item: { ...(food as unknown as ServiceItem), materials: [] } });

  test('未核 is left out', () => {
    expect(service?.consult).toBeUndefined();
    expect(service?.promised).toEqual({ amount: 15, unit: 'workingDay' });
    expect(service?.places).toEqual([{ id: 'plc_zhongxin', name: '开平市行政服务中心', division: '440783' }]);
  });

  test('a material that the item does not have keeps its place without a name', () => {
    expect(factsOf(sampleGuide, large, { item: { ...guidedItem, materials: [] } }).handed.map(({ name }) => name)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('without an item the guide alone speaks', () => {
    const { service: none, handed } = factsOf(sampleGuide, large, {});
    expect([none, handed.length]).toEqual([undefined, 4]);
  });
});

test('limits and conditions are those of the 业务办理项', () => {
  const item: ServiceItem = {
    ...guidedItem,
    handlingItems: guidedItem.handlingItems.map((each) => (each.id === 'hdl_new' ? { ...each, limits: { statutory: { amount: 9, unit: 'day' }, promised: { amount: 3, unit: 'day' }, specialProcedures: [] } } : each)),
    conditions: [
      { id: 'con_a', text: '都要', basisIds: [] },
      { id: 'con_b', text: '新办才要', handlingItemIds: ['hdl_new'], basisIds: [] },
      { id: 'con_c', text: '变更才要', handlingItemIds: ['hdl_change'], basisIds: [] },
    ],
  };
  const small = factsOf(sampleGuide, { ...large, var_area: { value: 80 } }, { item });
  expect(small.service).toMatchObject({ statutory: { amount: 9, unit: 'day' }, promised: { amount: 3, unit: 'day' }, conditions: ['都要', '新办才要'] });
});

test.each([
  ['text', 'item'],
  ['item without lists', { item: { id: 'item_x', name: '事项' } }],
  ['item of junk', { item: { id: 'item_x', name: '事项', materials: 7, places: [null, { id: 1 }], phones: [], limits: {} } }],
  ['getter that throws', { get item() { throw new Error('no'); } }],
])('a context that is none leaves the guide standing: %s', (_what, context) => {
  expect(factsOf(sampleGuide, large, context).handed).toHaveLength(4);
});

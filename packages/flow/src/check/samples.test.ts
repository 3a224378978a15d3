import { parseItemContext, parseServiceItem, chineseCalendar, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import elderlyContext from '../../../samples/items/elderly-allowance/context.json';
import elderlyItem from '../../../samples/items/elderly-allowance/item.json';
import foodContext from '../../../samples/items/food-business-licence/context.json';
import foodItem from '../../../samples/items/food-business-licence/item.json';
import hygieneContext from '../../../samples/items/public-place-hygiene/context.json';
import hygieneItem from '../../../samples/items/public-place-hygiene/item.json';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import type { Step, StepNotice } from '../model/step.js';
import { sketch } from '../model/testing/sketch.js';
import { flowTimeline } from '../timeline/index.js';
import { checkFlow } from './check-flow.js';

const TODAY = '2026-06-01';

function contextOf(item: unknown, data: unknown): FlowContext & { readonly item: ServiceItem } {
  const { value } = parseServiceItem(item);
  const { value: around } = parseItemContext(data);
  if (value === undefined || around === undefined) throw new Error('a sample opens');
  return { ...around, item: value, calendar: chineseCalendar, today: TODAY };
}

/** A step as it stands in the list that the department confirmed: who, how many working days, and what the applicant gets. */
type Row = readonly [id: string, name: string, roleId: `rol_${string}`, days: number, notices?: readonly StepNotice['on'][], more?: Partial<Step>];

function flowFrom(text: string, rows: readonly Row[], unit: 'workingDay' | 'day' = 'workingDay'): Flow {
  const flow = sketch(text);
  const listed = new Map(rows.map((row) => [row[0], row] as const));
  return {
    ...flow,
    processes: flow.processes.map((process) => ({
      ...process,
      name: '审批流程',
      nodes: process.nodes.map((node) => {
        const row = listed.get(node.id);
        const event = node.event?.trigger === 'timer' ? { event: { ...node.event, timer: { kind: 'duration' as const, text: 'P30D' } } } : {};
        if (row === undefined || node.step === undefined) return { ...node, ...event };
        const [, name, roleId, amount, notices = [], more = {}] = row;
        const told = notices.map((on): StepNotice => ({ on, channel: on === 'completed' ? 'sms' : 'document', to: 'applicant' }));
        return { ...node, name, step: { ...node.step, approvers: [{ kind: 'role', roleId }], limit: { amount, unit }, notices: told, ...more } };
      }),
    })),
  };
}
const byApplicant: Partial<Step> = { approvers: [{ kind: 'initiator' }] };
/** rule and element of each finding. */
const found = (flow: Flow, context: FlowContext): readonly string[] => checkFlow(flow, context).map(({ rule, at }) => `${rule} ${at.id}`);

const food = contextOf(foodItem, foodContext);
const foodFlow = flowFrom(
  `
  (start) -> [shoujian collection] -> [shouli acceptance] -> {x qiquan}
  qiquan -accepted-> [shencha review] -> {x hecha}
  qiquan -correction-> [buzheng correction] -> [fushen acceptance] -> {x buqi}
  qiquan -notAccepted-> (buyushouli)
  buzheng ~yuqi timer~> (fangqi)
  buqi -accepted-> shencha
  buqi -withdrawn-> (tuijian)
  hecha -passed-> [xianchang inspection] -> {x hebing}
  hecha -*-> {x hebing}
  hebing -> [jueding decision] -> {x jieguo}
  jieguo -granted-> [zhizheng certification] -> [chujian delivery] -> (banjie)
  jieguo -refused-> [songda delivery] -> (buyu)
  `,
  [
    ['shoujian', '收件', 'rol_shoujian', 1],
    ['shouli', '受理', 'rol_shouli', 2, ['accepted', 'correction', 'notAccepted']],
    ['buzheng', '补正', 'rol_shoujian', 0, [], { ...byApplicant }],
    ['fushen', '补正后受理', 'rol_shouli', 2, ['accepted']],
    ['shencha', '审查', 'rol_shencha', 2],
    ['xianchang', '现场核查', 'rol_hecha', 5, [], { sign: 'all', procedureId: 'pro_hecha_xb' }],
    ['jueding', '决定', 'rol_jueding', 2, ['granted', 'refused']],
    ['zhizheng', '制证', 'rol_zhizheng', 2],
    ['chujian', '出件', 'rol_chujian', 2, ['completed']],
    ['songda', '送达决定书', 'rol_chujian', 2, ['completed']],
  ],
);

describe('食品经营许可', () => {
  it('has nothing to find', () => {
    expect(found(foodFlow, food)).toEqual([]);
  });

  it('takes nine of the ten working days', () => {
    const { stages, verdicts } = flowTimeline(foodFlow.processes[0]!, food);
    expect(stages.handling).toMatchObject({ amount: 9, unit: 'workingDay', critical: ['shencha', 'xianchang', 'jueding'] });
    expect(verdicts.statutory?.state).toBe('within');
  });
});

const hygiene = contextOf(hygieneItem, hygieneContext);
const hygieneFlow = flowFrom(
  `
  (start) -> [shoujian collection] -> {x luxian}
  luxian -passed-> [chengnuo pledgeReview] -> {x fuhe}
  luxian -*-> [shouli acceptance] -> {x qiquan}
  fuhe -granted-> [fazheng certification] -> [lingzheng delivery] -> [hecha followUp] -> {x luoshi}
  fuhe -passed-> shouli
  luoshi -passed-> (banjie)
  luoshi -*-> [zhenggai other] -> (chuli)
  qiquan -accepted-> [shencha review] -> [jueding decision] -> {x jieguo}
  qiquan -correction-> [buzheng correction] -> [fushen acceptance] -> {x buqi}
  qiquan -notAccepted-> (buyushouli)
  buzheng ~yuqi timer~> (fangqi)
  buqi -accepted-> shencha
  buqi -withdrawn-> (tuijian)
  jieguo -granted-> [zhizheng certification] -> [chujian delivery] -> (wancheng)
  jieguo -refused-> [songda delivery] -> (buyu)
  `,
  [
    ['shoujian', '收件', 'rol_shoujian', 1],
    ['chengnuo', '告知承诺审查', 'rol_shencha', 0, ['granted']],
    ['fazheng', '当场制证', 'rol_zhizheng', 0],
    ['lingzheng', '当场发证', 'rol_chujian', 0, ['completed']],
    ['hecha', '事后核查', 'rol_hecha', 30, [], { sign: 'all' }],
    ['zhenggai', '责令整改', 'rol_hecha', 0, [], { clock: 'stop' }],
    ['shouli', '受理', 'rol_shouli', 2, ['accepted', 'correction', 'notAccepted']],
    ['buzheng', '补正', 'rol_shoujian', 0, [], { ...byApplicant }],
    ['fushen', '补正后受理', 'rol_shouli', 2, ['accepted']],
    ['shencha', '审查', 'rol_shencha', 10],
    ['jueding', '决定', 'rol_jueding', 5, ['granted', 'refused']],
    ['zhizheng', '制证', 'rol_zhizheng', 3],
    ['chujian', '出件', 'rol_chujian', 2, ['completed']],
    ['songda', '送达决定书', 'rol_chujian', 2, ['completed']],
  ],
);

describe('公共场所卫生许可', () => {
  it('by the ordinary way and on a pledge, which is checked afterwards: but of two who decide, one is away', () => {
    expect(found(hygieneFlow, hygiene)).toEqual(['flow/no-deputy jueding']);
  });

  it('without the check afterwards is told so', () => {
    const without = { ...hygieneFlow, processes: hygieneFlow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.id === 'hecha' && node.step !== undefined ? { ...node, step: { ...node.step, kind: 'other' as const } } : node)) })) };
    expect(found(without, hygiene)).toContain('flow/pledge-without-follow-up chengnuo');
  });
});

const elderly = contextOf(elderlyItem, elderlyContext);
const elderlyFlow = flowFrom(
  `
  (start) -> [heshi collection] -> [chushen review] -> {x fuhe}
  fuhe -passed-> [zhenfu review] -> [shenpi decision] -> {x jieguo}
  fuhe -correction-> [buzheng correction] -> {x laile}
  laile -passed-> chushen
  laile -withdrawn-> (fangqi)
  jieguo -granted-> [fafang delivery] -> (banjie)
  jieguo -refused-> [gaozhi delivery] -> (buyu)
  `,
  [
    ['heshi', '村（居）核实', 'rol_sanbu_heshi', 3],
    ['chushen', '镇街初审', 'rol_sanbu_chushen', 5],
    ['buzheng', '补充材料', 'rol_sanbu_heshi', 0, [], byApplicant],
    ['zhenfu', '镇街复核', 'rol_sanbu_fuhe', 3],
    ['shenpi', '市民政局审批', 'rol_mzj_shenpi', 5, ['granted', 'refused']],
    ['fafang', '发放', 'rol_mzj_fafang', 10, ['completed']],
    ['gaozhi', '告知', 'rol_mzj_fafang', 3, ['completed']],
  ],
);

describe('高龄老人津贴', () => {
  it('is no licence: what 行政许可法 asks is not asked of it; but one person pays it all out', () => {
    expect(found(elderlyFlow, elderly)).toEqual(['flow/no-deputy fafang', 'flow/no-deputy gaozhi']);
  });
});

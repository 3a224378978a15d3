import { chineseCalendar } from '@zhengwu/core/calendar';
import contextData from '../../../../samples/items/food-business-licence/context.json';
import item from '../../../../samples/items/food-business-licence/item.json';
import type { Approver } from '../../model/approver.js';
import type { Flow } from '../../model/flow.js';
import type { Step, StepNotice } from '../../model/step.js';
import { sketch } from '../../model/testing/sketch.js';
import { writeFlow } from '../../model/write/write-flow.js';
import type { CaseProgress } from '../case/index.js';

/** A Monday. */
export const TODAY = '2026-11-23';

/** What surrounds the food licence in the playground. */
export const FOOD_CONTEXT = { ...contextData, item, calendar: chineseCalendar, today: TODAY };

const SKETCH = `
  (tijiao) -> [shoujian collection] -> [shouli acceptance] -> {x qiquan}
  qiquan -accepted-> [shencha review] -> {x hecha}
  qiquan -correction-> [buzheng correction] -> [fushen acceptance] -> {x buqi}
  qiquan -notAccepted-> (buyushouli)
  buzheng ~yuqi timer~> (fangqi)
  buqi -accepted-> shencha
  buqi -withdrawn-> (tuijian)
  hecha -passed-> [xianchang inspection] -> {x hebing}
  hecha -*-> {x hebing}
  hebing -passed-> [tingzheng specialProcedure] -> {x tinghou}
  hebing -*-> {x tinghou}
  tinghou -> [jueding decision] -> {x jieguo}
  jieguo -granted-> [zhizheng certification] -> [chujian delivery] -> (banjie)
  jieguo -refused-> [songda delivery] -> (buyu)
`;

const NAMES: Readonly<Record<string, string>> = {
  tijiao: '提交申请', qiquan: '材料是否齐全', hecha: '是否需要现场核查', hebing: '是否需要听证', buqi: '是否补齐', jieguo: '是否准予', yuqi: '逾期不补正', fangqi: '视为放弃', buyushouli: '不予受理', tuijian: '退件', banjie: '办结', buyu: '不予许可',
};

type Row = readonly [id: string, name: string, who: Approver, days: number, more?: Partial<Step>];

const role = (roleId: `rol_${string}`): Approver => ({ kind: 'role', roleId });
const told = (on: StepNotice['on'], channel: StepNotice['channel'] = 'document'): StepNotice => ({ on, channel, to: 'applicant' });

/** 《食品经营许可和备案管理办法》 (令第78号): accepted within five working days, decided within ten, a hearing set aside. */
const ROWS: readonly Row[] = [
  ['shoujian', '窗口收件', role('rol_shoujian'), 1],
  ['shouli', '受理审查', role('rol_shouli'), 2, { notices: [told('accepted'), told('correction'), told('notAccepted')] }],
  ['buzheng', '一次性补正', { kind: 'initiator' }, 10, { notices: [told('entered', 'sms')] }],
  ['fushen', '补正后受理', role('rol_shouli'), 2, { notices: [told('accepted')] }],
  ['shencha', '书面审查', role('rol_shencha'), 2, { returns: { to: 'previous' } }],
  ['xianchang', '现场核查', role('rol_hecha'), 5, { sign: 'all', procedureId: 'pro_hecha_xb' }],
  ['tingzheng', '听证', role('rol_shencha'), 20, { procedureId: 'pro_tingzheng_xb' }],
  ['jueding', '作出决定', role('rol_jueding'), 2, { notices: [told('granted'), told('refused')] }],
  ['zhizheng', '制作许可证', role('rol_zhizheng'), 2],
  ['chujian', '窗口出件', role('rol_chujian'), 2, { notices: [told('completed', 'sms')] }],
  ['songda', '送达不予许可决定书', role('rol_chujian'), 2],
];

/** 食品经营许可（新办） as its department handles it. */
export function foodFlow(): Flow {
  const flow = sketch(SKETCH, { name: '食品经营许可（新办）' });
  const rows = new Map(ROWS.map((row) => [row[0], row] as const));
  return {
    ...flow,
    processes: flow.processes.map((process) => ({
      ...process,
      nodes: process.nodes.map((node) => {
        const [, name = NAMES[node.id] ?? '', who, amount, more] = rows.get(node.id) ?? [];
        const event = node.event?.trigger === 'timer' ? { event: { ...node.event, timer: { kind: 'duration' as const, text: 'P30D' } } } : {};
        const step = node.step === undefined || who === undefined || amount === undefined ? {} : { step: { ...node.step, approvers: [who], limit: { amount, unit: 'workingDay' as const }, ...more } };
        return { ...node, name, ...event, ...step };
      }),
    })),
  };
}

export function foodXml(): Promise<string> {
  return writeFlow(foodFlow());
}

/** The same file without its diagram: laid out when it is drawn. */
export async function foodXmlUndrawn(): Promise<string> {
  return (await foodXml()).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
}

const COLLECTED = { stepId: 'shoujian', state: 'done', by: 'acc_chenyiming', from: '2026-11-16T09:12:00+08:00', until: '2026-11-16T09:40:00+08:00' } as const;
const ACCEPTED = { stepId: 'shouli', state: 'done', by: 'acc_tansanli', from: '2026-11-16T09:40:00+08:00', until: '2026-11-17T10:05:00+08:00', outcome: 'accepted' } as const;
const REVIEWED = { stepId: 'shencha', state: 'done', by: 'acc_xusimin', from: '2026-11-17T10:05:00+08:00', until: '2026-11-19T16:30:00+08:00', outcome: 'passed' } as const;

/** What happened to cases of each kind, as a platform tells it. */
export const FOOD_CASES = {
  /** Two officers are on site; three working days are left for it. */
  underWay: { visits: [COLLECTED, ACCEPTED, REVIEWED, { stepId: 'xianchang', state: 'current', by: ['acc_situliu', 'acc_zhouqiyue'], from: '2026-11-19T16:30:00+08:00' }] },
  /** The applicant was told on the 18th what is missing. */
  correction: {
    visits: [COLLECTED, { ...ACCEPTED, until: '2026-11-18T15:20:00+08:00', outcome: 'correction' }, { stepId: 'buzheng', state: 'current', by: '张三（虚构）', from: '2026-11-18T15:20:00+08:00' }],
  },
  /** A hearing is held: its time is not counted. */
  hearing: {
    visits: [
      COLLECTED,
      ACCEPTED,
      REVIEWED,
      { stepId: 'xianchang', state: 'done', by: ['acc_situliu', 'acc_zhouqiyue'], from: '2026-11-19T16:30:00+08:00', until: '2026-11-20T11:00:00+08:00', outcome: 'passed' },
      { stepId: 'tingzheng', state: 'current', by: 'acc_xusimin', from: '2026-11-20T11:00:00+08:00' },
    ],
  },
  /** The review lies since the 4th. */
  overdue: {
    visits: [
      { ...COLLECTED, from: '2026-11-02T10:00:00+08:00', until: '2026-11-02T10:30:00+08:00' },
      { ...ACCEPTED, from: '2026-11-02T10:30:00+08:00', until: '2026-11-04T09:00:00+08:00' },
      { stepId: 'shencha', state: 'current', by: 'acc_guanwufang', from: '2026-11-04T09:00:00+08:00' },
    ],
  },
  /** Corrected once, visited, granted, handed out. */
  finished: {
    visits: [
      { ...COLLECTED, from: '2026-10-19T09:00:00+08:00', until: '2026-10-19T09:20:00+08:00' },
      { ...ACCEPTED, from: '2026-10-19T09:20:00+08:00', until: '2026-10-20T11:00:00+08:00', outcome: 'correction' },
      { stepId: 'buzheng', state: 'done', by: '张三（虚构）', from: '2026-10-20T11:00:00+08:00', until: '2026-10-23T14:00:00+08:00' },
      { stepId: 'fushen', state: 'done', by: 'acc_xusimin', from: '2026-10-23T14:00:00+08:00', until: '2026-10-26T09:30:00+08:00', outcome: 'accepted' },
      { stepId: 'shencha', state: 'done', by: 'acc_guanwufang', from: '2026-10-26T09:30:00+08:00', until: '2026-10-29T17:00:00+08:00', outcome: 'passed' },
      { stepId: 'xianchang', state: 'done', by: ['acc_situliu', 'acc_zhouqiyue'], from: '2026-10-29T17:00:00+08:00', until: '2026-11-03T16:00:00+08:00', outcome: 'passed' },
      { stepId: 'jueding', state: 'done', by: 'acc_huangjiucheng', from: '2026-11-03T16:00:00+08:00', until: '2026-11-04T10:00:00+08:00', outcome: 'granted' },
      { stepId: 'zhizheng', state: 'done', by: 'acc_guanwufang', from: '2026-11-04T10:00:00+08:00', until: '2026-11-05T10:00:00+08:00' },
      { stepId: 'chujian', state: 'done', by: 'acc_chenyiming', from: '2026-11-05T10:00:00+08:00', until: '2026-11-06T15:40:00+08:00' },
    ],
  },
} as const satisfies Readonly<Record<string, CaseProgress>>;

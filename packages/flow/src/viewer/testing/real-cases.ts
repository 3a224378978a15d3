import contextData from '../../../../samples/items/food-business-licence/context.json';
import item from '../../../../samples/items/food-business-licence/item.json';
import text from '../../../../samples/items/food-business-licence/flow.bpmn?raw';
import { chineseCalendar } from '@zhengwu/core/calendar';
import type { CaseProgress, StepVisit } from '../case/index.js';

/** 食品经营许可审批流程, as the playground has it. */
export const REAL_FLOW = text;
/** The same without its diagram. */
export const REAL_FLOW_UNDRAWN = text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
/** A Monday. */
export const REAL_CONTEXT = { ...contextData, item, calendar: chineseCalendar, today: '2026-11-23' };

const done = (stepId: string, by: string | readonly string[], from: string, until: string, more: Partial<StepVisit> = {}): StepVisit => ({ stepId, state: 'done', by, from: `2026-${from}:00+08:00`, until: `2026-${until}:00+08:00`, ...more });
const current = (stepId: string, by: string | readonly string[], from: string): StepVisit => ({ stepId, state: 'current', by, from: `2026-${from}:00+08:00` });
const VISITORS = ['acc_situliu', 'acc_zhouqiyue'];
const BEGUN = [
  done('shoujian', 'acc_chenyiming', '11-16T09:12', '11-16T09:40'),
  done('shouli', 'acc_tansanli', '11-16T09:40', '11-17T10:05', { outcome: 'accepted' }),
  done('shencha', 'acc_xusimin', '11-17T10:05', '11-19T16:30'),
];

/** What happened to cases of each kind, as a platform tells it. */
export const REAL_CASES = {
  underWay: { visits: [...BEGUN, current('hecha', VISITORS, '11-19T16:30')] },
  correction: {
    visits: [
      done('shoujian', 'acc_chenyiming', '11-16T09:12', '11-16T09:40'),
      done('shouli', 'acc_tansanli', '11-16T09:40', '11-18T15:20', { outcome: 'correction' }),
      current('buzheng', '张三（虚构）', '11-18T15:20'),
    ],
  },
  hearing: {
    visits: [
      ...BEGUN,
      done('hecha', VISITORS, '11-19T16:30', '11-20T09:00'),
      done('yijian', 'acc_xusimin', '11-20T09:00', '11-20T11:00'),
      current('tingzheng', 'acc_suzhili', '11-20T11:00'),
    ],
  },
  overdue: {
    visits: [
      done('shoujian', 'acc_chenyiming', '11-02T10:00', '11-02T10:30'),
      done('shouli', 'acc_tansanli', '11-02T10:30', '11-04T09:00', { outcome: 'accepted' }),
      current('shencha', 'acc_guanwufang', '11-04T09:00'),
    ],
  },
  finished: {
    visits: [
      done('shoujian', 'acc_chenyiming', '10-19T09:00', '10-19T09:20'),
      done('shouli', 'acc_tansanli', '10-19T09:20', '10-20T11:00', { outcome: 'correction' }),
      done('buzheng', '张三（虚构）', '10-20T11:00', '10-23T14:00'),
      done('fuhe', 'acc_xusimin', '10-23T14:00', '10-26T09:30', { outcome: 'accepted' }),
      done('shencha', 'acc_guanwufang', '10-26T09:30', '10-29T17:00'),
      done('hecha', VISITORS, '10-29T17:00', '11-03T16:00'),
      done('yijian', 'acc_guanwufang', '11-03T16:00', '11-04T09:00'),
      done('jueding', 'acc_huangjiucheng', '11-04T09:00', '11-04T16:00', { outcome: 'granted' }),
      done('zhizheng', 'acc_guanwufang', '11-04T16:00', '11-05T10:00'),
      done('chujian', 'acc_chenyiming', '11-05T10:00', '11-06T15:40'),
      done('banjie', 'acc_chenyiming', '11-06T15:40', '11-06T16:00'),
    ],
  },
} satisfies Readonly<Record<string, CaseProgress>>;

import { parseServiceItem } from '@zhengwu/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseFlow } from '../../model/file/parse-flow.js';
import type { Flow } from '../../model/flow.js';
import { REAL_CASES, REAL_CONTEXT, REAL_FLOW } from '../testing/real-cases.js';
import { followCase, type CaseContext } from './index.js';

const item = parseServiceItem(REAL_CONTEXT.item).value;
const context: CaseContext = { today: REAL_CONTEXT.today, calendar: REAL_CONTEXT.calendar, ...(item === undefined ? {} : { item }) };
let flow: Flow;

beforeAll(async () => {
  const parsed = await parseFlow(REAL_FLOW);
  if (parsed.flow === undefined) throw new Error('the sample opens');
  flow = parsed.flow;
});

describe('食品经营许可, as it is delivered', () => {
  it.each(Object.entries(REAL_CASES))('%s: what was told fits the flow, each step stands once, and what happened stands first', (_name, progress) => {
    const { rows, notes } = followCase(flow, progress, context);
    expect(notes).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.slice(0, progress.visits.length).map(({ id }) => id)).toEqual(progress.visits.map(({ stepId }) => stepId));
    expect(rows.slice(progress.visits.length).every(({ visit }) => visit === undefined)).toBe(true);
  });

  it('if all goes well a case in hand comes to its decision, its licence and its end', () => {
    const expected = followCase(flow, REAL_CASES.underWay, context).rows.filter(({ state }) => state === 'expected').map(({ id }) => id);
    expect(expected).toEqual(['yijian', 'jueding', 'chujian', 'banjie']);
  });

  it('a finished case went to its end by the ways that it took, and no other', () => {
    const { passed, state, decided } = followCase(flow, REAL_CASES.finished, context);
    expect(state).toEqual({ kind: 'ended', outcome: 'granted', on: '2026-11-06' });
    expect(decided).toEqual({ on: '2026-11-04', used: 7 });
    for (const way of ['jieguo_shouli_buzheng', 'jieguo_fuhe_shencha', 'xu_hecha_hecha', 'xu_tingzheng_jueding', 'xu_zhizheng_zhizheng', 'banjie_jieshu']) expect(passed.has(way), way).toBe(true);
    for (const way of ['jieguo_shouli_shencha', 'buzheng_yuqi_zhongzhi', 'xu_hecha_yijian', 'xu_tingzheng_tingzheng', 'jieguo_jueding_songda', 'xu_zhizheng_zhuxiao']) expect(passed.has(way), way).toBe(false);
  });

  it('of 补正, which no office limits, the time is that after which the flow goes on without the applicant', () => {
    const { rows } = followCase(flow, REAL_CASES.correction, context);
    expect(rows.find(({ id }) => id === 'buzheng')).toMatchObject({ limit: { amount: 30, unit: 'day' }, due: { kind: 'running', by: '2026-12-18', left: 19 } });
  });
});

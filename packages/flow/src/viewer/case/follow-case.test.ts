import { chineseCalendar, parseServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import type { FlowContext } from '../../model/context.js';
import type { Flow } from '../../model/flow.js';
import { nodesTold } from '../../model/reading.js';
import { sketch } from '../../model/testing/sketch.js';
import { FOOD_CASES, FOOD_CONTEXT, foodFlow, TODAY } from '../testing/food-licence.js';
import { followCase, type CaseProgress, type CaseView, type StepVisit } from './index.js';

const item = parseServiceItem(FOOD_CONTEXT.item).value;
const context: FlowContext = { today: TODAY, calendar: chineseCalendar, ...(item === undefined ? {} : { item }) };
const food = (progress: unknown, parts: Partial<FlowContext> = {}): CaseView => followCase(foodFlow(), progress, { ...context, ...parts });
const states = ({ rows }: CaseView): readonly string[] => rows.map(({ id, state, round }) => `${id}${round === undefined ? '' : String(round)} ${state ?? ''}`);
const rowOf = (view: CaseView, id: string) => view.rows.find((row) => row.id === id);
const kinds = ({ notes }: CaseView): readonly string[] => notes.map(({ kind }) => kind);

describe('a flow without a case', () => {
  it('has its steps in the order and with the numbers of the designer’s list, and no state', () => {
    const view = food(undefined);
    expect(view.rows.map(({ id }) => id)).toEqual(['shoujian', 'shouli', 'buzheng', 'fushen', 'shencha', 'xianchang', 'tingzheng', 'jueding', 'songda', 'zhizheng', 'chujian']);
    expect(view.rows.every(({ state }) => state === undefined)).toBe(true);
    expect(view.rows.map(({ id, number }) => [id, number])).toEqual(foodFlow().processes.flatMap((process) => nodesTold(process).flatMap(({ id, number }) => (number === undefined ? [] : [[id, number]]))));
    expect(view.state).toBeUndefined();
  });

  it('says where the ways out of a step lead, through gateways and the events at its edge', () => {
    expect(rowOf(food(undefined), 'shouli')?.ways.map(({ outcome, to }) => [outcome, to.map(({ id, isEnd }) => (isEnd ? `(${id})` : id))])).toEqual([
      ['accepted', ['shencha']],
      ['correction', ['buzheng']],
      ['notAccepted', ['(buyushouli)']],
    ]);
    expect(rowOf(food(undefined), 'buzheng')?.ways.map(({ to }) => to.map(({ id }) => id))).toEqual([['fushen'], ['fangqi']]);
  });
});

describe('the steps of a case', () => {
  it('under way: done and at work as they came, then what comes, what may come, what it went past', () => {
    expect(states(food(FOOD_CASES.underWay))).toEqual([
      'shoujian done', 'shouli done', 'shencha done', 'xianchang current',
      ...['tingzheng possible', 'jueding expected', 'songda possible', 'zhizheng expected', 'chujian expected'],
      ...['buzheng notTaken', 'fushen notTaken'],
    ]);
  });

  it('before acceptance: what comes if all goes well, and 补正 only perhaps', () => {
    const view = food({ visits: [{ stepId: 'shoujian', state: 'current', from: TODAY }] });
    expect(states(view)).toContain('shouli expected');
    expect(states(view)).toContain('buzheng possible');
    expect(states(view)).toContain('chujian expected');
    expect(view.rows.some(({ state }) => state === 'notTaken')).toBe(false);
  });

  it('nothing yet: the whole flow lies ahead', () => {
    const view = food({ visits: [] });
    expect(view.state).toEqual({ kind: 'notBegun' });
    expect(states(view).slice(0, 2)).toEqual(['shoujian expected', 'shouli expected']);
  });

  it('ended: whatever was not done was not taken', () => {
    const view = food(FOOD_CASES.finished);
    expect(view.state).toEqual({ kind: 'ended', outcome: 'granted', on: '2026-11-06' });
    expect(view.rows.filter(({ state }) => state === 'done')).toHaveLength(9);
    expect(view.rows.filter(({ state }) => state !== 'done').map(({ id, state }) => `${id} ${state ?? ''}`).sort()).toEqual(['songda notTaken', 'tingzheng notTaken']);
  });

  it('of two branches that run at once both come, of two alternatives neither is certain', () => {
    const flow = sketch('(s) -> [a review] -> {+ f}\nf -> [b review] -> {+ j}\nf -> [c review] -> {+ j}\nj -> [d decision] -> {x g}\ng -> [e other] -> (e1)\ng -*-> [h other] -> (e2)');
    expect([...states(followCase(flow, { visits: [{ stepId: 'a', state: 'current' }] }, context))].sort()).toEqual(['a current', 'b expected', 'c expected', 'd expected', 'e possible', 'h possible']);
  });

  it('sent back and done again: a row for each visit', () => {
    const flow = sketch('(s) -> [a collection] -> [b review] -> {x g}\ng -passed-> [c decision] -> (e)\ng -returned-> a');
    const visits: StepVisit[] = [
      { stepId: 'a', state: 'done', from: '2026-11-16', until: '2026-11-16' },
      { stepId: 'b', state: 'done', from: '2026-11-16', until: '2026-11-17', outcome: 'returned' },
      { stepId: 'a', state: 'done', from: '2026-11-17', until: '2026-11-18' },
      { stepId: 'b', state: 'current', from: '2026-11-18' },
    ];
    const view = followCase(flow, { visits: [...visits].reverse() }, context);
    expect(states(view)).toEqual(['a1 done', 'b1 done', 'a2 done', 'b2 current', 'c expected']);
    expect(view.notes).toEqual([]);
    expect(view.passed.has('g_a')).toBe(true);
    expect(view.passed.has('g_c')).toBe(false);
  });

  it('signed by several: one row, whoever engines keep', () => {
    const signed = (by: string, until?: string): StepVisit => ({ stepId: 'xianchang', by, from: '2026-11-19T16:30:00+08:00', ...(until === undefined ? { state: 'current' } : { state: 'done', until }) });
    const half = food({ visits: [...FOOD_CASES.underWay.visits.slice(0, 3), signed('acc_situliu', '2026-11-20T09:00:00+08:00'), signed('acc_zhouqiyue')] });
    expect(states(half).slice(3, 5)).toEqual(['xianchang current', 'tingzheng possible']);
    expect(rowOf(half, 'xianchang')?.visit).toMatchObject({ by: ['acc_situliu', 'acc_zhouqiyue'], state: 'current' });
    const whole = food({ visits: [...FOOD_CASES.underWay.visits.slice(0, 3), signed('acc_zhouqiyue', '2026-11-20T15:00:00+08:00'), signed('acc_situliu', '2026-11-20T09:00:00+08:00')] });
    expect(rowOf(whole, 'xianchang')?.visit).toMatchObject({ by: ['acc_situliu', 'acc_zhouqiyue'], state: 'done', until: { minute: 900 } });
    expect(whole.notes).toEqual([]);
  });

  it.each<[string, CaseProgress, object]>([
    ['waits for the applicant', FOOD_CASES.correction, { kind: 'applicant', stepIds: ['buzheng'] }],
    ['is held by the platform', { visits: [{ stepId: 'shouli', state: 'suspended', from: TODAY }] }, { kind: 'suspended', stepIds: ['shouli'] }],
    ['is between two steps', { visits: [{ stepId: 'shencha', state: 'done', from: TODAY, until: TODAY, outcome: 'passed' }] }, { kind: 'between', stepId: 'shencha' }],
    ['is decided, and nobody told how', { visits: [{ stepId: 'jueding', state: 'done', from: TODAY, until: TODAY }] }, { kind: 'between', stepId: 'jueding' }],
    ['ended by an outcome', { visits: [{ stepId: 'shouli', state: 'done', from: TODAY, until: TODAY, outcome: 'notAccepted' }] }, { kind: 'ended', outcome: 'notAccepted', on: TODAY }],
    ['ended by an event that was told of', { visits: [{ stepId: 'buzheng', state: 'cancelled', from: '2026-11-01' }, { stepId: 'fangqi', state: 'done', from: TODAY }] }, { kind: 'ended', on: TODAY }],
    ['ended as the platform says', { visits: [{ stepId: 'shencha', state: 'cancelled', from: TODAY }], endedOn: '2026-11-23T12:00:00+08:00' }, { kind: 'ended', on: TODAY }],
  ])('%s', (_what, progress, state) => {
    expect(food(progress).state).toEqual(state);
  });
});

describe('the ways that a case took', () => {
  it('are told by outcomes where the platform tells of steps alone', () => {
    const { passed } = food(FOOD_CASES.finished);
    for (const way of ['tijiao_shoujian', 'qiquan_buzheng', 'buqi_shencha', 'hecha_xianchang', 'hebing_tinghou', 'jieguo_zhizheng', 'chujian_banjie', 'banjie']) expect(passed.has(way), way).toBe(true);
    for (const way of ['qiquan_shencha', 'qiquan_buyushouli', 'hecha_hebing', 'jieguo_songda', 'yuqi_fangqi']) expect(passed.has(way), way).toBe(false);
  });

  it('of branches that ran at once are all that came together', () => {
    const flow = sketch('(s) -> {+ f}\nf -> [b review] -> {+ j}\nf -> [c review] -> {+ j}\nj -> [d decision] -> (e)');
    const { passed } = followCase(flow, { visits: [{ stepId: 'b', state: 'done', from: '2026-11-16', until: '2026-11-17' }, { stepId: 'c', state: 'done', from: '2026-11-16', until: '2026-11-18' }, { stepId: 'd', state: 'current', from: '2026-11-18' }] }, context);
    expect([...passed].filter((id) => id.includes('_')).sort()).toEqual(['b_j', 'c_j', 'f_b', 'f_c', 'j_d', 's_f']);
  });

  it('that lie ahead are told from those that it went past', () => {
    const { ahead } = food(FOOD_CASES.underWay);
    for (const id of ['xianchang_hebing', 'hebing_tingzheng', 'jieguo_songda', 'buyu']) expect(ahead.has(id), id).toBe(true);
    for (const id of ['qiquan_buzheng', 'buyushouli', 'hecha_hebing', 'tuijian']) expect(ahead.has(id), id).toBe(false);
    expect(food(FOOD_CASES.finished).ahead.size).toBe(0);
  });

  it('are those that the platform told of, where it does', () => {
    expect(food({ visits: [{ stepId: 'hecha_hebing', state: 'done' }] }).passed.has('hecha_hebing')).toBe(true);
  });
});

describe('days', () => {
  it.each<[string, CaseProgress, string, object | undefined]>([
    ['left, today not counted', FOOD_CASES.underWay, 'xianchang', { kind: 'running', by: '2026-11-26', left: 3 }],
    ['none left on the last day', { visits: [{ stepId: 'shencha', state: 'current', from: '2026-11-19' }] }, 'shencha', { kind: 'running', by: TODAY, left: 0 }],
    ['over', FOOD_CASES.overdue, 'shencha', { kind: 'overdue', by: '2026-11-06', over: 11 }],
    ['used, in time', FOOD_CASES.underWay, 'shencha', { kind: 'kept', by: '2026-11-19', used: 2 }],
    ['used, too late', FOOD_CASES.finished, 'shencha', { kind: 'late', by: '2026-10-28', over: 1, used: 3 }],
    ['by what the platform counted', { visits: [{ stepId: 'shencha', state: 'current', from: '2026-11-02', dueBy: '2026-11-24' }] }, 'shencha', { kind: 'running', by: '2026-11-24', left: 1 }],
    ['of what is held, not said', { visits: [{ stepId: 'shencha', state: 'suspended', from: '2026-11-02' }] }, 'shencha', undefined],
    ['of what nobody knows when it began, not said', { visits: [{ stepId: 'shencha', state: 'current' }] }, 'shencha', undefined],
    // 国庆 2026: the 1st to the 7th of October are off, the 10th, a Saturday, is worked (国务院办公厅's arrangement).
    ['across days off', { visits: [{ stepId: 'shencha', state: 'done', from: '2026-09-30', until: '2026-10-10' }] }, 'shencha', { kind: 'late', by: '2026-10-09', over: 1, used: 3 }],
  ])('%s', (_what, progress, id, due) => {
    expect(rowOf(food(progress), id)?.due).toEqual(due);
  });

  it('are a date alone without a calendar', () => {
    const { calendar: _none, ...bare } = context;
    const view = followCase(foodFlow(), { visits: [{ stepId: 'shencha', state: 'current', from: '2026-11-02', dueBy: '2026-11-20' }] }, bare);
    expect(rowOf(view, 'shencha')?.due).toEqual({ kind: 'dated', by: '2026-11-20', isPast: true });
    expect(view.clock).toBeUndefined();
  });

  it('of a year that nobody knows are not guessed, and the year is named once', () => {
    const view = food({ visits: [{ stepId: 'shouli', state: 'done', from: '2026-12-29', until: '2026-12-30', outcome: 'accepted' }, { stepId: 'shencha', state: 'current', from: '2026-12-30', dueBy: '2027-01-08' }] }, { today: '2026-12-30' });
    expect(rowOf(view, 'shencha')?.due).toEqual({ kind: 'dated', by: '2027-01-08', isPast: false });
    expect(view.clock?.stand).toEqual({ kind: 'unknown', year: 2027 });
    expect(view.notes).toEqual([{ kind: 'unknownYear', year: 2027 }]);
  });
});

describe('the clock of a case', () => {
  const handling = { stage: 'handling', counted: 'statutory', limit: { amount: 10, unit: 'workingDay' }, start: '2026-11-17' };
  it.each<[string, CaseProgress, object | undefined]>([
    ['runs from acceptance', FOOD_CASES.underWay, { ...handling, stand: { kind: 'running', by: '2026-12-01', left: 6 } }],
    ['stands still during a hearing', FOOD_CASES.hearing, { ...handling, stand: { kind: 'paused', since: '2026-11-20', stepId: 'tingzheng' } }],
    ['is over', FOOD_CASES.overdue, { ...handling, start: '2026-11-04', stand: { kind: 'overdue', by: '2026-11-18', over: 3 } }],
    ['is the platform’s, where it tells one', { ...FOOD_CASES.underWay, dueBy: '2026-12-08' }, { stage: 'handling', counted: 'statutory', start: '2026-11-17', stand: { kind: 'running', by: '2026-12-08', left: 11 } }],
    ['waits for the applicant', FOOD_CASES.correction, { stage: 'acceptance', counted: 'acceptance', limit: { amount: 5, unit: 'workingDay' }, start: '2026-11-16', stand: { kind: 'paused', since: '2026-11-18', stepId: 'buzheng' } }],
    [
      'of acceptance begins anew with what was corrected',
      { visits: [...FOOD_CASES.correction.visits.slice(0, 2), { stepId: 'buzheng', state: 'done', from: '2026-11-18', until: '2026-11-20' }, { stepId: 'fushen', state: 'current', from: '2026-11-20' }] },
      { stage: 'acceptance', counted: 'acceptance', limit: { amount: 5, unit: 'workingDay' }, start: '2026-11-20', stand: { kind: 'running', by: '2026-11-27', left: 4 } },
    ],
    [
      'of delivery runs from the decision',
      { visits: [...FOOD_CASES.finished.visits.slice(0, 6), { stepId: 'jueding', state: 'done', from: '2026-11-18', until: '2026-11-19', outcome: 'granted' }, { stepId: 'zhizheng', state: 'current', from: '2026-11-19' }] },
      { stage: 'delivery', counted: 'delivery', limit: { amount: 5, unit: 'workingDay' }, start: '2026-11-19', stand: { kind: 'running', by: '2026-11-26', left: 3 } },
    ],
    ['is gone when the case has ended', FOOD_CASES.finished, undefined],
  ])('%s', (_what, progress, clock) => {
    expect(food(progress).clock).toEqual(clock);
  });

  it('counts a promise before the law, and sets aside what a hearing took', () => {
    const promised = item === undefined ? {} : { item: { ...item, limits: { ...item.limits, promised: { amount: 7, unit: 'workingDay' as const } } } };
    const visits = [...FOOD_CASES.hearing.visits.slice(0, 4), { ...FOOD_CASES.hearing.visits[4], state: 'done', until: '2026-11-23T09:00:00+08:00' }, { stepId: 'jueding', state: 'current', from: '2026-11-23T09:00:00+08:00' }];
    const { clock } = food({ visits }, { ...promised, today: '2026-11-24' });
    // Seven working days from the 17th end on the 26th; the 20th and the 23rd were the hearing's.
    expect(clock).toMatchObject({ counted: 'promised', stand: { kind: 'running', by: '2026-11-30', left: 4 } });
  });

  it('is the law’s where a 行政许可 names no limit of acceptance or delivery, and is not guessed of the decision', () => {
    const limits = { statutory: null, promised: null };
    const clockOf = (progress: CaseProgress, type?: 'licence' | 'payment') => followCase(foodFlow(), progress, { today: TODAY, calendar: chineseCalendar, item: { ...(type === undefined ? {} : { type }), limits } }).clock;
    const filed: CaseProgress = { visits: [{ stepId: 'shoujian', state: 'current', from: '2026-11-20' }] };
    const decided: CaseProgress = { visits: [...FOOD_CASES.finished.visits.slice(0, 6), { stepId: 'jueding', state: 'done', from: '2026-11-18', until: '2026-11-19', outcome: 'granted' }, { stepId: 'zhizheng', state: 'current', from: '2026-11-19' }] };
    expect(clockOf(filed, 'licence')).toMatchObject({ counted: 'acceptance', limit: { amount: 5, unit: 'workingDay' }, stand: { kind: 'running', by: '2026-11-27' } });
    expect(clockOf(decided, 'licence')).toMatchObject({ counted: 'delivery', limit: { amount: 10, unit: 'workingDay' } });
    expect(clockOf(FOOD_CASES.underWay, 'licence')).toBeUndefined();
    expect([clockOf(filed, 'payment'), clockOf(decided, 'payment'), clockOf(filed)]).toEqual([undefined, undefined, undefined]);
  });

  it('tells how long a decision took, from acceptance', () => {
    expect(food(FOOD_CASES.finished).decided).toEqual({ on: '2026-11-04', used: 7 });
    const late = FOOD_CASES.overdue.visits.slice(0, 2);
    expect(food({ visits: [...late, { stepId: 'jueding', state: 'done', from: '2026-11-19', until: '2026-11-20', outcome: 'granted' }] }).decided).toEqual({ on: '2026-11-20', used: 12, over: 2 });
  });
});

describe('what is wrong with a progress is said, and the rest shown', () => {
  const ok = FOOD_CASES.underWay.visits;
  it.each<[string, unknown, readonly object[]]>([
    ['a text', 'flow', [{ kind: 'unreadable' }]],
    ['a list of anything', { visits: [null, 3, {}, { stepId: 'shencha', state: 'asleep' }, ...ok] }, [1, 2, 3, 4].map((at) => ({ kind: 'unreadable', at }))],
    ['a step that is not in the file', { visits: [...ok, { stepId: 'gone', state: 'done' }] }, [{ kind: 'unknownStep', stepId: 'gone' }]],
    ['a day that does not exist', { visits: [{ stepId: 'shoujian', state: 'done', from: '2026-02-30', until: '2026-11-16 25:00' }] }, [{ kind: 'badTime', stepId: 'shoujian', field: 'from', text: '2026-02-30' }, { kind: 'badTime', stepId: 'shoujian', field: 'until', text: '2026-11-16 25:00' }]],
    ['a time that is none', { visits: [{ stepId: 'shoujian', state: 'current', from: { year: 2026 } }], dueBy: 'soon', endedOn: 5 }, [{ kind: 'badTime', stepId: 'shoujian', field: 'from', text: 'object' }, { kind: 'badTime', stepId: '', field: 'dueBy', text: 'soon' }, { kind: 'badTime', stepId: '', field: 'endedOn', text: '5' }]],
    ['what ended before it began', { visits: [{ stepId: 'shoujian', state: 'done', from: '2026-11-17', until: '2026-11-16' }] }, [{ kind: 'endsBeforeItBegins', stepId: 'shoujian', from: '2026-11-17', until: '2026-11-16' }]],
    ['what happens tomorrow', { visits: [{ stepId: 'shoujian', state: 'current', from: '2026-11-24' }] }, [{ kind: 'future', stepId: 'shoujian', day: '2026-11-24' }]],
    ['what is at work and has ended', { visits: [{ stepId: 'shoujian', state: 'current', from: '2026-11-16', until: '2026-11-17' }] }, [{ kind: 'openWithEnd', stepId: 'shoujian', until: '2026-11-17' }]],
    ['a leap that no way allows', { visits: [...ok.slice(0, 2), { stepId: 'zhizheng', state: 'current', from: '2026-11-18' }] }, [{ kind: 'noWay', stepId: 'zhizheng', fromId: 'shouli' }]],
    ['a way back that no way allows', { visits: [...ok.slice(0, 2), { stepId: 'shoujian', state: 'current', from: '2026-11-18' }] }, [{ kind: 'noWay', stepId: 'shoujian', fromId: 'shouli' }]],
    ['a way back into the middle', { visits: [...ok.slice(0, 3), { stepId: 'xianchang', state: 'done', from: '2026-11-19T16:30:00+08:00', until: '2026-11-20' }, { stepId: 'shencha', state: 'current', from: '2026-11-20' }] }, [{ kind: 'noWay', stepId: 'shencha', fromId: 'xianchang' }]],
    ['work after the end', { ...FOOD_CASES.underWay, endedOn: TODAY }, [{ kind: 'openAfterEnd', stepId: 'xianchang' }]],
  ])('%s', (_what, progress, notes) => {
    expect(food(progress).notes).toEqual(notes);
  });

  it('though 退回 is not drawn, whoever may send back may', () => {
    const returned = { visits: [...ok.slice(0, 2), { ...ok[2], outcome: 'returned' }, { stepId: 'shouli', state: 'current', from: '2026-11-20' }] };
    expect(kinds(food(returned))).toEqual([]);
  });

  it('whatever it is, nothing is thrown', () => {
    const odd: readonly unknown[] = [0, '', [], { visits: 'x' }, { visits: [[]] }, { visits: [{ stepId: '__proto__', state: 'done' }] }, { visits: [{ stepId: 'shoujian', state: 'done', by: [1, null, ['a']], outcome: 'constructor' }] }];
    const empty: Flow = { processes: [], messageFlows: [], waivers: [] };
    for (const each of odd) for (const flow of [foodFlow(), empty]) expect(followCase(flow, each, context).rows.length).toBeGreaterThanOrEqual(0);
  });
});

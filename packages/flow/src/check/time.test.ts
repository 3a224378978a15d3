import { chineseCalendar } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import type { Step } from '../model/step.js';
import { describeRules, foundBy, type Faulty, type Sound } from './testing/rule-cases.js';
import { flowOf, item, LICENCE } from './testing/small-flow.js';
import { timeRules } from './time-rules.js';

const days = (amount: number, unit: 'workingDay' | 'day' = 'workingDay'): Partial<Step> => ({ limit: { amount, unit } });
const licence = (steps: Readonly<Record<string, Partial<Step>>>) => flowOf(LICENCE, { steps });
const unsaid = { limit: undefined } as unknown as Partial<Step>; // a step of which nobody said how long it takes
const limits = (parts: Partial<typeof item.limits>) => ({ item: { ...item, limits: { ...item.limits, ...parts } } });
const { acceptance: _acceptance, delivery: _delivery, ...bare } = item.limits;
/** 行政给付, of which nobody said how long it may take. */
const unlimited = { item: { ...item, type: 'payment' as const, limits: { ...bare, promised: null, statutory: null } } };
const back = LICENCE.replace('[review review] -> [decide decision]', '[review review] -> {x looked}\nlooked -passed-> [decide decision]').replace('decided -refused->', 'decided -returned-> review\ndecided -refused->');
const hearing = (step: Partial<Step>) => flowOf(LICENCE.replace('[review review] ->', '[review review] -> [hearing specialProcedure] ->'), { steps: { hearing: step } });

const faulty: readonly Faulty[] = [
  ['flow/over-promise', '11 of 10', licence({ review: days(10) }), ['process']],
  ['flow/over-promise', 'over already, whatever is missing', licence({ review: days(12), decide: unsaid }), ['process']],
  ['flow/over-promise', 'more working days than days', licence({ review: days(10) }), ['process'], limits({ promised: { amount: 10, unit: 'day' }, statutory: { amount: 20, unit: 'day' } })],
  ['flow/over-statute', '21 of 20', licence({ review: days(20) }), ['process']],
  ['flow/over-acceptance', '6 of 5', licence({ collect: days(5) }), ['process']],
  ['flow/over-acceptance', '6 of 5 after 补正', licence({ recheck: days(6) }), ['process']],
  ['flow/over-delivery', '11 of 10', licence({ certify: days(10) }), ['process']],
  ['flow/step-without-limit', 'a review', licence({ review: unsaid }), ['review limit']],
  ['flow/step-without-limit', 'a delivery', licence({ deliver: unsaid }), ['deliver limit']],
  ['flow/step-unit', 'days among working days', licence({ review: days(2, 'day') }), ['review limit']],
  ['flow/step-unit', 'all of them in another than the promise', licence({ review: days(3, 'day'), decide: days(2, 'day') }), ['review limit', 'decide limit']],
  ['flow/step-unit', 'of a procedure', hearing(days(20, 'day')), ['hearing limit']],
  ['flow/loop-unbounded', 'sent back to the review', flowOf(back), ['decided_review']],
  ['flow/procedure-over-limit', '听证 of 21', hearing(days(21)), ['hearing limit']],
  ['flow/step-without-limit', 'a review of a licence of which the law alone says how long it may take', licence({ review: unsaid }), ['review limit'], limits({ promised: null, statutory: null })],
  ['flow/decision-over-20', 'the item says nothing', licence({ review: days(20) }), ['process'], limits({ promised: null, statutory: null })],
  ['flow/acceptance-over-5', 'the item allows more than the law', licence({ collect: days(5) }), ['process'], limits({ acceptance: { amount: 8, unit: 'workingDay' } })],
  ['flow/delivery-over-10', 'the item allows more than the law', licence({ certify: days(10) }), ['process'], limits({ delivery: { amount: 15, unit: 'workingDay' } })],
  ['flow/acceptance-over-5', 'the item says nothing', licence({ collect: days(5) }), ['process'], { item: { ...item, limits: bare } }],
  ['flow/delivery-over-10', 'the item says nothing', licence({ certify: days(10) }), ['process'], { item: { ...item, limits: bare } }],
];

const sound: readonly Sound[] = [
  ['flow/over-promise', '10 of 10', licence({ review: days(9) })],
  ['flow/over-promise', 'a clock that is stopped is not counted', hearing(days(20))],
  ['flow/over-promise', 'nothing is promised', licence({ review: days(19) }), limits({ promised: null })],
  ['flow/over-statute', '20 of 20', licence({ review: days(19) })],
  ['flow/over-acceptance', '补正 is the applicant’s time', licence({ correct: days(30) })],
  ['flow/over-acceptance', 'two looks of five, each of papers of its own', licence({ collect: days(1), accept: days(4), recheck: days(5) })],
  ['flow/over-delivery', '10 of 10', licence({ certify: days(9) })],
  ['flow/step-without-limit', 'nothing is promised', licence({ review: unsaid }), unlimited],
  ['flow/step-without-limit', 'the applicant’s own', licence({ correct: unsaid })],
  ['flow/step-unit', 'no time at all', licence({ review: days(0, 'day') })],
  ['flow/loop-unbounded', 'before acceptance', flowOf(LICENCE.replace('rechecked -withdrawn-> (lapsed)', 'rechecked -returned-> correct'))],
  ['flow/loop-unbounded', 'nothing is promised', flowOf(back), unlimited],
  ['flow/procedure-over-limit', '听证 of 20', hearing(days(20))],
  ['flow/over-acceptance', 'the item allows more than the law, which alone is told', licence({ collect: days(5) }), limits({ acceptance: { amount: 8, unit: 'workingDay' } })],
  ['flow/decision-over-20', '20 of 20', licence({ review: days(19) }), limits({ promised: null, statutory: null })],
  ['flow/decision-over-20', 'the item says it', licence({ review: days(20) })],
  ['flow/decision-over-20', 'a payment', licence({ review: days(20) }), unlimited],
  ['flow/acceptance-over-5', 'the item says it', licence({ collect: days(5) })],
  ['flow/delivery-over-10', 'a payment', licence({ certify: days(10) }), { item: { ...item, type: 'payment', limits: bare } }],
];

describeRules('time', timeRules.entries, faulty, sound);

describe('a limit of the law', () => {
  const duties = (...args: Parameters<typeof foundBy>): readonly unknown[] => foundBy(...args).map(({ isDuty }) => isDuty);

  it('is exceeded with nobody’s excuse, and a promise with somebody’s', () => {
    expect(duties('flow/over-statute', licence({ review: days(20) }))).toEqual([true]);
    expect(duties('flow/over-promise', licence({ review: days(20) }))).toEqual([undefined]);
    expect(duties('flow/acceptance-over-5', licence({ collect: days(5) }), { item: { ...item, limits: bare } })).toEqual([true]);
    expect(duties('flow/delivery-over-10', licence({ certify: days(10) }), { item: { ...item, limits: bare } })).toEqual([true]);
  });

  it('is 法定办结时限 of every kind, acceptance and delivery of a 行政许可 alone', () => {
    const payment = { item: { ...item, type: 'payment' as const } };
    expect(duties('flow/over-statute', licence({ review: days(20) }), payment)).toEqual([true]);
    expect(duties('flow/over-acceptance', licence({ collect: days(5) }), payment)).toEqual([undefined]);
    expect(duties('flow/over-acceptance', licence({ collect: days(5) }))).toEqual([true]);
    expect(duties('flow/over-delivery', licence({ certify: days(10) }))).toEqual([true]);
  });

  it('that another law may set aside can be answered for', () => {
    expect(duties('flow/decision-over-20', licence({ review: days(20) }), limits({ promised: null, statutory: null }))).toEqual([undefined]);
  });
});

describe('the dates of a flow', () => {
  it('that reach into a year which nobody knows are undecided, and no error', () => {
    const [finding] = foundBy('calendar/unknown-year', flowOf(LICENCE), { calendar: chineseCalendar, today: '2026-12-30' });
    expect(finding).toMatchObject({ severity: 'undecided', params: { year: 2027 } });
    expect(foundBy('calendar/unknown-year', flowOf(LICENCE), { calendar: chineseCalendar })).toEqual([]);
  });

  it('are asked of no calendar that is not there', () => {
    expect(foundBy('calendar/unknown-year', flowOf(LICENCE), { today: '2026-12-30' })).toEqual([]);
  });

  it('offer the limit that the item has for a procedure', () => {
    expect(foundBy('flow/procedure-over-limit', hearing(days(21)))[0]?.fixes).toEqual([{ edit: 'flow/set-limit', args: { id: 'hearing', limit: { amount: 20, unit: 'workingDay' } } }]);
  });
});

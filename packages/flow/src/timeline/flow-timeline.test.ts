import { chineseCalendar, type TimeLimit } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { context, flowOf, item, LICENCE } from '../check/testing/small-flow.js';
import type { FlowContext } from '../model/context.js';
import { indexProcess } from '../model/flow-index.js';
import type { Flow, FlowNode, Process } from '../model/flow.js';
import { sketch } from '../model/testing/sketch.js';
import { walkOver } from '../model/walk.js';
import { flowTimeline } from './flow-timeline.js';
import { criticalPath, forwardGraph, longestTimes } from './forward-graph.js';
import type { Timeline } from './timeline.js';

vi.setConfig({ testTimeout: 120_000 });

function timelineOf(flow: Flow, parts: Partial<FlowContext> = {}): Timeline {
  const [process] = flow.processes;
  if (process === undefined) throw new Error('a sketch has a process');
  return flowTimeline(process, { ...context, ...parts });
}
const days = (amount: number, unit: TimeLimit['unit'] = 'workingDay') => ({ limit: { amount, unit } });

describe('the timeline of a licence', () => {
  it('adds up each stage apart, 补正 set aside, and looks at what it brings anew', () => {
    const { stages, verdicts, setAside } = timelineOf(flowOf(LICENCE, { steps: { collect: days(1), accept: days(2), recheck: days(2), review: days(4), decide: days(3), certify: days(5), deliver: days(2), tell: days(3), correct: days(15) } }));
    expect(stages.acceptance).toMatchObject({ amount: 3, critical: ['collect', 'accept'], missing: [] });
    expect(stages.handling).toMatchObject({ amount: 7, unit: 'workingDay', critical: ['review', 'decide'] });
    expect(stages.delivery).toMatchObject({ amount: 7, critical: ['certify', 'deliver'] });
    expect(setAside).toEqual([]);
    expect(verdicts).toMatchObject({ promised: { state: 'within' }, statutory: { state: 'within' }, acceptance: { state: 'within' }, delivery: { state: 'within' } });
  });

  it('counts none of the applicant’s own time, and begins anew with 补正 alone', () => {
    const text = LICENCE.replace('accepted -notAccepted->', 'accepted -correctedOnSpot-> [mend collection] -> recheck\naccepted -notAccepted->');
    const mend = { approvers: [{ kind: 'initiator' as const }], ...days(30) };
    const { stages, steps } = timelineOf(flowOf(text, { steps: { collect: days(1), accept: days(2), recheck: days(2), mend, correct: days(0) } }));
    expect(stages.acceptance).toMatchObject({ amount: 5, critical: ['collect', 'accept', 'recheck'] });
    expect(steps.find(({ id }) => id === 'mend')).toMatchObject({ stage: 'applicant', isApplicants: true, limit: { amount: 30, unit: 'workingDay' } });
    // Of 补正 the time is told after which the flow goes on without him.
    expect(steps.find(({ id }) => id === 'correct')).toMatchObject({ stage: 'applicant', isApplicants: true, limit: { amount: 5, unit: 'day' } });
    expect(steps.find(({ id }) => id === 'collect')).toMatchObject({ stage: 'acceptance', isApplicants: false });
  });

  it('counts what the applicant does while the clock of the handling runs, and sets aside what pauses it', () => {
    const text = LICENCE.replace('[review review] ->', '[review review] -> [pay other] -> [test specialProcedure] ->');
    const own = [{ kind: 'initiator' as const }];
    const { stages, setAside } = timelineOf(flowOf(text, { steps: { review: days(1), pay: { approvers: own, ...days(3) }, test: { approvers: own, ...days(9) }, decide: days(1) } }));
    expect(stages.handling.amount).toBe(5);
    expect(setAside.map(({ id }) => id)).toEqual(['test']);
  });

  it('of parallel branches takes the longest, and of alternatives too', () => {
    const text = LICENCE.replace('[review review] -> [decide decision]', '[review review] -> {+ fork}\nfork -> [a review] -> [b review] -> {+ join}\nfork -> [c review] -> {+ join}\njoin -> [decide decision]');
    const { stages, steps } = timelineOf(flowOf(text, { steps: { review: days(1), a: days(2), b: days(2), c: days(3), decide: days(1) } }));
    expect(stages.handling).toMatchObject({ amount: 6, critical: ['review', 'a', 'b', 'decide'] });
    const placed = Object.fromEntries(steps.map(({ id, begins, ends, isCritical }) => [id, [begins, ends, isCritical]]));
    expect(placed).toMatchObject({ review: [0, 1, true], a: [1, 3, true], b: [3, 5, true], c: [1, 4, false], decide: [5, 6, true] });
  });

  it('sets a stopped clock aside and says whose', () => {
    const text = LICENCE.replace('[review review] ->', '[review review] -> [hearing specialProcedure] ->');
    const { stages, setAside, verdicts } = timelineOf(flowOf(text, { steps: { hearing: days(20), review: days(3), decide: days(1) } }));
    expect(stages.handling.amount).toBe(4);
    expect(setAside).toEqual([{ id: 'hearing', limit: { amount: 20, unit: 'workingDay' } }]);
    expect(verdicts.promised?.state).toBe('within');
  });

  it('leaves out what comes of 事后核查: nobody waits for it', () => {
    const text = LICENCE.replace('[review review] ->', '[review review] -> {x route}\nroute -passed-> [pledge pledgeReview] -> {x pledged}\npledged -granted-> [look followUp] -> {x kept}\nkept -passed-> (done)\nkept -*-> [mend other] -> (mended)\npledged -refused-> (no)\nroute -*->');
    const { stages, steps } = timelineOf(flowOf(text, { steps: { review: days(3), decide: days(1), look: days(30), mend: days(30) } }));
    expect([stages.handling.amount, stages.delivery.amount, stages.delivery.critical.includes('mend')]).toEqual([4, timelineOf(flowOf(LICENCE)).stages.delivery.amount, false]);
    expect(steps.find(({ id }) => id === 'mend')?.stage).toBe('afterwards');
  });

  it('goes through a loop once and says what one more round costs', () => {
    const text = LICENCE.replace('decided -refused->', 'decided -returned-> review\ndecided -refused->');
    const { stages, loops } = timelineOf(flowOf(text, { steps: { review: days(3), decide: days(2) } }));
    expect(stages.handling.amount).toBe(5);
    expect(loops).toEqual([{ fromId: 'decided', toId: 'review', edgeId: 'decided_review', round: 5, isOpen: false }]);
  });

  it.each<[string, Readonly<Record<string, object>>, Partial<FlowContext>, object]>([
    ['a step without a limit', { review: { limit: undefined } }, {}, { promised: { state: 'undecided', reason: 'missing' } }],
    ['a step in days', { review: days(3, 'day') }, {}, { promised: { state: 'undecided', reason: 'stepUnits' } }],
    ['a statute in days, a promise in working days', { review: days(8) }, { item: { ...item, limits: { ...item.limits, statutory: { amount: 30, unit: 'day' } } } }, { promised: { state: 'within' }, statutory: { state: 'undecided', reason: 'limitUnit' } }],
    ['more working days than the statute has days', { review: days(9) }, { item: { ...item, limits: { ...item.limits, statutory: { amount: 9, unit: 'day' } } } }, { statutory: { state: 'over' } }],
    ['everything in days', { review: days(3, 'day'), decide: days(1, 'day') }, { item: { ...item, limits: { ...item.limits, promised: { amount: 4, unit: 'day' } } } }, { promised: { state: 'within' } }],
    ['over, whatever is missing', { review: days(11), decide: { limit: undefined } }, {}, { promised: { state: 'over' } }],
  ])('with %s', (_what, steps, parts, verdicts) => {
    expect(timelineOf(flowOf(LICENCE, { steps }), parts).verdicts).toMatchObject(verdicts);
  });

  it('names no verdict where the item has no limit and no law sets one, nor where there is no item', () => {
    expect(timelineOf(flowOf(LICENCE), { item: { ...item, type: 'payment', limits: { statutory: null, promised: null, specialProcedures: [] } } })).toMatchObject({ verdicts: {}, hasItem: true });
    const { item: _item, ...around } = context;
    const [process] = flowOf(LICENCE).processes;
    expect(process === undefined ? undefined : flowTimeline(process, around)).toMatchObject({ verdicts: {}, hasItem: false });
  });

  it('holds a 行政许可 against 行政许可法 where the item names no limit', () => {
    const { verdicts } = timelineOf(flowOf(LICENCE, { steps: { accept: days(6), review: days(20) } }), { item: { ...item, limits: { statutory: null, promised: null, specialProcedures: [] } } });
    expect(verdicts).toEqual({
      statutory: { limit: { amount: 20, unit: 'workingDay' }, source: 'law', state: 'over' },
      acceptance: { limit: { amount: 5, unit: 'workingDay' }, source: 'law', state: 'over' },
      delivery: { limit: { amount: 10, unit: 'workingDay' }, source: 'law', state: 'within' },
    });
  });

  it('counts a timer between two steps as days, and what machines do not at all', () => {
    const text = LICENCE.replace('[review review] ->', '[review review] -> [fetch] -> (wait timer) ->');
    const { stages, steps } = timelineOf(flowOf(text, { nodes: { fetch: { type: 'serviceTask' }, wait: { event: { trigger: 'timer', timer: { kind: 'duration', text: 'P2W' } } } } }));
    expect(stages.handling.mixed).toEqual(['wait']);
    expect(steps.find(({ id }) => id === 'wait')).toMatchObject({ kind: 'timer', limit: { amount: 14, unit: 'day' } });
    expect(steps.some(({ id }) => id === 'fetch')).toBe(false);
  });

  it('has days when it is asked for a calendar', () => {
    // 2026-09-28 is a Monday; 国庆 from the 1st to the 7th of October, the 10th is worked (国务院办公厅's arrangement of 2026).
    const flow = flowOf(LICENCE, { steps: { collect: days(1), accept: days(1), recheck: days(3), review: days(2), decide: days(1), certify: days(1), deliver: days(1), tell: days(1) } });
    const { dates, steps } = timelineOf(flow, { calendar: chineseCalendar, today: '2026-09-28' });
    expect(dates).toEqual({ filedOn: '2026-09-28', acceptedBy: '2026-10-08', decidedBy: '2026-10-12', deliveredBy: '2026-10-14' });
    expect(steps.find(({ id }) => id === 'accept')?.endsBy).toBe('2026-09-30');
    expect(steps.find(({ id }) => id === 'review')?.endsBy).toBe('2026-10-10');
    // Nobody knows when the applicant comes with what was missing.
    expect(steps.find(({ id }) => id === 'recheck')).not.toHaveProperty('endsBy');
  });

  it('has no days beyond a stage in which something is missing, nor in a year that nobody knows', () => {
    const missing = timelineOf(flowOf(LICENCE, { steps: { review: { limit: undefined } } as never }), { calendar: chineseCalendar });
    expect(missing.dates).not.toHaveProperty('decidedBy');
    expect(missing.dates).toHaveProperty('acceptedBy');
    const unknown = timelineOf(flowOf(LICENCE), { calendar: chineseCalendar, today: '2026-12-30' });
    expect(unknown.dates?.unknownYear).toBe(2027);
  });
});

/** Steps that lead only to later ones, each of so many days. */
const acyclic = fc
  .integer({ min: 2, max: 9 })
  .chain((size) =>
    fc.record({
      amounts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }),
      ways: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 1, maxLength: size * 2 }),
    }),
  )
  .map(({ amounts, ways }) => {
    const forward = [...new Set(ways.flatMap(([a, b]) => (a === b ? [] : [`${String(Math.min(a, b))} ${String(Math.max(a, b))}`])))].map((each) => each.split(' ').map(Number) as [number, number]);
    const lines = [...amounts.map((_, place) => `(s) -> [t${String(place)}]`).slice(0, 1), ...forward.map(([a, b]) => `[t${String(a)}] -> [t${String(b)}]`)];
    const { processes } = sketch(lines.join('\n'));
    return { process: processes[0]!, amountOf: (id: string): number => (id === 's' ? 0 : (amounts[Number(id.slice(1))] ?? 0)) };
  });

/** Every way there is, one after the other. */
function longestOfAll({ process, amountOf }: { readonly process: Process; readonly amountOf: (id: string) => number }): number {
  const index = indexProcess(process);
  const from = (node: FlowNode): number => {
    const next = index.outgoing(node).map(({ to }) => from(index.node(to)!));
    return amountOf(node.id) + Math.max(0, ...next);
  };
  return from(index.node('s')!);
}

describe('the longest way', () => {
  it('is that of every way there is, and the critical steps add up to it along a way', () => {
    fc.assert(
      fc.property(acyclic, (drawn) => {
        const walk = walkOver(indexProcess(drawn.process));
        const graph = forwardGraph({ ...walk, roots: [walk.index.node('s')!], hops: walk.hops.bind(walk) } as unknown as typeof walk);
        const times = longestTimes(graph, ({ id }) => drawn.amountOf(id));
        const wanted = longestOfAll(drawn);
        expect(Math.max(0, ...times.ends.values())).toBe(wanted);
        const critical = criticalPath(graph, times);
        expect(critical.reduce((sum, { id }) => sum + drawn.amountOf(id), 0)).toBe(wanted);
        for (const [place, node] of critical.entries()) {
          const former = critical[place - 1];
          if (former !== undefined) expect(walk.reachable([former]).has(node)).toBe(true);
        }
        expect(graph.back).toEqual([]);
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('of a graph with loops leaves out just what leads back', () => {
    const anyWays = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 16 }).map((ways) => sketch(`(s) -> [t0]\n${ways.map(([a, b]) => `[t${String(a)}] -> [t${String(b)}]`).join('\n')}`).processes[0]!);
    fc.assert(
      fc.property(anyWays, (process) => {
        const walk = walkOver(indexProcess(process));
        const { order, next, back } = forwardGraph(walk);
        const place = new Map(order.map((node, at) => [node, at] as const));
        for (const [node, followers] of next) for (const each of followers) expect(place.get(each)).toBeGreaterThan(place.get(node)!);
        // What leads back closes a loop with what leads on.
        for (const { from, to } of back) expect(walk.reachable([to]).has(from)).toBe(true);
        expect(new Set(order)).toEqual(new Set(walk.reachable(walk.roots)));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});

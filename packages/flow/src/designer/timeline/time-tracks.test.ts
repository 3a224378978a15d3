import { describe, expect, it } from 'vitest';
import { context, flowOf, item, LICENCE } from '../../check/testing/small-flow.js';
import type { FlowContext } from '../../model/context.js';
import { flowDesignerTextsIn } from '../../messages/designer.js';
import { timelineZhCn } from '../../messages/timeline.zh-CN.js';
import { flowTimeline } from '../../timeline/flow-timeline.js';
import { sumOf } from './track-view.js';
import { timeTracks, type TimeTrack } from './time-tracks.js';

const days = (amount: number) => ({ limit: { amount, unit: 'workingDay' as const } });

function tracksOf(text: string, steps: Parameters<typeof flowOf>[1] = {}, around: FlowContext = context): readonly TimeTrack[] {
  const [process] = flowOf(text, steps).processes;
  if (process === undefined) throw new Error('a sketch has a process');
  return timeTracks(flowTimeline(process, around));
}

const shown = ({ stage, amount, state, over, segments, limits }: TimeTrack): string =>
  `${stage} ${String(amount)} ${state}${over > 0 ? ` +${String(over)}` : ''}: ${segments.map(({ step, days: taken, isPaused, isOver }) => `${step.id} ${isPaused ? 'paused' : String(taken)}${isOver ? '!' : ''}`).join(', ')} | ${limits.map(({ name, verdict }) => `${name} ${String(verdict.limit.amount)}`).join(', ')}`;

describe('timeTracks', () => {
  it('shows each stage with what takes its time, against what was promised', () => {
    expect(tracksOf(LICENCE, { steps: { review: days(4), decide: days(3), certify: days(5), deliver: days(2) } }).map(shown)).toEqual([
      'acceptance 2 within: collect 1, accept 1 | acceptance 5',
      'handling 7 within: review 4, decide 3 | promised 10, statutory 20',
      'delivery 7 within: certify 5, deliver 2 | delivery 10',
    ]);
  });

  it('says by how much it is late, and from which step on', () => {
    const [, handling] = tracksOf(LICENCE, { steps: { review: days(8), decide: days(4) } });
    expect(handling === undefined ? '' : shown(handling)).toBe('handling 12 over +2: review 8, decide 4! | promised 10, statutory 20');
  });

  it('puts a stopped clock where it stops', () => {
    const [, handling] = tracksOf(LICENCE.replace('[review review] ->', '[review review] -> [hearing specialProcedure] ->'), { steps: { review: days(4), hearing: days(20), decide: days(3) } });
    expect(handling === undefined ? '' : shown(handling)).toBe('handling 7 within: review 4, hearing paused, decide 3 | promised 10, statutory 20');
  });

  it('is undecided where a step says nothing, and names it', () => {
    const [, handling] = tracksOf(LICENCE, { steps: { review: { limit: undefined } as never } });
    expect(handling).toMatchObject({ state: 'undecided', missing: ['review'], over: 0 });
  });

  it('is undecided where nothing stands in the handling yet: that a case is decided takes time', () => {
    // 受理 is said of the way behind 补正 only: all the rest counts as before it.
    const text = '(s) -> [a acceptance] -> {x g}\n{x g} -*-> [b review] -> [c approval] -> (e)\n{x g} -correction-> [d correction] -> [f acceptance] -> {x h}\n{x h} -accepted-> (done)\n{x h} -notAccepted-> (no)';
    const unsaid = { limit: undefined } as never;
    const tracks = tracksOf(text, { steps: { a: unsaid, b: unsaid, c: unsaid, f: unsaid } });
    expect(tracks.map(({ stage, state, isUnfilled }) => `${stage} ${state}${isUnfilled ? ', nothing in it' : ''}`)).toEqual(['acceptance undecided', 'handling undecided, nothing in it', 'delivery undecided, nothing in it']);
    expect(tracks.map((track) => sumOf(track, { texts: timelineZhCn, units: flowDesignerTextsIn('zh-CN').units }))).toEqual(['受理 至少 0 / 5 个工作日', '办理：还没有环节', '送达：还没有环节']);
    const told = tracksOf(text);
    expect(told.map(({ stage, state }) => `${stage} ${state}`)).toEqual(['acceptance within', 'handling undecided', 'delivery within']);
  });

  it('does not draw working days against days, nor say by how much', () => {
    const around = { ...context, item: { ...item, limits: { ...item.limits, promised: { amount: 9, unit: 'day' as const }, statutory: null } } };
    const [, handling] = tracksOf(LICENCE, { steps: { review: days(7), decide: days(3) } }, around);
    expect(handling).toMatchObject({ unit: 'workingDay', amount: 10, state: 'over', over: 0 });
  });

  it('holds a 行政许可 against the law where the item names no limit, another kind against nothing', () => {
    const bare = { statutory: null, promised: null, specialProcedures: [] };
    expect(tracksOf(LICENCE, {}, { ...context, item: { ...item, limits: bare } }).map(shown)).toEqual([
      'acceptance 2 within: collect 1, accept 1 | acceptance 5',
      'handling 2 within: review 1, decide 1 | statutory 20',
      'delivery 2 within: certify 1, deliver 1 | delivery 10',
    ]);
    expect(tracksOf(LICENCE, {}, { ...context, item: { ...item, type: 'payment', limits: bare } }).map(({ state }) => state)).toEqual(['unbounded', 'unbounded', 'unbounded']);
    const { item: _item, ...around } = context;
    expect(tracksOf(LICENCE, {}, around).map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('shows a stage of which the law alone speaks if something is done in it, at once or not', () => {
    const around = { ...context, item: { ...item, limits: { statutory: null, promised: null, specialProcedures: [] } } };
    const tracks = tracksOf(LICENCE, { steps: { collect: days(0), accept: days(0), recheck: days(0) } }, around);
    expect(tracks.map(({ stage, amount, state }) => `${stage} ${String(amount)} ${state}`)).toEqual(['acceptance 0 within', 'handling 2 within', 'delivery 2 within']);
  });

  it('leaves out a stage of which there is nothing', () => {
    const { delivery: _delivery, acceptance: _acceptance, ...limits } = item.limits;
    expect(tracksOf('(s) -> [review review] -> (e)', {}, { ...context, item: { ...item, limits } }).map(({ stage }) => stage)).toEqual(['handling']);
  });
});

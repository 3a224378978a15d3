import type { Finding, Waiver } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { findingKeys } from '../findings/finding-view.js';
import { FindingDesk } from './finding-desk.js';
import type { Session } from './session.js';

function found(rule: string): Finding {
  return { rule, severity: 'error', at: { part: 'item', id: rule }, params: {}, fixes: [] };
}

/** A session of which only the findings matter. */
function sessionWith(findings: readonly Finding[] | undefined, isCurrent = true, waivers: readonly Waiver[] = []): Session<unknown, never> {
  const result = findings === undefined ? undefined : { findings, revisions: { document: 0, context: 0 } };
  const part: Partial<Session<unknown, never>> = {
    checks: { result, isCurrent, progress: undefined, runsIn: 'page' },
    waiving: { waivers, add: () => undefined, remove: () => undefined },
  };
  return part as Session<unknown, never>;
}

const a = found('a');
const b = found('b');
const keys = ['a item a ', 'b item b '];

describe('FindingDesk', () => {
  it('shows what opening found beside what the checks found', () => {
    const desk = new FindingDesk();
    desk.sort(sessionWith([b]), [a], '2026-11-23');
    expect(desk.view).toMatchObject({ open: [a, b], isCurrent: true, isKnown: true });
  });

  it('shows the very same lists while they are only out of date, so that they need not be drawn again', () => {
    const desk = new FindingDesk();
    const opening = [a];
    const [found, waivers]: [readonly Finding[], readonly Waiver[]] = [[b], []];
    desk.sort(sessionWith(found, true, waivers), opening, '2026-11-23');
    const { open, waived } = desk.view;
    desk.sort(sessionWith(found, false, waivers), opening, '2026-11-23');
    expect(desk.view.isCurrent).toBe(false);
    expect([desk.view.open === open, desk.view.waived === waived]).toEqual([true, true]);
    desk.sort(sessionWith([], true, waivers), opening, '2026-11-23');
    expect(desk.view.open).toEqual([a]);
  });

  it('walks round and round', () => {
    const desk = new FindingDesk();
    desk.sort(sessionWith([a, b]), [], '2026-11-23');
    expect([desk.step(keys, 1), desk.step(keys, 1), desk.step(keys, 1), desk.step(keys, -1)]).toEqual([a, b, a, b]);
    expect(desk.step([], 1)).toBeUndefined();
  });

  it('keeps its place while newer checks run, and leaves it when the finding is gone', () => {
    const desk = new FindingDesk();
    desk.sort(sessionWith([a, b]), [], '2026-11-23');
    desk.step(keys, -1);
    desk.sort(sessionWith([a, b], false), [], '2026-11-23');
    expect(desk.current).toBe(keys[1]);
    desk.sort(sessionWith([a]), [], '2026-11-23');
    expect(desk.current).toBeUndefined();
  });

  it('walks through several of one rule at one place, by their place in the list', () => {
    const twins = [found('a'), { ...found('a'), params: { material: '营业执照' } }, { ...found('a'), params: { material: '平面图' } }, b];
    const desk = new FindingDesk();
    desk.sort(sessionWith(twins), [], '2026-11-23');
    const all = findingKeys(twins);
    expect([1, 1, 1, 1, 1].map(() => desk.step(all, 1))).toEqual([...twins, twins[0]]);
  });

  it('goes on with what followed, once one is mended', () => {
    const c = found('c');
    const desk = new FindingDesk();
    desk.sort(sessionWith([a, b, c]), [], '2026-11-23');
    const all = findingKeys([a, b, c]);
    desk.step(all, 1);
    desk.step(all, 1);
    desk.leave(all[1]!, all);
    desk.sort(sessionWith([a, c]), [], '2026-11-23');
    expect(desk.current).toBeUndefined();
    expect(desk.step(findingKeys([a, c]), 1)).toBe(c);
  });

  it('is news once for each result, and not while the result is of an earlier revision', () => {
    const desk = new FindingDesk();
    desk.sort(sessionWith([a], false), [], '2026-11-23');
    expect(desk.isNews()).toBe(false);
    desk.sort(sessionWith([a]), [], '2026-11-23');
    expect([desk.isNews(), desk.isNews()]).toEqual([true, false]);
    desk.sort(sessionWith([]), [], '2026-11-23');
    expect(desk.isNews()).toBe(true);
  });
});

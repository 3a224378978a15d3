import { describe, expect, it } from 'vitest';
import { chineseCalendar } from './chinese-calendar.js';
import { clockState, type OpenPause } from './clock-state.js';

const closed: OpenPause = { from: '2026-11-09', to: '2026-11-13' };
const open: OpenPause = { from: '2026-11-09' };

describe('how a clock of ten working days from 2 November 2026 stands', () => {
  it.each([
    ['on the day of acceptance', [], '2026-11-02', { state: 'running', due: '2026-11-16', left: 10 }],
    ['on a day off', [], '2026-11-07', { state: 'running', due: '2026-11-16', left: 6 }],
    ['on the last day', [], '2026-11-16', { state: 'running', due: '2026-11-16', left: 0 }],
    ['a working day late', [], '2026-11-17', { state: 'overdue', due: '2026-11-16', over: 1 }],
    ['before a pause that is planned', [closed], '2026-11-06', { state: 'running', due: '2026-11-23', left: 6 }],
    ['in a pause', [closed], '2026-11-11', { state: 'paused', since: '2026-11-09' }],
    ['after a pause', [closed], '2026-11-16', { state: 'running', due: '2026-11-23', left: 5 }],
    ['in a pause without an end', [open], '2026-12-31', { state: 'paused', since: '2026-11-09' }],
    ['before a pause without an end', [open], '2026-11-06', { state: 'running', due: '2026-11-16', left: 6 }],
    ['a pause begun too late stops nothing', [{ from: '2026-11-17' }], '2026-11-18', { state: 'overdue', due: '2026-11-16', over: 2 }],
  ] as const)('%s', (_when, pauses, today, state) => {
    const clock = { start: '2026-11-02', limit: { amount: 10, unit: 'workingDay' }, pauses } as const;
    expect(clockState(clock, today, chineseCalendar)).toEqual(state);
  });
});

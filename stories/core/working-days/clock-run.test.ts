import { expect, test } from 'vitest';

import { runClock, type ClockRun } from './clock-run.js';

function counted(run: ClockRun): readonly string[] {
  return run.ok ? run.days.flatMap(({ date, ordinal }) => (ordinal === undefined ? [] : [`${date.slice(5)} ${ordinal}`])) : [];
}

test('the day of acceptance does not count, a working Sunday does', () => {
  const run = runClock({ start: '2026-09-18', limit: { amount: 2, unit: 'workingDay' }, pauses: [] }, []);
  expect(counted(run)).toEqual(['09-20 1', '09-21 2']);
});

test('paused and closed days are left out', () => {
  const pauses = [{ from: '2026-03-03', to: '2026-03-04' }] as const;
  const run = runClock({ start: '2026-03-02', limit: { amount: 2, unit: 'workingDay' }, pauses }, ['2026-03-05']);
  expect(counted(run)).toEqual(['03-06 1', '03-09 2']);
});

test('calendar days count on through a weekend, and the moved last day is no further day', () => {
  const run = runClock({ start: '2026-03-05', limit: { amount: 2, unit: 'day' }, pauses: [] }, []);
  expect(counted(run)).toEqual(['03-06 1', '03-07 2']);
  expect(run).toMatchObject({ ok: true, due: '2026-03-09' });
});

test('a year that nobody has announced is a finding', () => {
  const run = runClock({ start: '2026-12-25', limit: { amount: 10, unit: 'workingDay' }, pauses: [] }, []);
  expect(run).toMatchObject({ ok: false, finding: { rule: 'calendar/unknown-year', params: { year: 2027 } } });
});

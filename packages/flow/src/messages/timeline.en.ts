import type { LimitName } from '../designer/timeline/time-tracks.js';
import type { TimeStage } from '../timeline/step-time.js';
import type { TimelineTexts } from './timeline.zh-CN.js';

const stages: Readonly<Record<TimeStage, string>> = { acceptance: 'Acceptance', handling: 'Handling', delivery: 'Delivery', applicant: 'Applicant', afterwards: 'Afterwards' };
const limits: Readonly<Record<LimitName, string>> = { promised: 'promised', statutory: 'statutory', acceptance: 'limit', delivery: 'limit' };

export const timelineEn: TimelineTexts = {
  label: 'Time',
  fold: 'Time: fold',
  unfold: 'Time: unfold',
  bar: 'Timeline',
  table: 'Details',
  showTable: 'Show details',
  showBar: 'Show the bar',
  stages,
  limits,
  taken: (stage, amount, of, unit) => `${stages[stage]} ${amount}${of === undefined ? '' : ` / ${of}`} ${unit}`,
  atLeast: (amount) => `at least ${String(amount)}`,
  atOnce: (stage) => `${stages[stage]}: at once`,
  noSteps: (stage) => `${stages[stage]}: no steps yet`,
  within: 'in time',
  over: (days, unit) => (days === 0 ? 'too long' : `${String(days)} ${unit} too long`),
  undecided: 'open',
  unbounded: 'no limit',
  limit: (name, amount) => `${limits[name]} ${String(amount)}`,
  otherUnit: (name, time) => `${limits[name]} ${time}: another unit, not drawn`,
  notCounted: 'not counted',
  segment: ({ name, time, from, to }) => `${name}, ${time}, day ${from + 1 >= to ? String(to) : `${String(from + 1)} to ${String(to)}`}`,
  pausedSegment: (name, time) => `${name}, the clock stands still, not counted${time === undefined ? '' : `, at most ${time}`}`,
  isOver: 'too late',
  endsBy: (day) => `done by ${day}`,
  critical: 'longest way',
  missing: 'Without a limit: ',
  mixed: 'In another unit: ',
  paused: 'Clock stands still: ',
  loop: (from, to, round) => `${from} back to ${to}: ${round} more each round`,
  openLoop: (from, to, round) => `${from} back to ${to}: at least ${round} more each round`,
  unknownRound: (from, to) => `${from} back to ${to}: how much more each round, nobody said`,
  dates: (decided, delivered) => `Filed today: decided by ${decided}${delivered === undefined ? '' : `, delivered by ${delivered}`}`,
  unknownYear: (year) => `The days off of ${String(year)} are not ordered yet: later dates cannot be told`,
  columns: { stage: 'Stage', step: 'Step', limit: 'Limit', clock: 'Clock', days: 'Days', endsBy: 'Done by', critical: 'Longest way' },
  noLimit: 'none',
  yes: 'yes',
};

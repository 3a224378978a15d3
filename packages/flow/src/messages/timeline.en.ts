import type { CountedStage } from '../timeline/timeline.js';
import type { LawfulLimit, LimitName } from '../timeline/stage-limits.js';
import type { TimeStage } from '../timeline/step-time.js';
import type { TimelineTexts } from './timeline.zh-CN.js';

const stages: Readonly<Record<TimeStage, string>> = { acceptance: 'Acceptance', handling: 'Handling', delivery: 'Delivery', applicant: 'Applicant', afterwards: 'Afterwards' };
const limits: Readonly<Record<LimitName, string>> = { promised: 'promised', statutory: 'statutory', acceptance: 'limit', delivery: 'limit' };
const law: Readonly<Record<LawfulLimit, (time: string) => string>> = {
  statutory: (time) => `Decision within ${time}: Administrative Licensing Law, article 42. If another law or regulation says otherwise, enter it under “Limits” of the item`,
  acceptance: (time) => `Acceptance within ${time}: Administrative Licensing Law, article 32. Who is not told by then what is missing, once and completely, counts as accepted from the day of receipt`,
  delivery: (time) => `Delivery within ${time} of the decision to grant: Administrative Licensing Law, article 44`,
};
const own: Readonly<Record<CountedStage, string>> = { acceptance: 'acceptance', handling: 'the decision', delivery: 'delivery' };

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
  unbounded: 'the item names no limit',
  unknown: 'no item is given',
  law,
  unnamed: (stages) => `The item names no limit for ${stages.map((stage) => own[stage]).join(', ')}; if there is one, enter it under “Limits” of the item`,
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
  columns: { number: 'No.', stage: 'Stage', step: 'Step', limit: 'Limit', clock: 'Clock', days: 'Days', endsBy: 'Done by', critical: 'Longest way' },
  noLimit: 'none',
  yes: 'yes',
};

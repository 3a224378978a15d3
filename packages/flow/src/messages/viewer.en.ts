import type { IsoDate, LimitUnit } from '@zhengwu/core/calendar';
import type { ProgressNote } from '../viewer/case/case-progress.js';
import type { Moment } from '../viewer/case/moment.js';
import type { ViewerTexts } from './viewer.zh-CN.js';

const UNITS: Readonly<Record<LimitUnit, string>> = { workingDay: 'working day', day: 'day', month: 'month', year: 'year' };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const count = (amount: number, unit: string): string => `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`;
const workingDays = (days: number): string => count(days, UNITS.workingDay);

function day(date: IsoDate, today: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const inYear = `${String(Number(dayOfMonth))} ${MONTHS[Number(month) - 1] ?? month}`;
  return today.startsWith(year) ? inYear : `${inYear} ${year}`;
}

function moment({ day: date, minute }: Moment, today: string): string {
  return minute === undefined ? day(date, today) : `${day(date, today)}, ${clock(minute)}`;
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const FIELDS: Readonly<Record<'from' | 'until' | 'dueBy' | 'endedOn', string>> = { from: 'begin', until: 'end', dueBy: 'last day', endedOn: 'end' };

function note(of: ProgressNote, name: (id: string) => string): string {
  switch (of.kind) {
    case 'unreadable':
      return of.at === undefined ? 'The record of the case is no list that can be read: the flow is shown by itself.' : `Entry ${String(of.at)} of the record lacks its step or its state and is not shown.`;
    case 'unknownStep':
      return `The record names a step “${of.stepId}” that this flow does not have; it is not shown. The flow may have changed: check its version.`;
    case 'badTime':
      return `The ${FIELDS[of.field]} of ${of.stepId === '' ? 'the case' : `“${name(of.stepId)}”`}, “${of.text}”, is no date and is not used.`;
    case 'future':
      return `“${name(of.stepId)}” is dated ${of.day}, which is yet to come.`;
    case 'endsBeforeItBegins':
      return `“${name(of.stepId)}” ends (${of.until}) before it begins (${of.from}); its end is not used.`;
    case 'openWithEnd':
      return `“${name(of.stepId)}” is told as at work, and as ended on ${of.until}; it is shown as at work.`;
    case 'noWay':
      return `The flow has no way from “${name(of.fromId)}” to “${name(of.stepId)}”: the case leapt, was sent back, or the flow has changed.`;
    case 'openAfterEnd':
      return `The case has ended, and “${name(of.stepId)}” is still told as at work.`;
    case 'unknownYear':
      return `The days off of ${String(of.year)} are not announced yet: working days that reach into it are not counted.`;
  }
}

export const viewerEn: ViewerTexts = {
  unnamed: 'Unnamed flow',
  opening: 'Opening…',
  cannotOpen: 'This flow cannot be opened. Check the network and reload the page to see why, and its text.',
  nothing: 'There is no flow yet.',
  empty: 'This flow has no steps.',
  list: 'Steps of the case',
  flowList: 'Steps of the flow',
  views: { label: 'View', list: 'Steps', diagram: 'Diagram' },
  drawing: {
    label: 'Diagram. Arrow keys move it, plus and minus zoom, 0 fits it, Page Down and Page Up go to the next and the former step, Enter shows it.',
    loading: 'Loading the diagram…',
    failed: 'The diagram could not be loaded; the steps beside it can still be read.',
    retry: 'Retry',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    zoom: 'Zoom',
    open: 'Open the sub-process',
  },
  states: { done: 'Done', current: 'At work', suspended: 'On hold', cancelled: 'Cut short', expected: 'To come', possible: 'If needed', notTaken: 'Not taken' },
  limits: { acceptance: 'Limit for acceptance', promised: 'Promised limit', statutory: 'Statutory limit', delivery: 'Limit for delivery' },
  state: {
    notBegun: 'Not begun',
    underWay: 'Under way',
    paused: 'Clock paused',
    applicant: 'Waiting for the applicant',
    suspended: 'On hold',
    between: 'Waiting for the next step',
    ended: 'Ended',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    overdue: 'Overdue',
  },
  day,
  moment,
  time: clock,
  steps: (done) => `${count(done, 'step')} done`,
  limit: ({ amount, unit }) => (amount === 0 ? 'at once' : count(amount, UNITS[unit])),
  noLimit: 'No limit set',
  left: (days) => (days === 0 ? 'due today' : `${workingDays(days)} left`),
  over: (days) => (days === 0 ? 'overdue' : `overdue by ${workingDays(days)}`),
  wasOver: (days) => (days === 0 ? 'late' : `late by ${workingDays(days)}`),
  used: (days) => (days === 0 ? 'done the same day' : `took ${workingDays(days)}`),
  decidedIn: (days) => `decided ${workingDays(days)} after acceptance`,
  by: (date) => `due ${date}`,
  byPast: (date) => `was due ${date}`,
  span: (from, until) => `${from} – ${until}`,
  heldSince: (date) => `since ${date}`,
  doneOn: (date) => `done ${date}`,
  endedOn: (date) => `ended ${date}`,
  closedOn: (date) => `closed ${date}`,
  clockPaused: (since) => `paused since ${since}: this time is not counted`,
  clockWaits: (since) => `waiting since ${since}: the limit begins anew with what is corrected`,
  clockUnknown: (year) => `the days off of ${String(year)} are not announced: the last day cannot be told`,
  notCounted: 'not counted',
  pauses: 'pauses the clock',
  round: (times) => `round ${String(times)}`,
  past: (steps) => `Steps not taken (${String(steps)})`,
  notes: (places) => `The record does not fit in ${count(places, 'place')}`,
  mended: (places) => `The file was badly written in ${count(places, 'place')}; it was opened as it was meant.`,
  details: { who: 'Who', limit: 'Limit', outcome: 'Outcome', ways: 'What follows', notices: 'Notices', returns: 'May be sent back to', about: 'About it' },
  way: (name, to) => (name === '' ? to : `${name}: ${to}`),
  end: 'the end',
  endOf: (name) => `${name} (end)`,
  notice: (on, channel) => `${channel} ${on}`,
  returns: { previous: 'the step before', start: 'the applicant', chosen: 'a step of their choice', step: (name) => `“${name}”` },
  who: {
    nobody: 'Nobody named',
    applicant: 'The applicant',
    head: 'Head of the department',
    headOf: (department) => `Head of ${department}`,
    superiors: (levels) => `${count(levels, 'superior')} in turn`,
    choice: 'The applicant’s choice',
    role: (role, department) => (department === '' ? role : `${department}\u00a0· ${role}`),
    gone: (id) => `not in the directory (${id})`,
    engine: 'As the engine says',
  },
  remarks: { of: (remarks) => count(remarks, 'remark'), whole: 'Remarks on the whole flow', on: (name) => `Remarks on “${name}”` },
  other: 'Chosen in the diagram',
  separator: ', ',
  comma: ', ',
  note,
};

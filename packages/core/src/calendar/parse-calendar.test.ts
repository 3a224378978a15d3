import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingText, type MessageBook } from '../messages/message-table.js';
import { calendarRuleTextsEn } from '../messages/calendar.en.js';
import { calendarRuleTextsZhCn } from '../messages/calendar.zh-CN.js';
import { checkYears, unknownYearFinding } from './check-years.js';
import { chineseCalendar } from './chinese-calendar.js';
import { parseCalendar } from './parse-calendar.js';
import { UnknownYearError } from './unknown-year.js';

const sources = [{ title: '关于放假安排的通知（虚构，用于测试）', status: 'verified' }];
const book: MessageBook = {
  'zh-CN': { rules: calendarRuleTextsZhCn, edits: {}, refusals: {} },
  en: { rules: calendarRuleTextsEn, edits: {}, refusals: {} },
};

function document(years: unknown): unknown {
  return { format: 'zhengwu/working-calendar', formatVersion: 1, years };
}

describe('a calendar in order', () => {
  it('opens whole, with the keys that we do not know', () => {
    const input = { ...(document({ 2026: { holidays: ['2026-01-01'], workdays: ['2026-01-04'], sources, office: '政数局' } }) as object), region: '440783' };
    const { value, findings, unread } = parseCalendar(input);
    expect(value).toEqual(input);
    expect([findings, unread]).toEqual([[], []]);
  });

  it('opens from text and from a plain object without a format', () => {
    const { value, findings } = parseCalendar('{"years":{"2026":{"holidays":["2026-01-01"],"sources":[]}}}');
    expect(value?.years['2026']).toEqual({ holidays: ['2026-01-01'], workdays: [], sources: [] });
    expect(findings.map(({ rule }) => rule)).toEqual(['document/no-format', 'calendar/unconfirmed-year']);
  });
});

describe('a calendar with a fault opens without it, and says so', () => {
  const good = { holidays: ['2026-01-01'], workdays: [], sources };
  it.each([
    ['a day that does not exist', { 2026: { ...good, holidays: ['2026-01-01', '2026-02-30'] } }, 'calendar/bad-date', 'years/2026/holidays/1', '2026-02-30'],
    ['a day that is no text', { 2026: { ...good, workdays: [20260104] } }, 'calendar/bad-date', 'years/2026/workdays/0', 20260104],
    ['a day of another year', { 2026: { ...good, holidays: ['2026-01-01', '2025-12-31'] } }, 'calendar/other-year', 'years/2026/holidays/1', '2025-12-31'],
    ['a list that is none', { 2026: { ...good, workdays: 'none' } }, 'calendar/bad-date', 'years/2026/workdays', 'none'],
    ['a day both off and worked', { 2026: { ...good, holidays: ['2026-01-01', '2026-01-04'], workdays: ['2026-01-04'] } }, 'calendar/off-and-worked', 'years/2026/holidays/1', '2026-01-04'],
    ['a key that is no year', { 2026: good, 26: good }, 'calendar/not-a-year', 'years/26', good],
    ['a year that is no object', { 2026: good, 2027: null }, 'calendar/not-a-year', 'years/2027', null],
    ['a year without holidays', { 2026: good, 2027: { holidays: [] } }, 'calendar/empty-year', 'years/2027', { holidays: [] }],
  ] as const)('%s', (_what, years, rule, path, content) => {
    const { value, findings, unread } = parseCalendar(document(years));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(unread).toContainEqual({ path, content });
    expect(value?.years['2026']?.holidays).toEqual(['2026-01-01']);
    expect(Object.keys(value?.years ?? {})).toEqual(['2026']);
  });

  it.each([
    ['a worked Monday', { 2026: { ...good, workdays: ['2026-01-05'] } }, 'calendar/idle-workday'],
    ['years that leave a gap', { 2026: good, 2028: { ...good, holidays: ['2028-01-01'] } }, 'calendar/year-gap'],
    ['a source that nobody confirmed', { 2026: { ...good, sources: [{ title: '通知' }] } }, 'calendar/unconfirmed-year'],
  ] as const)('%s is kept and remarked upon', (_what, years, rule) => {
    const { value, findings, unread } = parseCalendar(document(years));
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(unread).toEqual([]);
    expect(value?.years['2026']).toBeDefined();
  });

  it('never throws, and what it opens can be asked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('2026', '2027', '99', '__proto__'), fc.anything()), (years) => {
        const { value } = parseCalendar(document(years));
        for (const year of Object.values(value?.years ?? {})) expect(year.holidays.length).toBeGreaterThan(0);
      }),
    );
    expect(parseCalendar('{').value?.years ?? {}).toEqual({});
    expect(parseCalendar(null).value).toBeUndefined();
  });
});

describe('a check can report a year that is not known before anything throws', () => {
  const at = { part: 'flow', id: 'stp_1' } as const;

  it('one finding a year', () => {
    const findings = checkYears('2026-03-01', '2028-03-01', chineseCalendar, at);
    expect(findings.map(({ rule, severity, params }) => [rule, severity, (params as { year: number }).year])).toEqual([
      ['calendar/unknown-year', 'error', 2027],
      ['calendar/unknown-year', 'error', 2028],
    ]);
    expect(checkYears('2004-01-01', '2026-12-31', chineseCalendar, at)).toEqual([]);
  });

  it('and in words', () => {
    const finding = unknownYearFinding(new UnknownYearError(2027), chineseCalendar, at);
    expect(findingText(book, 'zh-CN', finding)).toBe(
      '工作日历没有 2027 年的节假日安排（现有 2004 至 2026 年），无法推算工作日。请在国务院办公厅公布该年安排后补录。',
    );
    expect(findingText(book, 'en', finding)).toContain('2027');
  });
});

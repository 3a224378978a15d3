import { describe, expect, test } from 'vitest';

import { runnerWords } from '../messages/runner.js';
import type { TypedDomain } from './draft.js';
import { readTyped, typedDraft } from './typed-draft.js';

const words = runnerWords['zh-CN'];
const area: TypedDomain = { kind: 'number', min: 1, max: 5000, step: 1, unit: '平方米' };
const half: TypedDomain = { kind: 'number', min: 0, max: 10, step: 0.1 };
const day: TypedDomain = { kind: 'date', from: '2020-01-01', to: '2026-12-31' };
const region: TypedDomain = {
  kind: 'region',
  regions: [
    { code: '440783', name: '开平市' },
    { code: '440783001', name: '三埠街道', parent: '440783' },
    { code: '440783100', name: '月山镇', parent: '440783' },
  ],
};

describe('a number is read as people type it', () => {
  test.each([
    ['320', 320],
    [' ３２０ ', 320],
    ['1,200', 1200],
    ['1，200平方米', 1200],
    ['三百', 300],
    ['300.0', 300],
  ])('%s', (text, value) => {
    expect(readTyped(area, { text }, words)).toEqual({ answer: { value } });
  });

  test.each([
    [area, '', '请填写数字。'],
    [area, '不知道', '“不知道”不是数字。请只填数字。'],
    [area, '1e3', '“1e3”不是数字。请只填数字。'],
    [area, '8000', '您填的是 8000 平方米，这里可以填 1 平方米 至 5000 平方米。请核对；确实如此的，请咨询窗口。'],
    [area, '-5', '您填的是 -5 平方米，这里可以填 1 平方米 至 5000 平方米。请核对；确实如此的，请咨询窗口。'],
    [area, '12.5', '这里不能填 12.5 平方米，最接近的是 12 平方米 和 13 平方米。'],
    [half, '0.35', '这里不能填 0.35，最接近的是 0.3 和 0.4。'],
  ])('%o %s', (domain, text, problem) => {
    expect(readTyped(domain, { text }, words)).toEqual({ problem });
  });

  test('0.1 + 0.2 is on the grid', () => expect(readTyped(half, { text: '0.3' }, words)).toEqual({ answer: { value: 0.3 } }));
});

describe('a day is read from its parts, or whole from the first field', () => {
  test.each([
    [{ year: '2026', month: '3', day: '5' }, '2026-03-05'],
    [{ year: '２０２６', month: '０３', day: '05' }, '2026-03-05'],
    [{ year: '2026年3月5日' }, '2026-03-05'],
    [{ year: '2026-3-5' }, '2026-03-05'],
    [{ year: '20260305' }, '2026-03-05'],
    [{ year: '二〇二六年三月五日' }, '2026-03-05'],
  ])('%o', (draft, value) => {
    expect(readTyped(day, draft, words)).toEqual({ answer: { value } });
  });

  test.each([
    [{}, '请填写年、月、日。'],
    [{ year: '2026' }, '请填写年、月、日。'],
    [{ year: '2026', month: '3' }, '请填写年、月、日。'],
    [{ year: '2026', month: '2', day: '30' }, '没有“2026年2月30日”这一天。请核对年、月、日。'],
    [{ year: '昨天' }, '没有“昨天”这一天。请核对年、月、日。'],
    [{ year: '2019', month: '12', day: '31' }, '您填的是 2019年12月31日，这里可以填 2020年1月1日 至 2026年12月31日。请核对；确实如此的，请咨询窗口。'],
  ])('%o', (draft, problem) => {
    expect(readTyped(day, draft, words)).toEqual({ problem });
  });
});

describe('a region is chosen down to where there is nothing below', () => {
  test('the single 市 is chosen by itself', () => expect(readTyped(region, { regions: ['', '440783100'] }, words)).toEqual({ answer: { value: '440783100' } }));
  test('not chosen', () => expect(readTyped(region, {}, words)).toEqual({ problem: '请选择镇（街道）。' }));
  test('no region at all', () => expect(readTyped({ kind: 'region', regions: [] }, {}, words)).toEqual({ problem: '请选择地区。' }));
});

test.each([
  [area, 320, { text: '320' }],
  [day, '2026-03-05', { year: '2026', month: '3', day: '5' }],
  [region, '440783100', { regions: ['440783', '440783100'] }],
] as const)('an earlier answer stands in the fields, and is read back: %o', (domain, value, draft) => {
  expect(typedDraft(domain, { value })).toEqual(draft);
  expect(readTyped(domain, draft, words)).toEqual({ answer: { value } });
});

import { describe, expect, it } from 'vitest';
import { formatProblemTextsEn } from '../messages/calendar.en.js';
import { formatProblemTextsZhCn } from '../messages/calendar.zh-CN.js';
import { inspectCreditCode } from './credit-code.js';
import { problemText, type FormatProblemTexts } from './problem-text.js';
import { inspectResidentId } from './resident-id.js';

const everything = { length: 3, at: 2, found: 'O', code: '990000', date: '2027-01-01', expected: 'X', asNew: '', number: '2212345', areaCode: '020', prefix: '00' };

describe.each([
  ['zh-CN', formatProblemTextsZhCn],
  ['en', formatProblemTextsEn],
] as const)('problems in %s', (_lang, texts: FormatProblemTexts) => {
  it('each is a whole sentence', () => {
    for (const table of Object.values(texts)) {
      for (const [word, sentence] of Object.entries(table as Readonly<Record<string, (problem: unknown) => string>>)) {
        expect(sentence({ problem: word, ...everything }), word).toMatch(/^[^{}]+[。.？?]$/);
        expect(sentence({ problem: word, ...everything }), word).not.toContain('undefined');
      }
    }
  });
});

it('an inspection becomes a sentence', () => {
  const id = inspectResidentId('440783900307201', '2026-11-22');
  expect(id.valid ? '' : problemText(formatProblemTextsZhCn, 'residentId', id)).toContain('第一代身份证已于 2013 年 1 月 1 日停止使用');
  const code = inspectCreditCode('9144O783');
  expect(code.valid ? '' : problemText(formatProblemTextsEn, 'creditCode', code)).toBe('Character 5 is “O”, which no credit code has. Check it.');
});

it('the expected check character is not given away: any character may be the wrong one', () => {
  const id = inspectResidentId('440783199003072011', '2026-11-22');
  expect(id).toMatchObject({ problem: 'check-digit' });
  expect(id.valid ? '' : problemText(formatProblemTextsZhCn, 'residentId', id)).not.toMatch(/应为.?[0-9X]/);
});

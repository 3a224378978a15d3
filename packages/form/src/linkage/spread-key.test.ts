import { describe, expect, test } from 'vitest';
import { applyLinkages } from './apply-linkages.js';
import { answerAt, ChangedAnswers } from './answers.js';
import { spreadKey } from '../model/spread-key.js';
import { smallForm } from './testing/small-form.js';

describe('keys that spread a value over several others', () => {
  test.each(['start', 'a-b', '名称', '0', ''])('%s is an ordinary key', (key) => expect(spreadKey(key)).toBeUndefined());

  test('a list lies under its members, an object under the keys that it names', () => {
    const answers = { start: '2026-01-01', end: '2026-02-01', code: 'a', rows: [{ from: 1, to: 2 }] };
    expect(answerAt(answers, ['[start,end]'])).toEqual(['2026-01-01', '2026-02-01']);
    expect(answerAt(answers, ['{value:code, label}'])).toEqual({ value: 'a', label: undefined });
    expect(answerAt(answers, ['rows', 0, '[ from , to ]'])).toEqual([1, 2]);
    expect(answerAt(answers, ['[no,where]'])).toBeUndefined();
    expect(answerAt(answers, ['[__proto__,constructor]'])).toBeUndefined();
  });

  test('are put and taken away with all that lies under them', () => {
    const answers = new ChangedAnswers({ start: 1, end: 2, other: 3 });
    answers.put(['[start,end]'], [5, 6]);
    expect(answers.root).toEqual({ start: 5, end: 6, other: 3 });
    answers.put(['[start,end]'], undefined);
    expect(answers.root).toEqual({ other: 3 });
  });

  test('a hidden one is not answered', () => {
    const form = smallForm({ yes: { type: 'boolean' }, '[start,end]': { type: 'array', rules: [['yes', 'show']] } });
    expect(applyLinkages(form, { yes: true, start: 1, end: 2 }).values).toEqual({ yes: true, start: 1, end: 2 });
    expect(applyLinkages(form, { yes: false, start: 1, end: 2 }).values).toEqual({ yes: false });
  });
});

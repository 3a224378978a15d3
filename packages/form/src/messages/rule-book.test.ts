import { LANGUAGES } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../meta/rule-book.js';
import { formEdits } from '../model/edits/index.js';
import { formMessages } from './index.js';

describe('the rule book', () => {
  it.each(LANGUAGES)('has words in %s for each rule, and for no other', (lang) => {
    const { rules } = ruleBook.messages[lang];
    expect(Object.keys(rules).sort()).toEqual(Object.keys(ruleBook.entries).sort());
    for (const { title } of Object.values(rules)) expect(title).not.toBe('');
  });

  it.each(LANGUAGES)('in %s, the form’s own messages name each edit', (lang) => {
    expect(Object.keys(formMessages[lang].edits).sort()).toEqual(Object.keys(formEdits).sort());
  });
});

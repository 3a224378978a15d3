import { findingText, LANGUAGES } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { parseForm } from '../model/parse-form.js';
import { formReadingRules } from '../model/rules.js';
import { formMessages } from './index.js';

const broken = {
  type: 'object',
  definitions: { a: { $ref: '#/definitions/a' } },
  properties: {
    a: { 'x-id': 'nod_a', type: 'symbol' },
    b: 7,
    c: { type: 'string', items: {} },
    d: { $ref: '#/definitions/gone' },
    e: { $ref: 'https://example.org' },
    f: { $ref: '#/definitions/a' },
  },
};
const scripted = { type: 'object', properties: { a: { 'x-id': 'nod_a', 'x-component': 'Input', 'x-rules': [{}] }, b: { 'x-id': 'nod_a', 'x-binding': { table: '{{x}}' } } } };

describe('what is said of a schema that was read', () => {
  it('every rule has its sentence in both languages', () => {
    const findings = [broken, scripted, { type: 'object', not: {} }].flatMap((input) => parseForm(input).findings);
    for (const lang of LANGUAGES) {
      for (const finding of findings) expect(findingText(formMessages, lang, finding)).not.toMatch(/undefined|^form\//);
    }
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(Object.keys(formReadingRules.entries).sort());
  });

  it('in words that an operator can act on', () => {
    const [finding] = parseForm(scripted).findings;
    expect(findingText(formMessages, 'zh-CN', finding!)).toBe('“a”的一条联动写法有误，没有读入。原文已另存，请重新设置。');
  });
});

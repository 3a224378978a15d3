import { LANGUAGES } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../meta/rule-book.js';
import { flowReadingRules } from '../model/reading-rules.js';
import { NOTICE_EVENTS, STEP_KINDS } from '../model/step.js';
import { approvalRules, bindingRules, conditionRules, soundnessRules, structureRules, timeRules } from '../check/index.js';
import { directoryRules } from '../directory/index.js';
import { STEP_NAMES } from '../model/step-names.js';
import { flowEditTextsEn } from './edits.en.js';
import { flowEditTextsZhCn, type FlowEditTexts } from './edits.zh-CN.js';
import { flowMessages } from './index.js';
import { stepWordsEn, stepWordsZhCn } from './step-words.js';

describe('the rule book', () => {
  it.each(LANGUAGES)('has words in %s for each rule, and for no other', (lang) => {
    const { rules } = ruleBook.messages[lang];
    expect(Object.keys(rules).sort()).toEqual(Object.keys(ruleBook.entries).sort());
    for (const { title } of Object.values(rules)) expect(title).not.toBe('');
  });

  it('holds no name twice: a family would take the words of another', () => {
    const families = [flowReadingRules, structureRules, conditionRules, soundnessRules, bindingRules, approvalRules, timeRules, directoryRules];
    const names = families.flatMap(({ entries }) => Object.keys(entries));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(Object.keys(ruleBook.entries)).toHaveLength(names.length);
  });

  it.each(LANGUAGES)('has a title of its own in %s for each rule of the checks', (lang) => {
    const titles = Object.entries(ruleBook.messages[lang].rules).flatMap(([rule, { title }]) => (rule in flowReadingRules.entries ? [] : [title]));
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });
});

const step = { id: 'a', name: '审核', edgeId: 'b', shown: '某某', condition: null, outcome: 'passed', side: 'after', gateway: 'exclusiveGateway', ids: ['a', 'b'], trigger: 'none', kind: 'review', approvers: [], sign: 'all', clock: 'run', limit: { amount: 3, unit: 'workingDay' }, procedureId: 'pro_a', returns: { to: 'start' }, rights: [], roleId: 'rol_a', notice: { on: 'entered', channel: 'sms', to: 'applicant' }, index: 0, templateId: 'tpl_a', acceptanceId: 'c' };

describe('what edits of a flow are called', () => {
  it.each<[string, FlowEditTexts, RegExp, number]>([
    ['Chinese', flowEditTextsZhCn, /[\u4e00-\u9fff]/, 30],
    ['English', flowEditTextsEn, /[A-Za-z]{3}/, 70],
  ])('in %s, every one in a short line', (_language, texts, script, longest) => {
    for (const [name, say] of Object.entries(texts)) {
      const text = (say as (args: unknown) => string)(step); // whatever an edit is told, its key is among these
      expect(text, name).toMatch(script);
      expect(text, name).not.toMatch(/undefined|null|\[object|\n/);
      expect(text.length, name).toBeLessThan(longest);
    }
    expect(Object.keys(flowMessages['zh-CN'].edits)).toEqual(expect.arrayContaining(Object.keys(texts)));
  });
});

describe('the words of steps', () => {
  it.each([stepWordsZhCn, stepWordsEn])('tell all kinds and events apart', ({ stepKind, notice }) => {
    expect(new Set(STEP_KINDS.map((kind) => stepKind[kind])).size).toBe(STEP_KINDS.length);
    expect(new Set(NOTICE_EVENTS.map((each) => notice[each])).size).toBe(NOTICE_EVENTS.length);
  });

  it('are what a new step is called', () => {
    for (const kind of STEP_KINDS) if (kind !== 'other') expect(STEP_NAMES[kind]).toBe(stepWordsZhCn.stepKind[kind]);
  });
});

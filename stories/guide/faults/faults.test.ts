import { readFileSync } from 'node:fs';
import { applyFix, coreMessages, History, joinMessages, parseServiceItem, ruleTitle } from '@zhengwu/core';
import { checkGuide, guideEdits, guideMessages, parseGuide, type Guide } from '@zhengwu/guide';
import { describe, expect, it } from 'vitest';

import { guardRules } from '../../../packages/guide/src/check/guard-rules.js';
import { materialRules } from '../../../packages/guide/src/check/material-rules.js';
import { pathRules } from '../../../packages/guide/src/check/path-rules.js';
import { structureRules } from '../../../packages/guide/src/check/structure-rules.js';
import { wordingRules } from '../../../packages/guide/src/check/wording-rules.js';
import { faults } from './faults.js';

/** Rules without a lesson, and why. */
const NOT_TAUGHT: Readonly<Record<string, string>> = {
  'guide/duplicate-id': 'only in files that were damaged or written by hand',
  'guide/two-owners': 'only in files that were damaged or written by hand',
  'guide/more-overlaps': 'forty overlaps and more: the lesson is that of one',
  'guide/undecided': 'no fault, but the end of a budget',
  'guide/verified-but-required': 'mended in the list of materials',
  'guide/condition-without-situation': 'mended in the list of materials',
  'guide/always-but-conditional': 'mended in the list of materials',
};

const text = (name: string): string => readFileSync(new URL(`../../../packages/samples/items/elderly-allowance/${name}.json`, import.meta.url), 'utf8');
const sound = parseGuide(text('guide')).value!;
const context = { today: '2026-11-27', item: parseServiceItem(text('item')).value!, forms: [] };
const rulesIn = (guide: Guide): readonly string[] => [...new Set(checkGuide(guide, context).map(({ rule }) => rule))];

it('begins with a guide that has no fault', () => {
  expect(rulesIn(sound)).toEqual([]);
});

const taught = Object.values(faults).flat();
const rules = [structureRules, guardRules, pathRules, wordingRules, materialRules].flatMap(({ entries }) => Object.keys(entries));

it('teaches every rule, or says why not', () => {
  expect([...taught.map(({ rule }) => rule), ...Object.keys(NOT_TAUGHT)].sort()).toEqual([...rules].sort());
});

it("names every rule in the operators' page as the screen does", () => {
  const page = readFileSync(new URL('../../../docs/guide.zh-CN.md', import.meta.url), 'utf8');
  const rows = new Set([...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => (cell ?? '').split('、')));
  const book = joinMessages(coreMessages, guideMessages);
  expect(rules.map((rule) => ruleTitle(book, 'zh-CN', rule)).filter((title) => !rows.has(title))).toEqual([]);
});

it('has a story for every lesson', () => {
  const stories = ['structure', 'way', 'wording', 'material'].map((family) => readFileSync(new URL(`./${family}-faults.stories.ts`, import.meta.url), 'utf8')).join('');
  expect([...stories.matchAll(/faultStory\((\w+)\)/g)].map(([, lesson]) => lesson)).toEqual(Object.keys(faults));
});

describe.each(taught)('$rule', ({ rule, spoil, mend, harm, remedy }) => {
  const spoilt = spoil(sound);

  it('is found where it was made', () => {
    expect(rulesIn(spoilt)).toContain(rule);
    expect(parseGuide(JSON.stringify(spoilt)).findings).toEqual([]);
  });

  it('is gone when it was mended, and comes back when that is undone', () => {
    const history = new History(spoilt);
    for (const fix of mend) expect([fix.edit, applyFix(history, guideEdits, fix)]).toEqual([fix.edit, undefined]);
    expect(rulesIn(history.document)).not.toContain(rule);
    for (const _fix of mend) history.undo();
    expect(history.document).toEqual(spoilt);
  });

  it('is mended by the first fix that it offers, if it offers one', () => {
    const finding = checkGuide(spoilt, context).find((each) => each.rule === rule)!;
    const [fix] = finding.fixes;
    if (fix === undefined) return;
    const history = new History(spoilt);
    expect(applyFix(history, guideEdits, fix)).toBeUndefined();
    const left = checkGuide(history.document, context).filter((each) => each.rule === rule && JSON.stringify([each.at, each.params]) === JSON.stringify([finding.at, finding.params]));
    expect(left).toEqual([]);
  });

  it('says what happens and what to do', () => {
    for (const words of [harm, remedy]) expect(words).toMatch(/^.{6,}。$/);
  });
});

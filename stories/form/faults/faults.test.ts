import { readFileSync } from 'node:fs';
import { applyFix, coreMessages, History, joinMessages, ruleTitle } from '@zhengwu/core';
import { checkForm, formEdits, formMessages, parseForm, type Form } from '@zhengwu/form';
import { describe, expect, it } from 'vitest';

import { bindingRules } from '../../../packages/form/src/check/binding-rules.js';
import { inputRules } from '../../../packages/form/src/check/input-rules.js';
import { linkageRules } from '../../../packages/form/src/check/linkage-rules.js';
import { titleRules } from '../../../packages/form/src/check/title-rules.js';
import { faults } from './faults.js';
import { soundContext, soundForm } from './sound-form.js';

/** Rules without a lesson, and why. */
const NOT_TAUGHT: Readonly<Record<string, string>> = {
  'form/undecided': 'no fault, but the end of a budget, or a reaction that cannot be read',
};

const rulesIn = (form: Form): readonly string[] => [...new Set(checkForm(form, soundContext).map(({ rule }) => rule))];
const taught = Object.values(faults).flat();
const rules = [inputRules, titleRules, bindingRules, linkageRules].flatMap(({ entries }) => Object.keys(entries));

it('begins with a form that has no fault', () => {
  expect(rulesIn(soundForm)).toEqual([]);
});

it('teaches every rule, or says why not', () => {
  expect([...taught.map(({ rule }) => rule), ...Object.keys(NOT_TAUGHT)].sort()).toEqual([...rules].sort());
});

it("names every rule in the operators' page as the screen does", () => {
  const page = readFileSync(new URL('../../../docs/form.zh-CN.md', import.meta.url), 'utf8');
  const rows = new Set([...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => (cell ?? '').split('、')));
  const book = joinMessages(coreMessages, formMessages);
  expect(rules.map((rule) => ruleTitle(book, 'zh-CN', rule)).filter((title) => !rows.has(title))).toEqual([]);
});

it('has a story for every lesson', () => {
  const stories = readFileSync(new URL('./form-faults.stories.ts', import.meta.url), 'utf8');
  expect([...stories.matchAll(/faultStory\((\w+)\)/g)].map(([, lesson]) => lesson)).toEqual(Object.keys(faults));
});

describe.each(taught)('$rule', ({ rule, spoil, mend, harm, remedy }) => {
  const spoilt = spoil(soundForm);

  it('is found where it was made', () => {
    expect(rulesIn(spoilt)).toContain(rule);
  });

  it('is gone when it was mended, and comes back when that is undone', () => {
    const history = new History(spoilt);
    for (const fix of mend) expect([fix.edit, applyFix(history, formEdits, fix)]).toEqual([fix.edit, undefined]);
    expect(rulesIn(history.document)).toEqual([]);
    for (const _fix of mend) history.undo();
    expect(history.document).toEqual(spoilt);
  });

  it('is mended by the first fix that it offers, if it offers one', () => {
    const finding = checkForm(spoilt, soundContext).find((each) => each.rule === rule)!;
    const [fix] = finding.fixes;
    if (fix === undefined) return;
    const history = new History(spoilt);
    expect(applyFix(history, formEdits, fix)).toBeUndefined();
    expect(rulesIn(history.document)).not.toContain(rule);
  });

  // The builder would open another than it was given, again and again.
  it('opens as it is', () => {
    expect(parseForm(JSON.stringify(spoilt)).value).toEqual(spoilt);
  });

  it('says what happens and what to do', () => {
    for (const words of [harm, remedy]) expect(words).toMatch(/^.{6,}。$/);
  });
});

import { readFileSync } from 'node:fs';
import { coreMessages, findingText, joinMessages, ruleTitle } from '@zhengwu/core';
import { checkFlow, flowMessages, parseFlow, writeFlow, type Flow } from '@zhengwu/flow';
import { describe, expect, it } from 'vitest';

import { faults } from './faults.js';
import { soundContext, soundExamination, soundFlow } from './sound-flow.js';

const book = joinMessages(coreMessages, flowMessages);
const taught = Object.entries(faults).flatMap(([family, list]) => list.map((fault) => ({ ...fault, sound: family === 'soundness' || family === 'drawing' ? soundExamination : soundFlow })));
const rulesIn = (flow: Flow): readonly string[] => [...new Set(checkFlow(flow, soundContext).map(({ rule }) => rule))];

it('begins with flows that have no fault', () => {
  expect(rulesIn(soundExamination)).toEqual([]);
  expect(rulesIn(soundFlow)).toEqual([]);
});

it('teaches each fault once', () => {
  expect(new Set(taught.map(({ rule }) => rule)).size).toBe(taught.length);
});

it("names every rule in the operators' page as the screen does", () => {
  const page = readFileSync(new URL('../../../docs/flow.zh-CN.md', import.meta.url), 'utf8');
  const cells = new Set([...page.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => (cell ?? '').split('、')));
  const titles = Object.keys(flowMessages['zh-CN'].rules).map((rule) => ruleTitle(book, 'zh-CN', rule));
  expect(titles.length).toBeGreaterThan(90);
  expect(titles.filter((title) => !cells.has(title))).toEqual([]);
});

it('has a story for every lesson', () => {
  const stories = readFileSync(new URL('./flow-faults.stories.ts', import.meta.url), 'utf8');
  expect([...stories.matchAll(/faultStory\((\w+)\)/g)].map(([, lesson]) => lesson)).toEqual(Object.keys(faults));
});

describe.each(taught)('$rule', ({ rule, spoil, sound, mended = sound, beside = [], harm, remedy, left }) => {
  const spoilt = spoil(sound);
  const findings = checkFlow(spoilt, soundContext);

  it('is found, and nothing else but what comes of it', () => {
    expect([...rulesIn(spoilt)].sort()).toEqual([rule, ...beside].sort());
  });

  it('is gone when it was mended', () => {
    expect(rulesIn(mended)).toEqual([]);
  });

  it('is shown by a run that leaves tokens behind, if the lesson says so', () => {
    if (left !== undefined) expect(findings.find((each) => each.rule === rule)?.witness?.kind).toBe('steps');
  });

  it('opens as it is', async () => {
    const text = await writeFlow(spoilt, soundContext.fields);
    const opened = await parseFlow(text);
    expect([opened.findings, opened.value]).toEqual([[], text]);
    expect(opened.flow && checkFlow(opened.flow, soundContext).map((finding) => findingText(book, 'zh-CN', finding))).toEqual(findings.map((finding) => findingText(book, 'zh-CN', finding)));
  });

  it('has a title, and says what happens and what to do', () => {
    expect(ruleTitle(book, 'zh-CN', rule)).not.toContain('flow/');
    for (const words of [harm, remedy]) expect(words).toMatch(/^.{6,}。$/);
  });
});

import { checkFlow, emptyFlowText, parseFlow, type Flow } from '@zhengwu/flow';
import { expect, it } from 'vitest';

import { changeStep } from '../faults/fault.js';
import { soundContext, soundFlow } from '../faults/sound-flow.js';
import { lessonSteps } from './lesson-steps.js';

const found = (flow: Flow) => checkFlow(flow, soundContext);
const done = (flow: Flow | undefined, findings: ReturnType<typeof found> | undefined): readonly string[] => lessonSteps.filter(({ isDone }) => isDone({ flow, findings })).map(({ title }) => title);
const all = lessonSteps.map(({ title }) => title);

it('has nothing done at first, before anything is drawn and before anybody has looked', async () => {
  const { flow } = await parseFlow(emptyFlowText({ id: 'p', name: '食品经营许可' }));
  expect(done(flow, found(flow!))).toEqual([]);
  expect(done(undefined, undefined)).toEqual([]);
});

it('has all done with the flow that the lessons on faults begin with', () => {
  expect(done(soundFlow, found(soundFlow))).toEqual(all);
});

it.each([
  ['绑定办理人', changeStep(soundFlow, 'audit', { approvers: [] })],
  ['绑定办理人', changeStep(soundFlow, 'visit', { sign: 'claim' })],
  ['填时限', changeStep(soundFlow, 'audit', { limit: { amount: 4, unit: 'workingDay' } })],
  ['发通知', changeStep(soundFlow, 'deliver', { notices: [] })],
])('is not done while something of it is missing: %s', (title, flow) => {
  expect(done(flow, found(flow))).not.toContain(title);
});

it('is done with the last step only when somebody has looked', () => {
  expect(done(soundFlow, undefined)).not.toContain('一条不剩');
});

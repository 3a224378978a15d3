import { findingText } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { flowReadingMessages } from '../../messages/reading.js';
import { lossesBetween } from '../file/losses.js';
import { parseFlow } from '../file/parse-flow.js';
import { fixture, FIXTURES } from '../testing/fixtures.js';
import { convertFlow } from './convert-flow.js';
import type { Engine } from './engine-vocabulary.js';

const WITH_ENGINE = FIXTURES.filter((name) => /flowable\.org|activiti\.org|camunda\.org\/schema\/1\.0/.test(fixture(name)));
const ENGINES: readonly Engine[] = ['flowable', 'activiti', 'camunda7'];

async function said(name: string, to: Engine): Promise<readonly string[]> {
  const { findings } = await convertFlow(fixture(name), to);
  return findings.map(({ at, params }) => {
    const { what, detail } = params as { readonly what: string; readonly detail: string }; // those of flow/not-expressible
    return `${at.id} ${what} ${detail}`.trim();
  });
}

describe('convertFlow', () => {
  it.each(WITH_ENGINE.flatMap((name) => ENGINES.map((engine) => [name, engine] as const)))('%s for %s opens, says the same flow, and is converted already', async (name, engine) => {
    const { xml, findings } = await convertFlow(fixture(name), engine);
    const [before, after] = [await parseFlow(fixture(name)), await parseFlow(xml)];
    const shape = ({ flow }: typeof before): unknown => flow?.processes.map(({ nodes, edges }) => [nodes.map(({ id, type, attachedToId, parentId }) => ({ id, type, attachedToId, parentId })), edges]);
    expect(shape(after)).toEqual(shape(before));
    if (before.origin?.dialect !== 'none') expect(after.origin?.dialect).toBe(engine);
    expect((await convertFlow(xml, engine)).xml).toBe(xml);
    for (const finding of findings) for (const lang of ['zh-CN', 'en'] as const) expect(findingText(flowReadingMessages, lang, finding)).not.toMatch(/undefined|^flow\//);
  });

  it('leaves a file without an engine as it is', async () => {
    expect(await convertFlow(fixture('lanes'), 'flowable')).toEqual({ xml: fixture('lanes'), findings: [] });
    expect((await convertFlow('nothing', 'flowable')).findings.map(({ rule }) => rule)).toEqual(['flow/not-xml']);
  });

  it('is the same file where nothing has to be said otherwise: there and back', async () => {
    const there = await convertFlow(fixture('activiti'), 'flowable');
    expect(there.findings).toEqual([]);
    expect(there.xml).toContain('xmlns:flowable="http://flowable.org/bpmn"');
    expect(there.xml).toContain('flowable:assignee="${leader}"');
    expect(there.xml).not.toContain('activiti:');
    expect((await convertFlow(there.xml, 'activiti')).xml).toBe(fixture('activiti'));
  });

  it('mends a prefix of one engine that is bound to another', async () => {
    const { xml } = await convertFlow(fixture('flowable-prefix-activiti-uri'), 'flowable');
    expect(xml).toContain('xmlns:flowable="http://flowable.org/bpmn"');
    expect(lossesBetween(fixture('flowable-prefix-activiti-uri'), xml).map(({ name }) => name)).toContain('xmlns:flowable');
  });

  it('lists what an engine has no words for, step by step', async () => {
    expect(await said('approval', 'camunda7')).toEqual(['acceptance working-days businessCalendarName']);
    expect(await said('approval', 'activiti')).toEqual([]);
    expect(await said('camunda7', 'flowable')).toEqual([
      'camunda7 attribute historyTimeToLive',
      'camunda7 attribute versionTag',
      'start element formData',
      'approve attribute followUpDate',
      'approve attribute formRef',
      'approve attribute formRefBinding',
      'approve element inputOutput',
      'approve element properties',
      'external attribute taskPriority',
      'external element connector',
      'external element errorEventDefinition',
      'dmn attribute mapDecisionResult',
      'err attribute errorMessage',
    ]);
    expect(await said('two-engines', 'camunda7')).toContain('second-engine Activiti');
    expect((await convertFlow(fixture('two-engines'), 'activiti')).xml).not.toMatch(/flowable|"old"/);
    expect(await said('flowable', 'camunda7')).toContain('http task-type http');
  });

  it('says it in words', async () => {
    const { findings } = await convertFlow(fixture('approval'), 'camunda7');
    expect(findings.map((finding) => findingText(flowReadingMessages, 'zh-CN', finding))).toEqual(['“受理”：Camunda 7 不会按工作日计算到期时间，请在引擎中配置日历或改用自然日。']);
  });

  it('uses the other engine’s names', async () => {
    const { xml } = await convertFlow(fixture('flowable'), 'camunda7');
    expect(xml).toContain('camunda:asyncBefore="true"');
    expect(xml).toContain('camunda:resultVariable="result"');
    const back = await convertFlow(fixture('camunda7'), 'flowable');
    expect(back.xml).toContain('flowable:type="external-worker"');
    expect(back.xml).toContain('flowable:asyncLeave="true"');
  });
});

import { FieldCatalogue, parseExpression } from '@zhengwu/core';
import { expect, it } from 'vitest';
import { mergeFlows, takeTheirsInFlow } from '../../merge/index.js';
import { parseFlow } from '../file/parse-flow.js';
import type { NodeEvent } from '../flow.js';
import { sketch } from '../testing/sketch.js';
import { writeFlow } from './write-flow.js';

const fields = [{ id: 'fld_area', label: '经营面积', type: { kind: 'number' }, variable: 'area' }] as const;

async function waiting(text?: string): Promise<string> {
  const flow = sketch('(s) -> [a] -> (w conditional) -> (e)');
  const condition = text === undefined ? undefined : parseExpression(text, new FieldCatalogue(fields)).value;
  if (condition === undefined) return writeFlow(flow, fields);
  return writeFlow({ ...flow, processes: flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.id === 'w' ? { ...node, event: { trigger: 'conditional', condition } } : node)) })) }, fields);
}

async function eventIn(xml: string): Promise<NodeEvent | undefined> {
  const { flow, findings } = await parseFlow(xml);
  expect(findings).toEqual([]);
  return flow?.processes[0]?.nodes.find(({ id }) => id === 'w')?.event;
}

it('an event waits for a condition of ours, which the engine reads too', async () => {
  expect(await eventIn(await waiting())).toEqual({ trigger: 'conditional' });
  const xml = await waiting('经营面积 > 300');
  expect(await eventIn(xml)).toMatchObject({ trigger: 'conditional', condition: { kind: 'compare', operator: '>' }, engineCondition: '${(area > 300)}' });
});

it('ours and the engine’s are one thing: two people who said other ones are asked once', async () => {
  const [base, mine, theirs] = await Promise.all([waiting('经营面积 > 300'), waiting('经营面积 > 400'), waiting('经营面积 > 500')]);
  const { merged, conflicts } = mergeFlows(base, mine, theirs);
  expect(conflicts.map(({ path }) => path.join(' '))).toEqual(['elements #w strands when']);
  expect(await eventIn(merged)).toEqual(await eventIn(mine));
  expect(await eventIn(conflicts.reduce((text, conflict) => takeTheirsInFlow(text, conflict, theirs), merged))).toEqual(await eventIn(theirs));
});

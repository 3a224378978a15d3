import { expect, it } from 'vitest';
import { sketch } from '../model/testing/sketch.js';
import { selectedFor } from './flow-selection.js';

const ONE = sketch('(start) -> [audit review] -> (end)');
const [PROCESS] = ONE.processes;
const IN_POOLS = { ...ONE, processes: ['one', 'two'].map((id) => ({ ...PROCESS!, id, participantId: `pool_${id}` })) };
const isDrawn = (id: string): boolean => id !== 'gone';

it.each([
  ['a step', ONE, 'audit', ['audit']],
  ['what is not drawn', ONE, 'gone', []],
  ['the flow itself', ONE, PROCESS!.id, []],
  ['the flow itself, in its one pool', { ...IN_POOLS, processes: IN_POOLS.processes.slice(0, 1) }, 'one', []],
  ['one of two flows', IN_POOLS, 'two', ['pool_two']],
] as const)('%s', (_case, flow, id, selected) => {
  expect(selectedFor(flow, id, isDrawn)).toEqual(selected);
});

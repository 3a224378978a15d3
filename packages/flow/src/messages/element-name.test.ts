import { expect, it } from 'vitest';
import { stepWordsEn, stepWordsZhCn } from './step-words.js';
import { elementName } from './element-name.js';
import type { Flow, FlowNode } from '../model/flow.js';
import { nodeName } from '../model/node-names.js';
import { sketch } from '../model/testing/sketch.js';

/** A flow in which nothing has a name. */
function nameless(text: string): Flow {
  const flow = sketch(text);
  return { ...flow, processes: flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => ({ ...node, name: '' })), edges: process.edges.map((edge) => ({ ...edge, name: '' })) })) };
}

const flow = nameless('(start) -> [accept acceptance] -> {x fork} \n {x fork} -> (wait timer) -> (end) \n {x fork} -> [work] -> (end)');
const nodeOf = (id: string): FlowNode => {
  const node = flow.processes[0]?.nodes.find((each) => each.id === id);
  if (node === undefined) throw new Error(`there is no ${id}`);
  return node;
};

it.each([
  ['start', '开始', 'Start'],
  ['accept', '受理', 'acceptance'],
  ['fork', '分支', 'Choice'],
  ['wait', '定时', 'Timer'],
  ['end', '结束', 'End'],
])('what has no name is called by what it is, never by its id: %s', (id, chinese, english) => {
  expect(nodeName(nodeOf(id))).toBe(chinese);
  expect(elementName(flow, id, stepWordsZhCn)).toBe(chinese);
  expect(elementName(flow, id, stepWordsEn)).toBe(english);
});

it('a way without a name is called by its ends', () => {
  const way = flow.processes[0]?.edges.find(({ from, to }) => from === 'accept' && to === 'fork');
  expect(elementName(flow, way?.id ?? '', stepWordsZhCn)).toBe('受理 → 分支');
});

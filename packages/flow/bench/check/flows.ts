import type { TimeLimit } from '@zhengwu/core';
import type { Flow } from '../../src/model/flow.js';
import { sketch } from '../../src/model/testing/sketch.js';
import { stepsInRows } from '../steps-in-rows.js';

const A_DAY: TimeLimit = { amount: 1, unit: 'workingDay' };

/** Blocks one behind the other: three branches of three steps each, and behind the join a way back to before the block. */
function stepsInBlocks(count: number): string {
  const lines = ['(start) -> {x m0}'];
  for (let block = 0; block < count / 9; block += 1) {
    const at = String(block);
    lines.push(`{x m${at}} -> {+ f${at}}`);
    for (const branch of 'abc') lines.push(`f${at} -> [${branch}${at}1 review] -> [${branch}${at}2 review] -> [${branch}${at}3 review] -> {+ j${at}}`);
    lines.push(`j${at} -> {x g${at}} -returned-> m${at}`, `g${at} -passed-> {x m${String(block + 1)}}`);
  }
  return [...lines, `m${String(Math.ceil(count / 9))} -> (end)`].join('\n');
}

/** Branches of ten steps each, all between one split and one join. */
function stepsInBranches(count: number, gateway: '+' | 'o'): string {
  const branch = (at: number): string => Array.from({ length: 10 }, (_, step) => `[s${String(at)}x${String(step)} review]`).join(' -> ');
  return [`(start) -> {${gateway} f}`, `{${gateway} j} -> (end)`, ...Array.from({ length: count / 10 }, (_, at) => `f -> ${branch(at)} -> j`)].join('\n');
}

const TEXTS: Readonly<Record<string, (count: number) => string>> = {
  rows: stepsInRows,
  blocks: stepsInBlocks,
  branches: (count) => stepsInBranches(count, '+'),
  // Of more ways than thirty, which any selection may be taken of, nothing is followed.
  inclusive: (count) => stepsInBranches(Math.min(count, 300), 'o'),
};

/** An approval of so many steps, a day each. */
export function flowNamed(name: string, steps: number): Flow {
  const text = TEXTS[name];
  if (text === undefined) throw new Error(`no flow is called ${name}`);
  const flow = sketch(text(steps), { kind: 'approval' });
  const processes = flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.step === undefined ? node : { ...node, step: { ...node.step, limit: A_DAY } })) }));
  return { ...flow, processes };
}

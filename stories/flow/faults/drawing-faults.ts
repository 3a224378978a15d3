import type { Expression } from '@zhengwu/core';

import type { Fault } from './fault.js';
import { examination } from './sound-flow.js';

const AREA = 'fld_sq_mianji';
const BUSINESS = 'fld_sq_yetai';
const area = (operator: '<' | '>' | '>=', value: number): Expression => ({ kind: 'compare', operator, left: { kind: 'field', id: AREA }, right: { kind: 'literal', value } });
const isCanteen: Expression = { kind: 'compare', operator: '=', left: { kind: 'field', id: BUSINESS }, right: { kind: 'literal', value: 'st' } };

const bySize = (mark: '' | '*', conditions: Readonly<Record<string, { readonly condition: Expression }>>) =>
  examination(
    `
  (received) -> [audit review] -> {x size}
  size -> [visit inspection] -> {x join}
  size -${mark === '*' ? '*-' : ''}> [quick review] -> {x join}
  join -> [decide decision] -> (finished)
`,
    { edges: conditions },
  );

/** Two offices at once, and what stands where their ways part and meet. */
const both = (parting: string, meeting: string): string => `
  (received) -> [audit review] -> ${parting}[visit inspection] -> ${meeting}
  ${parting === '' ? 'audit' : 'fork'} -> [opinion other] -> ${meeting}
`;

/** How a flow is drawn: what the engine makes of it is not what its reader sees. */
export const drawingFaults: readonly Fault[] = [
  {
    rule: 'flow/missing-default',
    harm: '300 平方米的普通餐馆，两个条件都不成立：办件停在网关上，要改数据库才能往下走。',
    remedy: '指定一条默认连线：别的条件都不成立时走它。',
    spoil: () => bySize('', { size_visit: { condition: area('>', 300) }, size_quick: { condition: isCanteen } }),
    mended: bySize('*', { size_visit: { condition: area('>', 300) } }),
  },
  {
    rule: 'flow/condition-gap',
    harm: '一条写“大于 300”，一条写“小于 300”，正好 300 平方米的没有路走。',
    remedy: '一边改成“大于等于”，或者指定一条默认连线。',
    spoil: () => bySize('', { size_visit: { condition: area('>', 300) }, size_quick: { condition: area('<', 300) } }),
    mended: bySize('', { size_visit: { condition: area('>=', 300) }, size_quick: { condition: area('<', 300) } }),
  },
  {
    rule: 'flow/implicit-join',
    harm: '两条路直接汇入“作出决定”：来一条就决定一次，第一次决定时意见还没有回来。',
    remedy: '在它前面加并行网关，等两条都到了再决定。',
    spoil: () => examination(both('{+ fork} -> ', '[decide decision]') + ' decide -> (finished)'),
    beside: ['flow/unsynchronised'],
  },
  {
    rule: 'flow/implicit-split',
    harm: '从“书面审查”直接拉出两条线，看图的人以为二选一，引擎却两条都走。',
    remedy: '同时办的，加并行网关；二选一的，加排他网关并写明条件。',
    spoil: () => examination(both('', '{+ join}') + ' join -> [decide decision] -> (finished)'),
  },
  {
    rule: 'flow/dead-end',
    harm: '“征求镇街意见”后面什么也没有，看不出是办完了还是漏画了。',
    remedy: '接上下一个环节；到此为止的，接上结束事件。',
    spoil: () => examination('(received) -> [audit review] -> {+ fork}\n fork -> [visit inspection] -> [decide decision] -> (finished)\n fork -> [opinion other]'),
  },
  {
    rule: 'flow/unreachable',
    harm: '“征求镇街意见”没有连线进来，永远不会有人去征求。',
    remedy: '从它前面的环节连一条线过来；不要了的，删掉。',
    spoil: () => examination('(received) -> [audit review] -> [visit inspection] -> {x join}\n [opinion other] -> {x join}\n join -> [decide decision] -> (finished)'),
    mended: examination('(received) -> [audit review] -> [visit inspection] -> [opinion other] -> [decide decision] -> (finished)'),
  },
];

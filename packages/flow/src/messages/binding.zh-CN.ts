import type { RuleTexts } from '@zhengwu/core';
import type { bindingRules, ReferenceKind } from '../check/binding-rules.js';
import type { conditionRules } from '../check/condition-rules.js';
import type { soundnessRules } from '../check/soundness-rules.js';
import { handZhCn } from './hand-words.js';
import { stepWordsZhCn as words } from './step-words.js';

const quoted = (names: readonly string[], most = 5): string => `${names.slice(0, most).map((name) => `“${name}”`).join('、')}${names.length > most ? ` 等 ${String(names.length)} 个` : ''}`;
const REFERENCES: Readonly<Record<ReferenceKind, string>> = { account: '人员', role: '角色', department: '部门', template: '模板', procedure: '特别程序', field: '字段', step: '环节' };
const STATES = { away: '已离岗', disabled: '的账号已停用' };

export const bindingTextsZhCn: RuleTexts<typeof bindingRules.entries> = {
  'flow/no-approver': { title: '没有办理人', message: ({ step }) => `“${step}”没有绑定办理人，办件到这里无人处理。` },
  'flow/empty-role': { title: '角色无人', message: ({ step, role, gone }) => `“${step}”由角色“${role}”办理，${gone.length === 0 ? '可是没有人担任这个角色' : `可是${quoted(gone)}都已离岗或停用`}，办件到这里无人处理。` },
  'flow/departed': { title: '人员已离开', message: ({ step, person, state, deputy }) => `“${step}”的办理人“${person}”${STATES[state]}${deputy === '' ? '，又没有在岗的 B 角' : `，可由 B 角“${deputy}”接替`}。` },
  'flow/lost-reference': { title: '引用失效', message: ({ step, what, id, nearest }) => `“${step}”用到的${REFERENCES[what]}“${id}”不存在${nearest.length === 0 ? '' : `，是不是${quoted(nearest)}`}。` },
  'flow/twice-in-sequence': { title: '前后同一人', message: ({ first, second, person, relation }) => `“${first}”和紧接着的“${second}”都由“${handZhCn(person, relation)}”一人办理，后一次看不出新问题。请换人，或合并环节。` },
  'flow/person-twice': { title: '重复绑定', message: ({ step, person }) => `“${step}”把“${person}”绑定了两次。` },
  'flow/no-right': { title: '没有授权', message: ({ step, person, what }) => `“${step}”的办理人“${person}”${what === 'item' ? '没有办理这个事项的授权' : '没有这个事项任何一处办理地点的授权'}。` },
  'flow/place-uncovered': { title: '地点无人', message: ({ step, places }) => `“${step}”在${quoted(places)}没有获得授权的办理人。` },
  'flow/no-deputy': { title: '没有 AB 角', message: ({ step, person, role }) => `“${step}”${role === '' ? `只由“${person}”办理` : `的角色“${role}”只有“${person}”一人在岗`}，又没有在岗的 B 角，一请假办件就会停下来。` },
  'flow/above-top': { title: '没有那么多级', message: ({ step, levels, available, department }) => `“${step}”要求连续 ${String(levels)} 级主管审批，可是从“${department}”往上只有 ${String(available)} 级。` },
  'flow/signs-alone': { title: '会签只有一人', message: ({ step, person }) => `“${step}”设为会签，却只有“${person}”一人。` },
  'flow/not-in-directory': {
    title: '办理人不在名录',
    message: ({ step, text }) => (text.includes('{') ? `“${step}”的办理人是引擎表达式“${text}”，要到办理时才知道是谁，不能与人员名录核对。` : `“${step}”的办理人写作“${text}”，是流程引擎里的名字，不能与人员名录核对。请从名录中选择。`),
  },
};

export const conditionTextsZhCn: RuleTexts<typeof conditionRules.entries> = {
  'flow/condition-gap': { title: '条件有缺口', message: ({ node, field, value }) => `网关“${node}”的条件没有覆盖全部情况：${field}为“${value}”时没有一条路可走。请补上条件，或指定默认连线。` },
  'flow/condition-overlap': { title: '条件重叠', message: ({ node, field, value, first, second }) => `网关“${node}”通往“${first}”和“${second}”的条件重叠：${field}为“${value}”时两条都成立，走哪一条要看先后。` },
  'flow/condition-never': { title: '条件不会成立', message: ({ node, way }) => `网关“${node}”通往“${way}”的条件无论怎样填写都不会成立。` },
  'flow/outcome-doubled': { title: '结果重复', message: ({ node, outcome }) => `“${node}”有两条去向都是“${words.outcome[outcome]}”，办理人选了以后不知道走哪一条。` },
  'flow/idle-condition': { title: '条件不起作用', message: ({ node, way }) => `“${node}”只有通往“${way}”的一条连线，不需要条件；条件不成立时办件会停在这里。` },
  'flow/engine-condition': { title: '条件未能核对', message: ({ node, way, text }) => `“${node}”通往“${way}”的条件是引擎表达式“${text}”，不能与字段核对，请人工核对或改用条件编辑器填写。` },
};

const UNDECIDED: Readonly<Record<Parameters<(typeof soundnessTextsZhCn)['flow/soundness-undecided']['message']>[0]['reason'], string>> = {
  complexGateway: '复杂网关何时放行，只有引擎知道',
  linkWithoutTarget: '链接事件没有另一端',
  cancelWithoutBoundary: '取消事件没有对应的边界事件',
  multipleEnd: '结束事件同时抛出几样东西',
  crossesBorder: '连线穿过了子流程的边界',
  tooManyWays: '可以任意组合的分支太多',
  branchingEvent: '不中断的事件后面按条件分路',
  noWayIn: '连线进入了不能有连线进入的地方（边界事件、事件子流程或补偿）',
  adHoc: '自由子流程里的次序由人决定',
  compensation: '补偿在事后进行',
  noStart: '没有开始事件',
  states: '可能的状态太多，没有查完',
};

export const soundnessTextsZhCn: RuleTexts<typeof soundnessRules.entries> = {
  'flow/deadlock': {
    title: '死锁',
    message: ({ node, arrived, missing }) => `“${node}”会一直等下去：${arrived.length === 0 ? '' : `从${quoted(arrived)}来的已经到了，`}从${quoted(missing)}来的却永远不会到。可以播放反例查看经过。`,
  },
  'flow/unsynchronised': { title: '重复执行', message: ({ node, towards }) => `并行的分支没有汇合就经过“${node}”${towards === '' ? '' : `，后面的“${towards}”会执行两次`}。请在汇合处改用并行网关。` },
  'flow/livelock': { title: '走不到结束', message: ({ nodes }) => `走到${quoted(nodes)}以后，无论怎样选择都到不了结束。` },
  'flow/dead': { title: '永不执行', message: ({ node }) => `“${node}”有连线进入，可是没有一种走法会执行到它。` },
  'flow/ends-what-is-alive': { title: '提前终止', message: ({ node, alive }) => `走到“${node}”时，${quoted(alive)}可能还在进行，会被一并终止。` },
  'flow/soundness-undecided': { title: '未能证明', message: ({ reason, nodes }) => `没有能够证明流程不会卡住：${UNDECIDED[reason]}${nodes.length === 0 ? '' : `（${quoted(nodes)}）`}。` },
};

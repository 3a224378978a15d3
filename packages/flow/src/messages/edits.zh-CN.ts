import { limitText, wordsIn } from '@zhengwu/core';
import type { FlowEditArgs } from '../check/flow-fix.js';
import { stepWordsZhCn as words } from './step-words.js';

/** Words for every edit of a flow: what a fix's button and the undo menu say. */
export type FlowEditTexts = { readonly [Name in keyof FlowEditArgs]: (args: FlowEditArgs[Name]) => string };

export const flowEditTextsZhCn: FlowEditTexts = {
  'flow/rename': ({ name }) => `改名为“${name}”`,
  'flow/set-default': ({ edgeId }) => (edgeId === null ? '取消默认连线' : '设为默认连线'),
  'flow/set-condition': ({ condition }) => (condition === null ? '去掉条件' : '修改条件'),
  'flow/set-outcome': ({ outcome }) => (outcome === null ? '去掉结果' : `结果改为“${words.outcome[outcome]}”`),
  'flow/append-end': () => '接上结束事件',
  'flow/insert-gateway': ({ side, gateway }) => `在${side === 'before' ? '前' : '后'}面加${words.gateway[gateway]}`,
  'flow/set-gateway': ({ gateway }) => `改为${words.gateway[gateway]}`,
  'flow/remove-gateway': () => '去掉网关',
  'flow/remove': ({ ids }) => (ids.length > 1 ? `删除这 ${String(ids.length)} 个` : '删除'),
  'flow/set-trigger': () => '去掉触发条件',
  'flow/set-kind': ({ kind }) => `设为${words.stepKind[kind]}环节`,
  'flow/set-approvers': ({ approvers }) => (approvers.length === 1 && approvers[0]?.kind === 'initiator' ? '由申请人办理' : '修改办理人'),
  'flow/replace-approver': ({ shown }) => `改由“${shown}”办理`,
  'flow/set-sign': ({ sign }) => `改为${words.sign[sign]}`,
  'flow/set-clock': ({ clock }) => `改为${words.clock[clock]}`,
  'flow/set-limit': ({ limit }) => (limit === null ? '清除时限' : `时限改为 ${limitText(limit, wordsIn('zh-CN'))}`),
  'flow/set-procedure': ({ procedureId, shown }) => (procedureId === null ? '不再对应特别程序' : `设为“${shown}”`),
  'flow/set-returns': ({ returns, shown }) => (returns === null ? '不允许退回' : `退回到“${shown}”`),
  'flow/set-rights': () => '修改字段权限',
  'flow/set-escalation-role': ({ shown }) => `超时转给“${shown}”`,
  'flow/add-notice': ({ notice }) => `${words.notice[notice.on]}向申请人发${words.channel[notice.channel]}`,
  'flow/set-notice-template': ({ shown }) => `使用模板“${shown}”`,
  'flow/add-outcome': ({ outcome }) => `添加“${words.outcome[outcome]}”的去向`,
  'flow/append-step': ({ kind }) => `在后面加${words.stepKind[kind]}环节`,
  'flow/check-correction-once': () => '补正后改由新的受理环节审查',
};

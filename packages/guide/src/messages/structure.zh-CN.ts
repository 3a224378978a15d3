import { type RuleTexts } from '@zhengwu/core';
import type { guardRules } from '../check/guard-rules.js';
import type { pathRules } from '../check/path-rules.js';
import type { GuardRole, structureRules } from '../check/structure-rules.js';

export type ProofRules = typeof structureRules.entries & typeof guardRules.entries & typeof pathRules.entries;

const ELEMENTS = { node: '节点', option: '选项', extra: '附加项', variable: '变量', value: '选择值', region: '区划代码' };
const DANGLING = {
  root: '首个问题',
  next: '选项的去向',
  reference: '跳转的目标',
  variable: '问题对应的变量',
  condition: '历史条件引用的变量',
  exclusive: '互斥值',
  parent: '上级区划',
};
const KINDS = { question: '问题', outcome: '结果', reference: '跳转' };
const ROLES: Readonly<Record<GuardRole, string>> = { option: '选项', extra: '附加项所在问题', condition: '历史条件所在', prefill: '预填数据' };
const EMPTY = {
  noValues: '没有可选的值',
  reversed: '最小值大于最大值，或者起日晚于止日',
  step: '步长必须大于 0',
  notDays: '起止日期不是有效的日期',
  tooFine: '范围过大或步长过小，无法逐一计数',
  bounds: '最少、最多可选项数使任何选法都不成立',
  circle: '区划的上下级关系成环，没有可以作答的末级区划',
};

const named = (names: readonly string[], count = names.length): string =>
  `${names.map((name) => `“${name}”`).join('、')}${count > names.length ? ` 等 ${String(count)} 个` : ''}`;
const guard = ({ role, owner, variable }: { readonly role: GuardRole; readonly owner: string; readonly variable: string }): string =>
  role === 'prefill' ? `变量“${variable}”的预填范围` : `${ROLES[role]}“${owner}”中对“${variable}”的限定`;

export const structureTextsZhCn: RuleTexts<ProofRules> = {
  'guide/no-root': { title: '缺首个问题', message: () => '导办里还没有第一个问题，请先添加。' },
  'guide/duplicate-id': { title: '标识重复', message: ({ element, name, id }) => `有两个${ELEMENTS[element]}用了同一个标识“${id}”（“${name}”），只有前一个生效。请删去后一个再重新添加。` },
  'guide/two-owners': { title: '两处归属', message: ({ name }) => `“${name}”同时挂在两个选项之后。请把其中一处改成跳转。` },
  'guide/dangling': { title: '引用失效', message: ({ what, owner, id }) => `“${owner}”的${DANGLING[what]}“${id}”不存在，请重新选择。` },
  'guide/dead-end': { title: '断头路', message: ({ question, option }) => `“${question}”选“${option}”之后没有下文。请接上问题、结果或跳转。` },
  'guide/unreachable': {
    title: '到不了',
    message: ({ kind, name, why, count }) =>
      why === 'structure'
        ? `没有任何选项通向${KINDS[kind]}“${name}”${count > 1 ? `，它及其后共 ${String(count)} 个节点都用不上` : ''}。请接上或删去。`
        : `无论怎样回答，都到不了${KINDS[kind]}“${name}”。请检查通向它的选项和历史条件。`,
  },
  'guide/cycle': { title: '循环', message: ({ names }) => `从${named(names)}走下去会回到原处，办事人永远得不到结果。请改接这一处。` },
  'guide/few-options': {
    title: '选项太少',
    message: ({ question, count }) => (count === 0 ? `“${question}”还没有选项。` : `“${question}”只有 1 个选项，没有可选的余地。请补上其他选项，或者删去这个问题。`),
  },
  'guide/too-many-options': { title: '选项太多', message: ({ question, count, most }) => `“${question}”有 ${String(count)} 个选项，超过 ${String(most)} 个，办事人不容易看全。建议先分大类再细问。` },
  'guide/too-deep': { title: '问题太深', message: ({ question, depth, most }) => `走到“${question}”已经是第 ${String(depth)} 问，超过 ${String(most)} 问。建议合并或调整顺序。` },

  'guide/variable-unused': { title: '变量未用', message: ({ variable }) => `变量“${variable}”没有任何问题问到。` },
  'guide/domain-empty': { title: '取值范围无效', message: ({ variable, why }) => `变量“${variable}”的取值范围无效：${EMPTY[why]}。` },
  'guide/domain-uneven': {
    title: '步长除不尽',
    message: ({ variable, max, last }) => `变量“${variable}”按步长取不到最大值 ${String(max)}，最后一个值是 ${String(last)}。`,
  },
  'guide/bounds-beyond-values': { title: '上限过大', message: ({ variable, max, count }) => `变量“${variable}”最多可选 ${String(max)} 项，但一共只有 ${String(count)} 项。` },
  'guide/exclusive-never': { title: '互斥项选不了', message: ({ variable, value, min }) => `变量“${variable}”至少要选 ${String(min)} 项，只能单独选的“${value}”因此永远选不了。` },
  'guide/exclusive-not-marked': { title: '互斥项未标明', message: ({ variable, value }) => `变量“${variable}”的“${value}”可以与其他项同时勾选，自相矛盾。请设为只能单独选。` },

  'guide/guard-misfit': {
    title: '限定不合类型',
    message: ({ what, end, ...where }) => (what === 'kind' ? `${guard(where)}与变量的类型不符，不起作用。` : `${guard(where)}中的“${end ?? ''}”不是这个变量的值。`),
  },
  'guide/guard-unknown-value': { title: '值已不存在', message: ({ id, ...where }) => `${guard(where)}用到了已经不存在的值“${id}”。` },
  'guide/guard-empty': { title: '限定为空', message: (where) => `${guard(where)}不含任何值。` },
  'guide/range-reversed': { title: '区间颠倒', message: ({ from, to, ...where }) => `${guard(where)}中的区间从 ${from} 到 ${to}，前后颠倒，不含任何值。` },
  'guide/end-outside': { title: '端点越界', message: ({ end, domain, ...where }) => `${guard(where)}中的 ${end} 超出了取值范围 ${domain}。` },
  'guide/end-off-grid': { title: '端点不在步长上', message: ({ end, step, ...where }) => `${guard(where)}中的 ${end} 不是步长 ${step} 能取到的值。` },

  'guide/gap': { title: '缺口', message: ({ question, shown, isAskedBefore }) => `“${question}”有缺口：${isAskedBefore ? '按所示的回答走到这里，' : ''}${shown} 时，没有任何选项可选。` },
  'guide/overlap': { title: '重叠', message: ({ question, first, second, shown }) => `“${question}”的选项“${first}”和“${second}”重叠：${shown} 时，两个都符合。` },
  'guide/boundary-twice': {
    title: '边界重复',
    message: ({ question, first, second, shown }) => `“${question}”的边界算了两次：${shown} 既属于“${first}”，又属于“${second}”。“以上、以下”包括本数，“不满、超过”不包括本数，请把边界归给其中一个。`,
  },
  'guide/more-overlaps': { title: '重叠过多', message: ({ question, listed }) => `“${question}”还有更多的选项互相重叠，这里只列出 ${String(listed)} 对。` },
  'guide/dead-option': {
    title: '选项选不到',
    message: ({ question, option, lost }) => `走到“${question}”时，前面的回答已经排除了选项“${option}”${lost > 1 ? `，它后面的 ${String(lost)} 个节点可能因此用不上` : ''}。`,
  },
  'guide/condition-not-asked': { title: '条件未问', message: ({ question, owner, variable }) => `“${question}”的“${owner}”以“${variable}”为条件，但走到这里之前没有问过它，条件永远不成立。` },
  'guide/undecided': {
    title: '未能判定',
    message: ({ what, name }) => {
      switch (what) {
        case 'ways':
          return `“${name}”的走法太多，没有全部查完。已列出的问题属实，没列出的不能保证没有。`;
        case 'question':
          return `“${name}”的选项和历史条件组合太多，没能判定是否完整、互斥。`;
        case 'variable':
          return `变量“${name}”的值太多，与它有关的选项没能判定。`;
        case 'situations':
          return `“${name}”的走法太多，没能查完是否有两个主情形同时成立。`;
        case 'prefill':
          return `走法太多，没能查完“${name}”的预填会不会使某些情形到不了。`;
      }
    },
  },

  'guide/already-answered': { title: '多余的问题', message: ({ question, earlier, option }) => `走到“${question}”时，前面的“${earlier}”已经答过，只会是“${option}”，不必再问。` },
  'guide/asked-twice': { title: '重复提问', message: ({ question, earlier, variable }) => `“${variable}”在“${earlier}”问过，到“${question}”又问一次。` },
  'guide/asked-too-coarsely': {
    title: '问得太粗',
    message: ({ question, option, variable, later }) =>
      question === later
        ? `“${question}”的选项“${option}”包含几种“${variable}”，附加项却要区分它们。请改为填写具体的值。`
        : `“${question}”的选项“${option}”包含几种“${variable}”，后面的“${later}”却要区分它们，办事人会被再问一次。请改为填写具体的值。`,
  },
  'guide/changes-nothing': { title: '问了没用', message: ({ question }) => `“${question}”无论怎样回答，结果和材料都一样。请删去，或标明供导办以外的计算使用。` },
  'guide/dependent': {
    title: '不独立',
    message: ({ question, variables }) => `“${question}”走哪个选项，完全由前面的${variables.length === 0 ? '回答' : named(variables)}决定，与这一问的回答无关。`,
  },
  'guide/options-alike': { title: '选项无区别', message: ({ question, first, second }) => `“${question}”的选项“${first}”和“${second}”结果和材料都一样，不必区分。` },
  'guide/duplicate-outcome': { title: '情形重复', message: ({ name, other }) => `结果“${name}”与“${other}”的办理项、情形、材料、时限和表单都相同。请改为跳转到同一个结果。` },
  'guide/two-situations': {
    title: '情形不唯一',
    message: ({ first, second, role, handlingItem }) => `“${handlingItem}”的两个${role === 'route' ? '办理路线' : '主情形'}“${first}”和“${second}”会同时成立，应当只有一个。`,
  },
  'guide/prefill-excludes': { title: '预填排除情形', message: ({ variable, names, count }) => `“${variable}”由共享数据预填且不能更改，预填的范围使${named(names, count)}到不了。` },
};

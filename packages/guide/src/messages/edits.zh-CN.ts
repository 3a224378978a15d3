import type { EditTexts, RefusalTexts } from '@zhengwu/core';
import type { GuideEdits } from '../model/edits/index.js';
import type { GuideRefusals } from '../model/edits/refusals.js';

/** So much of a text that it still fits a line of the undo menu. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 16 ? `${line.slice(0, 15)}…` : line;
}

const DOMAINS = { yesNo: '是否', choice: '单选', choices: '多选', number: '数值', date: '日期', region: '区划' };
const ENDS = { handle: '办理', notNeeded: '不需许可', otherItem: '转办其他事项', refused: '不予办理', staff: '转人工' };
const USES = { required: '必交', deferred: '容缺', pledged: '告知承诺', exempt: '免提交' };

export const guideEditTextsZhCn: EditTexts<GuideEdits> = {
  'guide/rename': ({ name }) => `导办改名为“${brief(name)}”`,
  'guide/set-intro': () => '修改开头的说明',
  'guide/set-item': ({ itemId }) => (itemId === null ? '不再对应事项' : '选择对应的事项'),
  'variable/insert': ({ variable }) => `添加变量“${brief(variable.name)}”`,
  'variable/remove': () => '删除变量',
  'variable/rename': ({ name }) => `变量改名为“${brief(name)}”`,
  'variable/set-domain': ({ domain }) => `修改取值范围（${DOMAINS[domain.kind]}）`,
  'variable/set-prefill': ({ prefill }) => (prefill === null ? '取消预填' : '设置预填数据'),
  'value/insert': ({ value }) => `添加选择值“${brief(value.label)}”`,
  'value/rename': ({ label }) => `选择值改名为“${brief(label)}”`,
  'value/set-help': () => '修改选择值的说明',
  'value/move': () => '移动选择值',
  'value/remove': () => '删除选择值',
  'question/insert': ({ question }) => `添加问题“${brief(question.text)}”`,
  'question/set-text': () => '修改问题',
  'question/set-help': () => '修改问题的说明',
  'question/set-ask': ({ ask }) => (ask === 'options' ? '改为点选选项' : '改为填写具体值'),
  'question/set-variable': () => '更换问题对应的变量',
  'question/set-used-outside': ({ isUsedOutside }) => (isUsedOutside ? '标为供导办之外使用' : '取消供导办之外使用'),
  'question/bypass': () => '省去这个问题',
  'option/insert': ({ option }) => `添加选项“${brief(option.text)}”`,
  'option/set-text': ({ text }) => `选项改为“${brief(text)}”`,
  'option/set-help': () => '修改选项的说明',
  'option/set-short': () => '修改情形名称用词',
  'option/set-guard': () => '修改选项的范围',
  'option/set-when': ({ when }) => (when === null || when.length === 0 ? '取消历史条件' : '修改历史条件'),
  'option/move': () => '移动选项',
  'option/remove': () => '删除选项',
  'option/merge': () => '合并选项',
  'option/cut': () => '断开选项的去向',
  'outcome/insert': ({ outcome }) => `添加结果（${ENDS[outcome.end.kind]}）`,
  'outcome/set-name': ({ name }) => (name === null || name === '' ? '情形按规则命名' : `情形改名为“${brief(name)}”`),
  'outcome/set-note': () => '修改结果的说明',
  'outcome/set-end': ({ end }) => `修改结果（${ENDS[end.kind]}）`,
  'reference/insert': () => '添加跳转',
  'reference/set-target': () => '修改跳转的目标',
  'reference/replace': ({ places }) => (places.length > 1 ? `把 ${String(places.length)} 处改为跳转` : '改为跳转'),
  'node/move': () => '移动分支',
  'node/remove': () => '删除分支',
  'extra/insert': () => '添加附加项',
  'extra/set-guard': () => '修改附加项的范围',
  'extra/set-when': ({ when }) => (when === null || when.length === 0 ? '取消附加项的历史条件' : '修改附加项的历史条件'),
  'extra/remove': () => '删除附加项',
  'use/set': ({ use }) => `材料设为${USES[use.kind]}`,
  'use/remove': () => '去掉材料',
  'situations/set': () => '选择情形',
  'term/insert': ({ term }) => (term.word === '' ? '添加名词解释' : `解释“${brief(term.word)}”`),
  'term/set': ({ field }) => (field === 'word' ? '修改名词' : '修改名词的解释'),
  'term/remove': () => '删除名词解释',
  'fragment/paste': ({ fragment }) => (fragment.option === undefined ? '粘贴分支' : `粘贴选项“${brief(fragment.option.text)}”`),
  'text/replace': ({ find, replacement }) => `把“${brief(find)}”替换为“${brief(replacement)}”`,
  'waiver/add': () => '豁免检查结果',
  'waiver/remove': () => '取消豁免',
};

export const guideRefusalTextsZhCn: RefusalTexts<GuideRefusals> = {
  'guide/gone': () => '要修改的内容已经被删除。',
  'guide/duplicate-id': () => '导办中已经有同一个内容。',
  'guide/no-such-position': () => '不能移到这个位置。',
  'guide/referenced': ({ references }) => `有 ${String(references.length)} 处跳转指向这里的内容。请先修改这些跳转，或连同跳转一起删除。`,
  'guide/inside-itself': () => '不能移到自己的下级。',
  'guide/stands-only-here': () => '这里的内容没有别的位置，不能断开。请移到别处，或者删除。',
  'guide/would-circle': () => '这样会绕回前面的问题，永远走不完。',
  'guide/occupied': ({ optionId }) => (optionId === null ? '已经有第一个问题了。' : '这个选项之后已经有内容了。请先移走，或选别的选项。'),
  'guide/nothing-to-keep-it': () => '新问题还没有选项，原来的内容没有地方放。请先给新问题添加一个选项。',
  'guide/leads-elsewhere': () => '新添加的选项不能带有去向。',
  'guide/variable-used': ({ by }) => `还有 ${String(by.length)} 个问题用到这个变量，不能删除。`,
  'guide/no-values': () => '这个变量不是从几个值中选择的，不能添加选择值。',
  'guide/not-siblings': () => '只能合并同一个问题下的两个选项。',
  'guide/continuations-differ': () => '这两个选项的去向、材料或条件不同，不能合并。',
  'guide/has-extras': () => '这个问题有按答案附加的材料或情形，省去后会丢失。请先把附加项移到别处。',
  'guide/answer-needed': ({ by }) => `后面有 ${String(by.length)} 个问题的条件要用到这个答案，不能省去。`,
  'guide/no-application': () => '这个结果不是办理，没有材料和情形。',
  'guide/not-found': ({ find }) => `没有找到“${find}”。`,
  'guide/nothing-to-find': () => '请输入要查找的文字。',
  'waiver/no-reason': () => '请写明豁免的理由。',
  'waiver/nobody': () => '请写明由谁负责豁免。',
};

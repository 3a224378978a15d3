import type { RuleTexts, WordingKind } from '@zhengwu/core';
import type { bindingRules, StoredFault } from '../check/binding-rules.js';
import type { BoundPair, inputRules } from '../check/input-rules.js';
import type { linkageRules, Undecided } from '../check/linkage-rules.js';
import type { titleRules } from '../check/title-rules.js';
import { driftText, misfitText, reasonText } from './binding.js';
import { linkageWordsZhCn } from './linkage.zh-CN.js';

export type CheckRules = typeof inputRules.entries & typeof titleRules.entries & typeof bindingRules.entries & typeof linkageRules.entries;

const quoted = (texts: readonly string[], most = 6): string => `${texts.slice(0, most).map((text) => `“${text}”`).join('、')}${texts.length > most ? ` 等 ${String(texts.length)} 个` : ''}`;
const meant = (names: readonly string[]): string => (names.length === 0 ? '' : `是不是${quoted(names)}？`);
const columnName = ({ table, column, comment }: { readonly table: string; readonly column: string; readonly comment: string }): string => (comment === '' ? `${table}.${column}` : `${comment}（${table}.${column}）`);
const fit = (fault: StoredFault): string => misfitText('zh-CN', { fault: fault.kind === 'length' ? { ...fault, most: fault.most ?? Infinity } : fault });
const misfit = ({ control, to, what, fault }: { readonly control: string; readonly to: string; readonly what: 'column' | 'element'; readonly fault: StoredFault }): string => `“${control}”与${what === 'column' ? '字段' : '数据元'}“${to}”不符：${fit(fault)}。`;

const PAIRS: Readonly<Record<BoundPair, readonly [least: string, most: string]>> = { length: ['最少字数', '最多字数'], number: ['最小值', '最大值'], rows: ['最少行数', '最多行数'] };
const DEFAULTS = { option: '不在选项之中', length: '不符合字数要求', number: '超出数值范围', pattern: '不符合格式要求' };
const WORDS: Readonly<Record<WordingKind | 'empty', string>> = {
  catchAll: '没有说清包括什么',
  vague: '各人理解不同',
  twoQuestions: '把两件事放在一起问',
  negatedQuestion: '答“是”还是“否”容易弄反',
  doubleNegative: '是双重否定',
  unclearBound: '没有说清是否包括本数',
  tradeWord: '是行业用语',
  empty: '没有说出要填什么',
};
const UNDECIDED: Readonly<Record<Undecided, (control: string, other: string) => string>> = {
  shown: (control) => `没有能够判定“${control}”是否会显示`,
  closed: (control) => `没有能够判定“${control}”必填时是否一定可以填写`,
  acts: (control, other) => `没有能够判定“${control}”的第 ${other} 条联动是否会起作用`,
  writers: (control, other) => `没有能够判定“${control}”与“${other}”是否会同时写入一个值`,
  twice: (control, other) => `没有能够判定绑定同一字段的“${control}”与“${other}”是否会同时出现`,
  rowsTwice: (control, other) => `没有能够判定写入同一张表的“${control}”与“${other}”是否会同时出现`,
  column: (control, other) => `没有能够判定不可为空的“${other}”是否总会由“${control}”填写`,
  titles: (control) => `没有能够判定两个“${control}”是否会同时出现`,
  asked: (control, other) => `没有能够判定“${control}”与“${other}”是否会同时要求填写`,
};

export const checkTextsZhCn: RuleTexts<CheckRules> = {
  'form/unknown-component': { title: '组件未知', message: ({ control, component, nearest }) => `“${control}”用的组件“${component}”不认识，办事人填不了。${meant(nearest)}` },
  'form/no-component': { title: '没有组件', message: ({ control }) => `“${control}”没有指定组件，页面上不会出现。` },
  'form/misplaced': { title: '位置不对', message: ({ control, component, parent }) => `“${control}”（${component}）不能放在${parent === '' ? '这里' : ` ${parent} 里`}，请移到能放它的地方。` },
  'form/script-not-run': { title: '脚本不执行', message: ({ control, path, script, reason, shown }) => `“${control}”的 ${path} 中有脚本“${script}”，${linkageWordsZhCn.scriptFault(linkageWordsZhCn.scriptFaults[reason], shown)}。请改用联动，或者删去。` },
  'form/bounds-reversed': { title: '限制矛盾', message: ({ control, pair, least, most }) => `“${control}”的${PAIRS[pair][0]}是 ${String(least)}，${PAIRS[pair][1]}是 ${String(most)}，填什么都通不过。` },
  'form/bad-pattern': { title: '格式无效', message: ({ control, pattern }) => `“${control}”的格式“${pattern}”不是有效的正则表达式，不起作用。` },
  'form/slow-pattern': { title: '格式太慢', message: ({ control, pattern }) => `“${control}”的格式“${pattern}”在重复里又有重复，遇到较长的内容会使页面停住。请改写。` },
  'form/options-refused': {
    title: '选项通不过',
    message: ({ control, pattern, options, isAll }) => (isAll ? `“${control}”的选项没有一个符合它自己的格式“${pattern}”，选什么都通不过。` : `“${control}”的选项${quoted(options)}不符合它自己的格式“${pattern}”，选了通不过。`),
  },
  'form/default-refused': { title: '默认值无效', message: ({ control, value, why }) => `“${control}”的默认值“${value}”${DEFAULTS[why]}。` },
  'form/no-options': { title: '没有选项', message: ({ control }) => `“${control}”还没有选项。` },
  'form/option-doubled': { title: '选项值重复', message: ({ control, value, labels }) => `“${control}”的选项${quoted(labels)}用了同一个值“${value}”，存下之后分不清。` },
  'form/option-label-repeated': { title: '选项重名', message: ({ control, label, values }) => `“${control}”有两个选项都叫“${label}”，值却是${quoted(values)}，办事人分不清。` },

  'form/title-missing': {
    title: '缺标题',
    message: ({ control, what }) => ({ control: `“${control}”没有标题，办事人不知道要填什么。`, pane: `“${control}”没有名称，办事人不知道里面是什么。`, column: `表格中“${control}”所在的列没有列名。` })[what],
  },
  'form/title-repeated': { title: '标题重复', message: ({ title, group }) => `${group === '' ? '' : `“${group}”中`}有两个“${title}”会同时出现，办事人分不清哪个是哪个。` },
  'form/vague-title': { title: '标题含糊', message: ({ title, word, kind }) => (kind === 'empty' ? `标题“${title}”${WORDS.empty}。` : `标题“${title}”中的“${word}”${WORDS[kind]}。`) },

  'form/unbound': {
    title: '没有绑定',
    message: ({ control, what, suggested: [first] }) =>
      `“${control}”没有绑定${what === 'rows' ? '数据表，填的各行' : '字段，填的内容'}不会入库。${first === undefined ? '请绑定，或者说明不绑定的理由。' : `可以绑定到“${first.to}”：${reasonText('zh-CN', first.reason)}。`}`,
  },
  'form/unknown-table': { title: '表不存在', message: ({ control, table, nearest }) => `“${control}”绑定的表“${table}”不在数据字典里。${meant(nearest)}` },
  'form/unknown-column': { title: '字段不存在', message: ({ control, table, column, nearest }) => `“${control}”绑定的字段“${column}”不在表“${table}”里。${meant(nearest)}` },
  'form/unknown-element': { title: '数据元不存在', message: ({ control, element, nearest }) => `“${control}”关联的数据元“${element}”不在目录里。${meant(nearest)}` },
  'form/required-column-missing': { title: '缺必填字段', message: ({ rows, ...column }) => `字段“${columnName(column)}”不可为空，${rows === '' ? '表单里' : `“${rows}”的各行里`}却没有填写它的控件，提交后入不了库。` },
  'form/required-column-hidden': { title: '必填字段会缺', message: ({ control, ...column }) => `字段“${columnName(column)}”不可为空，可是有一种情况下“${control}”不出现，提交后入不了库。` },
  'form/column-bound-twice': { title: '重复绑定', message: ({ control, other, ...column }) => `“${control}”和“${other}”都写入字段“${columnName(column)}”，并且会同时出现，后写的覆盖先写的。` },
  'form/table-bound-twice': { title: '两表同库', message: ({ control, other, table }) => `“${control}”和“${other}”的各行都写入表“${table}”，入库后分不清来自哪一个。` },
  'form/outside-rows': { title: '子表字段在外', message: ({ control, rows, ...column }) => `“${control}”写入子表的字段“${columnName(column)}”，却不在${rows === '' ? '写入这张表的表格里' : `“${rows}”的各行里`}。` },
  'form/other-table': { title: '不是本表字段', message: ({ control, wanted, ...column }) => `“${control}”在写入“${wanted}”的各行里，却绑定了另一张表的字段“${columnName(column)}”。` },
  'form/rows-astray': { title: '表格绑错表', message: ({ control, table, why, wanted }) => (why === 'main' ? `“${control}”有多行，却写入主表“${table}”，主表每份申请只有一行。` : `“${control}”写入的表“${table}”不是“${wanted}”的子表。`) },

  'form/misfit-type': { title: '类型不符', message: misfit },
  'form/misfit-length': { title: '长度不符', message: misfit },
  'form/misfit-precision': { title: '精度不符', message: misfit },
  'form/misfit-required': { title: '必填不符', message: misfit },
  'form/misfit-codes': { title: '代码不符', message: misfit },
  'form/misfit-date-format': { title: '日期格式不符', message: misfit },
  'form/misfit-default': { title: '默认值不符', message: misfit },

  'form/drift': { title: '字段已变', message: ({ control, drifts, ...column }) => `“${control}”绑定的字段“${columnName(column)}”与绑定时不同：${drifts.map((drift) => driftText('zh-CN', drift)).join('；')}。请核对控件，再按新的字段确认。` },
  'form/relation-unconfirmed': { title: '关系未确认', message: ({ control, element }) => `“${control}”与数据元“${element}”的关系还没有确认。` },
  'form/relation-returned': { title: '关系被退回', message: ({ control, element, note }) => `“${control}”与数据元“${element}”的关系被退回${note === '' ? '' : `：${note.replace(/[。.]$/, '')}`}。` },
  'form/asked-twice': { title: '重复填写', message: ({ control, other, what, name }) => `“${control}”与“${other}”${what === 'element' ? `是同一个数据元“${name}”` : `都取自“${name}”`}，办事人要填两遍。` },
  'form/prefillable': { title: '可以预填', message: ({ control, material, source }) => `材料“${material}”核验时能从“${source}”取得“${control}”，不必再填。` },

  'form/linkage-cycle': { title: '联动循环', message: ({ controls }) => (controls.length === 1 ? `“${controls[0] ?? ''}”的联动取决于它自己，结果不能确定。` : `${quoted(controls, 8)}的联动互相牵动，绕成一圈，结果不能确定。`) },
  'form/linkage-field-gone': { title: '联动失效', message: ({ control, number }) => `“${control}”的第 ${String(number)} 条联动用到的控件已经不在了，条件不会成立。请重新设置或删去。` },
  'form/linkage-offers-unknown': { title: '选项不存在', message: ({ control, number, values }) => `“${control}”的第 ${String(number)} 条联动要求只提供${quoted(values)}，它的选项里没有。` },
  'form/linkage-never-acts': { title: '联动不起作用', message: ({ control, number }) => `无论怎样填写，“${control}”的第 ${String(number)} 条联动都不会起作用。` },
  'form/never-shown': { title: '永不显示', message: ({ control, isLayout }) => `无论怎样填写，“${control}”${isLayout ? '和里面的内容' : ''}都不会显示。` },
  'form/required-but-hidden': { title: '必填却不显示', message: ({ control }) => `“${control}”必填，可是无论怎样填写都不会显示。` },
  'form/required-but-closed': { title: '必填却不能填', message: ({ control }) => `有一种情况下“${control}”必填，却被禁用或者只读，表单交不上去。` },
  'form/two-writers': {
    title: '两处写入',
    message: ({ control, other, what, path }) =>
      ({ place: `“${control}”和“${other}”的值存在同一处（${path}），并且会同时出现，互相覆盖。`, fills: `“${control}”有两条联动会同时填入它的值，只有前一条算数。`, reaction: `“${control}”的值既由联动填入，又由导入的 x-reactions 写入，结果不能确定。` })[what],
  },
  'form/undecided': { title: '未能判定', message: ({ about, control, other }) => `${UNDECIDED[about](control, other)}，请人工核对。` },
};

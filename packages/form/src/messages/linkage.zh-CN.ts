import type { Effect } from '../model/linkage.js';
import type { ScriptFaultReason } from '../script/script-fault.js';

/** How linkages, answers and scripts are said. */
export const linkageWordsZhCn = {
  yes: '是',
  no: '否',
  notAnswered: '未填写',
  emptyText: '空文本',
  noneChosen: '一项也没选',
  rows: (count: number): string => `${String(count)} 行`,
  joined: (parts: readonly string[]): string => parts.join('、'),
  day: (year: number, month: number, day: number): string => `${String(year)}年${String(month)}月${String(day)}日`,

  /** 当申请人类型是“个体工商户”时，显示，必填。 */
  sentence: (condition: string | undefined, effects: readonly string[]): string =>
    `${condition === undefined ? '始终' : `当${condition.replace(/\w$/, '$& ')}时，`}${effects.length === 0 ? '什么也不做' : effects.join('，')}。`,
  effects: {
    show: '显示',
    hide: '隐藏',
    require: '必填',
    relax: '不必填',
    enable: '可用',
    disable: '禁用',
    unlock: '可修改',
    lock: '只读',
  } satisfies Record<Exclude<Effect['kind'], 'fill' | 'options'>, string>,
  fill: (value: string): string => `填入${value}`,
  options: (labels: readonly string[]): string => (labels.length === 0 ? '没有可选项' : `只能选${labels.map((label) => `“${label}”`).join('、')}`),

  /** Why a script is not run. */
  scriptFaults: {
    empty: '脚本是空的',
    tooLong: '脚本太长',
    tooDeep: '脚本嵌套太深',
    tooManyNodes: '脚本太大',
    tooLarge: '脚本得出的文本太长',
    function: '不执行函数',
    assignment: '不执行赋值',
    statement: '不执行语句，只计算表达式',
    call: '不调用函数',
    construct: '不创建对象',
    this: '不能使用 this',
    object: '不能写对象',
    computedMember: '方括号里只能写文本或非负整数',
    unsafeName: '不能读取这个属性',
    unknownName: '没有这个名称',
    numberOutOfRange: '数字超出范围',
    unclosedText: '引号没有成对',
    unsupported: '不支持这种写法',
    unexpected: '这里不应出现',
    failed: '读取时出错',
  } satisfies Record<ScriptFaultReason, string>,
  /** 不调用函数：alert */
  scriptFault: (reason: string, shown: string): string => (shown === '' ? reason : `${reason}：${shown}`),

  /** Why a reaction of Formily's stays as it was imported. */
  importFaults: {
    function: '是一段函数代码',
    script: '其中的脚本不能读取',
    target: '作用的对象不是表单里的一个控件',
    dependency: '依赖的不是表单里一个控件的值',
    state: '改变的内容没有对应的联动',
    oneSided: '只说了条件成立时怎样，没有说不成立时怎样',
    meaning: '其中的比较或计算没有同样含义的写法',
    effects: '只在指定的时机执行',
    several: '另一条也改变同一个控件的同一项内容',
  },
  /** Why a linkage is not written for other Formily runtimes. */
  exportFaults: {
    function: '用到的函数没有对应的写法',
    field: '读取的不是本表单里的字段',
    rows: '读取其他表格各行的值',
    effect: '这种作用没有对应的写法',
  },
};

export type LinkageWords = typeof linkageWordsZhCn;

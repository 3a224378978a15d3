import type { EvaluationReason, expressionRules } from '../expression/rules.js';
import type { RuleTexts } from './message-table.js';
import { wordsZhCn } from './words.zh-CN.js';

const { type } = wordsZhCn;
const perhaps = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : `，是不是${nearest.map((each) => `“${each}”`).join('、')}？`);

const EXPECTED = { value: '一个值或字段', operator: '运算符，例如“=”“且”', ')': '右括号“)”', ']': '右方括号“]”', then: '“则”', otherwise: '“否则”', ':': '冒号“:”' };

const FAILED: Readonly<Record<EvaluationReason, string>> = {
  'too-many-steps': '计算步骤过多',
  'too-deep': '嵌套过深',
  'too-large': '结果文字过长',
  'wrong-type': '值的类型不对',
  'divide-by-zero': '除数为 0',
  'number-out-of-range': '数字过大',
  'bad-date': '日期无效',
  'no-today': '没有给出当天日期',
  'unsafe-name': '名称不安全',
  'not-a-tree': '公式结构损坏',
};

const NOT_IN_JUEL = {
  function: '流程引擎没有这个函数，请改用流程变量或在表单中先算好',
  member: '流程引擎条件中不能取下级内容',
  'no-variable': '字段没有对应的流程变量，请先在上下文中登记',
  'bad-variable': '对应的流程变量名不合法，只能用字母、数字和下划线',
  list: '流程引擎只能判断文字是否在列表中',
  'too-large': '展开后过长，请拆成几个条件',
};

export const expressionTextsZhCn: RuleTexts<typeof expressionRules.entries> = {
  'expression/too-long': { title: '公式过长', message: ({ length, most }) => `公式有 ${String(length)} 个字符，最多 ${String(most)} 个。请拆成几个条件。` },
  'expression/too-deep': { title: '嵌套过深', message: ({ most }) => `括号或运算嵌套超过 ${String(most)} 层。请拆成几个条件。` },
  'expression/too-many-nodes': { title: '公式过大', message: ({ most }) => `公式超过 ${String(most)} 项。请拆成几个条件。` },
  'expression/not-a-tree': { title: '公式损坏', message: ({ path }) => `保存的公式${path === '' ? '' : `在“${path}”处`}已损坏，无法读取。请重新填写。` },
  'expression/empty': { title: '公式为空', message: () => '还没有填写公式。例如：经营面积 >= 300 且 主体业态 = "餐饮服务经营者"。' },
  'expression/unexpected': {
    title: '写法有误',
    message: ({ found, expected }) => `${found === '' ? '公式在这里没有写完' : `“${found}”放在这里读不懂`}，这里应当是${EXPECTED[expected]}。`,
  },
  'expression/unclosed-text': { title: '引号或括号没有闭合', message: () => '引号或花括号只有前一半，请补上后一半。' },
  'expression/chained-comparison': { title: '连续比较', message: () => '不能连续比较。请写成两个条件并用“且”连接，例如：1 < 面积 且 面积 < 5。' },
  'expression/number-out-of-range': { title: '数字过大', message: ({ text }) => `“${text}”超出可以准确表示的范围（±9007199254740991）。` },
  'expression/unsafe-name': { title: '名称不安全', message: ({ name }) => `“${name}”不能用作字段名。` },
  'expression/unknown-name': { title: '没有这个字段', message: ({ name, nearest }) => `没有名为“${name}”的字段${perhaps(nearest)}` + (nearest.length === 0 ? '。文字请加引号。' : '') },
  'expression/ambiguous-name': { title: '同名字段', message: ({ name, ids }) => `有 ${String(ids.length)} 个字段都叫“${name}”，请从字段列表中选取，以便区分。` },
  'expression/unknown-field': { title: '字段已删除', message: ({ id }) => `公式用到的字段（${id}）已不存在，请改选其他字段。` },
  'expression/unknown-function': { title: '没有这个函数', message: ({ name, nearest }) => `没有名为“${name}”的函数${perhaps(nearest) || '。'}` },
  'expression/wrong-argument-count': {
    title: '参数个数不对',
    message: ({ name, least, most, found }) => `“${name}”需要 ${least === most ? String(least) : `${String(least)} 至 ${String(most)}`} 个参数，现在是 ${String(found)} 个。`,
  },
  'expression/type-mismatch': {
    title: '类型不符',
    message: ({ expected, found, shown }) => `“${shown}”的类型是“${type[found]}”，这里需要${expected.map((each) => `“${type[each]}”`).join('或')}。`,
  },
  'expression/incomparable': { title: '不能这样比较', message: ({ left, right }) => `左边的类型是“${type[left]}”，右边是“${type[right]}”，不能放在一起比较或计算。` },
  'expression/unknown-option': {
    title: '没有这个选项',
    message: ({ field, option, nearest }) => `“${field}”没有选项“${option}”${perhaps(nearest) || '，请从它的选项中选取。'}`,
  },
  'expression/bad-date': { title: '日期无效', message: ({ text }) => `“${text}”不是有效日期，请写成 "2026-01-31" 的形式。` },
  'expression/constant': { title: '结果不变', message: ({ value }) => `这个条件没有用到任何字段，结果总是${value ? '“是”' : '“否”'}。` },
  'expression/failed': { title: '无法计算', message: ({ reason, shown }) => `“${shown}”无法计算：${FAILED[reason]}。` },
  'expression/not-in-juel': { title: '流程引擎不支持', message: ({ shown, reason }) => `“${shown}”无法写成流程条件：${NOT_IN_JUEL[reason]}。` },
};

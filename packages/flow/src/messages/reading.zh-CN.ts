import type { RuleTexts } from '@zhengwu/core';
import type { flowReadingRules, Inexpressible, Mended, OwnElement } from '../model/reading-rules.js';

const MENDED: Readonly<Record<Mended, string>> = {
  ampersand: '“&”没有写成“&amp;”',
  'less-than': '“<”没有写成“&lt;”',
  'control-character': '有不能出现的控制字符，已去掉',
  unquoted: '属性值没有加引号',
  'no-value': '属性没有值，已去掉',
  'doubled-attribute': '同一个属性写了两次，保留了前一个',
  unclosed: '标签没有结束，已补上',
  'stray-closing': '多出的结束标签，已去掉',
  'behind-the-root': '文件末尾有多余的内容，已去掉',
};

const INEXPRESSIBLE: Readonly<Record<Inexpressible, (detail: string) => string>> = {
  attribute: (detail) => `没有与属性“${detail}”对应的属性，已略去`,
  element: (detail) => `没有与扩展“${detail}”对应的扩展，已略去`,
  'task-type': (detail) => `没有“${detail}”这种任务，请换成服务任务`,
  'working-days': () => '不会按工作日计算到期时间，请在引擎中配置日历或改用自然日',
  'second-engine': (detail) => `不读取文件里另一种引擎（${detail}）的设置，已略去`,
};

const SETTINGS: Readonly<Record<OwnElement, string>> = {
  step: '环节',
  approver: '办理人',
  notice: '通知',
  right: '字段权限',
  return: '退回',
  escalation: '超时处理',
  process: '流程',
  way: '去向',
  condition: '条件',
  waiver: '豁免',
};

/** Namespaces by the names that people know them by. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': 'BPMN 2.0',
  'http://www.omg.org/spec/BPMN/20100524/DI': 'BPMN 2.0',
  'http://flowable.org/bpmn': 'Flowable',
  'http://activiti.org/bpmn': 'Activiti',
  'http://camunda.org/schema/1.0/bpmn': 'Camunda 7',
};

const whose = (name: string): string => (name === '' ? '文件' : `“${name}”`);

export const readingTextsZhCn: RuleTexts<typeof flowReadingRules.entries> = {
  'flow/not-xml': { title: '不是流程文件', message: () => '这不是 XML 文件，没有打开。请选择 BPMN 流程文件（.bpmn 或 .xml）。' },
  'flow/not-bpmn': { title: '不是流程文件', message: ({ root }) => `这是 XML 文件，但不是 BPMN 流程（根元素是“${root}”），没有打开。请选择 BPMN 流程文件。` },
  'flow/beyond-repair': { title: '无法打开', message: ({ reason }) => `文件错误太多，没有打开：${reason}。原文已保留，请用原来的工具重新导出。` },
  'flow/mended': {
    title: '写法有误',
    message: ({ line, what, name, count }) =>
      `第 ${String(line)} 行${name === '' ? '' : `（${name}）`}：${MENDED[what]}${count > 1 ? `；同样的问题共 ${String(count)} 处` : ''}。已按原意打开，原文已保留，请核对。`,
  },
  'flow/doctype': { title: '带有文档类型', message: ({ line }) => `第 ${String(line)} 行有文档类型声明（DOCTYPE）。流程文件不需要它，为安全起见没有读入，原文已保留。` },
  'flow/unknown-entity': { title: '未知的实体', message: ({ line, name }) => `第 ${String(line)} 行用了文件自定义的实体“&${name};”，没有展开，按文字保留。请核对这里的内容。` },
  'flow/doubled-id': { title: '标识重复', message: ({ line, id, newId }) => `第 ${String(line)} 行的标识“${id}”前面已经用过，已改为“${newId}”。指向“${id}”的连线和图形仍指前一个，请核对。` },
  'flow/missing-id': { title: '缺少标识', message: ({ line, element, id }) => `第 ${String(line)} 行的 ${element} 没有标识，已补上“${id}”。` },
  'flow/undeclared-prefix': { title: '前缀没有声明', message: ({ prefix, uri }) => `前缀“${prefix}”没有声明，按惯例读作 ${uri}，并补上了声明。请核对。` },
  'flow/odd-namespace': { title: '命名空间不规范', message: ({ prefix, uri, meant }) => `${prefix === '' ? '默认' : `前缀“${prefix}”的`}命名空间是“${uri}”，按 ${NAMESPACES[meant] ?? meant} 读取。保存时保持原样。` },
  'flow/encoding': { title: '编码声明已改', message: ({ declared }) => `文件声明的编码是 ${declared}，这里一律用 UTF-8，声明已改为 UTF-8。` },
  'flow/not-shown': {
    title: '图中不显示',
    message: ({ line, element, count }) => `第 ${String(line)} 行的“${element}”${count > 1 ? `等 ${String(count)} 处` : ''}不是这里能有的内容，图中不显示；保存时原样保留。`,
  },
  'flow/unknown-reference': { title: '引用落空', message: ({ name, property, reference }) => `${whose(name)}的 ${property} 指向“${reference}”，文件里没有它。请重新连接，或删去这处引用。` },
  'flow/newer-settings': {
    title: '版本较新',
    message: ({ found, known }) => `文件里的审批设置是第 ${String(found)} 版，本系统只认识到第 ${String(known)} 版。只能查看，不能修改；请升级后再编辑。`,
  },
  'flow/bad-setting': {
    title: '设置无法读入',
    message: ({ name, setting, attribute, value }) =>
      `${whose(name)}的${SETTINGS[setting]}设置${attribute === '' ? '' : `（${attribute}）`}${value === '' ? '缺少内容' : `写的是“${value}”`}，没有读入。请重新设置。`,
  },
  'flow/would-lose': {
    title: '保存会丢失内容',
    message: ({ line, what, inside }) => `原文件第 ${String(line)} 行的 ${what}${inside === '' ? '' : `（在“${inside}”中）`}保存后会丢失，所以没有保存。请撤销刚才的修改，并联系技术支持。`,
  },
  'flow/not-expressible': { title: '引擎不支持', message: ({ engine, name, what, detail }) => `${whose(name)}：${engine} ${INEXPRESSIBLE[what](detail)}。` },
};

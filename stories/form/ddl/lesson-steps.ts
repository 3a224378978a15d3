import type { DataTable, Finding } from '@zhengwu/core';
import { indexForm, type Form, type FormNode } from '@zhengwu/form';

import type { LessonStep } from '../../core/step-lesson.js';

/** How far the learner has come. */
export interface Progress {
  readonly form: Form;
  readonly tables: readonly DataTable[];
  /** Undefined until the checks have said something. */
  readonly findings: readonly Finding[] | undefined;
}

/** The main table of the lesson's DDL and the code list that its comment forgot. */
export const MAIN_TABLE = 'fl_application';
const CODELESS = 'business_form';
const QUESTION = 'has_agent';
const ANSWERED = ['agent_name', 'agent_id_number', 'agent_phone'];

export const lessonSteps: readonly LessonStep<Progress>[] = [
  {
    title: '导入建表语句',
    why: '表和列的名称、类型、长度、可空、代码、上下级，都从建表语句读出来，不用再抄一遍。',
    mouse: '先点“复制建表语句”。点“从空白开始”，再点左边“数据表”里的“导入数据表…”，粘贴，看一看读出了什么，点“加入数据表”。',
    keys: '用 Tab 走到“工具”，回车，选“导入数据表…”；Ctrl+V 粘贴，Tab 到“加入数据表”，回车。',
    isDone: ({ tables }) => tables.some(({ name }) => name === MAIN_TABLE),
  },
  {
    title: '放上画布',
    why: '一列变成一个合适的控件，标题、校验、选项、绑定一起有了；子表变成可以增行的表格。主键、时间戳由系统填写，不会放上来。',
    mouse: '把“从业人员”的“整张表”拖到画布上，再把“食品经营许可申请”的“整张表”拖到它下面：主表的列放进网格，另一张子表也一起来了。',
    keys: '在画布上按 /，输入“从业人员”，回车；按 Esc 到什么都没选中，再按 /，输入“食品经营许可申请”，回车。',
    isDone: ({ form, tables }) => tables.length > 0 && tables.every((table) => isOnCanvas(form, table)),
  },
  {
    title: '分两步填写',
    why: '一屏四十项，群众看了就怕。先填申请人和经营场所，再填人员和设施。',
    mouse: '选中网格（点一个控件，再点“选中外层”），在“更多操作”里选“放进布局、分步”；点左边“控件”里的“步骤”，把两张表格拖进第二步；在右边写两步的名称。',
    keys: '选中网格，Ctrl+G，选“分步”；按 / 插入“步骤”；选中表格，Alt+↓ 移到分步下面，Alt+→ 移进去；F2 写名称。',
    isDone: ({ form }) => {
      const panes = nodesOf(form, 'FormStep.StepPane');
      return panes.length >= 2 && panes.every((pane) => Object.keys(pane.properties ?? {}).length > 0 && !textOf(pane, 'title').startsWith("步骤"));
    },
  },
  {
    title: '标题和代码',
    why: '注释是写给开发人员看的：“其他”没有说清填什么；“主体业态”只留了一位，没有写有哪几种。',
    mouse: '把“其他”的标题改成“补充说明”。选中“主体业态”，控件换成“单选”，在“选项”里粘贴三行：食品销售经营者|1、餐饮服务经营者|2、集中用餐单位食堂|3。',
    keys: 'Ctrl+F 输入列名，回车就到；F2 改标题；Alt+回车到右边，Tab 到“控件”，输入“单选”，回车。',
    isDone: ({ form }) => optionCount(boundTo(form, CODELESS)) === 3 && boundTo(form, 'other')?.title !== '其他',
  },
  {
    title: '加一条联动',
    why: '没有委托别人的，不用看代理人那几项；委托了的，一项也不能少。',
    mouse: '选中代理人的三项（点第一项，按住 Shift 点第三项），勾“必填”，在“更多操作”里选“放进布局、卡片”；标题写“代理人”，在“更多操作”里点“多占一列”；在“联动”里点“添加联动”：当“是否委托代办”是“是”时，显示。',
    keys: '选中第一项，Shift+↓ 两次，Alt+回车，空格勾“必填”；Alt+C 回画布，Ctrl+G 选“卡片”；F2 写标题，Alt+Shift+→ 占两列；Alt+回车，Tab 到“添加联动”，回车。',
    isDone: ({ form }) => ANSWERED.every((column) => boundTo(form, column)?.required === true) && isShownBy(form, QUESTION),
  },
  {
    title: '确认数据元',
    why: '系统按标题认出了公共数据元。是不是同一个意思，要由部门确认，确认的人和日期会记下来。',
    mouse: '点画布的空白处，右边是整张表单；在“绑定建议”里点“采用全部”；逐条看过“数据元关系确认”，点“确认…个数据元关系”。',
    keys: '在画布上按 Esc 到什么都没选中，Alt+回车，Tab 到“采用全部”，回车；再 Tab 到“确认…个数据元关系”，回车。',
    isDone: ({ form }) => {
      const reviews = allNodes(form).flatMap(({ 'x-binding': binding }) => (binding?.element === undefined ? [] : [binding.review?.state]));
      return reviews.length > 0 && reviews.every((state) => state === 'confirmed');
    },
  },
  {
    title: '处理检查结果',
    why: '剩下的是“可以预填”：营业执照、身份证上已经有的，不要让群众再填一遍。',
    mouse: '点最上面的检查结果，逐条看，点“从电子证照预填”。一条不剩，就做完了。',
    keys: 'F8 到下一处，Alt+F8 照建议改好。',
    isDone: ({ form, findings, tables }) => tables.length > 0 && allNodes(form).length > 0 && findings?.length === 0,
  },
];

function allNodes(form: Form): readonly FormNode[] {
  return indexForm(form.schema).entries.map(({ node }) => node as FormNode); // entries are all but the root
}

function nodesOf(form: Form, component: string): readonly FormNode[] {
  return allNodes(form).filter((node) => node['x-component'] === component);
}

function textOf(node: FormNode, prop: string): string {
  const text = node['x-component-props']?.[prop];
  return typeof text === 'string' ? text : '';
}

function optionCount(node: FormNode | undefined): number {
  return Array.isArray(node?.enum) ? node.enum.length : 0;
}

function boundTo(form: Form, column: string): FormNode | undefined {
  return allNodes(form).find(({ 'x-binding': binding }) => binding?.columns?.some((each) => each.table === MAIN_TABLE && each.column === column) === true);
}

/** Whether a child table is a table of rows, and of the main one each column has a control that somebody has to fill in. */
function isOnCanvas(form: Form, { name, parentId, columns }: DataTable): boolean {
  if (parentId !== undefined) return allNodes(form).some(({ 'x-binding': binding }) => binding?.table === name);
  return columns.every(({ name: column, nullable, isKey }) => nullable || isKey === true || boundTo(form, column) !== undefined);
}

/** Whether something is shown for an answer to what writes a column. */
function isShownBy(form: Form, column: string): boolean {
  const question = boundTo(form, column)?.['x-id'];
  const linkages = allNodes(form).flatMap((node) => node['x-rules'] ?? []);
  return question !== undefined && linkages.some(({ when, effects }) => effects.some(({ kind }) => kind === 'show') && JSON.stringify(when ?? null).includes(`"${question}"`));
}

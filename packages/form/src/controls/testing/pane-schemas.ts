import { divisionOptions } from './division-options.js';
import { staffTable } from './staff-schema.js';

const item = { 'x-decorator': 'FormItem' } as const;
const input = (title: string, more: object = {}): object => ({ ...item, type: 'string', title, 'x-component': 'Input', ...more });
const pane = (component: string, props: object, properties: object): object => ({ type: 'void', 'x-component': component, 'x-component-props': props, properties });

const parts = {
  basic: { name: input('经营者名称', { required: true }), code: { ...item, type: 'string', title: '统一社会信用代码', required: true, 'x-component': 'CreditCode' } },
  site: { site: { ...item, type: 'object', title: '经营场所', required: true, enum: divisionOptions, 'x-component': 'Address' }, area: { ...item, type: 'number', title: '面积', 'x-component': 'NumberPicker', 'x-decorator-props': { addonAfter: '平方米' } } },
  people: { staff: { ...staffTable, required: true } },
};

/** A form cut into tabs, steps, panels. */
export const paneSchemas = {
  tabs: { type: 'object', properties: { tabs: pane('FormTab', {}, { one: pane('FormTab.TabPane', { tab: '基本信息' }, parts.basic), two: pane('FormTab.TabPane', { tab: '经营场所' }, parts.site), three: pane('FormTab.TabPane', { tab: '从业人员' }, parts.people) }) } },
  upright: { type: 'object', properties: { tabs: pane('FormTab', { tabPosition: 'left' }, { one: pane('FormTab.TabPane', { tab: '基本信息' }, parts.basic), two: pane('FormTab.TabPane', { tab: '经营场所' }, parts.site) }) } },
  steps: { type: 'object', properties: { steps: pane('FormStep', {}, { one: pane('FormStep.StepPane', { title: '基本信息', description: '与营业执照一致' }, parts.basic), two: pane('FormStep.StepPane', { title: '经营场所' }, parts.site), three: pane('FormStep.StepPane', { title: '从业人员' }, parts.people) }) } },
  uprightSteps: { type: 'object', properties: { steps: pane('FormStep', { direction: 'vertical' }, { one: pane('FormStep.StepPane', { title: '基本信息' }, parts.basic), two: pane('FormStep.StepPane', { title: '经营场所' }, parts.site) }) } },
  panels: { type: 'object', properties: { panels: pane('FormCollapse', { defaultOpenPanelCount: 1 }, { one: pane('FormCollapse.CollapsePanel', { header: '基本信息' }, parts.basic), two: pane('FormCollapse.CollapsePanel', { header: '经营场所' }, parts.site) }) } },
} as const;

import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { answersOf, focusedElement, hasFocus, schemaOf, shownForm } from '../testing/shown-form.js';
import { staffTable } from '../testing/staff-schema.js';

const text = (title: string, more: object = {}): object => ({ type: 'string', title, 'x-component': 'Input', 'x-decorator': 'FormItem', ...more });
const pane = (component: string, props: object, properties: object, more: object = {}): object => ({ type: 'void', 'x-component': component, 'x-component-props': props, properties, ...more });
const hiddenBy = { 'x-reactions': { dependencies: ['simple'], fulfill: { state: { visible: '{{!$deps[0]}}' } } } };
const simple = { type: 'boolean', title: '简易申请', 'x-component': 'Switch', 'x-decorator': 'FormItem' };

const tabs = schemaOf({
  simple,
  tabs: pane('FormTab', {}, {
    basic: pane('FormTab.TabPane', { tab: '基本信息' }, { name: text('名称', { required: true }) }),
    site: pane('FormTab.TabPane', { tab: '经营场所' }, { address: text('地址', { required: true }), street: text('镇街', { required: true }) }),
    more: pane('FormTab.TabPane', { tab: '其他' }, { note: text('备注') }, hiddenBy),
  }),
});
const steps = schemaOf({
  simple,
  steps: pane('FormStep', {}, {
    one: pane('FormStep.StepPane', { title: '基本信息' }, { name: text('名称', { required: true }), short: text('简称') }),
    two: pane('FormStep.StepPane', { title: '从业人员', description: '至少一人' }, { staff: { ...staffTable, required: true } }, hiddenBy),
    three: pane('FormStep.StepPane', { title: '承诺' }, { signer: text('承诺人', { required: true }) }),
  }),
});
const collapse = (props: object): object =>
  schemaOf({
    parts: pane('FormCollapse', props, {
      basic: pane('FormCollapse.CollapsePanel', { header: '基本信息' }, { name: text('名称', { required: true }) }),
      site: pane('FormCollapse.CollapsePanel', { header: '经营场所' }, { address: text('地址', { required: true }) }),
    }),
  });

const box = (name: string) => page.getByRole('textbox', { name, exact: false });
const tab = (name: string) => page.getByRole('tab', { name });
const press = async (locator: ReturnType<typeof page.getByRole>, keys: string): Promise<void> => {
  (locator.element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
};

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1366, 768);
});

describe('FormTab', () => {
  it('shows one page, by arrows, Home and End', async () => {
    await shownForm({ form: tabs });
    await expect.element(page.getByRole('tabpanel', { name: '基本信息' })).toBeVisible();
    await press(tab('基本信息'), '{ArrowRight}');
    expect(focusedElement()).toBe(tab('经营场所').element());
    await expect.element(box('地址')).toBeVisible();
    expect(box('名称').elements()).toHaveLength(0);
    await userEvent.keyboard('{End}{ArrowRight}{End}{Home}');
    await expect.element(tab('基本信息')).toHaveAttribute('aria-selected', 'true');
    await userEvent.tab();
    expect(focusedElement()).toBe(box('名称').element());
  });

  it('what is typed on a page that is left stays', async () => {
    const form = await shownForm({ form: tabs });
    await userEvent.fill(box('名称'), '甲');
    await userEvent.click(tab('经营场所'));
    await userEvent.fill(box('地址'), '长沙街道 1 号');
    await userEvent.click(tab('基本信息'));
    await expect.element(box('名称')).toHaveValue('甲');
    expect(answersOf(form)).toMatchObject({ name: '甲', address: '长沙街道 1 号' });
  });

  it('pages that were never seen are checked, marked, and opened by the list of errors', async () => {
    const form = await shownForm({ form: tabs, value: { name: '甲' } });
    const { errors } = await form.submit();
    expect(errors.map(({ path }) => path)).toEqual(['address', 'street']);
    await expect.element(tab('经营场所')).toHaveAccessibleName(/^经营场所\s*（2 处有误）$/);
    await expect.element(tab('基本信息')).toHaveAccessibleName('基本信息');
    await userEvent.click(page.getByRole('button', { name: /地址/ }));
    await hasFocus(box('地址'));
    await userEvent.keyboard('长沙街道');
    await expect.element(tab('经营场所')).toHaveAccessibleName(/^经营场所\s*（1 处有误）$/);
  });

  it('a page that a linkage hides is gone, and neither checked nor handed in', async () => {
    const form = await shownForm({ form: tabs, value: { note: '晚间营业' } });
    await expect.element(tab('其他')).toBeVisible();
    await userEvent.click(tab('其他'));
    await userEvent.click(page.getByRole('switch', { name: '简易申请' }));
    await expect.element(tab('其他')).not.toBeInTheDocument();
    await expect.element(page.getByRole('tabpanel', { name: '基本信息' })).toBeVisible();
    expect(answersOf(form)).toEqual({ simple: true });
  });
});

describe('FormStep', () => {
  it('下一步 checks its own step, says what is wrong, and leads there', async () => {
    await shownForm({ form: steps });
    await expect.element(page.getByText('第 1 步，共 3 步')).toBeVisible();
    expect(page.getByRole('button', { name: '提交' }).elements()).toHaveLength(0);
    expect(page.getByRole('button', { name: '上一步' }).elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: '下一步' }));
    await expect.element(page.getByText('请填写名称。')).toBeVisible();
    await hasFocus(box('名称'));
    await expect.element(page.getByText('第 1 步，共 3 步')).toBeVisible();
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent('1 处有误');
  });

  it('is gone through by keys alone; back is always open, and what is done says so', async () => {
    const form = await shownForm({ form: steps });
    await press(box('名称'), '甲餐馆');
    await press(page.getByRole('button', { name: '下一步' }), '{Enter}');
    await expect.poll(() => focusedElement()?.textContent, { timeout: 10_000 }).toBe('从业人员');
    await expect.element(page.getByText('第 2 步，共 3 步', { exact: true })).toBeVisible();
    await press(page.getByRole('button', { name: '添加人员' }), '{Enter}');
    await userEvent.keyboard('张三');
    await press(page.getByRole('button', { name: '下一步' }), '{Enter}');
    await expect.poll(() => focusedElement()?.textContent, { timeout: 10_000 }).toBe('承诺');
    await expect.element(page.getByRole('button', { name: '提交' })).toBeVisible();
    await press(page.getByRole('button', { name: '上一步' }), '{Enter}');
    await expect.element(page.getByRole('button', { name: /^基本信息\s*（已填好）/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^承诺\s*（未填写）/ }));
    await userEvent.fill(box('承诺人'), '张三');
    const { ok, values } = await form.submit();
    expect({ ok, values }).toEqual({ ok: true, values: { name: '甲餐馆', staff: [{ name: '张三' }], signer: '张三' } });
  });

  it('a step that lies ahead cannot be jumped to, and one that is hidden is not counted', async () => {
    await shownForm({ form: steps });
    await userEvent.click(page.getByRole('button', { name: /^承诺\s*（未填写）/ }), { force: true });
    await expect.element(page.getByText('第 1 步，共 3 步')).toBeVisible();
    await userEvent.click(page.getByRole('switch', { name: '简易申请' }));
    await expect.element(page.getByText('第 1 步，共 2 步')).toBeVisible();
  });

  it('the list of errors opens the step, and so does the host', async () => {
    const form = await shownForm({ form: steps, value: { name: '甲', staff: [{ name: '张三' }] } });
    const { errors } = await form.submit();
    expect(errors.map(({ path }) => path)).toEqual(['signer']);
    await userEvent.click(page.getByRole('button', { name: '请填写承诺人。' }));
    await hasFocus(box('承诺人'));
    expect(await form.focusField('name')).toBe(true);
    await hasFocus(box('名称'));
    await expect.element(page.getByRole('heading', { name: '基本信息' })).toBeVisible();
  });

  it('to look at only, every step can be gone to, and none is checked', async () => {
    await shownForm({ form: steps, readonly: true });
    await userEvent.click(page.getByRole('button', { name: /^承诺\s*（未填写）/ }));
    await expect.element(page.getByText('第 3 步，共 3 步')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '上一步' }));
    await expect.element(page.getByText('第 2 步，共 3 步', { exact: true })).toBeVisible();
  });
});

describe('FormCollapse', () => {
  it('opens and closes by its headings; what is closed is checked and says so', async () => {
    const form = await shownForm({ form: collapse({ defaultOpenPanelCount: 1 }) });
    const site = page.getByRole('button', { name: /经营场所/ });
    await expect.element(site).toHaveAttribute('aria-expanded', 'false');
    expect(box('地址').elements()).toHaveLength(0);
    await press(site, '{Enter}');
    await expect.element(box('地址')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(site).toHaveAttribute('aria-expanded', 'false');
    await form.submit();
    await expect.element(site.last()).toHaveAccessibleName(/^经营场所\s*（1 处有误）$/);
    await userEvent.click(page.getByRole('button', { name: '请填写地址。' }));
    await hasFocus(box('地址'));
  });

  it('with accordion, one at a time', async () => {
    await shownForm({ form: collapse({ accordion: true }) });
    await userEvent.click(page.getByRole('button', { name: '经营场所' }));
    await expect.element(page.getByRole('button', { name: '基本信息' })).toHaveAttribute('aria-expanded', 'false');
    await expect.element(box('地址')).toBeVisible();
  });
});

it.each([['FormTab', 'FormTab.TabPane'], ['FormStep', 'FormStep.StepPane'], ['FormCollapse', 'FormCollapse.CollapsePanel']])('%s without a pane, and with one that is empty, crashes nothing', async (layout, part) => {
  await shownForm({ form: schemaOf({ none: pane(layout, {}, {}), one: pane(layout, {}, { only: pane(part, {}, {}) }), name: text('名称') }) });
  await expect.element(page.getByText('这里还没有内容。')).toBeVisible();
  await expect.element(box('名称')).toBeVisible();
});

import type { Finding } from '@zhengwu/core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { answersOf, hasFocus, shownForm } from '../controls/testing/shown-form.js';
import { formilyExamples } from './testing/formily-examples.js';
import type { ZwForm } from './zw-form.js';

const box = (name: string) => page.getByRole('textbox', { name });
const messages = async (form: ZwForm): Promise<readonly string[]> => (await form.validate()).map(({ message }) => message);
const open = (name: keyof typeof formilyExamples, more: Partial<ZwForm> = {}): Promise<ZwForm> => shownForm({ form: formilyExamples[name], ...more });

afterEach(() => document.body.replaceChildren());

describe('validators', () => {
  it('required, formats, bounds, patterns, messages of their own', async () => {
    const form = await open('validators', { value: { url: 'x', mail: 'x', count: 5, code: 'a1', short: '一二三四五', own: '乙', warn: '一' } });
    expect(await messages(form)).toEqual(['请填写必填项。', '网址应是网址，例如 https://www.example.cn。', '邮箱应是电子邮箱，例如 name@example.cn。', '数量必须小于 5。', '编码的格式不对，请核对。', '简称最多 4 个字。', '要以甲开头', '太短了']);
    form.value = { must: '有', url: 'https://a.cn', mail: 'a@b.cn', count: 2, code: 'A001', short: '一二', own: '甲', warn: '一二三' };
    await form.updateComplete;
    expect(await messages(form)).toEqual([]);
    form.value = { must: '有' };
    await form.updateComplete;
    expect(await messages(form)).toEqual(['这里不能空着']);
  });
});

describe('linkages', () => {
  it('active and passive: shown, gone with their values, or only unseen', async () => {
    const form = await open('linkages');
    await userEvent.fill(box('主动联动'), '一');
    await userEvent.fill(box('被动联动'), '二');
    await expect.element(box('具名依赖')).toHaveAttribute('placeholder', '可见时的提示');
    await userEvent.selectOptions(page.getByRole('combobox'), '隐藏');
    expect(box('主动联动').elements()).toHaveLength(0);
    expect(answersOf(form)).toEqual({ kind: 'none' });
    await expect.element(box('具名依赖')).toHaveAttribute('placeholder', '其余时的提示');
    await userEvent.selectOptions(page.getByRole('combobox'), '只隐藏界面');
    expect(box('被动联动').elements()).toHaveLength(0);
    expect(answersOf(form)).toEqual({ kind: 'hidden', active: '一', passive: '二' });
    await userEvent.selectOptions(page.getByRole('combobox'), '显示');
    await expect.element(box('主动联动')).toHaveValue('一');
  });

  it('a chain falls with its first link', async () => {
    const form = await open('chain');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '第一级' }), '是');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '第二级' }), '是');
    await userEvent.fill(box('第三级'), '到了');
    expect(answersOf(form)).toEqual({ first: '是', second: '是', third: '到了' });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '第一级' }), '否');
    expect(box('第三级').elements()).toHaveLength(0);
    expect(answersOf(form)).toEqual({ first: '否' });
  });

  it('a value that is computed', async () => {
    const form = await open('loop');
    await userEvent.fill(box('数量'), '4');
    await userEvent.fill(box('总价'), '10');
    await expect.element(box('单价')).toHaveValue('2.5');
    expect(answersOf(form)).toEqual({ price: 2.5, count: 4, total: 10 });
  });

  it('fields that must agree', async () => {
    const form = await open('agreeing', { value: { one: 5, other: 3 } });
    expect(await messages(form)).toEqual(['不能大于止']);
    await userEvent.fill(box('止'), '9');
    expect(await messages(form)).toEqual([]);
  });

  it('options that follow another choice', async () => {
    await open('options');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '级别' }), '市');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '单位' }), '区局');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '级别' }), '省');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '单位' }), '省厅');
    await expect.element(page.getByRole('combobox', { name: '单位' })).toHaveDisplayValue('省厅');
  });

  it('a range spreads over two values', async () => {
    const form = await open('range', { value: { start: '2026-01-01', end: '2026-02-01' } });
    await userEvent.fill(box('起止日期结束日期'), '2026年3月1日');
    await userEvent.tab();
    expect(answersOf(form)).toEqual({ start: '2026-01-01', end: '2026-03-01' });
  });
});

describe('arrays', () => {
  it('ArrayTable: rows compute, grow, move and go', async () => {
    const form = await open('arrayTable');
    await userEvent.click(page.getByRole('button', { name: '添加条目' }));
    await userEvent.fill(box('第 1 行 单价'), '2');
    await userEvent.fill(box('第 1 行 数量'), '3');
    await userEvent.click(page.getByRole('button', { name: '添加条目' }));
    await userEvent.fill(box('第 2 行 单价'), '5');
    expect(answersOf(form)).toEqual({ orders: [{ price: 2, count: 3, total: 6 }, { price: 5 }] });
    await userEvent.click(page.getByRole('button', { name: '上移第 2 行' }));
    await userEvent.fill(box('第 1 行 数量'), '2');
    expect(answersOf(form)).toEqual({ orders: [{ price: 5, count: 2, total: 10 }, { price: 2, count: 3, total: 6 }] });
    await userEvent.click(page.getByRole('button', { name: '删除第 1 行' }));
    expect(answersOf(form)).toEqual({ orders: [{ price: 2, count: 3, total: 6 }] });
    await userEvent.click(page.getByRole('button', { name: '添加条目' }));
    expect((await form.validate()).map(({ path }) => path)).toEqual(['orders.1.price']);
  });

  it('ArrayCards and ArrayItems', async () => {
    const form = await open('arrays');
    await userEvent.click(page.getByRole('button', { name: '添加成员' }));
    await userEvent.keyboard('张三');
    await userEvent.click(page.getByRole('button', { name: '添加标签' }));
    await userEvent.keyboard('老字号');
    expect(answersOf(form)).toEqual({ people: [{ name: '张三' }], tags: ['老字号'] });
  });
});

describe('layouts', () => {
  it('FormTab', async () => {
    const form = await open('formTab');
    await form.submit();
    await expect.element(page.getByRole('tab', { name: /第二页/ })).toHaveAccessibleName(/1 处有误/);
  });

  it('FormStep', async () => {
    const form = await open('formStep');
    await userEvent.fill(box('甲'), '一');
    await userEvent.click(page.getByRole('button', { name: '下一步' }));
    await userEvent.fill(box('乙'), '二');
    await userEvent.click(page.getByRole('button', { name: '下一步' }));
    await expect.element(box('丙')).toBeVisible();
    expect((await form.submit()).values).toEqual({ a: '一', b: '二' });
  });

  it('FormCollapse', async () => {
    const form = await open('formCollapse');
    await form.submit();
    await userEvent.click(page.getByRole('button', { name: '请填写乙。' }));
    await hasFocus(box('乙'));
  });

  it('FormGrid', async () => {
    await page.viewport(1366, 768);
    await open('formGrid');
    const widthOf = (name: string): number => box(name).element().closest('.item')!.getBoundingClientRect().width;
    await expect.poll(() => Math.round(widthOf('乙') / widthOf('甲'))).toBe(2);
    expect(Math.round(widthOf('丁') / widthOf('丙'))).toBe(2);
  });

  it('FormLayout', async () => {
    await page.viewport(1366, 768);
    await open('formLayout');
    const topOf = (selector: Element): number => selector.getBoundingClientRect().top;
    const itemOf = (name: string): Element => box(name).element().closest('.item')!;
    expect(topOf(box('甲').element()) - topOf(itemOf('甲'))).toBeLessThan(5);
    expect(topOf(box('乙').element()) - topOf(itemOf('乙'))).toBeGreaterThan(20);
  });
});

it('what is shown as text, and changed only when asked', async () => {
  await open('readPretty');
  for (const text of ['甲', '选项一', '乙', '丙', '丁']) await expect.element(page.getByText(text, { exact: true })).toBeVisible();
  expect(page.getByRole('textbox').elements()).toHaveLength(0);
  await userEvent.click(page.getByRole('button', { name: '修改可编辑' }));
  await hasFocus(box('可编辑'));
});

it('code is refused with a finding, and the rest goes on', async () => {
  const findings: Finding[] = [];
  const form = document.createElement('zw-form');
  form.addEventListener('zw-findings', (event) => findings.push(...(event as CustomEvent<{ findings: Finding[] }>).detail.findings));
  Object.assign(form, { form: formilyExamples.refused, value: { rows: [{ n: 1 }] } });
  document.body.append(form);
  await form.updateComplete;
  await expect.element(box('其余')).toHaveValue('照常');
  await userEvent.fill(box('代码'), 'a');
  expect(answersOf(form)).toMatchObject({ code: 'a', fine: '照常' });
  expect(findings.filter(({ rule }) => rule === 'form/script-not-run').map(({ params }) => (params as { title: string }).title)).toEqual(expect.arrayContaining(['代码', '函数', '合计']));
});

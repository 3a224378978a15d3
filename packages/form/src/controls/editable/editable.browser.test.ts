import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { answersOf, hasFocus, schemaOf, shownForm } from '../testing/shown-form.js';

const schema = schemaOf({
  name: { type: 'string', title: '名称', required: true, 'x-component': 'Input', 'x-decorator': 'Editable' },
  contact: {
    type: 'object',
    title: '联系方式',
    'x-component': 'Editable.Popover',
    'x-component-props': { title: '联系方式' },
    properties: { person: { type: 'string', title: '联系人', required: true, 'x-component': 'Input', 'x-decorator': 'FormItem' }, mobile: { type: 'string', title: '手机', 'x-component': 'Mobile', 'x-decorator': 'FormItem' } },
  },
});
const button = (name: string) => page.getByRole('button', { name });
const box = (name: string) => page.getByRole('textbox', { name });

afterEach(() => document.body.replaceChildren());

describe('Editable', () => {
  it('is a text until somebody wants to change it; Escape and 完成 make it one again', async () => {
    const form = await shownForm({ form: schema, value: { name: '甲餐馆', contact: { person: '张三' } } });
    await expect.element(page.getByText('甲餐馆')).toBeVisible();
    expect(page.getByRole('textbox').elements()).toHaveLength(0);
    (button('修改名称').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await hasFocus(box('名称'));
    await userEvent.keyboard('二店');
    await userEvent.click(button('完成名称的修改'));
    await hasFocus(button('修改名称'));
    expect(answersOf(form)).toMatchObject({ name: '甲餐馆二店' });
    await expect.element(page.getByText('甲餐馆二店')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await hasFocus(box('名称'));
    await userEvent.keyboard('{Escape}');
    await hasFocus(button('修改名称'));
  });

  it('what is missing in a text is found, opens it, and is led to', async () => {
    const form = await shownForm({ form: schema, value: {} });
    const { errors } = await form.submit();
    expect(errors.map(({ path }) => path)).toEqual(['name', 'contact.person']);
    await userEvent.click(button('请填写名称。'));
    await hasFocus(box('名称'));
    await userEvent.click(button('请填写联系人。'));
    await hasFocus(box('联系人'));
  });

  it('a group is opened as a whole', async () => {
    const form = await shownForm({ form: schema, value: { name: '甲', contact: { person: '张三' } } });
    await userEvent.click(button('修改联系方式'));
    await userEvent.fill(box('手机'), '13800138000');
    await userEvent.keyboard('{Escape}');
    await hasFocus(button('修改联系方式'));
    expect(answersOf(form)).toEqual({ name: '甲', contact: { person: '张三', mobile: '13800138000' } });
    expect(page.getByRole('textbox').elements()).toHaveLength(0);
  });

  it('to look at only, has no button', async () => {
    await shownForm({ form: schema, readonly: true, value: { name: '甲' } });
    await expect.element(page.getByText('甲', { exact: true })).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(0);
  });
});

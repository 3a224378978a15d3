import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { businessOptions } from '../testing/division-options.js';
import { answersOf, focusedElement, hasFocus, schemaOf, shownForm } from '../testing/shown-form.js';

const tree = (props: object, more: object = {}): object => schemaOf({ kinds: { type: 'array', title: '经营项目', enum: businessOptions, 'x-component': 'TreeSelect', 'x-decorator': 'FormItem', 'x-component-props': props, ...more } });
const button = () => page.getByRole('button', { name: /^经营项目：/ });
const row = (name: string) => page.getByRole('treeitem', { name, exact: true });

afterEach(() => document.body.replaceChildren());

describe('TreeSelect', () => {
  it('is opened, gone through and chosen from by keys alone', async () => {
    const form = await shownForm({ form: tree({}, { type: 'string' }) });
    (button().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await hasFocus(row('食品销售'));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown}');
    await hasFocus(row('冷藏冷冻'));
    await userEvent.keyboard('{Enter}');
    expect(answersOf(form)).toEqual({ kinds: 'cold' });
    await hasFocus(button());
    await expect.element(button()).toHaveAccessibleName('经营项目：冷藏冷冻');
    // Opened again, one is where one was.
    await userEvent.keyboard('{Enter}');
    await hasFocus(row('冷藏冷冻'));
    await userEvent.keyboard('{Escape}');
    await hasFocus(button());
    expect(page.getByRole('tree').elements()).toHaveLength(0);
  });

  it('with boxes, a branch stands for all its ends', async () => {
    const form = await shownForm({ form: tree({ treeCheckable: true, treeDefaultExpandAll: true }) });
    await userEvent.click(button());
    await userEvent.click(page.getByText('冷藏冷冻'));
    await expect.element(row('食品销售')).toHaveAttribute('aria-checked', 'mixed');
    await userEvent.click(page.getByText('食品销售', { exact: true }));
    expect(answersOf(form)).toEqual({ kinds: ['loose', 'cold', 'warm'] });
    await userEvent.click(page.getByText('餐饮服务'));
    // What is not offered is not taken with the rest.
    expect(answersOf(form)).toEqual({ kinds: ['loose', 'cold', 'warm', 'hot', 'chill'] });
    await userEvent.click(page.getByText('食品销售', { exact: true }));
    expect(answersOf(form)).toEqual({ kinds: ['hot', 'chill'] });
    await userEvent.click(page.getByRole('button', { name: '完成' }));
    await userEvent.click(page.getByRole('button', { name: '清空经营项目' }));
    expect(answersOf(form)).toEqual({ kinds: [] });
  });

  it('several, each by itself', async () => {
    const form = await shownForm({ form: tree({ multiple: true, treeDefaultExpandAll: true }) });
    await userEvent.click(button());
    await userEvent.click(page.getByText('餐饮服务'));
    await userEvent.click(page.getByText('热食类'));
    await userEvent.click(page.getByText('生食类'));
    expect(answersOf(form)).toEqual({ kinds: ['catering', 'hot'] });
  });

  it('finds by characters and by initials', async () => {
    await shownForm({ form: tree({ showSearch: true }) });
    await userEvent.click(button());
    const search = page.getByRole('searchbox', { name: '查找经营项目' });
    await hasFocus(search);
    await userEvent.fill(search, '冷食');
    await expect.element(row('冷食类')).toBeVisible();
    expect(row('热食类').elements()).toHaveLength(0);
    await userEvent.fill(search, 'rsl');
    await expect.element(row('热食类')).toBeVisible();
    await userEvent.fill(search, '汽车');
    await expect.element(page.getByText('没有找到“汽车”。')).toBeVisible();
  });

  it('a value that no option has is shown, and kept', async () => {
    const form = await shownForm({ form: tree({ multiple: true, treeDefaultExpandAll: true }), value: { kinds: ['old', 'hot'] } });
    await expect.element(button()).toHaveAccessibleName('经营项目：old、热食类');
    await userEvent.click(button());
    await userEvent.click(page.getByText('冷食类', { exact: true }));
    expect(answersOf(form)).toEqual({ kinds: ['hot', 'chill', 'old'] });
  });

  it('2,000 options open at once stay usable', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ label: `大类 ${String(at)}`, value: `g${String(at)}`, children: Array.from({ length: 50 }, (__, each) => ({ label: `小类 ${String(at)}-${String(each)}`, value: `${String(at)}-${String(each)}` })) }));
    await shownForm({ form: tree({ treeDefaultExpandAll: true, showSearch: true }, { enum: many, type: 'string' }) });
    await userEvent.click(button());
    await userEvent.fill(page.getByRole('searchbox'), '39-49');
    await expect.element(row('小类 39-49')).toBeVisible();
  });

  it('without options, and with values of no kind, crashes nothing', async () => {
    await shownForm({ form: tree({}, { enum: 'x' }), value: { kinds: { a: 1 } } });
    await userEvent.click(button());
    await expect.element(page.getByText('没有可选的内容。')).toBeVisible();
  });

  it('to look at only, says what is chosen', async () => {
    await shownForm({ form: tree({}), readonly: true, value: { kinds: ['hot', 'cold'] } });
    await expect.element(page.getByText('热食类、冷藏冷冻')).toBeVisible();
    expect(focusedElement()).toBe(document.body);
  });
});

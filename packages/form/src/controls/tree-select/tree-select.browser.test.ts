import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { businessOptions, divisionOptions } from '../testing/division-options.js';
import { FakeDictionary } from '../testing/fake-dictionary.js';
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

  it('5,000 options open at once are drawn as far as they are seen, and all reached by keys', async () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ label: `大类 ${String(at)}`, value: `g${String(at)}`, children: Array.from({ length: 49 }, (__, each) => ({ label: `小类 ${String(at)}-${String(each)}${each % 7 === 0 ? '，名称很长很长，一行写不下，要折成两行甚至三行才能看完整的那一种经营项目的名称' : ''}`, value: `${String(at)}-${String(each)}` })) }));
    const form = await shownForm({ form: tree({ treeDefaultExpandAll: true }, { enum: many, type: 'string' }), value: { kinds: '50-3' } }, 420);
    const drawn = (): number => page.getByRole('treeitem').elements().length;
    await userEvent.click(button());
    // What is chosen is seen at once, wherever it is.
    await expect.element(row('小类 50-3')).toBeInViewport();
    expect(drawn()).toBeLessThan(60);
    await hasFocus(page.getByRole('searchbox'));
    await userEvent.keyboard('{ArrowDown}');
    await hasFocus(row('小类 50-3'));
    await userEvent.keyboard('{End}');
    await hasFocus(row('小类 99-48'));
    await expect.element(row('小类 99-48')).toBeInViewport();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await hasFocus(row('小类 99-45'));
    await expect.element(row('小类 99-45')).toHaveAttribute('aria-posinset', '46');
    await userEvent.keyboard('{Home}');
    await hasFocus(row('大类 0'));
    await expect.element(row('大类 0')).toBeInViewport();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowRight}{ArrowDown}');
    await hasFocus(row('小类 1-1'));
    expect(drawn()).toBeLessThan(60);
    // Scrolled by the wheel, the row that has the keyboard stays.
    const list = page.getByRole('tree').element();
    list.scrollTop = list.scrollHeight;
    await expect.element(row('小类 99-48')).toBeInViewport();
    await hasFocus(row('小类 1-1'));
    await userEvent.keyboard('{Enter}');
    expect(answersOf(form)).toEqual({ kinds: '1-1' });
    await userEvent.click(button());
    await userEvent.fill(page.getByRole('searchbox'), '39-48');
    await expect.element(row('小类 39-48')).toBeVisible();
    expect(drawn()).toBe(2);
  });

  it('floats above what stands below it, and is closed by whatever leaves it', async () => {
    const schema = schemaOf({ kinds: { type: 'string', title: '经营项目', enum: businessOptions, 'x-component': 'TreeSelect', 'x-decorator': 'FormItem' }, next: { type: 'string', title: '下一项', 'x-component': 'Input', 'x-decorator': 'FormItem' } });
    await shownForm({ form: schema });
    const next = page.getByRole('textbox', { name: '下一项' });
    const isOpen = (): boolean => page.getByRole('tree').elements().length > 0;
    await userEvent.click(button());
    await hasFocus(row('食品销售'));
    const { top } = next.element().getBoundingClientRect();
    expect(page.getByRole('tree').element().getBoundingClientRect().bottom).toBeGreaterThan(top);
    await userEvent.keyboard('{Tab}');
    await hasFocus(next);
    expect(isOpen()).toBe(false);
    expect(next.element().getBoundingClientRect().top).toBe(top);
    await userEvent.click(button());
    await hasFocus(row('食品销售'));
    await userEvent.click(document.body, { position: { x: 2, y: 600 } });
    await expect.poll(isOpen).toBe(false);
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

describe('TreeSelect out of a dictionary', () => {
  const form = tree({ dictionary: '行政区划', treeCheckable: true }, { enum: undefined });

  it('reads a branch when it is opened, and each entry stands for itself', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    const drawn = await shownForm({ form, services: { searchDictionary: dictionary.search }, value: { kinds: ['440104'] } });
    await expect.element(button()).toHaveAccessibleName('经营项目：越秀区');
    expect(dictionary.asked).toEqual(['?440104']);
    await userEvent.click(button());
    await expect.element(row('广东省')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    await hasFocus(row('广东省'));
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(row('江门市')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await hasFocus(row('江门市'));
    await userEvent.keyboard(' ');
    expect(answersOf(drawn)).toEqual({ kinds: ['440104', '440700'] });
    expect(dictionary.asked).toEqual(['?440104', '>', '>440000']);
    // Nothing lies below: the host said so.
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(row('恩平市')).not.toHaveAttribute('aria-expanded');
  });

  it('a branch that cannot be read says so, and is read again by the same key', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    dictionary.broken.add('440000');
    await shownForm({ form, services: { searchDictionary: dictionary.search } });
    await userEvent.click(button());
    await expect.element(row('广东省')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.element(page.getByText('下一级没有读出来，请检查网络后重试。')).toBeVisible();
    dictionary.broken.clear();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(row('江门市')).toBeVisible();
  });

  it('the whole cannot be read: said, with a way to try again', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    dictionary.broken.add('');
    await shownForm({ form, services: { searchDictionary: dictionary.search } });
    await userEvent.click(button());
    await expect.element(page.getByText('没有读出来，请检查网络后重试。')).toBeVisible();
    dictionary.broken.clear();
    await userEvent.click(page.getByRole('button', { name: '重试' }));
    await expect.element(row('海南省')).toBeVisible();
  });

  it('finds what the host finds, with what it lies in', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    const drawn = await shownForm({ form, services: { searchDictionary: dictionary.search } });
    await userEvent.click(button());
    await userEvent.fill(page.getByRole('searchbox'), '开平');
    await userEvent.click(row('广东省 / 江门市 / 开平市'));
    expect(answersOf(drawn)).toEqual({ kinds: ['440783'] });
    await userEvent.fill(page.getByRole('searchbox'), '火星');
    await expect.element(page.getByText('没有找到“火星”。')).toBeVisible();
  });

  it('to look at only, says what codes stand for; without the service, that nothing can be looked up', async () => {
    await shownForm({ form, readonly: true, services: { searchDictionary: new FakeDictionary('行政区划', divisionOptions).search }, value: { kinds: ['440785', '460000'] } });
    await expect.element(page.getByText('恩平市、海南省')).toBeVisible();
    await shownForm({ form, value: { kinds: ['440785'] } });
    await expect.element(page.getByText(/需要查询“行政区划”.*已选：440785/)).toBeVisible();
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { divisionOptions } from '../testing/division-options.js';
import { answersOf, schemaOf, shownForm } from '../testing/shown-form.js';

const cascader = (more: object = {}, props: object = {}): object => schemaOf({ where: { type: 'array', title: '所在地区', enum: divisionOptions, 'x-component': 'Cascader', 'x-decorator': 'FormItem', 'x-component-props': props, ...more } });
const level = (n: number) => page.getByRole('combobox', { name: `所在地区，第 ${String(n)} 级` });

afterEach(() => document.body.replaceChildren());

describe('Cascader by levels', () => {
  it('offers what lies below each choice; the value is the list of codes', async () => {
    const form = await shownForm({ form: cascader() });
    expect(page.getByRole('combobox').elements()).toHaveLength(1);
    await userEvent.selectOptions(level(1), '广东省');
    await userEvent.selectOptions(level(2), '江门市');
    await userEvent.selectOptions(level(3), '恩平市');
    expect(answersOf(form)).toEqual({ where: ['440000', '440700', '440785'] });
    // Another choice above takes away what lay below it.
    await userEvent.selectOptions(level(1), '海南省');
    expect(answersOf(form)).toEqual({ where: ['460000'] });
    expect(level(3).elements()).toHaveLength(0);
  });

  it('half a way is said, and not handed in', async () => {
    const form = await shownForm({ form: cascader() });
    await userEvent.selectOptions(level(1), '广东省');
    const { errors } = await form.submit();
    expect(errors.map(({ message }) => message)).toEqual(['所在地区还没有选到最后一级，请继续选择。']);
    await userEvent.selectOptions(level(2), '广州市');
    await userEvent.selectOptions(level(3), '越秀区');
    expect((await form.submit()).ok).toBe(true);
  });

  it('changeOnSelect lets it end anywhere', async () => {
    const form = await shownForm({ form: cascader({}, { changeOnSelect: true, allowClear: true }) });
    await userEvent.selectOptions(level(1), '广东省');
    expect((await form.submit()).ok).toBe(true);
    await userEvent.click(page.getByRole('button', { name: '清空所在地区' }));
    expect(answersOf(form)).toEqual({});
  });

  it('on a text the value is the last code alone', async () => {
    const form = await shownForm({ form: cascader({ type: 'string' }), value: { where: '440785' } });
    await expect.element(level(3)).toHaveDisplayValue('恩平市');
    await userEvent.selectOptions(level(2), '广州市');
    await userEvent.selectOptions(level(3), '越秀区');
    expect(answersOf(form)).toEqual({ where: '440104' });
  });

  it('a code that no option has stays, and is said', async () => {
    const form = await shownForm({ form: cascader(), value: { where: ['990000', '990100'] } });
    await expect.element(page.getByText('“990000、990100”不在可选范围内，请重新选择。')).toBeVisible();
    expect(answersOf(form)).toEqual({ where: ['990000', '990100'] });
  });

  it.each([['a number', 3], ['an object', { code: 'x' }], ['a list of lists', [['a']]]])('%s in the place of codes crashes nothing', async (_what, where) => {
    await shownForm({ form: cascader(), value: { where } });
    await expect.element(level(1)).toBeVisible();
  });

  it('to look at only, says the way', async () => {
    await shownForm({ form: cascader(), value: { where: ['440000', '440700', '440785'] }, readonly: true });
    await expect.element(page.getByText('广东省 / 江门市 / 恩平市')).toBeVisible();
  });
});

it('with showSearch it is found by initials', async () => {
  const form = await shownForm({ form: cascader({}, { showSearch: true }) });
  await userEvent.fill(page.getByRole('combobox', { name: '所在地区' }), 'eps');
  await userEvent.click(page.getByRole('option', { name: /恩平市/ }));
  expect(answersOf(form)).toEqual({ where: ['440000', '440700', '440785'] });
});

describe('Cascader out of a dictionary', () => {
  const entries = [{ code: '440783', label: '开平市', path: ['广东省', '江门市'] }, { code: '440785', label: '恩平市', path: ['广东省', '江门市'] }];
  const searchDictionary = (dictionary: string, words: string): Promise<typeof entries> => Promise.resolve(dictionary === '行政区划' ? entries.filter(({ code, label }) => label.includes(words) || code === words) : []);
  const form = cascader({ enum: undefined }, { dictionary: '行政区划' });

  it('finds by the host\'s service, and knows what a code means', async () => {
    const drawn = await shownForm({ form, services: { searchDictionary }, value: { where: ['440000', '440700', '440785'] } });
    const box = page.getByRole('combobox', { name: '所在地区' });
    await expect.element(box).toHaveDisplayValue('广东省 / 江门市 / 恩平市');
    await userEvent.fill(box, '开平');
    await userEvent.click(page.getByRole('option', { name: /开平市/ }));
    expect(answersOf(drawn)).toEqual({ where: ['440000', '440700', '440783'] });
  });

  it('without the service says so', async () => {
    await shownForm({ form, value: { where: ['440785'] } });
    await expect.element(page.getByText(/需要查询“行政区划”.*已选：440785/)).toBeVisible();
  });

  it('a service that fails leaves the code', async () => {
    await shownForm({ form, readonly: true, services: { searchDictionary: () => Promise.reject(new Error('down')) }, value: { where: ['440785'] } });
    await expect.element(page.getByText('440785')).toBeVisible();
  });
});

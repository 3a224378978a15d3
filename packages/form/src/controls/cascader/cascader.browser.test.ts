import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { businessOptions, divisionOptions } from '../testing/division-options.js';
import { FakeDictionary } from '../testing/fake-dictionary.js';
import { answersOf, schemaOf, shownForm } from '../testing/shown-form.js';

const cascader = (more: object = {}, props: object = {}): object => schemaOf({ where: { type: 'array', title: '所在地区', enum: divisionOptions, 'x-component': 'Cascader', 'x-decorator': 'FormItem', 'x-component-props': props, ...more } });
const level = (n: 1 | 2 | 3) => page.getByRole('combobox', { name: `所在地区，${['省', '市', '县（市、区）'][n - 1] ?? ''}` });

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
    expect(errors.map(({ message }) => message)).toEqual(['所在地区只选到“广东省”，请继续选择市。']);
    await userEvent.selectOptions(level(2), '广州市');
    await userEvent.selectOptions(level(3), '越秀区');
    expect((await form.submit()).ok).toBe(true);
  });

  it('levels of anything but divisions are numbered', async () => {
    const form = await shownForm({ form: cascader({ enum: businessOptions }) });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '所在地区，第 1 级' }), '餐饮服务');
    await expect.element(page.getByRole('combobox', { name: '所在地区，第 2 级' })).toHaveDisplayValue('请选择');
    expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['所在地区只选到“餐饮服务”，请继续选到最后一级。']);
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
  const byLevels = cascader({ enum: undefined }, { dictionary: '行政区划' });
  const levels = (): readonly string[] => page.getByRole('combobox').elements().map((each) => (each as HTMLSelectElement).selectedOptions[0]?.label ?? '');

  it.each([true, false])('is read level by level, and ends where nothing lies below (told by the host: %s)', async (knowsEnds) => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions, knowsEnds);
    const form = await shownForm({ form: byLevels, services: { searchDictionary: dictionary.search } });
    await userEvent.selectOptions(level(1), '广东省');
    await userEvent.selectOptions(level(2), '江门市');
    await expect.element(level(3)).toHaveDisplayValue('请选择县（市、区）');
    expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['所在地区只选到“江门市”，请继续选择县（市、区）。']);
    await userEvent.selectOptions(level(3), '恩平市');
    expect(answersOf(form)).toEqual({ where: ['440000', '440700', '440785'] });
    await expect.poll(async () => (await form.submit()).ok).toBe(true);
    // Each level once, and nothing that nobody asked for.
    expect(dictionary.asked).toEqual(['>', '>440000', '>440700', ...(knowsEnds ? [] : ['>440785'])]);
    await userEvent.selectOptions(level(1), '海南省');
    expect(answersOf(form)).toEqual({ where: ['460000'] });
  });

  it('a list of codes opens all levels that lead to it; on a text the host says where the code lies', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    await shownForm({ form: byLevels, services: { searchDictionary: dictionary.search }, value: { where: ['440000', '440700', '440785'] } });
    await expect.poll(levels).toEqual(['广东省', '江门市', '恩平市']);
    const kinds = new FakeDictionary('经营项目', businessOptions);
    const text = await shownForm({ form: cascader({ enum: undefined, type: 'string' }, { dictionary: '经营项目' }), services: { searchDictionary: kinds.search }, value: { where: 'cold' } });
    await expect.poll(levels).toEqual(['食品销售', '预包装食品销售', '冷藏冷冻']);
    await userEvent.selectOptions(page.getByRole('combobox').nth(2), '常温');
    expect(answersOf(text)).toEqual({ where: 'warm' });
  });

  it('a level that cannot be read is said, and read again when asked for', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    dictionary.broken.add('440000');
    const form = await shownForm({ form: byLevels, services: { searchDictionary: dictionary.search } });
    await userEvent.selectOptions(level(1), '广东省');
    await expect.element(page.getByText('下一级没有读出来，请检查网络后重试。')).toBeVisible();
    expect((await form.submit()).ok).toBe(false);
    dictionary.broken.clear();
    await userEvent.click(page.getByRole('button', { name: '重试' }));
    await userEvent.selectOptions(level(2), '广州市');
    await userEvent.selectOptions(level(3), '越秀区');
    await expect.poll(async () => (await form.submit()).ok).toBe(true);
  });

  it('what the host filled in is handed in though its dictionary cannot be reached', async () => {
    const dictionary = new FakeDictionary('行政区划', divisionOptions);
    dictionary.broken.add('440000');
    const form = await shownForm({ form: byLevels, services: { searchDictionary: dictionary.search }, value: { where: ['440000', '440700', '440785'] } });
    await expect.element(page.getByText(/没有读出来/)).toBeVisible();
    expect(await form.submit()).toMatchObject({ ok: true, values: { where: ['440000', '440700', '440785'] } });
  });

  it('a code that no level has stays, and is said', async () => {
    const form = await shownForm({ form: byLevels, services: { searchDictionary: new FakeDictionary('行政区划', divisionOptions).search }, value: { where: ['440000', '449900'] } });
    await expect.element(page.getByText('“449900”不在可选范围内，请重新选择。')).toBeVisible();
    expect(answersOf(form)).toEqual({ where: ['440000', '449900'] });
  });

  it('with showSearch finds by the host\'s service, and knows what a code means', async () => {
    const { search } = new FakeDictionary('行政区划', divisionOptions);
    const drawn = await shownForm({ form: cascader({ enum: undefined }, { dictionary: '行政区划', showSearch: true }), services: { searchDictionary: search }, value: { where: ['440000', '440700', '440785'] } });
    const box = page.getByRole('combobox', { name: '所在地区' });
    await expect.element(box).toHaveDisplayValue('广东省 / 江门市 / 恩平市');
    await userEvent.fill(box, '开平');
    await userEvent.click(page.getByRole('option', { name: /开平市/ }));
    expect(answersOf(drawn)).toEqual({ where: ['440000', '440700', '440783'] });
  });

  it.each([true, false])('without the service says so (showSearch: %s)', async (showSearch) => {
    await shownForm({ form: cascader({ enum: undefined }, { dictionary: '行政区划', showSearch }), value: { where: ['440785'] } });
    await expect.element(page.getByText(/需要查询“行政区划”.*已选：440785/)).toBeVisible();
  });

  it('a service that fails leaves the code', async () => {
    await shownForm({ form: byLevels, readonly: true, services: { searchDictionary: () => Promise.reject(new Error('down')) }, value: { where: ['440785'] } });
    await expect.element(page.getByText('440785')).toBeVisible();
  });
});

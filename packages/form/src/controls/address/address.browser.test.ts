import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { divisionOptions } from '../testing/division-options.js';
import { FakeDictionary } from '../testing/fake-dictionary.js';
import { answersOf, schemaOf, shownForm } from '../testing/shown-form.js';

const address = (more: object = {}, props: object = {}): object => schemaOf({ site: { type: 'object', title: '经营场所', enum: divisionOptions, 'x-component': 'Address', 'x-decorator': 'FormItem', 'x-component-props': props, ...more } });
const level = (n: 1 | 2 | 3 | 4) => page.getByRole('combobox', { name: `经营场所所在地区，${['省', '市', '县（市、区）', '镇（街道）'][n - 1] ?? ''}` });
const detail = () => page.getByRole('textbox', { name: '经营场所详细地址' });

afterEach(() => document.body.replaceChildren());

it('is a division, chosen down to the county, and what stands on the door', async () => {
  const form = await shownForm({ form: address() });
  await userEvent.selectOptions(level(1), '广东省');
  await userEvent.selectOptions(level(2), '江门市');
  await userEvent.selectOptions(level(3), '开平市');
  // Towns lie deeper than asked for.
  expect(level(4).elements()).toHaveLength(0);
  await userEvent.fill(detail(), '人民路 1 号');
  expect(answersOf(form)).toEqual({ site: { region: ['440000', '440700', '440783'], regionNames: ['广东省', '江门市', '开平市'], detail: '人民路 1 号' } });
  expect((await form.submit()).ok).toBe(true);
});

it('goes down to the town where that is asked for', async () => {
  await shownForm({ form: address({}, { level: 'town' }), value: { site: { region: ['440000', '440700', '440783'], detail: '' } } });
  await userEvent.selectOptions(level(4), '长沙街道');
  await expect.element(level(4)).toHaveDisplayValue('长沙街道');
});

it('says what is missing', async () => {
  const form = await shownForm({ form: address({ required: true }) });
  expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['请填写经营场所。']);
  await userEvent.fill(detail(), '人民路 1 号');
  await expect.poll(async () => (await form.validate()).map(({ message }) => message)).toEqual(['请选择经营场所的所在地区。']);
  await userEvent.selectOptions(level(1), '海南省');
  await userEvent.selectOptions(level(2), '海口市');
  await userEvent.clear(detail());
  await expect.poll(async () => (await form.validate()).map(({ message }) => message)).toEqual(['请填写经营场所的详细地址。']);
});

it.each([
  ['county', 3, ['440000', '440700', '440783']],
  ['town', 4, ['440000', '440700', '440783', '440783002']],
] as const)('out of the host’s dictionary goes down to the %s, and reads nothing below', async (deepest, count, region) => {
  const dictionary = new FakeDictionary('行政区划', divisionOptions, false);
  const form = await shownForm({ form: address({ enum: undefined }, { dictionary: '行政区划', level: deepest }), services: { searchDictionary: dictionary.search } });
  await userEvent.selectOptions(level(1), '广东省');
  await userEvent.selectOptions(level(2), '江门市');
  await userEvent.fill(detail(), '人民路 1 号');
  expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['经营场所只选到“江门市”，请继续选择县（市、区）。']);
  await userEvent.selectOptions(level(3), '开平市');
  if (count === 4) await userEvent.selectOptions(level(4), '长沙街道');
  expect(answersOf(form)).toMatchObject({ site: { region, regionNames: ['广东省', '江门市', '开平市', '长沙街道'].slice(0, count), detail: '人民路 1 号' } });
  await expect.poll(async () => (await form.submit()).ok).toBe(true);
  expect(dictionary.asked).toEqual(['>', '>440000', '>440700', '>440783'].slice(0, count));
});

it('on a text is one text, read back', async () => {
  const form = await shownForm({ form: address({ type: 'string' }), value: { site: '广东省江门市恩平市恩城 3 号' } });
  await expect.element(level(3)).toHaveDisplayValue('恩平市');
  await expect.element(detail()).toHaveValue('恩城 3 号');
  await userEvent.selectOptions(level(3), '开平市');
  expect(answersOf(form)).toEqual({ site: '广东省江门市开平市恩城 3 号' });
});

it.each([['a text', '随便一处'], ['a number', 3], ['wrong members', { region: '440000', detail: 7 }]])('%s from the host crashes nothing', async (_what, site) => {
  await shownForm({ form: address(), value: { site } });
  await expect.element(detail()).toBeVisible();
});

it('to look at only, is one line', async () => {
  await shownForm({ form: address(), readonly: true, value: { site: { region: ['460000', '460100'], regionNames: [], detail: '滨海大道 9 号' } } });
  await expect.element(page.getByText('海南省海口市滨海大道 9 号')).toBeVisible();
});

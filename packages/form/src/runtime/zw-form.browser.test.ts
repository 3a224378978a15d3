import type { Finding } from '@zhengwu/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import './define.js';
import { usualSchema } from './testing/sample-schema.js';
import type { ZwForm } from './zw-form.js';

const control = { 'x-decorator': 'FormItem', 'x-component': 'Input', type: 'string' } as const;
const TODAY = '2026-11-28';

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
});

afterEach(() => document.body.replaceChildren());

async function shown(properties: Partial<ZwForm>): Promise<ZwForm> {
  document.body.replaceChildren();
  const form = document.createElement('zw-form');
  Object.assign(form, { context: { today: TODAY }, ...properties });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

const of = (properties: Readonly<Record<string, unknown>>): object => ({ type: 'object', properties });
const box = (name: string) => page.getByRole('textbox', { name });
/** The element that has the focus, within whatever shadow roots. */
const focused = (): Element | null => {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const told = <Detail>(form: ZwForm, name: string): Detail[] => {
  const details: Detail[] = [];
  form.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
};

describe('filling in', () => {
  it('is done by labels, and told of when a field is left', async () => {
    const form = await shown({ form: usualSchema });
    const changes = told<{ value: unknown; cause: string }>(form, 'zw-change');
    await userEvent.fill(box('经营者名称'), '开平市甲餐馆');
    await userEvent.fill(box('经营面积'), '１２０．５');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '主体业态' }), '餐饮服务经营者');
    await userEvent.click(page.getByRole('radio', { name: '中型' }));
    await userEvent.click(page.getByRole('checkbox', { name: '糕点类' }));
    await userEvent.click(page.getByRole('checkbox', { name: '热食类' }));
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    await userEvent.click(page.getByRole('checkbox', { name: '以上内容属实' }));
    form.flush();
    const expected = { name: '开平市甲餐馆', area: 120.5, kind: 'catering', scale: 'medium', items: ['hot', 'cake'], online: true, agreed: true, term: [] };
    expect(form.value).toEqual(expected);
    expect(changes[changes.length - 1]).toEqual({ value: expected, cause: 'input' });
    expect(Object.isFrozen(form.value)).toBe(true);
  });

  it('is done by keys alone, and Tab always leaves', async () => {
    const form = await shown({ form: usualSchema });
    const seen: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await userEvent.tab();
      const active = focused();
      if (active === null || active === document.body) break;
      seen.push(active.tagName);
      if (active.getAttribute('role') === 'switch') await userEvent.keyboard(' ');
      if (active instanceof HTMLInputElement && active.type === 'radio') await userEvent.keyboard(' {ArrowDown}');
    }
    expect(seen.length).toBeGreaterThan(18);
    expect(seen.length).toBeLessThan(40);
    form.flush();
    expect(form.value).toMatchObject({ online: true, scale: 'medium' });
  });

  it('says the amount in words, and what an identity number tells', async () => {
    await shown({ form: usualSchema });
    await userEvent.fill(box('注册资金'), '1234.5');
    await expect.element(page.getByText('大写：壹仟贰佰叁拾肆元伍角')).toBeVisible();
    await userEvent.fill(box('负责人证件号'), '11010519491231002x');
    await userEvent.tab();
    await expect.element(page.getByText('1949年12月31日出生，76 岁，女')).toBeVisible();
    await expect.element(box('负责人证件号')).toHaveValue('11010519491231002X');
  });

  it('takes a day as people write it', async () => {
    const form = await shown({ form: usualSchema });
    await userEvent.fill(box('成立日期'), '2024年3月5日');
    await userEvent.tab();
    form.flush();
    expect(form.value).toMatchObject({ founded: '2024-03-05' });
  });

  it('finds an option of many by its initials', async () => {
    const form = await shown({ form: of({ town: { ...control, title: '镇街', 'x-component': 'Select', 'x-component-props': { showSearch: true }, enum: ['三埠街道', '长沙街道', '水口镇'] } }) });
    await userEvent.fill(page.getByRole('combobox', { name: '镇街' }), 'skz');
    await userEvent.click(page.getByRole('option', { name: '水口镇' }));
    form.flush();
    expect(form.value).toEqual({ town: '水口镇' });
  });
});

describe('what is wrong', () => {
  it('is not said while somebody types, and is when the field is left', async () => {
    await shown({ form: usualSchema });
    await userEvent.type(box('经营面积'), '5');
    expect(page.getByRole('alert').elements()).toHaveLength(0);
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('经营面积不能小于 10。');
    await expect.element(box('经营面积')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(box('经营面积')).toHaveAccessibleDescription('经营面积不能小于 10。');
    await userEvent.fill(box('经营面积'), '50');
    expect(page.getByRole('alert').elements()).toHaveLength(0);
  });

  it('is listed at the top after submitting, and each line leads to its field', async () => {
    const form = await shown({ form: usualSchema });
    const submitted = told(form, 'zw-submit');
    await userEvent.click(page.getByRole('button', { name: '提交' }));
    const summary = page.getByRole('region', { name: '有 5 处需要改正' });
    await expect.poll(focused).toBe(summary.element());
    const lines = summary.getByRole('button').elements().map((line) => line.textContent.trim());
    expect(lines).toEqual(['请填写经营者名称。', '请填写统一社会信用代码。', '请选择主体业态。', '请选择经营规模。', '请先勾选“承诺”。']);
    await userEvent.click(summary.getByRole('button', { name: '请选择经营规模。' }));
    await expect.poll(focused).toBe(page.getByRole('radio', { name: '大型' }).element());
    expect(submitted).toEqual([]);
  });

  it('is nothing: the answers are handed in', async () => {
    const form = await shown({ form: of({ name: { ...control, title: '名称', required: true } }), value: { name: '甲' } });
    const submitted = told(form, 'zw-submit');
    expect(await form.submit()).toEqual({ ok: true, values: { name: '甲' }, errors: [] });
    expect(submitted).toEqual([{ value: { name: '甲' } }]);
  });

  it.each([
    ['面积', { 'x-component': 'NumberPicker', type: 'number' }, '很大', '“很大”不是数字，请填写数字，如 20 或二十。'],
    ['资金', { 'x-component': 'Money', type: 'number' }, '一些', '“一些”不是金额，请填写数字，最多两位小数，例如 1234.50。'],
    ['日期', { 'x-component': 'DatePicker' }, '明天吧', '“明天吧”不是日期'],
    ['手机', { 'x-component': 'Mobile' }, '1380', '手机号码应为 11 位，现在是 4 位。'],
    ['名称', { 'x-component-props': { maxLength: 3 } }, '甲乙丙丁', '名称最多 3 个字。'],
  ])('%s: what cannot be read is said, and never handed in', async (title, more, text, sentence) => {
    const form = await shown({ form: of({ it: { ...control, title, ...more } }) });
    await userEvent.fill(box(title), text);
    await userEvent.tab();
    const { ok, errors } = await form.submit();
    expect(ok).toBe(false);
    expect(errors[0]?.message).toContain(sentence);
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const form = await shown({ form: of({ name: { ...control, title: 'Name', required: true } }) });
    const { errors } = await form.submit();
    expect(errors[0]?.message).toBe('Enter: Name.');
  });

  it('counts blanks as no answer', async () => {
    const form = await shown({ form: of({ name: { ...control, title: '名称', required: true } }), value: { name: '   ' } });
    expect((await form.submit()).ok).toBe(false);
  });
});

describe('texts before and behind a box', () => {
  it.each(['Input', 'NumberPicker'])('%s: are seen while one fills in, and heard with the box', async (component) => {
    await shown({ form: of({ area: { ...control, type: component === 'Input' ? 'string' : 'number', title: '经营面积', 'x-component': component, 'x-component-props': { addonBefore: '约', addonAfter: '平方米' } } }) });
    for (const text of ['约', '平方米']) await expect.element(page.getByText(text, { exact: true })).toBeVisible();
    await expect.element(box('经营面积')).toHaveAccessibleDescription('约 平方米');
  });
});

describe('linkages', () => {
  const field = { kind: 'field', id: 'nod_online0000000000' };
  const linked = {
    format: 'zhengwu/form',
    formatVersion: 1,
    id: 'frm_0000000000000000',
    name: '联动',
    settings: {},
    waivers: [],
    schema: {
      type: 'object',
      'x-id': 'nod_root000000000000',
      properties: {
        online: { ...control, type: 'boolean', title: '网络经营', 'x-component': 'Switch', 'x-id': 'nod_online0000000000' },
        site: { ...control, title: '网站', 'x-id': 'nod_site000000000000', 'x-rules': [{ id: 'lnk_0000000000000001', when: field, effects: [{ kind: 'show' }, { kind: 'require' }] }] },
      },
    },
  };

  it('show and require: what is hidden is not asked, nor handed in, and comes back with what was typed', async () => {
    const form = await shown({ form: linked });
    expect(box('网站').elements()).toHaveLength(0);
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    expect((await form.submit()).errors.map(({ message }) => message)).toEqual(['请填写网站。']);
    await userEvent.fill(box('网站'), 'https://a.cn');
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    form.flush();
    expect(form.value).toEqual({ online: false });
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    await expect.element(box('网站')).toHaveValue('https://a.cn');
  });

  it('what the host gives to a hidden field is not handed in, and is there when it is shown; the host is told', async () => {
    const form = await shown({ form: linked, value: { online: false, site: 'https://a.cn' } });
    const changes = told<{ value: unknown; cause: string }>(form, 'zw-change');
    form.flush();
    expect(changes).toEqual([{ value: { online: false }, cause: 'computed' }]);
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    await expect.element(box('网站')).toHaveValue('https://a.cn');
    // Again, to a field that was there already; the former answer does not come back.
    form.value = { online: false, site: 'https://b.cn' };
    await form.updateComplete;
    expect(form.value).toEqual({ online: false });
    // Whoever presses a switch sees where it stands.
    await expect.element(page.getByRole('switch', { name: '网络经营' })).not.toBeChecked();
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    await expect.element(box('网站')).toHaveValue('https://b.cn');
    form.value = { online: false };
    await expect.element(page.getByRole('switch', { name: '网络经营' })).not.toBeChecked();
    await userEvent.click(page.getByRole('switch', { name: '网络经营' }));
    await expect.element(box('网站')).toHaveValue('');
  });
});

describe('what the host gives', () => {
  it('an echo changes nothing, another value takes the place of all', async () => {
    const form = await shown({ form: usualSchema });
    await userEvent.fill(box('经营者名称'), '甲');
    form.flush();
    form.value = { name: '甲' };
    await form.updateComplete;
    await userEvent.type(box('经营者名称'), '乙');
    await expect.element(box('经营者名称')).toHaveValue('甲乙');
    const given = { name: '丙', outside: { kept: [1] } };
    form.value = given;
    await form.updateComplete;
    await expect.element(box('经营者名称')).toHaveValue('丙');
    expect(form.value).toEqual(given);
    expect(Object.isFrozen(given)).toBe(false);
  });

  it('what is known already is put there, with its source, and can be brought back', async () => {
    const binding = { prefill: { source: 'licence', label: '营业执照 · 名称', path: 'licence.name', isEditable: true } };
    const fixed = { prefill: { source: 'account', label: '申请人账号', path: 'mobile', isEditable: false } };
    const form = await shown({ form: of({ name: { ...control, title: '名称', 'x-binding': binding }, mobile: { ...control, title: '手机', 'x-binding': fixed } }), prefill: { licence: { name: '甲公司' }, mobile: '13800138000' } });
    await expect.element(box('名称')).toHaveAccessibleDescription('来自 营业执照 · 名称，可修改');
    await expect.element(box('手机')).toHaveAttribute('readonly');
    expect(form.value).toEqual({ name: '甲公司', mobile: '13800138000' });
    await userEvent.fill(box('名称'), '乙公司');
    await userEvent.click(page.getByRole('button', { name: '恢复名称' }));
    await expect.element(box('名称')).toHaveValue('甲公司');
  });

  it('readonly shows every answer as text', async () => {
    await shown({ form: usualSchema, readonly: true, value: { name: '甲', kind: 'sale', items: ['hot', 'cold'], agreed: true, capital: 12 } });
    for (const text of ['食品销售经营者', '热食类、冷食类', '12.00 元（壹拾贰元整）']) await expect.element(page.getByText(text)).toBeVisible();
    expect(page.getByRole('textbox').elements()).toHaveLength(0);
    expect(page.getByRole('button', { name: '提交' }).elements()).toHaveLength(0);
  });
});

describe('bad input', () => {
  it('an unknown component is a named box that keeps its value, and a finding', async () => {
    const schema = of({ code: { ...control, title: '代码', 'x-component': 'Monaco' }, name: { ...control, title: '名称' } });
    const findings: Finding[] = [];
    const form = document.createElement('zw-form');
    form.addEventListener('zw-findings', (event) => findings.push(...(event as CustomEvent<{ findings: Finding[] }>).detail.findings));
    Object.assign(form, { form: schema, value: { code: 'x = 1', name: '甲' } });
    document.body.append(form);
    await form.updateComplete;
    await expect.element(page.getByRole('group', { name: '代码' })).toHaveTextContent('未知控件“Monaco”');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'form/unknown-component', params: { name: 'Monaco', title: '代码' } }));
    expect((await form.submit()).values).toEqual({ code: 'x = 1', name: '甲' });
  });

  it.each(['constructor', '__proto__', 'toString', 'Input.constructor'])('a component called %s crashes nothing', async (name) => {
    await shown({ form: of({ it: { ...control, title: '某项', 'x-component': name }, name: { ...control, title: '名称' } }) });
    await expect.element(box('名称')).toBeVisible();
  });

  it('scripts are not run', async () => {
    const schema = of({
      a: { ...control, title: '{{alert(1)}}', 'x-reactions': { fulfill: { run: 'globalThis.hacked = true' } } },
      name: { ...control, title: '名称', 'x-component-props': { placeholder: "{{globalThis.hacked = true}}" } },
    });
    await shown({ form: schema });
    await expect.element(box('名称')).toBeVisible();
    expect('hacked' in globalThis).toBe(false);
  });

  it('a pattern that is none checks nothing, and is said', async () => {
    const form = await shown({ form: of({ name: { ...control, title: '名称', pattern: '([' } }), value: { name: '甲' } });
    expect((await form.submit()).ok).toBe(true);
  });

  it('JSON cut in half: says where, and gives it back', async () => {
    await shown({ form: JSON.stringify(usualSchema).slice(0, 300) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('表单无法打开');
    await expect.element(page.getByRole('button', { name: '下载表单内容' })).toBeVisible();
  });

  it('formulas that fill each other come to an end', async () => {
    const id = (name: string): string => `nod_${name.padEnd(16, '0')}`;
    const plusOne = (of: string): object => ({ kind: 'arithmetic', operator: '+', left: { kind: 'field', id: id(of) }, right: { kind: 'literal', value: 1 } });
    const node = (name: string, other: string): object => ({ ...control, type: 'number', title: name, 'x-component': 'NumberPicker', 'x-id': id(name), 'x-rules': [{ id: `lnk_${name.padEnd(16, '0')}`, effects: [{ kind: 'fill', value: plusOne(other) }] }] });
    const form = await shown({ form: of({ aa: node('aa', 'bb'), bb: node('bb', 'aa') }), value: { aa: 1, bb: 1 } });
    await expect.element(box('aa')).toBeVisible();
    // They did begin.
    expect(form.value['bb']).toBeGreaterThan(1);
  });
});

it('focuses a field by its path', async () => {
  const form = await shown({ form: usualSchema });
  expect(await form.focusField('reason')).toBe(true);
  expect(focused()).toBe(box('申请事由').element());
  expect(await form.focusField('nowhere')).toBe(false);
});

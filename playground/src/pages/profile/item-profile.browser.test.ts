import type { ServiceItem } from '@zhengwu/core';
import { deepActiveElement } from '@zhengwu/ui';
import axe from 'axe-core';
import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { SAMPLE_DAY, sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { settled, shown } from '../../../../packages/ui/src/testing/render.js';
import './define.js';
import type { PgItemProfile } from './item-profile.js';

interface Host {
  readonly designer: PgItemProfile;
  readonly values: () => readonly ServiceItem[];
}

/** The sample without what was fixed above: everything can be changed. */
function freeItem(changes: Partial<ServiceItem> = {}): ServiceItem {
  const { unified: _fixed, ...item } = sampleItem;
  return JSON.parse(JSON.stringify({ ...item, ...changes })) as ServiceItem; // JSON out, JSON in
}

async function hostOf(value: unknown = freeItem(), { context = { today: SAMPLE_DAY }, readonly = false }: { context?: unknown; readonly?: boolean } = {}): Promise<Host> {
  const designer = await shown<PgItemProfile>(html`<pg-item-profile ?readonly=${readonly}></pg-item-profile>`);
  designer.style.height = '700px';
  const heard: ServiceItem[] = [];
  designer.addEventListener('zw-change', (event) => heard.push((event as CustomEvent<{ value: ServiceItem }>).detail.value));
  designer.context = context;
  designer.value = value;
  await settled(designer);
  return { designer, values: () => heard };
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const now = ({ designer }: Host): ServiceItem => designer.value as ServiceItem;

describe('a person fills in the profile', () => {
  it('types the name, and takes the typing back as one step', async () => {
    const host = await hostOf();
    await userEvent.click(field('事项名称'));
    await userEvent.keyboard('{Control>}a{/Control}食品经营许可证核发');
    await host.designer.flush();
    expect(now(host).name).toBe('食品经营许可证核发');
    expect(host.values()).toHaveLength(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(now(host).name).toBe(sampleItem.name);
  });

  it('changes a limit by number and by unit', async () => {
    const host = await hostOf();
    const amount = page.getByRole('spinbutton', { name: '承诺办结时限' });
    await userEvent.fill(amount, '７'); // full width, as an input method leaves it
    await userEvent.tab();
    await settled(host.designer);
    expect(now(host).limits.promised).toMatchObject({ amount: 7, unit: 'workingDay' });
    await userEvent.selectOptions(page.getByRole('combobox', { name: '承诺办结时限的单位' }), '日');
    expect(now(host).limits.promised).toMatchObject({ amount: 7, unit: 'day' });
  });

  it('is told of a limit that is typed and not yet left, so that saving loses nothing', async () => {
    const host = await hostOf();
    await userEvent.click(page.getByRole('spinbutton', { name: '承诺办结时限' }));
    await userEvent.keyboard('{Control>}a{/Control}9');
    await host.designer.flush();
    expect(host.values().slice(-1)[0]?.limits.promised).toMatchObject({ amount: 9 });
  });

  it('empties a limit: it is not promised then', async () => {
    const host = await hostOf();
    await userEvent.fill(page.getByRole('spinbutton', { name: '承诺办结时限' }), '');
    await userEvent.tab();
    expect(now(host).limits.promised).toBeNull();
  });

  it('ticks whom it is for, by the space bar; the order stays that of the form', async () => {
    const host = await hostOf(freeItem({ applicants: ['other', 'enterprise'] }));
    const person = page.getByRole('checkbox', { name: '自然人' });
    (person.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(now(host).applicants).toEqual(['person', 'enterprise', 'other']);
  });

  it('chooses type, handling and coverage', async () => {
    const host = await hostOf();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '事项类型' }), '公共服务');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '办件类型' }), '即办件');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '通办范围' }), '未定');
    expect(now(host)).toMatchObject({ type: 'publicService', handling: 'immediate', coverage: null });
  });

  it('pastes a code as it comes and finds it as it is kept', async () => {
    const host = await hostOf(freeItem({ codes: {} }));
    await userEvent.fill(field('基本编码'), '0001 3102 300a');
    await userEvent.tab();
    expect(now(host).codes).toEqual({ basic: '00013102300A' });
    await userEvent.fill(field('基本编码'), '');
    await userEvent.tab();
    expect(now(host).codes).toEqual({});
  });

  it('sets and clears a date', async () => {
    const host = await hostOf(freeItem({ version: { number: 3 } }));
    await userEvent.fill(field('计划取消日期'), '2027年3月5日');
    await userEvent.tab();
    expect(now(host).version).toEqual({ number: 3, cancelledOn: '2027-03-05' });
  });

  it('shows the version of the list, and lets nobody change it', async () => {
    await hostOf(freeItem({ version: { number: 3 } }));
    await expect.element(field('清单版本')).toHaveValue('第 3 版');
    expect((field('清单版本').element() as HTMLInputElement).readOnly).toBe(true);
    expect(page.getByText(/清单第/).elements()).toEqual([]);
  });

  it('says once what a special procedure is', async () => {
    const procedure = (id: 'pro_a' | 'pro_b', name: string): ServiceItem['limits']['specialProcedures'][number] => ({ ...{ id, name, kind: 'hearing', stopsClock: true, basisIds: [] }, limit: { amount: 20, unit: 'workingDay' } });
    await hostOf(freeItem({ limits: { ...freeItem().limits, specialProcedures: [procedure('pro_a', '听证'), procedure('pro_b', '公开听证')] } }));
    await expect.element(page.getByRole('checkbox', { name: '听证（20 个工作日）停止计时', exact: true })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: '公开听证（听证，20 个工作日）停止计时' })).toBeChecked();
  });

  it('asks who gave the power where it is not the body’s own', async () => {
    await hostOf(freeItem({ authority: { body: { name: '局', nature: 'statutory' }, origin: 'statutory', level: 'county' } }));
    expect(field('委托或下放的部门').query()).toBeNull();
    await userEvent.selectOptions(page.getByRole('combobox', { name: '权力来源' }), '下放');
    await expect.element(field('委托或下放的部门')).toBeVisible();
  });

  it('chooses the department from those that the host knows', async () => {
    const departments = [{ id: 'dep_market', name: '市场监督管理局' }, { id: 'dep_health', name: '卫生健康局' }];
    const host = await hostOf(freeItem(), { context: { today: SAMPLE_DAY, departments } });
    await userEvent.click(page.getByRole('combobox', { name: '部门', exact: true }));
    await userEvent.keyboard('{Control>}a{/Control}卫生');
    await expect.element(page.getByRole('option', { name: '卫生健康局' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(now(host).department).toEqual({ id: 'dep_health', name: '卫生健康局' }));
  });
});

describe('what is fixed above', () => {
  it('says why, beside the field, and cannot be typed over', async () => {
    const item = freeItem({ unified: { level: 'provincial', by: '省市场监管局', version: '2026', locks: [{ path: 'name', reason: '名称由省统一' }, { path: 'limits/statutory', reason: '法定时限由省统一' }] } });
    await hostOf(item);
    const name = field('事项名称');
    await expect.element(name).toHaveAttribute('readonly');
    await expect.element(name).toHaveAccessibleDescription(/上级统一：名称由省统一/);
    await expect.element(page.getByText('上级统一：法定时限由省统一')).toBeInTheDocument();
    await expect.element(field('基本编码')).not.toHaveAttribute('readonly');
  });
});

describe('what is not verified', () => {
  it('is said where the document carries it, and stays said when the number changes', async () => {
    const limits = { ...sampleItem.limits, promised: { amount: 5, unit: 'workingDay' as const, source: { status: 'unverified' as const, note: '请部门确认' } } };
    const host = await hostOf(freeItem({ limits, source: { status: 'unverified', note: '电话未核' } }));
    await expect.element(page.getByText('电话未核')).toBeInTheDocument();
    await expect.element(page.getByText('请部门确认')).toBeInTheDocument();
    await userEvent.fill(page.getByRole('spinbutton', { name: '承诺办结时限' }), '4');
    await userEvent.tab();
    expect(now(host).limits.promised).toEqual({ amount: 4, unit: 'workingDay', source: { status: 'unverified', note: '请部门确认' } });
    // What was read of one number proves nothing of another.
    await userEvent.fill(page.getByRole('spinbutton', { name: '法定办结时限' }), '19');
    await userEvent.tab();
    expect(now(host).limits.statutory).toEqual({ amount: 19, unit: 'workingDay' });
  });
});

describe('what is wrong', () => {
  const broken = freeItem({
    codes: { basic: '123' },
    phones: { consult: '未核', complain: '12345' },
    limits: { ...sampleItem.limits, statutory: { amount: 10, unit: 'workingDay' }, promised: { amount: 15, unit: 'workingDay' } },
  });

  it('stands beside its field', async () => {
    const host = await hostOf(broken);
    await host.designer.check();
    await vi.waitFor(() => expect(field('基本编码').element().getAttribute('aria-invalid')).toBe('true'));
    await expect.element(field('基本编码')).toHaveAccessibleDescription(/应为 12 位/);
    expect(page.getByText(/承诺时限 15 个工作日超过法定时限 10 个工作日/).elements().length).toBeGreaterThan(0);
  });

  it('is gone to by F8, from field to field', async () => {
    const host = await hostOf(broken);
    await host.designer.check();
    await settled(host.designer);
    (field('事项名称').element() as HTMLElement).focus();
    const visited = new Set<string>();
    const findings = (await host.designer.check()).length;
    for (let step = 0; step < findings; step += 1) {
      await userEvent.keyboard('{F8}');
      await settled(host.designer);
      const focused = deepActiveElement();
      const owner = focused?.getRootNode();
      visited.add(focused?.id === 'control' && owner instanceof ShadowRoot ? owner.host.id : (focused?.id ?? ''));
    }
    expect([...visited]).toEqual(expect.arrayContaining(['codes-basic', 'limits-promised', 'phones-consult']));
  });

  it('only of the profile: what lies elsewhere is counted', async () => {
    const host = await hostOf(freeItem({ results: [] }));
    expect(await host.designer.check()).toEqual([]);
    await expect.element(page.getByText('另有 1 处问题不在基本信息里')).toBeInTheDocument();
  });
});

describe('the way through', () => {
  it('the outline follows the focus, and leads to a section', async () => {
    const host = await hostOf();
    (field('咨询电话').element() as HTMLElement).focus();
    await settled(host.designer);
    await expect.element(page.getByRole('treeitem', { name: '咨询与监督' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await settled(host.designer);
    await expect.element(page.getByRole('treeitem', { name: '生效与取消' })).toHaveAttribute('aria-selected', 'true');
  });

  it('reveals a field by its path', async () => {
    const host = await hostOf();
    expect(await host.designer.reveal('item_food', 'phones/complain')).toBe(true);
    expect(deepActiveElement()?.id).toBe('phones-complain');
    expect(await host.designer.reveal('mat_form')).toBe(false);
  });

  it('only to be read: nothing can be changed', async () => {
    const host = await hostOf(freeItem(), { readonly: true });
    await expect.element(field('事项名称')).toHaveAttribute('readonly');
    await expect.element(page.getByRole('combobox', { name: '事项类型' })).toBeDisabled();
    await expect.element(page.getByRole('checkbox', { name: '自然人' })).toBeDisabled();
    expect(host.values()).toEqual([]);
  });

  it('in English too', async () => {
    const host = await hostOf();
    host.designer.lang = 'en';
    await settled(host.designer);
    await expect.element(field('Name')).toBeVisible();
    await expect.element(page.getByRole('spinbutton', { name: 'Promised limit' })).toBeInTheDocument();
  });

  it('says what cannot be opened', async () => {
    await hostOf('not an item');
    await expect.element(page.getByText('无法打开')).toBeInTheDocument();
  });

  it.each(['zh-CN', 'en'])('axe finds nothing, in %s', async (lang) => {
    const host = await hostOf(freeItem({ codes: { basic: '123', source: { status: 'unverified', note: '未核' } }, unified: { level: 'provincial', by: '省局', version: '2026', locks: [{ path: 'name', reason: '由省统一' }] } }));
    host.designer.lang = lang;
    await host.designer.check();
    await settled(host.designer);
    const { violations } = await axe.run(host.designer, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`)).toEqual([]);
  });
});

import { deepActiveElement } from '@zhengwu/ui';
import axe from 'axe-core';
import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { settled, shown } from '../../../../packages/ui/src/testing/render.js';
import type { Role } from '../../api/index.js';
import { setClockBy } from '../time/server-clock.js';
import { LI } from '../testing/item-summary.js';
import './define.js';
import type { PgHistory } from './history.js';
import { FakeHouse, NOW } from './testing/fake-house.js';
import type { PgVersionView } from './version-view.js';

const first = { ...sampleItem, visits: 2 };
const second = { ...sampleItem, visits: 1, limits: { ...sampleItem.limits, promised: { amount: 9, unit: 'workingDay' } } };
const CONTENTS = [first, second, sampleItem];

async function historyOf(house: FakeHouse, { role = 'editor', view }: { readonly role?: Role; readonly view?: string } = {}): Promise<PgHistory> {
  const app = house.app(role);
  setClockBy(app.me);
  const params = { id: 'item_x', kind: 'item', ...(view === undefined ? {} : { view }) };
  const element = await shown<PgHistory>(html`<pg-history .app=${app} .params=${params}></pg-history>`);
  element.style.height = '700px';
  await expect.element(view === undefined ? page.getByRole('table', { name: '版本历史' }) : page.getByRole('heading', { name: /第 \d+ 版/ })).toBeVisible();
  await settled(element);
  return element;
}

const row = (number: number) => page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `选择第 ${number} 版来对比` }) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const told = (house: FakeHouse): string => house.toasts.map(({ text }) => text).join(' ');

describe('the versions of a document', () => {
  it('stand newest first: who, when, what was said, where they come from', async () => {
    const house = new FakeHouse(CONTENTS);
    house.save(first, LI, NOW, { message: '按部门意见恢复', restoredFrom: 1, milestone: '送部门确认稿' });
    house.save(second, LI, NOW, { mergedFrom: 3 });
    await historyOf(house);
    expect(page.getByRole('rowheader').elements().map((each) => each.textContent.trim().replace(/\s+/g, ' '))).toEqual(['第 5 版 最新', '第 4 版 里程碑 送部门确认稿', '第 3 版', '第 2 版', '第 1 版']);
    await expect.element(row(4)).toHaveTextContent(/今天 \d\d:\d\d.*李伟.*按部门意见恢复.*恢复自第 1 版/);
    await expect.element(row(5)).toHaveTextContent('合并，起于第 3 版');
  });

  it('say what became of them, and learn it when somebody decides', async () => {
    const house = new FakeHouse(CONTENTS);
    const step = (state: 'pending' | 'returned' | 'published', number: number) => ({ at: NOW, by: LI, state, number, message: '' });
    house.way = [step('pending', 3), step('returned', 2), step('pending', 2), step('published', 1)];
    await historyOf(house);
    for (const [number, said] of [[3, '已送确认'], [2, '已退回'], [1, '已发布']] as const) await expect.element(row(number)).toHaveTextContent(said);
    house.way = [step('published', 3), ...house.way];
    house.tell({ kind: 'item', itemId: 'item_x', by: LI, at: NOW });
    await expect.element(row(3)).toHaveTextContent('已发布');
    await expect.element(row(3)).not.toHaveTextContent('已送确认');
  });

  it('have what can be done with each below one another', async () => {
    await historyOf(new FakeHouse(CONTENTS));
    for (const name of [/^查看第/, /里程碑$/]) {
      const lefts = page.getByRole('table').getByLabelText(name).elements().map((each) => Math.round(each.getBoundingClientRect().left));
      expect(lefts).toHaveLength(3);
      expect(new Set(lefts).size).toBe(1);
    }
  });

  it('each lead to what it changed, and the oldest to nothing', async () => {
    await historyOf(new FakeHouse(CONTENTS));
    expect(row(3).getByRole('link', { name: '对比第 3 版与第 2 版' }).element().getAttribute('href')).toBe('/items/item_x/compare/item?from=2&to=3');
    expect(row(1).getByRole('link', { name: /对比/ }).query()).toBeNull();
  });

  it('two are chosen by keyboard; the older one is the former', async () => {
    await historyOf(new FakeHouse(CONTENTS));
    for (const number of [3, 1]) {
      (row(number).getByRole('checkbox').element() as HTMLElement).focus();
      await userEvent.keyboard(' ');
    }
    await expect.element(page.getByRole('status').filter({ hasText: '已选第 3 版、第 1 版' })).toBeVisible();
    expect(page.getByRole('link', { name: '对比所选' }).element().getAttribute('href')).toBe('/items/item_x/compare/item?from=1&to=3');
    await userEvent.click(page.getByRole('button', { name: '取消选择' }));
    expect(page.getByRole('link', { name: '对比所选' }).query()).toBeNull();
    await vi.waitFor(() => expect(deepActiveElement()?.getAttribute('aria-label')).toBe('选择第 3 版来对比'));
  });

  it('older ones come when they are asked for, and the focus with them', async () => {
    const house = new FakeHouse(Array.from({ length: 45 }, (_, visits) => ({ ...sampleItem, visits })));
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '更早的版本' }));
    await vi.waitFor(() => expect(deepActiveElement()?.getAttribute('aria-label')).toBe('选择第 25 版来对比'));
    await userEvent.click(page.getByRole('button', { name: '更早的版本' }));
    await expect.element(row(1)).toBeInTheDocument();
    expect(page.getByRole('button', { name: '更早的版本' }).query()).toBeNull();
  });

  it('one that somebody saves appears at once, and a milestone too', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    house.save(first, LI);
    await expect.element(row(4)).toHaveTextContent(/最新.*李伟/);
    house.tell({ kind: 'milestone', itemId: 'item_x', document: 'item', number: 2, name: '初稿' });
    await expect.element(row(2)).toHaveTextContent('初稿');
  });

  it('another item’s news is not this one’s', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    house.tell({ kind: 'milestone', itemId: 'item_y', document: 'item', number: 2, name: '别的' });
    await expect.element(row(2)).not.toHaveTextContent('别的');
  });

  it('after a gap in what was told, the list is read again', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    house.versions.push({ version: { ...house.versions[2]!.version, number: 4 }, content: first });
    house.save(second, LI);
    await expect.element(row(4)).toBeInTheDocument();
    await expect.element(row(5)).toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    const house = new FakeHouse(CONTENTS);
    house.isAway = true;
    const app = house.app();
    await shown(html`<pg-history .app=${app} .params=${{ id: 'item_x', kind: 'item' }}></pg-history>`);
    await expect.element(page.getByText('没有连上服务器')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '重试' }));
    await expect.element(row(3)).toBeInTheDocument();
  });
});

describe('bringing an old version back', () => {
  it('says what it will change, makes a new version, and keeps all others', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '恢复第 1 版' }));
    const dialog = page.getByRole('dialog', { name: '恢复第 1 版' });
    await expect.element(dialog).toBeVisible();
    await expect.element(page.getByText(/保存为新的第 4 版[^]*会改动 1 处：基本信息 1/)).toBeVisible();
    await userEvent.click(button('恢复'));
    await expect.element(row(4)).toHaveTextContent('恢复自第 1 版');
    expect(house.versions[3]?.content).toEqual(first);
    expect(house.keeps(CONTENTS)).toBe(true);
    expect(told(house)).toContain('已把第 1 版恢复为第 4 版');
  });

  it('does nothing where the person thinks again', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '恢复第 2 版' }));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(page.getByRole('dialog').query()).toBeNull());
    expect(house.versions).toHaveLength(3);
  });

  it('does nothing where nothing would change', async () => {
    const house = new FakeHouse([first, second, first]);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '恢复第 1 版' }));
    await vi.waitFor(() => expect(told(house)).toContain('第 1 版与最新版内容相同'));
    expect(house.versions).toHaveLength(3);
  });

  it('writes over nobody: who saved in between is named, and his version is shown', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '恢复第 1 版' }));
    house.before = () => void house.save(second, LI);
    await userEvent.click(button('恢复'));
    await vi.waitFor(() => expect(told(house)).toContain('没有恢复：李伟刚刚保存了第 4 版'));
    await expect.element(row(4)).toHaveTextContent('李伟');
    expect(house.versions).toHaveLength(4);
    expect(house.keeps(CONTENTS)).toBe(true);
  });
});

describe('milestones', () => {
  it('are named, named otherwise, and taken off', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '第 2 版的里程碑' }));
    const dialog = page.getByRole('dialog', { name: '第 2 版的里程碑' });
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/请填写名称/)).toBeVisible();
    await userEvent.keyboard('送部门确认稿{Enter}');
    await expect.element(row(2)).toHaveTextContent('送部门确认稿');
    await userEvent.click(page.getByRole('button', { name: '第 2 版的里程碑' }));
    await expect.element(page.getByRole('textbox', { name: '里程碑名称' })).toHaveValue('送部门确认稿');
    await userEvent.click(button('取消里程碑'));
    await expect.element(row(2)).not.toHaveTextContent('送部门确认稿');
    expect(house.versions.map(({ version }) => version.milestone)).toEqual([null, null, null]);
  });

  it('what was typed stays when the server is away', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house);
    await userEvent.click(page.getByRole('button', { name: '第 2 版的里程碑' }));
    house.isAway = true;
    await userEvent.keyboard('定稿{Enter}');
    await vi.waitFor(() => expect(told(house)).toContain('没有连上服务器'));
    await expect.element(page.getByRole('textbox', { name: '里程碑名称' })).toHaveValue('定稿');
  });
});

describe('who only reviews', () => {
  it('reads and compares, restores and names nothing', async () => {
    await historyOf(new FakeHouse(CONTENTS), { role: 'reviewer' });
    await expect.element(row(2).getByRole('link', { name: '查看第 2 版' })).toBeVisible();
    expect(page.getByRole('button', { name: /恢复|里程碑/ }).query()).toBeNull();
  });
});

describe('one version', () => {
  it('is shown by its designer, read only, and by another one', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house, { view: '2' });
    const amount = page.getByRole('spinbutton', { name: '承诺办结时限' });
    await expect.element(amount).toHaveValue('9');
    await expect.element(amount).toHaveAttribute('readonly');
    await userEvent.click(page.getByRole('radio', { name: '材料清单' }));
    await expect.element(page.getByRole('tree', { name: '材料' })).toBeInTheDocument();
    await userEvent.click(page.getByRole('radio', { name: '原文' }));
    await expect.element(page.getByText('"format": "zhengwu/service-item"')).toBeVisible();
  });

  it('comes by its designer even after the server was away', async () => {
    const house = new FakeHouse(CONTENTS);
    const app = house.app();
    const element = await shown<PgVersionView>(html`<pg-version-view .app=${app} .itemId=${'item_x'} .kind=${'item'} .number=${99}></pg-version-view>`);
    await expect.element(page.getByRole('button', { name: '重试' })).toBeVisible();
    for (const content of Array.from({ length: 96 }, () => second)) house.save(content);
    await userEvent.click(page.getByRole('button', { name: '重试' }));
    await expect.element(page.getByRole('spinbutton', { name: '承诺办结时限' })).toHaveValue('9');
    expect(element.number).toBe(99);
  });

  it('leads back, and is restored from there', async () => {
    const house = new FakeHouse(CONTENTS);
    await historyOf(house, { view: '1' });
    expect(page.getByRole('link', { name: '返回版本历史' }).element().getAttribute('href')).toBe('/items/item_x/history/item');
    await userEvent.click(button('恢复'));
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(house.visited).toEqual(['/items/item_x/history/item']));
    expect(house.versions[3]?.content).toEqual(first);
  });
});

describe('for everybody', () => {
  it.each(['zh-CN', 'en'] as const)('axe finds nothing, in %s', async (lang) => {
    const house = new FakeHouse(CONTENTS);
    house.save(first, LI, NOW, { message: '说明', milestone: '定稿', restoredFrom: 1 });
    const app = house.app('editor', lang);
    const element = await shown<PgHistory>(html`<pg-history .app=${app} .params=${{ id: 'item_x', kind: 'item' }}></pg-history>`);
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`)).toEqual([]);
  });
});

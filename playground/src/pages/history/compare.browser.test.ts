import { deepActiveElement, PAGE_OF_PAGES, printDocument } from '@zhengwu/ui';
import axe from 'axe-core';
import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { sampleItem } from '../../../../packages/core/src/model/testing/sample-item.js';
import { settled, shown } from '../../../../packages/ui/src/testing/render.js';
import type { Role } from '../../api/index.js';
import { setClockBy } from '../time/server-clock.js';
import { LI } from '../testing/item-summary.js';
import type { PgCompare } from './compare.js';
import { rowsPaper } from './comparison-paper.js';
import { compareDocuments } from './comparison.js';
import './define.js';
import { historyTextsIn } from './messages/history.js';
import { FakeHouse } from './testing/fake-house.js';

const [form, business, layout] = sampleItem.materials;
const changed = {
  ...sampleItem,
  type: 'publicService',
  limits: { ...sampleItem.limits, promised: { amount: 7, unit: 'workingDay' } },
  materials: [layout, { ...form, requirement: '法定代表人或者负责人签名' }, { ...business, id: 'mat_new', name: '健康证明' }],
};
const CONTENTS = [sampleItem, changed, { ...changed, visits: 9 }];

async function compareOf(house: FakeHouse, query: Readonly<Record<string, string>>, { role = 'editor', lang = 'zh-CN' }: { readonly role?: Role; readonly lang?: 'zh-CN' | 'en' } = {}): Promise<PgCompare> {
  const app = house.app(role, lang);
  setClockBy(app.me);
  const element = await shown<PgCompare>(html`<pg-compare .app=${app} .params=${{ id: 'item_x', kind: 'item', ...query }}></pg-compare>`);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What is read has come once nothing waits any more; of texts, once what reads flows has, too.
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector('.waiting')).toBeNull(), { timeout: 15_000 });
  await settled(element);
  return element;
}

const rows = (): readonly string[] => page.getByRole('rowheader').elements().map((each) => each.textContent.trim().replace(/\s+/g, ' '));
const line = (place: string) => page.getByRole('row').filter({ hasText: place });

describe('what two versions differ in', () => {
  it('is said by part: where, what was there, what is there now', async () => {
    await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '2' });
    expect(page.getByRole('heading', { level: 2 }).elements().map((each) => each.textContent.trim())).toEqual(['基本信息 1', '时限 1', '材料 4']);
    expect(rows()).toEqual(['改动类型', '改动承诺时限', `移动材料“${layout?.name ?? ''}”`, `改动材料“${form?.name ?? ''}” › 填报须知`, '新增材料“健康证明”', `删除材料“${business?.name ?? ''}”`]);
    await expect.element(line('承诺时限')).toHaveTextContent(/10 个工作日\s*7 个工作日/);
    await expect.element(line('类型').first()).toHaveTextContent(/行政许可\s*公共服务/);
    await expect.element(line('移动')).toHaveTextContent('移到最前');
    await expect.element(page.getByText('共 6 处不同')).toBeVisible();
  });

  it('marks within a text what came, and says so to who cannot see it', async () => {
    await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '2' });
    await vi.waitFor(() => expect(page.getByRole('insertion').first().element().textContent).toBe('新增：或者负责人'));
  });

  it('is nothing where both are the same', async () => {
    await compareOf(new FakeHouse([sampleItem, sampleItem]), {});
    await expect.element(page.getByText('两个版本的内容完全相同')).toBeVisible();
  });

  it('of a single version there is none to compare with', async () => {
    await compareOf(new FakeHouse([sampleItem]), {});
    await expect.element(page.getByRole('heading', { name: '只有一个版本' })).toBeVisible();
  });

  it('without numbers the newest is compared with the one before', async () => {
    await compareOf(new FakeHouse(CONTENTS), {});
    await expect.element(page.getByRole('heading', { name: '第 2 版与第 3 版对比' })).toBeVisible();
  });

  it('of texts are lines', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `<step id="${index}"/>`);
    await compareOf(new FakeHouse([lines.join('\n'), lines.map((each, index) => (index === 15 ? '<step id="new"/>' : each)).join('\n')]), {});
    await expect.element(page.getByText('删除 1 行，新增 1 行')).toBeVisible();
    await expect.element(page.getByRole('row').filter({ hasText: '新增：<step id="new"/>' })).toBeVisible();
    expect(page.getByText('<step id="2"/>').query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: '12 行相同，展开' }).first());
    await expect.element(page.getByText('<step id="2"/>')).toBeVisible();
  });

  it('of a document with thousands of changes are drawn in part, and found all the same', async () => {
    const list = (name: string) => ({ nodes: Array.from({ length: 1_000 }, (_, index) => ({ id: `n_${index}`, name: `节点 ${index}`, note: name })) });
    await compareOf(new FakeHouse([list('甲'), list('乙')]), {});
    expect(rows()).toHaveLength(200);
    await userEvent.keyboard('{Shift>}{F8}{/Shift}');
    await vi.waitFor(() => expect(rows()).toHaveLength(1_000));
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toContain('节点 999'));
  });
});

describe('from one difference to the next', () => {
  it('goes by F8 and back by Shift+F8; the place is counted', async () => {
    await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '2' });
    await userEvent.keyboard('{F8}');
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toContain('行政许可'));
    await userEvent.keyboard('{F8}');
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toContain('承诺时限'));
    await expect.element(page.getByText('2 / 6')).toBeVisible();
    await userEvent.keyboard('{Shift>}{F8}{/Shift}');
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toContain('行政许可'));
    await userEvent.keyboard('n');
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toContain('承诺时限'));
  });

  it('and by the buttons; a part is gone to by its name', async () => {
    await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '2' });
    await userEvent.click(page.getByRole('button', { name: /下一处/ }));
    await vi.waitFor(() => expect(deepActiveElement()?.getAttribute('aria-current')).toBe('true'));
    await userEvent.click(page.getByRole('button', { name: '材料 4' }));
    await vi.waitFor(() => expect(deepActiveElement()?.textContent).toBe('材料 4'));
  });
});

describe('from here on', () => {
  it('to the pair before, the pair after, the other way round', async () => {
    await compareOf(new FakeHouse([...CONTENTS, sampleItem]), { from: '2', to: '3' });
    const href = (name: string): string | null => page.getByRole('link', { name, exact: true }).element().getAttribute('href');
    expect(href('上一版')).toBe('/items/item_x/compare/item?from=1&to=2');
    expect(href('下一版')).toBe('/items/item_x/compare/item?from=3&to=4');
    expect(href('对调')).toBe('/items/item_x/compare/item?from=3&to=2');
  });

  it('another pair in the address is read anew', async () => {
    const house = new FakeHouse(CONTENTS);
    const element = await compareOf(house, { from: '1', to: '2' });
    element.params = { id: 'item_x', kind: 'item', from: '2', to: '3' };
    await expect.element(page.getByRole('heading', { name: '第 2 版与第 3 版对比' })).toBeVisible();
    await expect.element(line('到现场次数')).toBeVisible();
  });

  it('there is no pair after the newest, until somebody saves', async () => {
    const house = new FakeHouse(CONTENTS);
    await compareOf(house, { from: '2', to: '3' });
    await expect.element(page.getByRole('link', { name: '下一版' })).toHaveAttribute('aria-disabled', 'true');
    house.save(sampleItem, LI);
    await expect.element(page.getByRole('link', { name: '下一版' })).toHaveAttribute('href', '/items/item_x/compare/item?from=3&to=4');
  });

  it('the former version is restored', async () => {
    const house = new FakeHouse(CONTENTS);
    await compareOf(house, { from: '1', to: '3' });
    await userEvent.click(page.getByRole('button', { name: '恢复第 1 版' }));
    await expect.element(page.getByRole('dialog', { name: '恢复第 1 版' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(house.visited).toEqual(['/items/item_x/history/item']));
    expect(house.versions[3]?.content).toEqual(sampleItem);
  });

  it('not by who only reviews', async () => {
    await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '3' }, { role: 'reviewer' });
    expect(page.getByRole('button', { name: /恢复/ }).query()).toBeNull();
  });

  it('a version that there is none of is said, with a way to try again', async () => {
    const app = new FakeHouse(CONTENTS).app();
    await shown(html`<pg-compare .app=${app} .params=${{ id: 'item_x', kind: 'item', from: '1', to: '44' }}></pg-compare>`);
    await expect.element(page.getByRole('button', { name: '重试' })).toBeVisible();
  });
});

describe('an address that is wrong', () => {
  it('says so instead of showing another document', async () => {
    const house = new FakeHouse(CONTENTS);
    const app = house.app();
    await shown(html`<pg-compare .app=${app} .params=${{ id: 'item_x', kind: 'constructor' }}></pg-compare>`);
    await expect.element(page.getByRole('heading', { name: '事项没有这一类文档' })).toBeVisible();
    expect(page.getByRole('link', { name: '打开事项' }).element().getAttribute('href')).toBe('/items/item_x');
    expect(house.requests).toEqual([]);
  });
});

describe('on paper', () => {
  it('stands on pages, whole: nothing of it is left out or has to be made to fit', async () => {
    const comparison = compareDocuments(sampleItem, changed, 'zh-CN');
    if (comparison.kind !== 'rows') throw new Error('two items differ in rows');
    const paper = rowsPaper({ title: '第 1 版与第 2 版对比', subtitle: '食品经营许可', versions: ['原来 第 1 版', '现在 第 2 版'], total: '共 6 处不同', texts: historyTextsIn('zh-CN') }, comparison.sections, new Map());
    let printed = '';
    const report = await printDocument(paper, {
      page: { footer: PAGE_OF_PAGES },
      print: (window) => {
        printed = window.document.body.textContent;
        return Promise.resolve();
      },
    });
    expect(report.findings).toEqual([]);
    expect(printed).toContain('承诺时限');
    expect(printed).toContain('7 个工作日');
  });
});

describe('for everybody', () => {
  it.each(['zh-CN', 'en'] as const)('axe finds nothing, in %s', async (lang) => {
    const element = await compareOf(new FakeHouse(CONTENTS), { from: '1', to: '2' }, { lang });
    await vi.waitFor(() => expect(page.getByRole('insertion').elements().length).toBeGreaterThan(0));
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`)).toEqual([]);
  });
});

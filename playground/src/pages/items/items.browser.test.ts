import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import type { ItemSummary } from '../../api/index.js';
import { FakeServer, me, ok, problem } from '../testing/fake-server.js';
import { documentSummary, itemSummary, LI, version } from '../testing/item-summary.js';
import { person } from '../testing/person.js';
import { staged, until } from '../testing/stage.js';
import './define.js';
import type { PgItems } from './items.js';

const FOOD = itemSummary({ id: 'item_food', name: '食品经营许可', documents: [documentSummary('item', { findings: { version: 1, errors: 2, warnings: 1 } })] });
const ALLOWANCE = itemSummary({ id: 'item_allowance', name: '高龄老人津贴', department: '民政局', type: 'payment', state: 'pending', updatedAt: FOOD.updatedAt - 5 });
const ITEMS = [FOOD, ALLOWANCE];

const serverOf = (items: readonly ItemSummary[] = ITEMS): FakeServer =>
  new FakeServer({
    'GET /items': () => ok({ items }),
    'GET /items/item_food/documents/item': () => ok({ version: FOOD.documents[0]!.head, content: { format: 'zhengwu/service-item', id: 'item_food', name: '食品经营许可', department: { id: 'dep_scj', name: '市场监督管理局' } } }),
  });
/** Counted in the page itself: to ask two thousand rows for their role takes a second. */
const rowsOf = ({ renderRoot }: PgItems): number => renderRoot.querySelectorAll('tbody tr').length;
const names = (): readonly string[] => page.getByRole('rowheader').elements().map((cell) => cell.querySelector('a')!.textContent);

describe('the list', () => {
  it('says how the house stands, from the items themselves', async () => {
    await staged<PgItems>('pg-items', serverOf());
    await expect.element(page.getByRole('link', { name: '2 个事项 已发布 0' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: '1 个草稿 1 个事项有错误' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).toHaveTextContent(/新办、变更、延续 · 41 情形.*2 错误 · 1 提醒.*草稿 v1/);
    await expect.element(page.getByRole('row', { name: /高龄老人津贴/ })).toHaveTextContent(/未检查.*待部门确认/);
  });

  it('counts as published what the public sees, and says so beside a newer draft', async () => {
    await staged<PgItems>('pg-items', serverOf([{ ...FOOD, publishedNumber: 6 }, ALLOWANCE]));
    await expect.element(page.getByRole('link', { name: '2 个事项 已发布 1' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).toHaveTextContent(/草稿 v1 线上 v6/);
  });

  it('marks what one has written and not saved', async () => {
    const server = serverOf();
    server.routes['GET /drafts'] = () => ok({ drafts: [{ id: 'd1', itemId: 'item_allowance', kind: 'item', baseNumber: 1, revision: 2, at: 5 }] });
    await staged<PgItems>('pg-items', server);
    await expect.element(page.getByRole('row', { name: /高龄老人津贴/ })).toHaveTextContent(/有未保存的草稿/);
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).not.toHaveTextContent(/草稿的|未保存/);
  });

  it('finds by initials, says so in the address, and has a way out where nothing is found', async () => {
    const { paths } = await staged<PgItems>('pg-items', serverOf());
    await page.getByRole('searchbox').fill('gllr');
    await until(() => names().join() === '高龄老人津贴');
    await until(() => paths.includes('/?q=gllr'));
    await page.getByRole('searchbox').fill('没有的');
    await expect.element(page.getByText('没有符合条件的事项')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).last().click();
    await until(() => names().length === 2);
    expect(paths[paths.length - 1]).toBe('/');
  });

  it('says nothing in the address of a page that one has gone on to, before that is here', async () => {
    const { paths } = await staged<PgItems>('pg-items', serverOf());
    const { href } = location;
    await page.getByRole('searchbox').fill('gllr');
    history.replaceState(null, '', '/items/item_allowance');
    try {
      await new Promise((resolve) => setTimeout(resolve, 400)); // longer than words wait to be said
      expect(paths).toEqual([]);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('filters by what the address says, and by choices with counts', async () => {
    const { paths } = await staged<PgItems>('pg-items', serverOf(), { params: { state: 'pending' } });
    await until(() => names().join() === '高龄老人津贴');
    await page.getByRole('combobox', { name: '状态' }).selectOptions('状态：全部');
    await page.getByRole('combobox', { name: '部门' }).selectOptions('市场监督管理局（1）');
    await until(() => names().join() === '食品经营许可');
    expect(paths[paths.length - 1]).toBe(`/?department=${encodeURIComponent('市场监督管理局')}`);
    await page.getByRole('button', { name: '只看有错误' }).click();
    await expect.element(page.getByRole('button', { name: '只看有错误' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('sorts by its heads', async () => {
    await staged<PgItems>('pg-items', serverOf());
    await page.getByRole('button', { name: '事项', exact: true }).click();
    await until(() => names().join() === '高龄老人津贴,食品经营许可');
    await expect.element(page.getByRole('columnheader', { name: '事项' })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: '事项', exact: true }).click();
    await until(() => names().join() === '食品经营许可,高龄老人津贴');
  });

  it('follows what colleagues do', async () => {
    const server = serverOf();
    const { events } = await staged<PgItems>('pg-items', server);
    await until(() => names().length === 2);
    server.routes['GET /items/item_food'] = () => ok({ ...FOOD, state: 'published', updatedBy: LI, updatedAt: FOOD.updatedAt + 1 });
    events.tell({ kind: 'item', itemId: 'item_food', by: LI, at: 1 });
    await expect.element(page.getByRole('row', { name: /食品经营许可/ })).toHaveTextContent(/已发布.*李伟/);
    expect(server.askedOf('GET /items')).toHaveLength(1);
  });

  it('draws two thousand items in slices, the first screen at once', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => itemSummary({ id: `item_${index}`, name: `事项 ${index}`, updatedAt: 2000 - index }));
    const { element } = await staged<PgItems>('pg-items', serverOf(many));
    await until(() => rowsOf(element) > 0);
    expect(rowsOf(element)).toBeLessThan(1000);
    await until(() => rowsOf(element) === 2000);
    await page.getByRole('searchbox').fill('事项 19');
    await until(() => rowsOf(element) === 111);
  });

  it('says what went wrong, and tries again', async () => {
    const server = serverOf();
    server.isAway = true;
    await staged<PgItems>('pg-items', server);
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有连上服务器');
    server.isAway = false;
    await page.getByRole('button', { name: '重试' }).click();
    await until(() => names().length === 2);
  });

  it('offers nothing to a reviewer that he may not do', async () => {
    await staged<PgItems>('pg-items', serverOf([]), { me: me({ person: person({ role: 'reviewer' }) }) });
    await expect.element(page.getByText('编辑人员建好事项后')).toBeVisible();
    expect(page.getByRole('button', { name: '新建事项' }).query()).toBeNull();
  });
});

describe('a new item', () => {
  it('asks for what is missing, keeps one key for every try, and goes there', async () => {
    const server = serverOf();
    const { paths } = await staged<PgItems>('pg-items', server);
    await page.getByRole('button', { name: '新建事项' }).click();
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await expect.element(page.getByText('请输入事项名称。')).toBeVisible();
    await page.getByRole('textbox', { name: '事项名称' }).fill('临时救助');
    await page.getByRole('combobox', { name: '部门' }).last().fill('市场监督管理局');
    let isFirst = true;
    server.routes['POST /items'] = () => {
      if (!isFirst) return ok(itemSummary({ id: 'item_new', name: '临时救助' }), 201);
      isFirst = false;
      throw new TypeError('the answer is lost');
    };
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('再按一次不会重复新建');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await until(() => paths.includes('/items/item_new'));
    const [first, second] = server.askedOf('POST /items');
    expect(second!.headers['idempotency-key']).toBe(first!.headers['idempotency-key']);
    expect(second!.body).toEqual(first!.body);
    // The department keeps the id that its other items know it by.
    expect(first!.body).toMatchObject({ documents: [{ kind: 'item', content: { name: '临时救助', type: 'licence', department: { id: 'dep_scj' } } }] });
  });
});

/** Gives the page's next file picker a file. */
function pick(name: string, content: string): void {
  const click = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
    HTMLInputElement.prototype.click = click;
    const files = new DataTransfer();
    files.items.add(new File([content], name));
    this.files = files.files;
    this.dispatchEvent(new Event('change'));
  };
}

describe('an item from a file', () => {
  it.each([
    ['no JSON', '{"format": "zhengwu/service-item", oops}', /“item.json”打不开，没有导入任何内容。.*第 1 行第 \d+ 列/],
    ['another kind of file', '{"format": "zhengwu/catalogue"}', /打不开.*这里需要 zhengwu\/service-item 文件/],
    ['something else', '{"hello": 1}', /“item.json”不是事项文件/],
  ])('%s: says where and why, and makes nothing', async (_what, content, reason) => {
    const server = serverOf();
    await staged<PgItems>('pg-items', server);
    await page.getByRole('button', { name: '导入' }).click();
    pick('item.json', content);
    await page.getByRole('button', { name: '选择文件' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason);
    expect(page.getByRole('button', { name: '导入', exact: true }).elements()).toHaveLength(1);
  });

  it('cut off: says what will not come in before it is imported', async () => {
    await staged<PgItems>('pg-items', serverOf());
    await page.getByRole('button', { name: '导入' }).click();
    pick('item.json', '{"format":"zhengwu/service-item","formatVersion":1,"id":"item_new","name":"临时救助","materials":[{"id":"mat_a","na');
    await page.getByRole('button', { name: '选择文件' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/不能导入.*中断，后面的内容已经没有了/);
    await expect.element(page.getByRole('button', { name: '导入其余内容' })).toBeVisible();
  });

  const EXPORTED = JSON.stringify({ format: 'zhengwu/service-item', formatVersion: 1, id: 'item_food', name: '食品经营许可证核发' });

  async function chosen(server: FakeServer) {
    const stage = await staged<PgItems>('pg-items', server);
    await page.getByRole('button', { name: '导入' }).click();
    pick('食品.json', EXPORTED);
    await page.getByRole('button', { name: '选择文件' }).click();
    await expect.element(page.getByText(/列表里已有这个事项（“食品经营许可”，现在是第 1 版）/)).toBeVisible();
    return stage;
  }

  it('one that is here already may come in as another', async () => {
    const server = serverOf();
    server.routes['POST /items'] = () => ok(itemSummary({ id: 'item_copy' }), 201);
    const { paths } = await chosen(server);
    await page.getByRole('button', { name: '导入为副本' }).click();
    await until(() => paths.includes('/items/item_copy'));
    const [asked] = server.askedOf('POST /items');
    expect(asked!.body).toMatchObject({ message: '由文件“食品.json”导入', documents: [{ content: { name: '食品经营许可证核发' } }] });
    expect(JSON.stringify(asked!.body)).not.toContain('"item_food"');
  });

  it('or as its next version, upon what it was compared with', async () => {
    const server = serverOf();
    server.routes['PUT /items/item_food/documents/item'] = () => ok(version({ number: 2 }));
    server.routes['GET /items/item_food'] = () => ok({ ...FOOD, name: '食品经营许可证核发' });
    const { paths, toasts } = await chosen(server);
    await expect.element(page.getByText(/处不同：.*导出以后别人改过的地方/)).toBeVisible();
    await page.getByRole('button', { name: '更新现有事项' }).click();
    await until(() => paths.includes('/items/item_food'));
    const [asked] = server.askedOf('PUT /items/item_food/documents/item');
    expect(asked!.headers['if-match']).toBe('"1"');
    expect(asked!.body).toMatchObject({ message: '由文件“食品.json”导入', content: { id: 'item_food', name: '食品经营许可证核发' } });
    expect(toasts).toEqual([{ text: '已更新为第 2 版', tone: 'good' }]);
  });

  it('a damaged file never takes the place of an item that is whole', async () => {
    await staged<PgItems>('pg-items', serverOf());
    await page.getByRole('button', { name: '导入' }).click();
    pick('食品.json', EXPORTED.slice(0, -1));
    await page.getByRole('button', { name: '选择文件' }).click();
    await expect.element(page.getByText(/文件不完整，不能用来更新它/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '导入为副本' })).toBeVisible();
    expect(page.getByRole('button', { name: '更新现有事项' }).query()).toBeNull();
  });

  it('what somebody saved meanwhile is compared first', async () => {
    const server = serverOf();
    const current = { version: version({ number: 2, author: LI }), content: { format: 'zhengwu/service-item', id: 'item_food', name: '李伟改的' } };
    server.routes['PUT /items/item_food/documents/item'] = () => ({ status: 412, body: { status: 412, code: 'stale', detail: '', current } });
    const { paths } = await chosen(server);
    await page.getByRole('button', { name: '更新现有事项' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/没有更新：李伟刚刚保存了第 2 版/);
    await expect.element(page.getByRole('link', { name: '打开编辑页看最新内容' })).toHaveAttribute('href', '/items/item_food/edit/profile');
    expect(paths).toEqual([]);
  });

  it('says what the server refused', async () => {
    const server = serverOf([]);
    server.routes['POST /items'] = () => problem(507, 'disk-full', '磁盘已满');
    await staged<PgItems>('pg-items', server);
    await page.getByRole('button', { name: '导入' }).click();
    pick('x.json', JSON.stringify({ format: 'zhengwu/service-item', formatVersion: 1, id: 'item_x', name: '新事项' }));
    await page.getByRole('button', { name: '选择文件' }).click();
    await page.getByRole('button', { name: '导入', exact: true }).last().click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('磁盘已满');
  });
});

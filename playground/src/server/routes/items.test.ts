import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ItemList, ItemStateChanges, ItemSummary, Problem, VersionContent } from '../../api/index.js';
import { openOffice, type Agent, type Office } from '../testing/office.js';
import { foodLicence } from '../testing/sample.js';

let office: Office;
let zhang: Agent;
let li: Agent;
let reviewer: Agent;
beforeAll(async () => {
  office = await openOffice();
  zhang = await office.hire('zhang', 'editor');
  li = await office.hire('li', 'editor');
  reviewer = await office.hire('reviewer', 'reviewer');
});
afterAll(() => office.close());

let count = 0;
let itemId = '';
const item = (id: string): object => ({ ...foodLicence(), id });
beforeEach(async () => {
  count += 1;
  itemId = `item_${count}`;
  await zhang.ask('POST', '/items', { documents: [{ kind: 'item', content: item(itemId) }] });
});

describe('a new item', () => {
  const fresh = { documents: [{ kind: 'item', content: item('item_fresh') }], message: '从市监局的清单来' };

  it('is made once for one key, however often the answer got lost', async () => {
    const key = { 'idempotency-key': 'key-of-the-fresh-one' };
    const answers = await Promise.all([0, 1, 2].map(() => zhang.ask('POST', '/items', fresh, key)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await zhang.ask('GET', '/items/item_fresh/documents/item/versions')).json<{ versions: unknown[] }>().versions).toHaveLength(1);
    expect((await zhang.ask('POST', '/items', { ...fresh, message: '另一个' }, key)).json<Problem>()).toMatchObject({
      code: 'conflict',
      at: 'headers/idempotency-key',
    });
  });

  it('of an id that is taken is refused', async () => {
    expect((await li.ask('POST', '/items', { documents: [{ kind: 'item', content: item(itemId) }] })).json<Problem>().code).toBe('conflict');
  });

  it.each([
    ['no item among them', [{ kind: 'context', content: { format: 'zhengwu/item-context' } }]],
    [
      'one kind twice',
      [
        { kind: 'item', content: item('item_a') },
        { kind: 'item', content: item('item_a') },
      ],
    ],
    ['an id of another kind', [{ kind: 'item', content: item('mat_a') }]],
    ['a path for an id', [{ kind: 'item', content: item('item_../../x') }]],
    ['another format', [{ kind: 'item', content: { ...foodLicence(), format: 'zhengwu/guide' } }]],
    ['no object', [{ kind: 'item', content: [1] }]],
  ])('with %s is refused', async (_name, documents) => {
    const response = await zhang.ask('POST', '/items', { documents });
    expect(response.json<Problem>()).toMatchObject({ status: 422, code: 'refused' });
  });

  it('is not for 审核员', async () => {
    expect((await reviewer.ask('POST', '/items', fresh)).json<Problem>().code).toBe('forbidden');
  });
});

describe('the list', () => {
  it('shows what each document says, the newest change first', async () => {
    office.clock.now += 1000;
    const read = await li.ask('GET', `/items/${itemId}/documents/item`);
    await li.ask(
      'PUT',
      `/items/${itemId}/documents/item`,
      { content: { ...item(itemId), name: '改过的名字' } },
      { 'if-match': String(read.headers.etag) },
    );
    const [first] = (await zhang.ask('GET', '/items')).json<ItemList>().items;
    expect(first).toMatchObject({
      id: itemId,
      name: '改过的名字',
      updatedBy: { name: 'li' },
      updatedAt: office.clock.now,
      documents: [{ kind: 'item', head: { number: 2 } }],
    });
  });

  it('knows some moments later what the checks found', async () => {
    await expect
      .poll(async () => (await zhang.ask('GET', `/items/${itemId}`)).json<ItemSummary>().documents[0]?.findings, { timeout: 5000 })
      .toMatchObject({ version: 1, errors: expect.any(Number) });
  });
});

describe('the way to 已发布', () => {
  const move = (agent: Agent, state: string, number = 1, message = '') => agent.ask('POST', `/items/${itemId}/state`, { state, number, message });

  it('leads over 待部门确认 and somebody else', async () => {
    expect((await move(zhang, 'published')).statusCode).toBe(403);
    expect((await move(reviewer, 'published')).json<Problem>()).toMatchObject({ code: 'conflict' });
    expect((await move(zhang, 'pending', 1, '请确认材料')).json<ItemSummary>()).toMatchObject({
      state: 'pending',
      stateMessage: '请确认材料',
      stateBy: { name: 'zhang' },
    });
    expect((await move(zhang, 'pending')).statusCode).toBe(409);
    expect((await move(reviewer, 'returned')).json<Problem>()).toMatchObject({ code: 'refused', at: 'body/message' });
    expect((await move(reviewer, 'returned', 1, '第三份材料不用收')).json<ItemSummary>().state).toBe('returned');
    expect((await move(zhang, 'pending')).statusCode).toBe(200);
    expect((await move(reviewer, 'published')).json<ItemSummary>()).toMatchObject({ state: 'published', publishedNumber: 1 });
  });

  it('is not opened by whoever wrote the newest version, 管理员 or not', async () => {
    const read = await office.admin.ask('GET', `/items/${itemId}/documents/item`);
    await office.admin.ask(
      'PUT',
      `/items/${itemId}/documents/item`,
      { content: { ...item(itemId), name: '管理员改的' } },
      { 'if-match': String(read.headers.etag) },
    );
    await move(zhang, 'pending', 2);
    expect((await move(office.admin, 'published', 2)).json<Problem>()).toMatchObject({
      code: 'forbidden',
      detail: expect.stringContaining('没有改过的人'),
    });
    expect((await move(reviewer, 'published', 2)).statusCode).toBe(200);
  });

  it('is not opened by whoever wrote anything since it was published last, and is again after that', async () => {
    const tag = async (): Promise<string> => String((await li.ask('GET', `/items/${itemId}/documents/item`)).headers.etag);
    const save = async (agent: Agent, name: string) =>
      agent.ask('PUT', `/items/${itemId}/documents/item`, { content: { ...item(itemId), name } }, { 'if-match': await tag() });
    await save(office.admin, '管理员改的');
    await save(li, '李又改的');
    const { changedBy } = (await zhang.ask('GET', `/items/${itemId}`)).json<ItemSummary>();
    expect(changedBy.sort()).toEqual([office.admin, li, zhang].map(({ me }) => me.person.id).sort());
    await move(zhang, 'pending', 3);
    expect((await move(office.admin, 'published', 3)).statusCode).toBe(403);
    expect((await move(reviewer, 'published', 3)).json<ItemSummary>().changedBy).toEqual([]);
    await save(li, '发布以后');
    await move(zhang, 'pending', 4);
    expect((await move(office.admin, 'published', 4)).statusCode).toBe(200);
  });

  it('is told step by step, with whatever took a submission back', async () => {
    await move(zhang, 'pending', 1, '请确认');
    await move(reviewer, 'returned', 1, '第三份不用收');
    const { headers } = await li.ask('GET', `/items/${itemId}/documents/item`);
    await li.ask('PUT', `/items/${itemId}/documents/item`, { content: { ...item(itemId), name: '改好了' } }, { 'if-match': String(headers.etag) });
    await move(li, 'pending', 2);
    await move(reviewer, 'published', 2, '同意');
    const { states } = (await reviewer.ask('GET', `/items/${itemId}/states`)).json<ItemStateChanges>();
    expect(states.map(({ state, number, message, by }) => [state, number, message, by.name])).toEqual([
      ['published', 2, '同意', 'reviewer'],
      ['pending', 2, '', 'li'],
      ['draft', 2, '', 'li'],
      ['returned', 1, '第三份不用收', 'reviewer'],
      ['pending', 1, '请确认', 'zhang'],
    ]);
    expect((await reviewer.ask('GET', '/items/item_none/states')).statusCode).toBe(404);
  });

  it('is not opened for a version that the reviewer has not seen', async () => {
    await move(zhang, 'pending');
    const read = await li.ask('GET', `/items/${itemId}/documents/item`);
    await li.ask('PUT', `/items/${itemId}/documents/item`, { content: item(itemId) }, { 'if-match': String(read.headers.etag) });
    expect((await move(reviewer, 'published', 1)).statusCode).toBe(412);
    expect((await zhang.ask('GET', `/items/${itemId}`)).json<ItemSummary>().state).toBe('draft');
  });

  it('begins anew with every change, and remembers what was published', async () => {
    await move(zhang, 'pending');
    await move(reviewer, 'published');
    const read = await li.ask('GET', `/items/${itemId}/documents/item`);
    await li.ask('PUT', `/items/${itemId}/documents/item`, { content: { ...item(itemId), name: '又改' } }, { 'if-match': String(read.headers.etag) });
    expect((await zhang.ask('GET', `/items/${itemId}`)).json<ItemSummary>()).toMatchObject({ state: 'draft', publishedNumber: 1, stateMessage: '' });
    expect((await zhang.ask('GET', `/items/${itemId}/documents/item/versions/1`)).json<VersionContent>().content).toEqual(item(itemId));
  });

  it('can be left by taking the submission back', async () => {
    await move(zhang, 'pending');
    expect((await move(li, 'draft')).json<ItemSummary>().state).toBe('draft');
  });

  it('of an item that is not there leads nowhere', async () => {
    expect((await zhang.ask('POST', '/items/item_none/state', { state: 'pending', number: 1 })).statusCode).toBe(404);
    expect((await zhang.ask('GET', '/items/item_none')).statusCode).toBe(404);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { DraftList, Problem, Stale, Version, VersionContent, VersionPage } from '../../api/index.js';
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
let path = '';
let itemId = '';
let tag = '';
const named = (name: string): object => ({ ...foodLicence(), id: itemId, name });
beforeEach(async () => {
  count += 1;
  itemId = `item_d${count}`;
  path = `/items/${itemId}/documents/item`;
  await zhang.ask('POST', '/items', { documents: [{ kind: 'item', content: named('一') }] });
  tag = String((await zhang.ask('GET', path)).headers.etag);
});
const save = (agent: Agent, body: object, etag = tag) => agent.ask('PUT', path, body, { 'if-match': etag });

describe('beginning a document that the item has not had', () => {
  const guide = (name = '导办') => ({ format: 'zhengwu/guide', formatVersion: 1, id: 'gud_1', name, variables: [], rootId: null, nodes: [], base: [], terms: [], waivers: [] });
  const begin = (agent: Agent, content: object, headers: Record<string, string> = { 'if-none-match': '*' }, kind = 'guide', item = itemId) =>
    agent.ask('PUT', `/items/${item}/documents/${kind}`, { content, message: '开始编写' }, headers);

  it('makes its first version, from which one saves on', async () => {
    const answer = await begin(zhang, guide());
    expect(answer.json<Version>()).toMatchObject({ number: 1, message: '开始编写', author: { name: zhang.me.person.name } });
    const saved = await zhang.ask('PUT', `/items/${itemId}/documents/guide`, { content: guide('二') }, { 'if-match': String(answer.headers.etag) });
    expect(saved.json<Version>().number).toBe(2);
  });

  it('of eight at once lets exactly one win; the others learn what stands', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => begin(index % 2 === 0 ? zhang : li, guide(`第 ${index} 个`))));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const [winner] = answers.filter(({ statusCode }) => statusCode === 200);
    const stale = answers.filter(({ statusCode }) => statusCode === 412);
    expect(stale).toHaveLength(7);
    expect(stale[0]?.json<Stale>().current.version).toEqual(winner?.json<Version>());
    expect((await zhang.ask('GET', `/items/${itemId}/documents/guide/versions`)).json<VersionPage>().versions).toHaveLength(1);
  });

  it('leaves the item with the department where only test cases were written', async () => {
    await zhang.ask('POST', `/items/${itemId}/state`, { state: 'pending', number: 1 });
    expect((await begin(zhang, { cases: [] }, undefined, 'guideCases')).statusCode).toBe(200);
    expect((await zhang.ask('GET', `/items/${itemId}`)).json<{ state: string }>().state).toBe('pending');
    await begin(zhang, guide());
    expect((await zhang.ask('GET', `/items/${itemId}`)).json<{ state: string }>().state).toBe('draft');
  });

  it.each<[what: string, status: number, ask: () => ReturnType<typeof begin>]>([
    ['the item itself', 422, () => begin(zhang, named('二'), undefined, 'item')],
    ['of an item that is not there', 404, () => begin(zhang, guide(), undefined, 'guide', 'item_none')],
    ['of another format', 422, () => begin(zhang, { ...guide(), format: 'zhengwu/form' })],
    ['with a tag', 400, () => begin(zhang, guide(), { 'if-none-match': '"1-0123456789abcdef"' })],
    ['with both headers', 400, () => begin(zhang, guide(), { 'if-none-match': '*', 'if-match': tag })],
    ['by a 审核员', 403, () => begin(reviewer, guide())],
  ])('is refused: %s', async (_what, status, ask) => {
    expect((await ask()).statusCode).toBe(status);
    expect((await zhang.ask('GET', `/items/${itemId}/documents/guide`)).statusCode).toBe(404);
  });
});

describe('saving', () => {
  it('wants to know from which version', async () => {
    expect((await zhang.ask('PUT', path, { content: named('二') })).json<Problem>()).toMatchObject({ status: 428, code: 'precondition-required' });
    expect((await save(zhang, { content: named('二') }, '*')).statusCode).toBe(400);
  });

  it('of eight from one version lets exactly one win; the others learn what stands', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(index % 2 === 0 ? zhang : li, { content: named(`第 ${index} 个`) })),
    );
    const winners = answers.filter(({ statusCode }) => statusCode === 200);
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 412)).toHaveLength(7);
    const stale = answers.find(({ statusCode }) => statusCode === 412)?.json<Stale>();
    expect(stale?.current.version).toEqual(winners[0]?.json<Version>());
    expect((await zhang.ask('GET', path)).json<VersionContent>()).toEqual(stale?.current);
  });

  it('keeps the content as it came, unknown keys and all', async () => {
    const content = { ...named('二'), 省平台专用: { 级: [1, null, 'é', '😀', '\u2028'], constructor: 1 } };
    await save(zhang, { content });
    expect((await zhang.ask('GET', path)).json<VersionContent>().content).toEqual(content);
  });

  it('of another item under this address, of another format, or of no document, is refused', async () => {
    expect((await save(zhang, { content: { ...named('二'), id: 'item_other' } })).json<Problem>()).toMatchObject({
      status: 422,
      at: 'body/content/id',
    });
    expect((await save(zhang, { content: { ...named('二'), format: 'zhengwu/guide' } })).json<Problem>()).toMatchObject({
      status: 422,
      at: 'body/content/format',
    });
    expect((await save(zhang, { content: 'text' })).statusCode).toBe(422);
    expect((await save(zhang, {})).statusCode).toBe(400);
    expect(
      (await zhang.ask('PUT', '/items/item_none/documents/item', { content: { ...named('二'), id: 'item_none' } }, { 'if-match': tag })).statusCode,
    ).toBe(404);
    expect((await zhang.ask('PUT', `/items/${itemId}/documents/nothing`, { content: {} }, { 'if-match': tag })).statusCode).toBe(400);
  });

  it('is not for 审核员', async () => {
    expect((await save(reviewer, { content: named('二') })).json<Problem>().code).toBe('forbidden');
  });

  it('of a body that is too large, cut off or of another type is told so', async () => {
    const large = await office.app.inject({
      method: 'PUT',
      url: `/api/v1${path}`,
      headers: { cookie: zhang.cookie, 'x-csrf-token': zhang.me.csrfToken, 'if-match': tag, 'content-type': 'application/json' },
      payload: `{"content":{"a":"${'x'.repeat(50_000_000)}"}}`,
    });
    expect(large.json<Problem>()).toMatchObject({ status: 413, code: 'too-large' });
    const cut = await zhang.ask('PUT', path, '{"content":{"name":"食品', { 'if-match': tag, 'content-type': 'application/json' });
    expect(cut.json<Problem>()).toMatchObject({ status: 400, code: 'not-json', detail: expect.stringContaining('第 1 行') });
    const text = await zhang.ask('PUT', path, 'name=x', { 'if-match': tag, 'content-type': 'text/plain' });
    expect(text.json<Problem>()).toMatchObject({ status: 415, code: 'wrong-type' });
    expect((await zhang.ask('GET', path)).headers.etag).toBe(tag);
  });

  it('notes that two were merged', async () => {
    await save(li, { content: named('李') });
    const now = String((await zhang.ask('GET', path)).headers.etag);
    expect((await save(zhang, { content: named('合'), mergedFrom: 1 }, now)).json<Version>()).toMatchObject({ number: 3, mergedFrom: 1 });
  });
});

describe('restoring', () => {
  it('makes a new version of an old one and takes none away', async () => {
    const second = await save(zhang, { content: named('二') });
    const restored = await li.ask('POST', `${path}/restorations`, { number: 1, message: '改错了' }, { 'if-match': String(second.headers.etag) });
    expect(restored.json<Version>()).toMatchObject({ number: 3, restoredFrom: 1, message: '改错了', author: { name: 'li' } });
    expect((await zhang.ask('GET', `${path}/versions`)).json<VersionPage>().versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await zhang.ask('GET', path)).json<VersionContent>().content).toEqual(named('一'));
    expect((await zhang.ask('GET', `/items/${itemId}`)).json()).toMatchObject({ name: '一' });
  });

  it('from an old view, of a version that is not there, or by 审核员, is refused', async () => {
    await save(zhang, { content: named('二') });
    expect((await zhang.ask('POST', `${path}/restorations`, { number: 1 }, { 'if-match': tag })).statusCode).toBe(412);
    expect((await zhang.ask('POST', `${path}/restorations`, { number: 9 }, { 'if-match': tag })).statusCode).toBe(404);
    expect((await zhang.ask('POST', `${path}/restorations`, { number: 1 })).statusCode).toBe(428);
    expect((await reviewer.ask('POST', `${path}/restorations`, { number: 1 }, { 'if-match': tag })).statusCode).toBe(403);
  });
});

describe('the history', () => {
  it('comes in pages, the newest first, and each version as it was', async () => {
    let etag = tag;
    for (let number = 2; number <= 60; number += 1) etag = String((await save(zhang, { content: named(`第 ${number} 版`) }, etag)).headers.etag);
    const first = (await zhang.ask('GET', `${path}/versions`)).json<VersionPage>();
    expect([first.versions[0]?.number, first.versions.length, first.next]).toEqual([60, 50, 11]);
    const second = (await zhang.ask('GET', `${path}/versions?before=${first.next}`)).json<VersionPage>();
    expect([second.versions.map(({ number }) => number), second.next]).toEqual([[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], null]);
    expect((await zhang.ask('GET', `${path}/versions/7`)).json<VersionContent>().content).toEqual(named('第 7 版'));
    expect((await zhang.ask('GET', `${path}/versions/61`)).statusCode).toBe(404);
    expect((await zhang.ask('GET', `${path}/versions/0`)).statusCode).toBe(400);
  });

  it('names milestones and takes the names off', async () => {
    const name = '送部门确认稿';
    expect((await zhang.ask('PUT', `${path}/versions/1/milestone`, { name })).json<Version>().milestone).toBe(name);
    expect((await zhang.ask('PUT', `${path}/versions/1/milestone`, { name: null })).json<Version>().milestone).toBeNull();
    expect((await zhang.ask('PUT', `${path}/versions/2/milestone`, { name })).statusCode).toBe(404);
    expect((await reviewer.ask('PUT', `${path}/versions/1/milestone`, { name })).statusCode).toBe(403);
  });
});

describe('drafts', () => {
  const draft = (id: string): string => `${path}/drafts/${id}`;

  it('are seen by their person alone, also under the same id', async () => {
    await zhang.ask('PUT', draft('tab-00001'), { baseNumber: 1, revision: 1, content: named('张的') });
    await li.ask('PUT', draft('tab-00001'), { baseNumber: 1, revision: 5, content: named('李的') });
    expect((await zhang.ask('GET', `${path}/drafts`)).json<DraftList>().drafts).toMatchObject([
      { id: 'tab-00001', revision: 1, content: named('张的') },
    ]);
    expect((await li.ask('DELETE', draft('tab-00001'))).statusCode).toBe(204);
    expect((await zhang.ask('GET', '/drafts')).json<DraftList>().drafts.filter((one) => one.itemId === itemId)).toHaveLength(1);
  });

  it('that come late change nothing', async () => {
    await zhang.ask('PUT', draft('tab-00002'), { baseNumber: 1, revision: 3, content: named('三') });
    expect((await zhang.ask('PUT', draft('tab-00002'), { baseNumber: 1, revision: 2, content: named('二') })).json()).toMatchObject({ revision: 3 });
    expect((await zhang.ask('GET', `${path}/drafts`)).json<DraftList>().drafts[0]?.content).toEqual(named('三'));
  });

  it('go with the save that fulfils them, and stay where it is refused', async () => {
    await zhang.ask('PUT', draft('tab-00003'), { baseNumber: 1, revision: 1, content: named('三') });
    await save(li, { content: named('李') });
    expect((await save(zhang, { content: named('三'), draftId: 'tab-00003' })).statusCode).toBe(412);
    expect((await zhang.ask('GET', `${path}/drafts`)).json<DraftList>().drafts).toHaveLength(1);
    const etag = String((await zhang.ask('GET', path)).headers.etag);
    expect((await save(zhang, { content: named('三'), draftId: 'tab-00003' }, etag)).statusCode).toBe(200);
    expect((await zhang.ask('GET', `${path}/drafts`)).json<DraftList>().drafts).toEqual([]);
  });

  it('that were written on while their save was under way stay', async () => {
    await zhang.ask('PUT', draft('tab-00007'), { baseNumber: 1, revision: 8, content: named('写到一半') });
    expect((await save(zhang, { content: named('七'), draftId: 'tab-00007', draftRevision: 7 })).statusCode).toBe(200);
    expect((await zhang.ask('GET', `${path}/drafts`)).json<DraftList>().drafts).toMatchObject([{ revision: 8, content: named('写到一半') }]);
    const etag = String((await zhang.ask('GET', path)).headers.etag);
    expect((await save(zhang, { content: named('八'), draftId: 'tab-00007', draftRevision: 8 }, etag)).statusCode).toBe(200);
    expect((await zhang.ask('GET', '/drafts')).json<DraftList>().drafts.filter(({ itemId: id }) => id === itemId)).toEqual([]);
  });

  it('of another document under the same id, of a version that is not there, or by 审核员, are refused', async () => {
    await zhang.ask('PUT', draft('tab-00004'), { baseNumber: 1, revision: 1, content: named('四') });
    const other = { ...foodLicence(), id: 'item_d1' };
    expect(
      (await zhang.ask('PUT', '/items/item_d1/documents/item/drafts/tab-00004', { baseNumber: 1, revision: 9, content: other })).statusCode,
    ).toBe(409);
    expect((await zhang.ask('PUT', draft('tab-00005'), { baseNumber: 7, revision: 1, content: named('五') })).statusCode).toBe(404);
    expect((await reviewer.ask('PUT', draft('tab-00006'), { baseNumber: 1, revision: 1, content: named('六') })).statusCode).toBe(403);
    expect((await zhang.ask('PUT', draft('short'), { baseNumber: 1, revision: 1, content: named('短') })).statusCode).toBe(400);
    expect((await zhang.ask('DELETE', draft('tab-99999'))).statusCode).toBe(404);
  });
});

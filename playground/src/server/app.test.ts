import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ItemSummary, Stale, Version, VersionContent } from '../api/index.js';
import { openOffice, type Agent, type Office } from './testing/office.js';
import { foodLicence } from './testing/sample.js';

let office: Office;
let editor: Agent;
beforeAll(async () => {
  office = await openOffice();
  editor = await office.hire('zhangmin', 'editor');
});
afterAll(() => office.close());

describe('a document from its first version to a restored one', () => {
  const item = foodLicence();
  const path = `/items/${item.id}/documents/item`;

  it('is made, read, saved, and restored; and a save from an old version is refused with what stands there', async () => {
    const made = await editor.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] }, { 'idempotency-key': 'the-first-one' });
    expect(made.statusCode).toBe(201);
    const read = await editor.ask('GET', path);
    expect(read.json<VersionContent>().content).toEqual(item);
    const saved = await editor.ask('PUT', path, { content: { ...item, name: '食品经营许可（新）' }, message: '改名' }, { 'if-match': String(read.headers.etag) });
    expect(saved.statusCode).toBe(200);
    expect(saved.json<Version>()).toMatchObject({ number: 2, message: '改名', author: { name: 'zhangmin' } });

    const late = await office.admin.ask('PUT', path, { content: item }, { 'if-match': String(read.headers.etag) });
    expect(late.statusCode).toBe(412);
    expect(late.json<Stale>().current.version.number).toBe(2);

    const restored = await editor.ask('POST', `${path}/restorations`, { number: 1 }, { 'if-match': String(saved.headers.etag) });
    expect(restored.statusCode).toBe(201);
    expect((await editor.ask('GET', path)).json<VersionContent>().content).toEqual(item);
    expect((await editor.ask('GET', `/items/${item.id}`)).json<ItemSummary>()).toMatchObject({ name: '食品经营许可', state: 'draft' });
    const verdict = await office.admin.ask('POST', '/audit/verification', {});
    expect(verdict.json()).toMatchObject({ isIntact: true, versions: 3 });
  });
});

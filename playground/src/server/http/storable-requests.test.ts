import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AuditPage, AuditVerdict, ItemSummary, Problem, VersionContent } from '../../api/index.js';
import { openOffice, type Agent, type Office } from '../testing/office.js';
import { foodLicence } from '../testing/sample.js';
import { storeKinds } from '../testing/stores.js';

for (const kind of storeKinds()) {
  describe.skipIf(kind.isMissing)(`texts that a store could not give back: ${kind.name}`, () => {
    let office: Office;
    let editor: Agent;
    const item = { ...foodLicence(), name: '食品\0经营\uD83D许可', notes: ['\0', '\uDE00', '😀'] };
    const path = `/items/${item.id}/documents/item`;
    beforeAll(async () => {
      await kind.begin();
      office = await openOffice({ store: await (await kind.database()).open() });
      editor = await office.hire('zhang', 'editor');
      const made = await editor.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] });
      expect(made.statusCode).toBe(201);
    }, 60_000);
    afterAll(async () => {
      await office.close();
      await kind.end();
    });

    it('inside of a document are kept as they are; where the list shows them, a replacement stands', async () => {
      const read = (await editor.ask('GET', path)).json<VersionContent>();
      expect(read.content).toEqual(item);
      expect((await editor.ask('GET', `/items/${item.id}`)).json<ItemSummary>().name).toBe('食品\uFFFD经营\uFFFD许可');
      const draft = `${path}/drafts/drf_hostile1`;
      expect((await editor.ask('PUT', draft, { baseNumber: 1, revision: 1, content: item })).statusCode).toBe(200);
      const [kept] = (await editor.ask('GET', `${path}/drafts`)).json<{ drafts: { content: unknown }[] }>().drafts;
      expect(kept?.content).toEqual(item);
    });

    it.each([
      ['body/message', 'PUT', path, { content: item, message: '前\0后' }],
      ['body/message', 'PUT', path, { content: item, message: '半个\uD83D' }],
      ['body/message', 'POST', `${path}/restorations`, { number: 1, message: '\0' }],
      ['body/name', 'PUT', `${path}/versions/1/milestone`, { name: '送审\0稿' }],
      ['body/message', 'POST', `/items/${item.id}/state`, { state: 'pending', number: 1, message: '\uDE00' }],
      ['querystring/name', 'POST', '/assets?name=%00.pdf', undefined],
      ['params/itemId', 'GET', '/items/item%00', undefined],
      ['params/draftId', 'PUT', `${path}/drafts/drf%00000001`, { baseNumber: 1, revision: 1, content: item }],
    ] as const)('at %s of %s %s are refused, and nothing is changed', async (at, method, address, body) => {
      const etag = String((await editor.ask('GET', path)).headers.etag);
      const refused = await editor.ask(method, address, body ?? (method === 'POST' ? Buffer.from('x') : undefined), { 'if-match': etag, ...(body === undefined && method === 'POST' ? { 'content-type': 'application/octet-stream' } : {}) });
      expect(refused.statusCode).toBe(400);
      expect(refused.json<Problem>()).toMatchObject({ code: 'bad-request', at });
      expect(String((await editor.ask('GET', path)).headers.etag)).toBe(etag);
    });

    it('are refused for accounts, and sought by nobody', async () => {
      const person = { login: 'wang', name: '王\0芳', department: '', role: 'editor' };
      expect((await office.admin.ask('POST', '/people', person)).json<Problem>()).toMatchObject({ at: 'body/name' });
      expect((await office.admin.ask('POST', '/people', { ...person, name: '王芳', department: '\uD83D' })).json<Problem>()).toMatchObject({ at: 'body/department' });
      expect((await office.ask('POST', '/sessions', { login: 'wang\0', password: 'x' })).statusCode).toBe(400);
    });

    it('of two megabytes are refused where a sentence is meant', async () => {
      const etag = String((await editor.ask('GET', path)).headers.etag);
      const long = '长'.repeat(700_000);
      expect((await editor.ask('PUT', path, { content: item, message: long }, { 'if-match': etag })).json<Problem>()).toMatchObject({ status: 400, at: 'body/message' });
      expect((await editor.ask('PUT', `${path}/versions/1/milestone`, { name: long })).statusCode).toBe(400);
      expect((await office.admin.ask('POST', '/people', { login: 'wang', name: long, department: '', role: 'editor' })).statusCode).toBe(400);
    });

    it('and what is unusual but whole is kept to the letter', async () => {
      const message = '😀 𠮷野家 \u202E反向 "引号" \\ <b> \'; drop table version; --';
      const etag = String((await editor.ask('GET', path)).headers.etag);
      const saved = await editor.ask('PUT', path, { content: item, message }, { 'if-match': etag });
      expect(saved.json<VersionContent['version']>().message).toBe(message);
      const milestone = await editor.ask('PUT', `${path}/versions/2/milestone`, { name: message });
      expect(milestone.json<VersionContent['version']>().milestone).toBe(message);
      expect((await office.admin.ask('GET', '/audit')).json<AuditPage>().entries[0]?.detail['name']).toBe(message);
      expect((await office.admin.ask('POST', '/audit/verification', {})).json<AuditVerdict>()).toMatchObject({ isIntact: true });
    });
  });
}

import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Version, VersionContent } from '../../api/index.js';
import { readVersion } from '../store/documents.js';
import { sha256, unpackText } from '../store/content.js';
import { openOffice, type Office } from '../testing/office.js';
import { foodLicence } from '../testing/sample.js';

let office: Office;
const item = foodLicence();
const path = `/items/${item.id}/documents/item`;
beforeAll(async () => {
  office = await openOffice();
  await office.admin.ask('POST', '/items', { documents: [{ kind: 'item', content: item }] });
});
afterAll(() => office.close());

const put = async (body: string | Buffer) => {
  const etag = String((await office.admin.ask('GET', path)).headers.etag);
  return office.admin.ask('PUT', path, body, { 'if-match': etag, 'content-type': 'application/json' });
};
const kept = async () => unpackText((await office.store.ask((db) => readVersion(db, { itemId: item.id, kind: 'item' })))!.content);

it.each([
  ['as pages write it', JSON.stringify(item)],
  ['with spaces and lines', JSON.stringify(item, null, 2)],
  ['with escapes, and numbers that JavaScript writes otherwise', JSON.stringify(item).replace('{', '{"x":1.0,"y":1e3,"z":12345678901234567890,"w":"\\u0041\\/\\ud83d",')],
])('a document is kept to the letter: %s', async (_how, text) => {
  for (const body of [`{"content":${text}}`, `\uFEFF { "message" : "改，了", "content" :\n${text}\n}\n`]) {
    const saved = await put(Buffer.from(body));
    expect(saved.statusCode).toBe(200);
    expect(await kept()).toBe(text);
    expect(saved.json<Version>()).toMatchObject({ hash: sha256(text), bytes: Buffer.byteLength(text) });
    expect((await office.admin.ask('GET', path)).json<VersionContent>().content).toEqual(JSON.parse(text));
  }
});

it('a document under an escaped key is kept all the same', async () => {
  expect((await put(`{"c\\u006fntent": ${JSON.stringify(item, null, 1)}}`)).statusCode).toBe(200);
  expect(await kept()).toBe(JSON.stringify(item));
});

it('bytes that are no UTF-8 are refused: a replacement character would stand where a word was', async () => {
  const bytes = Buffer.from(JSON.stringify({ content: { ...item, name: 'GB' } }));
  bytes[bytes.indexOf('GB')] = 0xca;
  const refused = await put(bytes);
  expect(refused.json()).toMatchObject({ status: 400, code: 'not-json' });
});

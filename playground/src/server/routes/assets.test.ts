import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AssetRef, Problem } from '../../api/index.js';
import { sha256 } from '../store/content.js';
import { openOffice, type Agent, type Office } from '../testing/office.js';

let office: Office;
let editor: Agent;
let reviewer: Agent;
beforeAll(async () => {
  office = await openOffice();
  editor = await office.hire('editor', 'editor');
  reviewer = await office.hire('reviewer', 'reviewer');
});
afterAll(() => office.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const put = (agent: Agent, name: string, bytes: Buffer) =>
  agent.ask('POST', `/assets?name=${encodeURIComponent(name)}`, bytes, { 'content-type': 'application/octet-stream' });

describe('files', () => {
  it('come and go byte for byte, as downloads that run nothing', async () => {
    const ref = (await put(editor, '样表 “一”.pdf', PDF)).json<AssetRef>();
    expect(ref).toMatchObject({ hash: sha256(PDF), type: 'application/pdf', bytes: PDF.length, name: '样表 “一”.pdf' });
    const got = await reviewer.ask('GET', `/assets/${ref.id}`);
    expect(got.rawPayload).toEqual(PDF);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(got.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('样表 “一”.pdf')}`);
  });

  it('whose bytes belie their name are refused with what they are', async () => {
    expect((await put(editor, '照片.png', PDF)).json<Problem>()).toMatchObject({
      status: 415,
      code: 'wrong-bytes',
      detail: expect.stringContaining('application/pdf'),
    });
    expect((await put(editor, '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).json<Problem>().detail).toContain('不接受');
    expect((await put(editor, '空.pdf', Buffer.alloc(0))).statusCode).toBe(415);
  });

  it('that are too large, without a name, or brought by 审核员, are refused', async () => {
    expect((await put(editor, '大.pdf', Buffer.concat([PDF, Buffer.alloc(20_000_001)]))).json<Problem>()).toMatchObject({
      status: 413,
      code: 'too-large',
    });
    expect((await editor.ask('POST', '/assets', PDF, { 'content-type': 'application/octet-stream' })).statusCode).toBe(400);
    expect((await put(reviewer, '样表.pdf', PDF)).statusCode).toBe(403);
  });

  it('that are not there are said not to be', async () => {
    expect((await editor.ask('GET', '/assets/ast_none')).statusCode).toBe(404);
  });
});

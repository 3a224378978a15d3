import type { FastifyReply } from 'fastify';

import type { Stale } from '../../api/index.js';
import { etagOf } from '../http/etag.js';
import { refuse } from '../http/refuse.js';
import { unpack } from '../store/content.js';
import { readVersion, type DocumentKey } from '../store/documents.js';
import type { Store } from '../store/store.js';

/** 412 with what stands now and its tag: a page can merge without asking again. */
export async function staleAnswer(reply: FastifyReply, store: Store, key: DocumentKey): Promise<Stale> {
  const current = (await store.ask((db) => readVersion(db, key))) ?? refuse('not-found', '没有这份文档。');
  void reply.code(412).header('etag', etagOf(current.version)).type('application/problem+json; charset=utf-8');
  return {
    status: 412,
    code: 'stale',
    detail: `${current.version.author.name}已经保存了第 ${current.version.number} 版。您的修改没有保存，也没有丢：请合并后再保存。`,
    current: { version: current.version, content: await unpack(current.content) },
  };
}

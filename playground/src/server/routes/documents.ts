import Type from 'typebox';

import { DocumentKind, RestoreVersion, SaveDocument, SetMilestone, Version, VersionContent, VersionPage } from '../../api/index.js';
import { mustBeAcceptable } from '../documents/acceptable.js';
import { itemFacts } from '../documents/item-facts.js';
import { sentDocument } from '../documents/sent-document.js';
import { sessionOf } from '../http/access.js';
import { answers, OF_BODY } from '../http/answers.js';
import { etagOf, expectedVersion, isBeginning } from '../http/etag.js';
import { refuse } from '../http/refuse.js';
import type { App, Parts } from '../server-parts.js';
import { unpack } from '../store/content.js';
import { beginDocument, listVersions, readVersion, saveDocument, setMilestone, type DocumentKey } from '../store/documents.js';
import { removeDraft } from '../store/drafts.js';
import { touchItem } from '../store/items.js';
import { authorOf } from '../store/sessions.js';
import { staleAnswer } from './stale-answer.js';

export const ByDocument = Type.Object({ itemId: Type.String({ maxLength: 80 }), kind: DocumentKind });
const ByVersion = Type.Object({
  itemId: Type.String({ maxLength: 80 }),
  kind: DocumentKind,
  number: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
});
const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ description: '读取时得到的 ETag' })) });
const ToSave = Type.Object({
  'if-match': Type.Optional(Type.String({ description: '读取时得到的 ETag' })),
  'if-none-match': Type.Optional(Type.String({ description: '*：事项还没有这份文档，保存为第 1 版' })),
});
const Paging = Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1 })) });

export const NO_DOCUMENT = '没有这份文档。';
const PAGE = 50;

/** Documents and their versions. Nothing here ever takes a version away. */
export function documentRoutes(app: App, { store, checks, now }: Parts): void {
  app.get(
    '/items/:itemId/documents/:kind',
    { schema: { summary: '文档的最新一版', params: ByDocument, response: answers({ 200: VersionContent }, 401, 404) } },
    async (request, reply) => {
      const stored = (await store.ask((db) => readVersion(db, request.params))) ?? refuse('not-found', NO_DOCUMENT);
      void reply.header('etag', etagOf(stored.version));
      return { version: stored.version, content: await unpack(stored.content) };
    },
  );

  app.put(
    '/items/:itemId/documents/:kind',
    {
      config: { access: 'editor', bringsDocument: true },
      schema: {
        summary: '保存为新的一版',
        params: ByDocument,
        headers: ToSave,
        body: SaveDocument,
        response: answers({ 200: Version }, ...OF_BODY, 401, 403, 404, 412, 422, 428, 507),
      },
    },
    async (request, reply) => {
      const { person } = sessionOf(request);
      const { itemId, kind } = request.params;
      const { message = '', draftId, draftRevision, mergedFrom } = request.body;
      const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
      const expected = isBeginning(ifNoneMatch, ifMatch) ? undefined : expectedVersion(ifMatch);
      if (expected === undefined && kind === 'item') refuse('refused', '事项本身不能这样新建。', { at: 'headers/if-none-match' });
      const { head, facts, packed } = sentDocument(request.body);
      mustBeAcceptable(kind, head, itemId);
      const author = authorOf(person);
      const at = now();
      const outcome = await store.write(async (tx) => {
        const document = { itemId, kind, packed, author, at, message };
        const saved =
          expected === undefined
            ? await beginDocument(tx, document)
            : await saveDocument(tx, { ...document, expected, ...(mergedFrom === undefined ? {} : { mergedFrom }) });
        if (typeof saved === 'string') return saved;
        // Test cases change nothing in what was sent or published.
        if (kind !== 'guideCases') await touchItem(tx, itemId, kind === 'item' ? facts : undefined, author, at);
        if (draftId !== undefined) await removeDraft(tx, person.id, draftId, { itemId, kind }, draftRevision);
        return saved;
      });
      if (outcome === 'absent') refuse('not-found', NO_DOCUMENT);
      if (outcome === 'stale') return staleAnswer(reply, store, { itemId, kind });
      checks.ask(itemId, kind);
      void reply.header('etag', etagOf(outcome));
      return outcome;
    },
  );

  app.post(
    '/items/:itemId/documents/:kind/restorations',
    {
      config: { access: 'editor' },
      schema: {
        summary: '把旧版恢复为新的一版',
        params: ByDocument,
        headers: IfMatch,
        body: RestoreVersion,
        response: answers({ 201: Version }, ...OF_BODY, 401, 403, 404, 412, 428, 507),
      },
    },
    async (request, reply) => {
      const { itemId, kind } = request.params;
      const { number, message = '' } = request.body;
      const expected = expectedVersion(request.headers['if-match']);
      const old = (await store.ask((db) => readVersion(db, { itemId, kind }, number))) ?? refuse('not-found', `没有第 ${number} 版。`);
      const facts = kind === 'item' ? itemFacts(await unpack(old.content)) : undefined;
      const author = authorOf(sessionOf(request).person);
      const at = now();
      const { hash, bytes } = old.version;
      const outcome = await store.write(async (tx) => {
        const saved = await saveDocument(tx, {
          itemId,
          kind,
          packed: { content: old.content, hash, bytes },
          expected,
          author,
          at,
          message,
          restoredFrom: number,
        });
        if (typeof saved !== 'string' && kind !== 'guideCases') await touchItem(tx, itemId, facts, author, at);
        return saved;
      });
      if (outcome === 'absent') refuse('not-found', NO_DOCUMENT);
      if (outcome === 'stale') return staleAnswer(reply, store, { itemId, kind });
      checks.ask(itemId, kind);
      void reply.code(201).header('etag', etagOf(outcome));
      return outcome;
    },
  );

  app.get(
    '/items/:itemId/documents/:kind/versions',
    { schema: { summary: '版本历史，新的在前', params: ByDocument, querystring: Paging, response: answers({ 200: VersionPage }, 401, 404) } },
    async (request) => {
      const page = await store.ask((db) => listVersions(db, request.params, request.query.before, PAGE));
      if (page.versions.length === 0 && request.query.before === undefined) refuse('not-found', NO_DOCUMENT);
      return page;
    },
  );

  app.get(
    '/items/:itemId/documents/:kind/versions/:number',
    { schema: { summary: '某一版的内容', params: ByVersion, response: answers({ 200: VersionContent }, 401, 404) } },
    async (request, reply) => {
      const { number } = request.params;
      const stored = (await store.ask((db) => readVersion(db, request.params, number))) ?? refuse('not-found', `没有第 ${number} 版。`);
      void reply.header('etag', etagOf(stored.version));
      return { version: stored.version, content: await unpack(stored.content) };
    },
  );

  app.put(
    '/items/:itemId/documents/:kind/versions/:number/milestone',
    {
      config: { access: 'editor' },
      schema: {
        summary: '给一版起名（里程碑），或去掉名字',
        params: ByVersion,
        body: SetMilestone,
        response: answers({ 200: Version }, ...OF_BODY, 401, 403, 404),
      },
    },
    async (request) => {
      const { itemId, kind, number } = request.params;
      const key: DocumentKey = { itemId, kind };
      const author = authorOf(sessionOf(request).person);
      return (
        (await store.write((tx) => setMilestone(tx, key, number, request.body.name, author, now()))) ?? refuse('not-found', `没有第 ${number} 版。`)
      );
    },
  );
}

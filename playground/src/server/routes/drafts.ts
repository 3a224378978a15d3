import Type from 'typebox';

import { DocumentKind, DraftKept, DraftList, DraftSummaries, PutDraft, type Draft } from '../../api/index.js';
import { mustBeAcceptable } from '../documents/acceptable.js';
import { sentDocument } from '../documents/sent-document.js';
import { sessionOf } from '../http/access.js';
import { answers, Nothing, OF_BODY } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import type { App, Parts } from '../server-parts.js';
import { unpack } from '../store/content.js';
import { hasVersion } from '../store/documents.js';
import { listDrafts, listDraftSummaries, putDraft, removeDraft, type StoredDraft } from '../store/drafts.js';
import { ByDocument, NO_DOCUMENT } from './documents.js';

const ByDraft = Type.Object({
  itemId: Type.String({ maxLength: 80 }),
  kind: DocumentKind,
  draftId: Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' }),
});

/** What somebody is writing. The person comes from the session and from nowhere else: another's drafts cannot even be named. */
export function draftRoutes(app: App, { store, now }: Parts): void {
  app.get('/drafts', { schema: { summary: '我的全部草稿，不带内容', response: answers({ 200: DraftSummaries }, 401) } }, async (request) => {
    const { person } = sessionOf(request);
    return { drafts: [...(await store.ask((db) => listDraftSummaries(db, person.id)))] };
  });

  app.get(
    '/items/:itemId/documents/:kind/drafts',
    { schema: { summary: '我在一份文档上的草稿', params: ByDocument, response: answers({ 200: DraftList }, 401) } },
    async (request) => {
      const { person } = sessionOf(request);
      return { drafts: await shown(await store.ask((db) => listDrafts(db, person.id, request.params))) };
    },
  );

  app.put(
    '/items/:itemId/documents/:kind/drafts/:draftId',
    {
      config: { access: 'editor', bringsDocument: true },
      schema: { summary: '存草稿', params: ByDraft, body: PutDraft, response: answers({ 200: DraftKept }, ...OF_BODY, 401, 403, 404, 409, 422, 507) },
    },
    async (request) => {
      const { person } = sessionOf(request);
      const { itemId, kind, draftId } = request.params;
      const { baseNumber, revision } = request.body;
      const { head, packed } = sentDocument(request.body);
      mustBeAcceptable(kind, head, itemId);
      const outcome = await store.write(async (tx) => {
        if (!(await hasVersion(tx, { itemId, kind }, baseNumber))) return 'absent';
        return putDraft(tx, { personId: person.id, id: draftId, itemId, kind, baseNumber, revision, at: now(), content: packed.content });
      });
      if (outcome === 'absent') refuse('not-found', NO_DOCUMENT);
      if (outcome === 'conflict') refuse('conflict', '这个草稿编号属于另一份文档。');
      return outcome;
    },
  );

  app.delete(
    '/items/:itemId/documents/:kind/drafts/:draftId',
    { schema: { summary: '丢弃草稿', params: ByDraft, response: answers({ 204: Nothing }, 401, 403, 404) } },
    async (request, reply) => {
      const { person } = sessionOf(request);
      const { itemId, kind, draftId } = request.params;
      if (!(await store.write((tx) => removeDraft(tx, person.id, draftId, { itemId, kind }))))
        refuse('not-found', '没有这份草稿，可能已经保存或丢弃了。');
      void reply.code(204);
      return null;
    },
  );
}

function shown(drafts: readonly StoredDraft[]): Promise<Draft[]> {
  return Promise.all(drafts.map(async ({ content, ...draft }) => ({ ...draft, content: await unpack(content) })));
}

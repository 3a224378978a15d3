import Type from 'typebox';

import { ItemList, ItemStateChanges, ItemSummary, NewItem, SetItemState, type ItemState, type Role } from '../../api/index.js';
import { itemIdOf, mustBeAcceptable } from '../documents/acceptable.js';
import { itemFacts } from '../documents/item-facts.js';
import { sessionOf } from '../http/access.js';
import { answers, OF_BODY } from '../http/answers.js';
import { refuse } from '../http/refuse.js';
import type { App, Parts } from '../server-parts.js';
import { pack } from '../store/content.js';
import { createDocument } from '../store/documents.js';
import { earlierAnswer, noteAnswer } from '../store/idempotency.js';
import { createItem, listItems, readItem, setItemState } from '../store/items.js';
import { itemStates } from '../store/item-states.js';
import { authorOf } from '../store/sessions.js';
import { staleAnswer } from './stale-answer.js';

export const ByItem = Type.Object({ itemId: Type.String({ maxLength: 80 }) });
export const NO_ITEM = '没有这个事项，可能地址不完整。';

const IdempotencyKey = Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 80 })) });

/** From which states one comes to another, and who may do it. */
const MOVES: Readonly<Record<ItemState, { readonly from: readonly ItemState[]; readonly by: readonly Role[] }>> = {
  pending: { from: ['draft', 'returned'], by: ['admin', 'editor'] },
  draft: { from: ['pending'], by: ['admin', 'editor'] },
  returned: { from: ['pending'], by: ['admin', 'reviewer'] },
  published: { from: ['pending'], by: ['admin', 'reviewer'] },
};
const STATE_WORDS: Readonly<Record<ItemState, string>> = { draft: '草稿', pending: '待部门确认', returned: '退回修改', published: '已发布' };

/** Items: the list, a new one, and the way from 草稿 to 已发布. */
export function itemRoutes(app: App, { store, checks, now }: Parts): void {
  app.get('/items', { schema: { summary: '全部事项', response: answers({ 200: ItemList }, 401) } }, () =>
    store.read(async (tx) => ({ items: [...(await listItems(tx))] })),
  );

  app.get(
    '/items/:itemId',
    { schema: { summary: '一个事项', params: ByItem, response: answers({ 200: ItemSummary }, 401, 404) } },
    async (request) => (await store.read((tx) => readItem(tx, request.params.itemId))) ?? refuse('not-found', NO_ITEM),
  );

  app.post(
    '/items',
    {
      config: { access: 'editor' },
      schema: {
        summary: '新建事项',
        headers: IdempotencyKey,
        body: NewItem,
        response: answers({ 201: ItemSummary }, ...OF_BODY, 401, 403, 409, 422, 507),
      },
    },
    async (request, reply) => {
      const { person } = sessionOf(request);
      const author = authorOf(person);
      const { documents, message = '' } = request.body;
      const key = request.headers['idempotency-key'];
      const body = JSON.stringify(request.body);
      const [first] = documents.filter(({ kind }) => kind === 'item');
      if (first === undefined || new Set(documents.map(({ kind }) => kind)).size !== documents.length)
        refuse('refused', '新事项要有一份 item 文档，每种文档最多一份。', { at: 'body/documents' });
      const id = itemIdOf(first.content);
      for (const { kind, content } of documents) mustBeAcceptable(kind, content, id, 'body/documents');
      const packed = await Promise.all(documents.map(async ({ kind, content }) => ({ kind, packed: await pack(content) })));
      const made = await store.write(async (tx) => {
        const earlier = key === undefined ? undefined : await earlierAnswer(tx, person.id, key, body);
        if (earlier === 'mismatch') refuse('conflict', '同一个 Idempotency-Key 已经用于另一个请求。', { at: 'headers/idempotency-key' });
        if (earlier !== undefined) return readItem(tx, earlier.answer);
        const at = now();
        if (!(await createItem(tx, id, itemFacts(first.content), author, at)))
          refuse('conflict', '这个编号的事项已经有了。要替换它，请打开原来的事项再导入。', { at: 'body/documents' });
        for (const one of packed) await createDocument(tx, { ...one, itemId: id, author, at, message });
        if (key !== undefined) await noteAnswer(tx, person.id, key, body, id, at);
        return readItem(tx, id);
      });
      checks.ask(id, 'item');
      void reply.code(201);
      return made ?? refuse('not-found', NO_ITEM);
    },
  );

  app.get(
    '/items/:itemId/states',
    { schema: { summary: '流转记录：送审、退回、发布、撤回，新的在前', params: ByItem, response: answers({ 200: ItemStateChanges }, 401, 404) } },
    async (request) => {
      const { itemId } = request.params;
      if ((await store.ask((db) => readItem(db, itemId))) === undefined) refuse('not-found', NO_ITEM);
      return { states: [...(await store.ask((db) => itemStates(db, itemId)))] };
    },
  );

  app.post(
    '/items/:itemId/state',
    {
      schema: {
        summary: '送部门确认、撤回、退回修改、确认发布',
        params: ByItem,
        body: SetItemState,
        response: answers({ 200: ItemSummary }, ...OF_BODY, 401, 403, 404, 412, 409, 422),
      },
    },
    async (request, reply) => {
      const { person } = sessionOf(request);
      const { itemId } = request.params;
      const { state, number, message = '' } = request.body;
      const { from, by } = MOVES[state];
      if (!by.includes(person.role))
        refuse('forbidden', state === 'published' || state === 'returned' ? '确认和退回由审核员来做。' : '送审和撤回由编辑来做。');
      if (state === 'returned' && message.trim() === '') refuse('refused', '退回时请写明原因，编辑才知道改什么。', { at: 'body/message' });
      const outcome = await store.write(async (tx) => {
        const item = await readItem(tx, itemId);
        if (item === undefined) return 'absent';
        const head = item.documents.find(({ kind }) => kind === 'item')?.head;
        if (head?.number !== number) return 'stale';
        if (!from.includes(item.state)) refuse('conflict', `事项现在是“${STATE_WORDS[item.state]}”，不能改成“${STATE_WORDS[state]}”。请刷新后再看。`);
        if ((state === 'published' || state === 'returned') && item.changedBy.includes(person.id)) {
          refuse('forbidden', '上次发布以后您自己改过它，要由没有改过的人来确认。');
        }
        await setItemState(tx, itemId, state, number, message, authorOf(person), now());
        return readItem(tx, itemId);
      });
      if (outcome === 'absent' || outcome === undefined) refuse('not-found', NO_ITEM);
      if (outcome === 'stale') return staleAnswer(reply, store, { itemId, kind: 'item' });
      return outcome;
    },
  );
}

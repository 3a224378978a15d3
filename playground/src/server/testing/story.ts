import { newId } from '@zhengwu/core';

import type { Author, DocumentKind, Person, Role, Version } from '../../api/index.js';
import { itemFacts } from '../documents/item-facts.js';
import { pack } from '../store/content.js';
import { createDocument, readVersion, saveDocument, type DocumentKey } from '../store/documents.js';
import { createItem, touchItem } from '../store/items.js';
import { addPerson, setPassword } from '../store/people.js';
import type { Store } from '../store/store.js';

/** 2026-11-27 09:00 in Beijing. */
export const NOON = Date.UTC(2026, 10, 27, 1);

export const ZHANG: Author = { id: 'acc_zhang', name: '张敏' };
export const LI: Author = { id: 'acc_li', name: '李建国' };

/** Puts an item with one document; its content says which text it is. */
export async function putItem(store: Store, text = '第一稿', { kind = 'item', author = ZHANG, at = NOON }: { readonly kind?: DocumentKind; readonly author?: Author; readonly at?: number } = {}): Promise<DocumentKey & { readonly version: Version }> {
  const itemId = newId('item');
  const content = contentOf(itemId, text);
  const packed = await pack(content);
  const version = await store.write(async (tx) => {
    await createItem(tx, itemId, itemFacts(content), author, at);
    return createDocument(tx, { itemId, kind, packed, author, at, message: '' });
  });
  return { itemId, kind, version };
}

export function contentOf(id: string, text: string): Readonly<Record<string, unknown>> {
  return { format: 'zhengwu/service-item', id, name: text };
}

/** Saves as a page does: from a version that was read, the item touched in the same transaction. */
export async function save(store: Store, { itemId, kind }: DocumentKey, from: Pick<Version, 'number' | 'hash'>, text: string, { author = ZHANG, at = NOON, message = '' }: { readonly author?: Author; readonly at?: number; readonly message?: string } = {}): Promise<Version | 'stale' | 'absent'> {
  const content = contentOf(itemId, text);
  const packed = await pack(content);
  return store.write(async (tx) => {
    const saved = await saveDocument(tx, { itemId, kind, packed, expected: from, author, at, message });
    if (typeof saved !== 'string') await touchItem(tx, itemId, itemFacts(content), author, at);
    return saved;
  });
}

/** The newest version; there has to be one. */
export async function headOf(store: Store, key: DocumentKey): Promise<Version> {
  const stored = await store.ask((db) => readVersion(db, key));
  if (stored === undefined) throw new Error('there is no such document');
  return stored.version;
}

/** An active account. */
export async function hire(store: Store, login: string, role: Role = 'editor', by: Author | null = null): Promise<Person> {
  const id = newId('acc');
  return store.write(async (tx) => {
    const person = await addPerson(tx, id, { login, name: login, department: '政务服务股', role }, by, NOON);
    if (person === undefined) throw new Error(`${login} is taken`);
    await setPassword(tx, id, 'the hash of a password', undefined, { id, name: login }, NOON);
    return { ...person, state: 'active' as const };
  });
}

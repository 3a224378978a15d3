import { equalJson, isPlainObject, ITEM_CONTEXT_FORMAT, parseItemContext, type DataElement, type DataTable, type ItemContextData } from '@zhengwu/core';

import type { Client } from '../../client/client.js';
import { currentOf, Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { editorTextsIn } from './messages/editor.js';

/** What a designer has imported: all tables, or all data elements, that it knows now. */
export type Imported = { readonly kind: 'tables'; readonly tables: readonly DataTable[] } | { readonly kind: 'elements'; readonly elements: readonly DataElement[] };

interface Told {
  readonly itemId: string;
  readonly imported: Imported;
  /** What it was given; undefined where nothing surrounds the item. */
  readonly given: Pick<ItemContextData, 'tables' | 'elements'> | undefined;
  /** Note of the version. */
  readonly message: string;
}

/**
 * Keeps what somebody imported while he wrote a form: as a version of what surrounds the item, where other forms find it too. What
 * others did to it meanwhile stays. @throws Refusal
 */
export async function keepImports(client: Pick<Client, 'document' | 'save' | 'beginDocument'>, { itemId, imported, given, message }: Told): Promise<void> {
  const put = newIn(imported, given);
  if (put === undefined) return;
  let stored = await client.document(itemId, 'context').catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  });
  // Each turn is somebody else's save in between.
  for (;;) {
    try {
      if (stored === undefined) await client.beginDocument(itemId, 'context', { content: put(parseItemContext({ format: ITEM_CONTEXT_FORMAT, formatVersion: 1 }).value), message });
      else await client.save(itemId, 'context', stored.etag, { content: put(stored.content), message });
      return;
    } catch (error) {
      const current = currentOf(error);
      if (current === undefined) throw error;
      stored = current;
    }
  }
}

/** The same, and the person is told what came of it. Never rejects. */
export async function keepImported(app: Pick<App, 'client' | 'lang' | 'toast'>, told: Omit<Told, 'message'>): Promise<void> {
  const { client, lang } = app;
  const texts = editorTextsIn(lang).imports[told.imported.kind];
  try {
    await keepImports(client, { ...told, message: texts.message });
    app.toast({ text: texts.kept, tone: 'good' });
  } catch (error) {
    app.toast({ text: texts.notKept(failureText(error, lang)), tone: 'bad' });
  }
}

/** Puts what is new into what surrounds the item: tables by their names, data elements by their ids. Undefined where nothing is. */
function newIn(imported: Imported, given: Told['given']): ((content: unknown) => unknown) | undefined {
  switch (imported.kind) {
    case 'tables':
      return withParts('tables', 'name', imported.tables, given?.tables ?? []);
    case 'elements':
      return withParts('elements', 'id', imported.elements, given?.elements ?? []);
  }
}

/** The rest of it as it was written: nothing that we cannot read gets lost. */
function withParts<Key extends string>(list: 'tables' | 'elements', key: Key, parts: readonly Readonly<Record<Key, string>>[], given: readonly Readonly<Record<Key, string>>[]): ((content: unknown) => unknown) | undefined {
  const added = parts.filter((part) => !given.some((each) => each[key] === part[key] && equalJson(each, part)));
  if (added.length === 0) return undefined;
  const keys = new Set<unknown>(added.map((part) => part[key]));
  return (content) => {
    const former = isPlainObject(content) && Array.isArray(content[list]) ? (content[list] as readonly unknown[]) : [];
    return { ...(isPlainObject(content) ? content : {}), [list]: [...former.filter((part) => !isPlainObject(part) || !keys.has(part[key])), ...added] };
  };
}

import { equalJson, isPlainObject, ITEM_CONTEXT_FORMAT, parseItemContext, type ItemContextData } from '@zhengwu/core';

import type { Client } from '../../client/client.js';
import { currentOf, Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { editorTextsIn } from './messages/editor.js';

/** By what two members of a list are the same one: tables by their names, all else by ids. */
const KEYS = { tables: 'name', elements: 'id', departments: 'id', roles: 'id', accounts: 'id' } as const;
type List = keyof typeof KEYS;

/** What a designer has imported: all that it knows now of tables, of data elements, or of posts and people. */
export interface Imported {
  readonly kind: 'tables' | 'elements' | 'people';
  readonly lists: Partial<Pick<ItemContextData, List>>;
}

interface Told {
  readonly itemId: string;
  readonly imported: Imported;
  /** What it was given; undefined where nothing surrounds the item. */
  readonly given: Partial<Pick<ItemContextData, List>> | undefined;
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

/** Puts what is new into what surrounds the item. Undefined where nothing is. */
function newIn({ lists }: Imported, given: Told['given']): ((content: unknown) => unknown) | undefined {
  const changes = (Object.keys(KEYS) as readonly List[]).flatMap((list) => withMembers(list, lists[list] ?? [], given?.[list] ?? []) ?? []); // keys of a record
  return changes.length === 0 ? undefined : (content) => changes.reduce((each, change) => change(each), content);
}

/** The rest of it as it was written: nothing that we cannot read gets lost. */
function withMembers(list: List, members: readonly object[], given: readonly object[]): ((content: unknown) => unknown) | undefined {
  const keyOf = (member: object): unknown => (member as Readonly<Record<string, unknown>>)[KEYS[list]];
  const known = new Map(given.map((member) => [keyOf(member), member]));
  const added = members.filter((member) => !equalJson(known.get(keyOf(member)), member));
  if (added.length === 0) return undefined;
  const keys = new Set(added.map(keyOf));
  return (content) => {
    const former = isPlainObject(content) && Array.isArray(content[list]) ? (content[list] as readonly unknown[]) : [];
    return { ...(isPlainObject(content) ? content : {}), [list]: [...former.filter((member) => !isPlainObject(member) || !keys.has(keyOf(member))), ...added] };
  };
}

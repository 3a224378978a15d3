import { equalJson, isPlainObject, ITEM_CONTEXT_FORMAT, parseItemContext, type DataTable } from '@zhengwu/core';

import type { Client } from '../../client/client.js';
import { currentOf, Refusal } from '../../client/refusal.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { editorTextsIn } from './messages/editor.js';

interface Told {
  readonly itemId: string;
  /** All tables that the designer knows now. */
  readonly tables: readonly DataTable[];
  /** Those that it was given. */
  readonly given: readonly DataTable[];
  /** Note of the version. */
  readonly message: string;
}

/**
 * Keeps tables that somebody imported while he wrote a form: as a version of what surrounds the item, where other forms find them too.
 * What others did to it meanwhile stays. @throws Refusal
 */
export async function keepTables(client: Pick<Client, 'document' | 'save' | 'beginDocument'>, { itemId, tables, given, message }: Told): Promise<void> {
  const imported = tables.filter((table) => !given.some((each) => each.name === table.name && equalJson(each, table)));
  if (imported.length === 0) return;
  let stored = await client.document(itemId, 'context').catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  });
  // Each turn is somebody else's save in between.
  for (;;) {
    try {
      if (stored === undefined) await client.beginDocument(itemId, 'context', { content: withTables(parseItemContext({ format: ITEM_CONTEXT_FORMAT, formatVersion: 1 }).value, imported), message });
      else await client.save(itemId, 'context', stored.etag, { content: withTables(stored.content, imported), message });
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
  const texts = editorTextsIn(lang);
  try {
    await keepTables(client, { ...told, message: texts.tablesMessage });
    app.toast({ text: texts.tablesKept, tone: 'good' });
  } catch (error) {
    app.toast({ text: texts.tablesNotKept(failureText(error, lang)), tone: 'bad' });
  }
}

/** The rest of it as it was written: nothing that we cannot read gets lost. */
function withTables(content: unknown, imported: readonly DataTable[]): unknown {
  const former = isPlainObject(content) && Array.isArray(content['tables']) ? (content['tables'] as readonly unknown[]) : [];
  const names = new Set<unknown>(imported.map(({ name }) => name));
  return { ...(isPlainObject(content) ? content : {}), tables: [...former.filter((table) => !isPlainObject(table) || !names.has(table['name'])), ...imported] };
}

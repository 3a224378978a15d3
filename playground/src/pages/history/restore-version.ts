import { confirm } from '@zhengwu/ui';

import type { DocumentKind, Version } from '../../api/index.js';
import { staleOf } from '../../client/refusal.js';
import { readerOf } from '../../history/index.js';
import type { App } from '../app.js';
import { failureText } from '../failure/failure-text.js';
import { historyTextsIn } from './messages/history.js';
import { placesOf } from './places-of.js';

/** What came of the wish: a new version; or nothing, and somebody else's newer one is there to be looked at. */
export type Restoration = { readonly kind: 'restored'; readonly version: Version } | { readonly kind: 'overtaken'; readonly version: Version } | { readonly kind: 'left' };

/**
 * Brings an old version back as a new one, after telling what that changes. The version that was compared is the one
 * that is replaced: if somebody saves in between, nothing is done. Tells the person of all that it does; never rejects.
 */
export async function restoreVersion(from: Element, app: App, itemId: string, kind: DocumentKind, number: number): Promise<Restoration> {
  const { client, lang } = app;
  const texts = historyTextsIn(lang);
  try {
    const [head, old] = await Promise.all([client.document(itemId, kind), client.version(itemId, kind, number)]);
    const reader = await readerOf(old.content, head.content);
    const changes = reader.compare(head.content, old.content);
    if (changes.length === 0) {
      app.toast({ text: texts.restoreSame(number) });
      return { kind: 'left' };
    }
    const places = placesOf(changes, [old.content, head.content].map(reader.readable), lang);
    const text = [texts.restoreText({ from: number, head: head.version.number, places, count: changes.length }), texts.draftsStay].join('\n');
    if (!(await confirm(from, { title: texts.restoreTitle(number), text, action: texts.restore }))) return { kind: 'left' };
    const { body } = await client.restore(itemId, kind, head.etag, { number });
    app.toast({ text: texts.restored(number, body.number), tone: 'good' });
    return { kind: 'restored', version: body };
  } catch (error) {
    const stale = staleOf(error);
    if (stale === undefined) {
      app.toast({ text: failureText(error, lang), tone: 'bad' });
      return { kind: 'left' };
    }
    const { version } = stale.current;
    app.toast({ text: texts.overtaken(version.author.name, version.number), tone: 'bad' });
    return { kind: 'overtaken', version };
  }
}

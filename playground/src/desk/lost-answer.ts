import { equalJson } from '@zhengwu/core';

import type { Loaded } from '../client/client.js';
import type { DeskDocument, DeskServer } from './desk-ports.js';

/**
 * The newest version that one's own save has become although its answer never arrived: after the version that it was
 * begun from, by the same person, with a content that was sent. `undefined`: none was saved.
 * @param sent contents that were sent
 * @param head the newest version
 * @throws Refusal
 */
export async function savedNevertheless(server: DeskServer, { itemId, kind, person }: DeskDocument, baseNumber: number, sent: readonly unknown[], head: Loaded): Promise<Loaded | undefined> {
  const isSent = ({ content }: Loaded): boolean => sent.some((each) => equalJson(each, content));
  if (head.version.number > baseNumber && head.version.author.id === person.id && isSent(head)) return head;
  for (let before: number | null = head.version.number; before !== null && before > baseNumber + 1; ) {
    const page: Awaited<ReturnType<DeskServer['versions']>> = await server.versions(itemId, kind, before);
    for (const { number, author } of page.versions) {
      if (number <= baseNumber) return undefined;
      if (author.id !== person.id) continue;
      const version = await server.version(itemId, kind, number);
      if (isSent(version)) return version;
    }
    before = page.next;
  }
  return undefined;
}

import type { DraftKept, Version, VersionContent } from '../src/api/index.js';
import type { Wire, WireAnswer } from '../src/server/testing/wire.js';
import { documentPath, hashOf, type Diary } from './diary.js';

/** One who writes until the server is gone or he is told to stop. */
export type Writer = (site: Site) => Promise<void>;

export interface Site {
  /** The API's address. */
  readonly url: string;
  readonly wire: Wire;
  readonly diary: Diary;
  readonly isOver: () => boolean;
}

let count = 0;

/** Another text each time, some of them long, of words that cannot be compressed away. */
function written(content: object): object {
  count += 1;
  const words = Array.from({ length: 20 + (count % 7) * 150 }, (_, index) => `第 ${count} 稿第 ${index} 句 ${Math.random().toString(36).slice(2)}`);
  return { ...content, name: `第 ${count} 稿`, words };
}

/** Saves as a page does: from what stands there, and again from what stands there now where somebody was faster. */
export function saver(itemId: string): Writer {
  return async ({ url, wire, diary, isOver }) => {
    const path = documentPath(itemId);
    let head = await untilGone(() => wire.ask('GET', `${url}${path}`));
    const content = contentOf(head);
    while (head !== undefined && !isOver()) {
      const next = written(content);
      const body = JSON.stringify({ content: next, message: `第 ${count} 次` });
      diary.unanswered.add(hashOf(next));
      const from = String(head.headers['etag']);
      const answer = await untilGone(() => wire.ask('PUT', `${url}${path}`, body, { 'if-match': from }));
      if (answer === undefined) return;
      diary.unanswered.delete(hashOf(next));
      if (answer.status === 200) diary.saved({ itemId, ...numberAndHash(answer) });
      if (answer.status === 200 || answer.status === 412) head = answer;
      else diary.answers += 1;
    }
  };
}

/** Brings the first version back again and again. */
export function restorer(itemId: string): Writer {
  return async ({ url, wire, diary, isOver }) => {
    const path = documentPath(itemId);
    let head = await untilGone(() => wire.ask('GET', `${url}${path}`));
    while (head !== undefined && !isOver()) {
      const from = String(head.headers['etag']);
      const answer = await untilGone(() => wire.ask('POST', `${url}${path}/restorations`, JSON.stringify({ number: 1 }), { 'if-match': from }));
      if (answer?.status === 201) diary.saved({ itemId, ...numberAndHash(answer) });
      head = answer;
    }
  };
}

/** Types: one revision of his draft after the other. */
export function typist(itemId: string, draftId: string): Writer {
  return async ({ url, wire, diary, isOver }) => {
    const path = documentPath(itemId);
    const head = await untilGone(() => wire.ask('GET', `${url}${path}`));
    if (head === undefined) return;
    const content = contentOf(head);
    for (let revision = (diary.drafts.get(draftId)?.revision ?? 0) + 1; !isOver(); revision += 1) {
      const body = JSON.stringify({ baseNumber: 1, revision, content: { ...content, words: [`第 ${revision} 次`] } });
      const answer = await untilGone(() => wire.ask('PUT', `${url}${path}/drafts/${draftId}`, body));
      if (answer === undefined) return;
      // What was written and not answered before the server died is there all the same: then it stands already.
      if (answer.status === 200) diary.kept(draftId, { itemId, revision: (JSON.parse(answer.text) as DraftKept).revision }); // the API's own answer
    }
  };
}

/** What a dead server does not answer is no fault: undefined. */
export async function untilGone(ask: () => Promise<WireAnswer>): Promise<WireAnswer | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

function contentOf(head: WireAnswer | undefined): object {
  if (head === undefined) return {};
  const { content } = JSON.parse(head.text) as VersionContent; // the API's own answer
  return content as object; // an item's document
}

function numberAndHash({ text }: WireAnswer): { readonly number: number; readonly hash: string } {
  const { number, hash } = JSON.parse(text) as Version; // the API's own answer
  return { number, hash };
}

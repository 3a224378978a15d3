import fc from 'fast-check';

import type { DocumentKind } from '../../api/index.js';
import { pack, sha256 } from '../store/content.js';
import { putAsset } from '../store/assets.js';
import { createDocument, saveDocument, setMilestone, type DocumentKey } from '../store/documents.js';
import { putDraft } from '../store/drafts.js';
import { noteAnswer } from '../store/idempotency.js';
import { setItemState } from '../store/items.js';
import type { Store } from '../store/store.js';
import { contentOf, headOf, hire, LI, NOON, putItem, save } from './story.js';

/** One thing that somebody in an office does; the numbers choose among what is there. */
export type Deed =
  | { readonly does: 'new-item' | 'new-person'; readonly text: string }
  | { readonly does: 'save' | 'milestone' | 'draft' | 'state' | 'answer'; readonly which: number; readonly text: string }
  | { readonly does: 'restore' | 'new-guide'; readonly which: number }
  | { readonly does: 'file'; readonly bytes: Uint8Array };

const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('食品经营许可', '第一行\n第二行', '😀 𠮷', '"\\\'`$', ' ', ''));
/** What columns of text take; what stands in a document may be anything. */
const plain = text.filter((value) => !/[\0\p{Surrogate}]/u.test(value));
const which = fc.nat({ max: 9 });

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('new-item' as const, 'new-person' as const), text: plain }) },
    { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('save' as const, 'milestone' as const, 'draft' as const, 'state' as const, 'answer' as const), which, text: plain }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('restore' as const, 'new-guide' as const), which }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('file' as const), bytes: fc.uint8Array({ maxLength: 300 }) }) },
  ),
  { minLength: 1, maxLength: 25 },
);

/** Does all of them, one after the other; what cannot be done where nothing is yet, is left. */
export async function live(store: Store, history: readonly Deed[]): Promise<void> {
  const documents: DocumentKey[] = [];
  const people: string[] = [];
  for (const [step, deed] of history.entries()) {
    const at = NOON + step;
    const chosen = 'which' in deed ? documents[deed.which % Math.max(1, documents.length)] : undefined;
    switch (deed.does) {
      case 'new-item':
        documents.push(await putItem(store, deed.text, { at }));
        break;
      case 'new-person':
        people.push((await hire(store, `login-${step}`)).id);
        break;
      case 'file': {
        const content = Buffer.from(deed.bytes);
        await store.write((tx) => putAsset(tx, { id: `ast_${step}`, hash: sha256(content), type: 'application/pdf', name: `样本 ${step}.pdf`, content }, LI, at));
        break;
      }
      default:
        if (chosen !== undefined) await doWith(store, deed, chosen, people, at);
    }
    if (deed.does === 'new-guide' && chosen?.kind === 'item') {
      const guide = { itemId: chosen.itemId, kind: 'guide' as DocumentKind };
      if (!documents.some(({ itemId, kind }) => itemId === guide.itemId && kind === guide.kind)) {
        const packed = await pack({ questions: [] });
        await store.write((tx) => createDocument(tx, { ...guide, packed, author: LI, at, message: '' }));
        documents.push(guide);
      }
    }
  }
}

async function doWith(store: Store, deed: Deed, key: DocumentKey, people: readonly string[], at: number): Promise<void> {
  const head = await headOf(store, key);
  switch (deed.does) {
    case 'save':
      await save(store, key, head, deed.text, { at, message: deed.text });
      break;
    case 'restore': {
      const packed = await pack(contentOf(key.itemId, '恢复'));
      await store.write((tx) => saveDocument(tx, { ...key, packed, expected: head, author: LI, at, message: '', restoredFrom: 1 }));
      break;
    }
    case 'milestone':
      await store.write((tx) => setMilestone(tx, key, head.number, deed.text === '' ? null : deed.text, LI, at));
      break;
    case 'state':
      await store.write((tx) => setItemState(tx, key.itemId, 'pending', 1, deed.text, LI, at));
      break;
    case 'answer':
      await store.write((tx) => noteAnswer(tx, 'acc_1', `key-${at}`, deed.text, key.itemId, at));
      break;
    case 'draft': {
      const [personId] = people;
      if (personId === undefined) return;
      const { content } = await pack(contentOf(key.itemId, `${deed.text}\0\uD83D`));
      await store.write((tx) => putDraft(tx, { personId, id: `drf_${key.itemId}_${key.kind}`, ...key, baseNumber: head.number, revision: at - NOON + 1, at, content }));
      break;
    }
    default:
  }
}

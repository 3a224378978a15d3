import type { DraftSummary } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { shelvedDrafts } from '../../desk/shelved.js';

/** A draft of one's own, wherever it lies. */
export interface MyDraft extends DraftSummary {
  /** What was written last lies in this browser alone: the server has not got it yet. */
  readonly isHereOnly: boolean;
}

/**
 * All that a person has written and not saved, newest first: on the server and in this browser.
 * @throws Refusal where the server cannot be asked; what lies here alone is told by `shelvedDrafts`
 */
export async function myDrafts(client: Pick<Client, 'drafts'>, personId: string, signal?: AbortSignal): Promise<readonly MyDraft[]> {
  const [there, here] = await Promise.all([client.drafts(signal), shelvedDrafts(personId)]);
  return together(there, here);
}

/** One each id; of two the later revision, with the place where it lies. */
export function together(there: readonly DraftSummary[], here: readonly DraftSummary[]): readonly MyDraft[] {
  const drafts = new Map<string, MyDraft>(there.map((draft) => [draft.id, { ...draft, isHereOnly: false }]));
  for (const draft of here) {
    const known = drafts.get(draft.id);
    if (known === undefined || known.revision < draft.revision) drafts.set(draft.id, { ...draft, isHereOnly: true });
  }
  return [...drafts.values()].sort((one, other) => other.at - one.at);
}

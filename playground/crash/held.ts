import type { AuditVerdict, DraftList, Version, VersionContent } from '../src/api/index.js';
import { openStore } from '../src/server/open-store.js';
import { sha256, unpackText } from '../src/server/store/content.js';
import { readVersion } from '../src/server/store/documents.js';
import type { Wire } from '../src/server/testing/wire.js';
import { documentPath, hashOf, type Acknowledged, type Diary } from './diary.js';
import { must, type Ground } from './installation.js';

/** What of the diary is not in the server any more, or is another there; empty where it kept its word. */
export async function broken(url: string, wire: Wire, diary: Diary, since: number): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const version of diary.versions.slice(since)) faults.push(...(await versionFault(url, wire, version)));
  for (const [draftId, { itemId, revision }] of diary.drafts) {
    const { drafts } = JSON.parse(must(await wire.ask('GET', `${url}${documentPath(itemId)}/drafts`), 200).text) as DraftList; // the API's own answer
    const kept = drafts.find(({ id }) => id === draftId);
    if (kept === undefined || kept.revision < revision) faults.push(`draft ${draftId}: revision ${revision} was acknowledged, ${kept?.revision ?? 'none'} is there`);
    else if (kept.revision === revision && !JSON.stringify(kept.content).includes(`第 ${revision} 次`)) faults.push(`draft ${draftId}: revision ${revision} holds another text`);
  }
  const verdict = JSON.parse(must(await wire.ask('POST', `${url}/audit/verification`, '{}'), 200).text) as AuditVerdict; // the API's own answer
  if (!verdict.isIntact) faults.push(`audit: ${verdict.fault ?? ''}`);
  if (verdict.versions < diary.versions.length) faults.push(`audit: ${diary.versions.length} versions were acknowledged, ${verdict.versions} are there`);
  return faults;
}

/** The acknowledged versions that the database no longer has as they were, read without a server. */
export async function lostIn({ data, databaseUrl }: Pick<Ground, 'data' | 'databaseUrl'>, diary: Diary): Promise<readonly string[]> {
  const store = await openStore({ data, databaseUrl });
  try {
    const faults: string[] = [];
    for (const { itemId, number, hash } of diary.versions) {
      const stored = await store.ask((db) => readVersion(db, { itemId, kind: 'item' }, number));
      const text = stored === undefined ? undefined : await unpackText(stored.content);
      if (text === undefined || sha256(text) !== hash) faults.push(`${itemId} ${number}: ${text === undefined ? 'not there' : 'another text'}`);
    }
    return faults;
  } finally {
    await store.close();
  }
}

async function versionFault(url: string, wire: Wire, { itemId, number, hash }: Acknowledged): Promise<readonly string[]> {
  const path = documentPath(itemId);
  const { status, text } = await wire.ask('GET', `${url}${path}/versions/${number}`);
  if (status !== 200) return [`${path} ${number}: ${status}`];
  const { version, content } = JSON.parse(text) as VersionContent; // the API's own answer
  if (version.hash !== hash) return [`${path} ${number}: another version than the acknowledged`];
  return hashOf(content) === hash ? [] : [`${path} ${number}: another text than the acknowledged`];
}

/** The hashes of all versions of an item's document. */
export async function hashesOf(url: string, wire: Wire, itemId: string): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (let before = ''; ; ) {
    const { versions, next } = JSON.parse(must(await wire.ask('GET', `${url}${documentPath(itemId)}/versions${before}`), 200).text) as { readonly versions: readonly Version[]; readonly next: number | null }; // the API's own answer
    for (const { hash } of versions) hashes.add(hash);
    if (next === null) return hashes;
    before = `?before=${next}`;
  }
}

import type { DocumentKind, Version } from '../../api/index.js';
import type { Client } from '../../client/client.js';

export interface RecentVersion {
  readonly kind: DocumentKind;
  readonly version: Version;
}

/** The newest versions of several documents together, newest first. */
export async function recentVersions(client: Pick<Client, 'versions'>, itemId: string, kinds: readonly DocumentKind[], most: number): Promise<readonly RecentVersion[]> {
  const pages = await Promise.all(kinds.map(async (kind) => (await client.versions(itemId, kind)).versions.map((version) => ({ kind, version }))));
  return pages
    .flat()
    .sort((one, other) => other.version.at - one.version.at || other.version.number - one.version.number)
    .slice(0, most);
}

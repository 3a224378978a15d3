import type { Lang, Services } from '@zhengwu/core';

import type { DocumentKind } from '../../api/index.js';
import type { Client } from '../../client/client.js';
import { whenText } from '../time/when-text.js';
import { editorTextsIn } from './messages/editor.js';

/** A version that a designer may compare with. */
export interface VersionChoice {
  readonly id: string;
  readonly label: string;
}

/** The newest page of the versions, newest first: 第 12 版 · 昨天 14:26 张敏 · 补充容缺. */
export async function versionChoices(
  client: Pick<Client, 'versions'>,
  itemId: string,
  kind: DocumentKind,
  { now, lang }: { readonly now: number; readonly lang: Lang },
): Promise<readonly VersionChoice[]> {
  const texts = editorTextsIn(lang);
  const { versions } = await client.versions(itemId, kind);
  return versions.map(({ number, at, author, milestone, message }) => ({
    id: String(number),
    label: [texts.version(number), `${whenText(at, now, lang)} ${author.name}`, milestone ?? message].filter((part) => part !== '').join(' · '),
  }));
}

/** Gives the content of one of them. */
export function versionServices(client: Pick<Client, 'version'>, itemId: string, kind: DocumentKind): Pick<Services, 'getVersion'> {
  return { getVersion: async (id) => (await client.version(itemId, kind, Number(id))).content };
}

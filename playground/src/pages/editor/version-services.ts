import type { Services } from '@zhengwu/core';

import type { DocumentKind } from '../../api/index.js';
import type { App } from '../app.js';
import { serverNow } from '../time/server-clock.js';
import { whenText } from '../time/when-text.js';
import { editorTextsIn } from './messages/editor.js';

/** The versions of a document, for a designer that compares: 第 12 版 · 昨天 14:26 张敏 · 补充容缺; and the content of one of them. */
export function versionServices(app: () => App, itemId: string, kind: DocumentKind): Required<Pick<Services, 'getVersions' | 'getVersion'>> {
  return {
    getVersions: async (before) => {
      const { client, lang, me } = app();
      const texts = editorTextsIn(lang);
      const now = serverNow(me);
      const { versions, next } = await client.versions(itemId, kind, before === undefined ? undefined : Number(before));
      const choices = versions.map(({ number, at, author, milestone, message }) => ({
        id: String(number),
        label: [texts.version(number), `${whenText(at, now, lang)} ${author.name}`, milestone ?? message].filter((part) => part !== '').join(' · '),
      }));
      return { versions: choices, ...(next === null ? {} : { next: String(next) }) };
    },
    getVersion: async (id) => (await app().client.version(itemId, kind, Number(id))).content,
  };
}

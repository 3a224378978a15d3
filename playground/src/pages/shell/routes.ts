import type { Lang } from '@zhengwu/core';

import { designers } from '../editor/designers.js';
import { shellTextsIn } from '../messages/shell.js';
import { pageTitlesIn } from '../messages/page-titles.js';
import { pageWordsIn } from '../messages/words.js';
import type { Params, Route } from '../router/route.js';

/** The kind of document that a path names, in words; empty for one that there is none of. */
function kindName(lang: Lang, { kind = '' }: Params): string {
  const table: Readonly<Record<string, string>> = pageWordsIn(lang).documentKind;
  return Object.prototype.hasOwnProperty.call(table, kind) ? (table[kind] ?? '') : '';
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Every page of the house. Each is loaded when it is first gone to. */
export const routes: readonly Route[] = [
  { pattern: '/', tag: 'pg-items', load: () => import('../items/define.js'), title: (lang) => shellTextsIn(lang).items },
  { pattern: '/items/:id', tag: 'pg-item', load: () => import('../item/define.js'), title: (lang, _params, item) => item ?? shellTextsIn(lang).items },
  {
    pattern: '/items/:id/edit/:designer',
    tag: 'pg-editor',
    load: () => import('../editor/define.js'),
    title: (lang, { designer = '' }, item) => joined(item, designers.find(({ name }) => name === designer)?.label[lang]),
    isFullWindow: true,
  },
  {
    pattern: '/items/:id/history/:kind',
    tag: 'pg-history',
    load: () => import('../history/define.js'),
    title: (lang, params, item) => joined(item, kindName(lang, params), pageTitlesIn(lang).history),
  },
  {
    pattern: '/items/:id/compare/:kind',
    tag: 'pg-compare',
    load: () => import('../history/define.js'),
    title: (lang, params, item) => joined(item, kindName(lang, params), pageTitlesIn(lang).compare),
  },
  { pattern: '/drafts', tag: 'pg-drafts', load: () => import('../drafts/define.js'), title: (lang) => shellTextsIn(lang).drafts },
  { pattern: '/people', tag: 'pg-people', load: () => import('../people/define.js'), title: (lang) => shellTextsIn(lang).people, isForAdmins: true },
  { pattern: '/audit', tag: 'pg-audit', load: () => import('../audit/define.js'), title: (lang) => shellTextsIn(lang).audit, isForAdmins: true },
  { pattern: '/me', tag: 'pg-me', load: () => import('../me/define.js'), title: (lang) => shellTextsIn(lang).changePassword },
];

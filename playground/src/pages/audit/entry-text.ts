import { hasOwn, type Lang } from '@zhengwu/core';

import type { AuditEntry } from '../../api/index.js';
import { auditTextsIn } from '../messages/audit.js';
import { pageWordsIn } from '../messages/words.js';

/** Names of what entries speak of by id. */
export type NameOf = (id: string) => string | undefined;

/** What happened, as a sentence. An entry of an older program, with other facts, still shows what it has. */
export function entryText({ action, subject, detail }: AuditEntry, nameOf: NameOf, lang: Lang): string {
  const { says } = auditTextsIn(lang);
  const words = pageWordsIn(lang);
  const fact = (key: string): string => textOf(detail[key]);
  const item = nameOf(subject) ?? subject;
  const kind = wordOf(words.documentKind, fact('kind'));
  switch (action) {
    case 'item/created':
      return says.itemCreated(fact('name') === '' ? item : fact('name'));
    case 'item/state':
      return says.itemState(item, wordOf(words.itemState, fact('state')), fact('number'), fact('message'));
    case 'document/created':
      return says.documentCreated(item, kind);
    case 'document/saved':
      return says.documentSaved(item, kind, fact('number'), fact('mergedFrom'));
    case 'document/restored':
      return says.documentRestored(item, kind, fact('number'), fact('restoredFrom'));
    case 'milestone/set':
      return says.milestoneSet(item, kind, fact('number'), fact('name'));
    case 'asset/put':
      return says.assetPut(fact('name'));
    case 'person/created':
      return says.personCreated(fact('login'), fact('name'), wordOf(words.role, fact('role')));
    case 'person/changed':
      return says.personChanged(nameOf(subject) ?? fact('name'), changesText(detail['change'], lang));
    case 'person/invited':
      return says.personInvited(nameOf(subject) ?? fact('name'));
    case 'password/set':
      return says.passwordSet;
    case 'session/opened':
      return says.sessionOpened(fact('address'));
    case 'session/refused':
      return says.sessionRefused(fact('login'), fact('address'));
    case 'session/closed':
      return says.sessionClosed;
    case 'backup/taken':
      return says.backupTaken;
    case 'backup/restored':
      return says.backupRestored;
  }
}

/** 角色改为“审核员”，状态改为“已停用” */
function changesText(change: unknown, lang: Lang): string {
  if (typeof change !== 'object' || change === null) return '';
  const { says } = auditTextsIn(lang);
  const words = pageWordsIn(lang);
  return Object.entries(change)
    .map(([key, value]) => {
      const text = textOf(value);
      const shown = key === 'role' ? wordOf(words.role, text) : key === 'state' ? wordOf(words.personState, text) : text;
      return says.change(wordOf(says.field, key), shown);
    })
    .join(lang === 'en' ? ', ' : '，');
}

function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return (hasOwn(table, key) ? table[key] : undefined) ?? key;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

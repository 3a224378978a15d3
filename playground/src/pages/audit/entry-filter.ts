import type { Action, AuditEntry } from '../../api/index.js';

/** What entries are about: a choice of six, instead of every action by itself. */
export const GROUPS = ['item', 'document', 'file', 'account', 'session', 'backup'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<Action, Group>> = {
  'item/created': 'item',
  'item/state': 'item',
  'document/created': 'document',
  'document/saved': 'document',
  'document/restored': 'document',
  'milestone/set': 'document',
  'asset/put': 'file',
  'person/created': 'account',
  'person/changed': 'account',
  'person/invited': 'account',
  'password/set': 'account',
  'session/opened': 'session',
  'session/refused': 'session',
  'session/closed': 'session',
  'backup/taken': 'backup',
  'backup/restored': 'backup',
};

export interface EntryFilter {
  /** A person's id; empty for all. */
  readonly person: string;
  readonly group: Group | '';
  readonly words: string;
}

export const ALL_ENTRIES: EntryFilter = { person: '', group: '', words: '' };

/** @param textOf the entry as it is shown: what one sees is what one finds */
export function filterEntries(entries: readonly AuditEntry[], { person, group, words }: EntryFilter, textOf: (entry: AuditEntry) => string): readonly AuditEntry[] {
  const sought = words.trim().toLowerCase();
  return entries.filter(
    (entry) =>
      (person === '' || entry.by?.id === person) &&
      (group === '' || GROUP_OF[entry.action] === group) &&
      (sought === '' || `${textOf(entry)} ${entry.by?.name ?? ''} ${entry.subject}`.toLowerCase().includes(sought)),
  );
}

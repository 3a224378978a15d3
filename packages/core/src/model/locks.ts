import { guardEdit, type Edit } from '../edit/edit.js';
import type { Refusal } from '../edit/refusal.js';
import { equalJson } from '../json/equal.js';
import { isPlainObject } from '../json/json.js';
import { refuse } from './edits/refusals.js';
import type { ServiceItem } from './service-item.js';
import type { Lock } from './unified-layer.js';

/** The lock under which a part lies, for the padlock beside a field; `path` as in `Lock`, with ids. */
export function lockOn(item: ServiceItem, path: string): Lock | undefined {
  const steps = path.split('/');
  return item.unified?.locks.find((lock) => {
    const pattern = lock.path.split('/');
    return pattern.length <= steps.length && pattern.every((step, index) => step === '*' || step === steps[index]);
  });
}

/** The first lock that an edit would break: one whose part is not what it was. */
export function brokenLock(before: ServiceItem, after: ServiceItem): Lock | undefined {
  return before.unified?.locks.find((lock) => !equalJson(lockedValues(before, lock.path), lockedValues(after, lock.path)));
}

/** An edit that is refused where province or city fixed what it would change. */
export function underLocks<Args>(edit: Edit<ServiceItem, Args>): Edit<ServiceItem, Args> {
  return guardEdit(edit, (before, after): Refusal | undefined => {
    const lock = brokenLock(before, after);
    return lock === undefined ? undefined : refuse('item/locked', { path: lock.path, reason: lock.reason });
  });
}

/** What lies at a lock's path, by the path of each place it reaches. */
export function lockedValues(item: unknown, path: string): Readonly<Record<string, unknown>> {
  const isMembershipOnly = path.endsWith('[]');
  let reached: (readonly [path: string, value: unknown])[] = [['', item]];
  for (const step of (isMembershipOnly ? path.slice(0, -2) : path).split('/')) {
    reached = reached.flatMap(([at, value]) => membersOf(value, step).map(([key, member]) => [at === '' ? key : `${at}/${key}`, member] as const));
  }
  return Object.fromEntries(reached.map(([at, value]) => [at, isMembershipOnly ? idsOf(value) : value]));
}

function membersOf(value: unknown, step: string): readonly (readonly [key: string, member: unknown])[] {
  const members: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? (value as readonly unknown[]).map((member, index) => [idOf(member) ?? String(index), member] as const)
    : isPlainObject(value)
      ? Object.entries(value)
      : [];
  return step === '*' ? members : members.filter(([key]) => key === step);
}

function idsOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[]).map(idOf) : value;
}

function idOf(member: unknown): string | undefined {
  return isPlainObject(member) && typeof member['id'] === 'string' ? member['id'] : undefined;
}

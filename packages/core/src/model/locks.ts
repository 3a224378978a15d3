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
    if (!equalJson(before.unified, after.unified)) return refuse('item/unified-layer', {});
    const lock = brokenLock(before, after);
    return lock === undefined ? undefined : refuse('item/locked', { path: lock.path, reason: lock.reason });
  });
}

/**
 * What lies at a lock's path, by the path of each place it reaches. A place has one value, but for members
 * that share an id by mistake: none of them may change then.
 */
export function lockedValues(item: unknown, path: string): Readonly<Record<string, readonly unknown[]>> {
  const isMembershipOnly = path.endsWith('[]');
  let reached: (readonly [path: string, value: unknown])[] = [['', item]];
  for (const step of (isMembershipOnly ? path.slice(0, -2) : path).split('/')) {
    reached = reached.flatMap(([at, value]) => membersOf(value, step).map(([key, member]) => [at === '' ? key : `${at}/${key}`, member] as const));
  }
  const values = new Map<string, unknown[]>();
  for (const [at, value] of reached) values.set(at, [...(values.get(at) ?? []), isMembershipOnly ? keysOf(value) : value]);
  return Object.fromEntries(values);
}

function membersOf(value: unknown, step: string): readonly (readonly [key: string, member: unknown])[] {
  const members: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? (value as readonly unknown[]).map((member, index) => [memberKey(member, index), member] as const)
    : isPlainObject(value)
      ? Object.entries(value)
      : [];
  return step === '*' ? members : members.filter(([key]) => key === step);
}

/** The members of a list in their order: elements by their ids, plain values as they are. */
function keysOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[]).map((member) => idOf(member) ?? member) : value;
}

/** How a lock's path names a member of a list: by its id or, without one, by its position. */
export function memberKey(member: unknown, index: number): string {
  return idOf(member) ?? String(index);
}

/** The id of an element; `undefined` for a plain value. */
export function idOf(member: unknown): string | undefined {
  return isPlainObject(member) && typeof member['id'] === 'string' ? member['id'] : undefined;
}

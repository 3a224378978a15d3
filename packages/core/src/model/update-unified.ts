import { equalJson } from '../json/equal.js';
import { hasOwn, isPlainObject } from '../json/json.js';
import { idOf, lockedValues, memberKey } from './locks.js';
import type { ServiceItem } from './service-item.js';

/** The parts that the county's document takes over from a newer version of the province's. */
export interface UnifiedUpdate {
  readonly item: ServiceItem;
  /** The locked paths whose content is another now, for the operator to look through. */
  readonly changed: readonly string[];
}

/**
 * The county's item under a newer province-wide layer: what that layer locks is taken from it, in its
 * order; what it does not lock stays the county's.
 */
export function updateUnified(county: ServiceItem, unified: ServiceItem): UnifiedUpdate {
  const locks = unified.unified?.locks ?? [];
  let item: unknown = county;
  for (const lock of locks) item = takeOver(item, unified, lock.path);
  const { unified: _former, ...rest } = item as ServiceItem; // only parts of one item were put into the other
  const updated: ServiceItem = unified.unified === undefined ? rest : { ...rest, unified: unified.unified };
  const changed = locks.map((lock) => lock.path).filter((path) => !equalJson(lockedValues(county, path), lockedValues(updated, path)));
  return { item: updated, changed };
}

function takeOver(target: unknown, source: unknown, path: string): unknown {
  const isMembershipOnly = path.endsWith('[]');
  return takeAt(target, source, (isMembershipOnly ? path.slice(0, -2) : path).split('/'), isMembershipOnly);
}

function takeAt(target: unknown, source: unknown, steps: readonly string[], isMembershipOnly: boolean): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return isMembershipOnly ? withMembersOf(target, source) : source;
  // Where the county has nothing yet, half an element would be none: it takes all of it.
  if (target === undefined) return source;
  if (Array.isArray(target) && Array.isArray(source)) return takeInList(target, source, step, rest, isMembershipOnly);
  if (!isPlainObject(target) || !isPlainObject(source)) return target;
  const keys = step === '*' ? Object.keys(source) : [step];
  let result: Readonly<Record<string, unknown>> = target;
  for (const key of keys) {
    // A lock's path comes from a document: `toString` is a key only where it is an own one.
    if (hasOwn(source, key)) result = { ...result, [key]: takeAt(hasOwn(target, key) ? target[key] : undefined, source[key], rest, isMembershipOnly) };
    else if (rest.length === 0) {
      const { [key]: _gone, ...others } = result;
      result = others;
    }
  }
  return result;
}

function takeInList(target: readonly unknown[], source: readonly unknown[], step: string, rest: readonly string[], isMembershipOnly: boolean): unknown {
  const wanted = new Map(source.map((member, index) => [memberKey(member, index), member] as const).filter(([key]) => step === '*' || key === step));
  const kept = target.map((member, index) => {
    const key = memberKey(member, index);
    return wanted.has(key) ? takeAt(member, wanted.get(key), rest, isMembershipOnly) : member;
  });
  const known = new Set(target.map(memberKey));
  return [...kept, ...[...wanted].filter(([key]) => !known.has(key)).map(([, member]) => member)];
}

/** The members and the order of `source`; each that the county has too keeps what the county put into it. */
function withMembersOf(target: unknown, source: unknown): unknown {
  if (!Array.isArray(source)) return target;
  const own = new Map((Array.isArray(target) ? (target as readonly unknown[]) : []).map((member) => [idOf(member) ?? member, member]));
  return (source as readonly unknown[]).map((member) => own.get(idOf(member) ?? member) ?? member);
}

import { equalJson, type Column } from '@zhengwu/core';
import type { ColumnFacts } from '../model/binding.js';
import { columnFacts } from './column-facts.js';

type FactName = keyof ColumnFacts;

/** What has changed of a column since a control was bound to it. */
export type Drift =
  /** There is no such column any more. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'changed';
      readonly name: FactName;
      /** Undefined where nothing was said. */
      readonly before: ColumnFacts[FactName];
      readonly after: ColumnFacts[FactName];
      /** Values that fitted before may fit no longer. */
      readonly isNarrower: boolean;
      /** Of a code list. */
      readonly added?: readonly string[];
      readonly removed?: readonly string[];
    };

const NAMES: readonly FactName[] = ['type', 'length', 'precision', 'scale', 'nullable', 'codes'];

/** The differences between a column as it was bound and as it is, in the order of what matters; none where they are the same. */
export function driftOf(facts: ColumnFacts, column: Column | undefined): readonly Drift[] {
  if (column === undefined) return [{ kind: 'gone' }];
  const now = columnFacts(column);
  return NAMES.flatMap((name): readonly Drift[] => {
    const [before, after] = [facts[name], now[name]];
    if (name === 'codes') return codeDrift(facts.codes, now.codes);
    return equalJson(before, after) ? [] : [{ kind: 'changed', name, before, after, isNarrower: isNarrower(name, facts, now) }];
  });
}

/** The order of codes is nobody's promise. */
function codeDrift(before: readonly string[] | undefined, after: readonly string[] | undefined): readonly Drift[] {
  if (before === undefined && after === undefined) return [];
  const added = (after ?? []).filter((code) => before?.includes(code) !== true);
  const removed = (before ?? []).filter((code) => after?.includes(code) !== true);
  if (before !== undefined && after !== undefined && added.length + removed.length === 0) return [];
  // A list where there was none, and codes that are gone, leave old values without a place.
  return [{ kind: 'changed', name: 'codes', before, after, isNarrower: before === undefined || (after !== undefined && removed.length > 0), added, removed }];
}

function isNarrower(name: FactName, before: ColumnFacts, after: ColumnFacts): boolean {
  const [was, is] = [before[name], after[name]];
  switch (name) {
    case 'type':
      return true;
    case 'nullable':
      return is === false;
    case 'precision':
      return wholeDigits(after) < wholeDigits(before);
    default:
      return typeof is === 'number' && (typeof was !== 'number' || is < was);
  }
}

/** Digits before the point: DECIMAL(10,4) holds smaller numbers than DECIMAL(10,2). */
function wholeDigits({ precision, scale }: ColumnFacts): number {
  return precision === undefined ? Infinity : precision - (scale ?? 0);
}

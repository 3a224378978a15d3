import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra } from '../model/node.js';
import type { Box, ValueSet } from '../space/index.js';
import type { AnswerWay } from './answer-ways.js';

/** An addition that may hold on a way: for which answers, and at which step. */
export interface WayAddition {
  readonly extra: Extra;
  readonly step: number;
  readonly box: Box;
}

/**
 * For each material, and each situation, of a way: who wants it, one after the other, as a text. Two ways on which these are
 * the same want it alike whatever additions hold. The order tells: of two that want it equally strictly, the first says the
 * form and the reason.
 */
export type WayAdders = ReadonlyMap<string, string>;

/** What a way adds, said so that it can be compared with another way. Nothing where it is stuck or nothing is applied for. */
export function addersOf(guide: Guide, { steps, end }: AnswerWay, additions: readonly WayAddition[]): WayAdders {
  const adders = new Map<string, string>();
  if (end.kind === 'stuck' || end.outcome.end.kind !== 'handle') return adders;
  const always = new Set<string>(end.outcome.end.situationIds);
  for (const { option } of steps) for (const id of option.situationIds ?? []) always.add(id);
  for (const id of always) adders.set(id, 'always');

  const add = (uses: readonly MaterialUse[] | undefined, where: string): void => {
    for (const use of uses ?? []) adders.set(use.materialId, `${adders.get(use.materialId) ?? ''}${useKey(use)}${where};`);
  };
  add(guide.base, '');
  let next = 0;
  steps.forEach(({ option }, step) => {
    add(option.uses, '');
    for (let addition = additions[next]; addition?.step === step; addition = additions[next]) {
      next += 1;
      const where = boxKey(addition.box);
      add(addition.extra.uses, where);
      for (const id of addition.extra.situationIds ?? []) if (!always.has(id)) adders.set(id, `${adders.get(id) ?? ''}${where};`);
    }
  });
  add(end.outcome.end.uses, '');
  return adders;
}

/** What is not added alike on two ways. */
export function addedOtherwise(before: WayAdders, after: WayAdders): ReadonlySet<string> {
  const otherwise = new Set<string>();
  for (const [id, adders] of before) if (after.get(id) !== adders) otherwise.add(id);
  for (const id of after.keys()) if (!before.has(id)) otherwise.add(id);
  return otherwise;
}

/** The additions that add any of these. */
export function additionsOf(ids: ReadonlySet<string>, additions: readonly WayAddition[]): readonly WayAddition[] {
  if (ids.size === 0) return [];
  return additions.filter(({ extra: { uses = [], situationIds = [] } }) => uses.some(({ materialId }) => ids.has(materialId)) || situationIds.some((id) => ids.has(id)));
}

/** All that an applicant can tell of a use: not why it is wanted, which is a text. */
const useKey = keyed(({ kind, reason, copies, formId }: MaterialUse) => JSON.stringify([kind, reason, copies?.original, copies?.copy, formId]));

let sets = 0;
/** Equal sets are the same object: a number for each tells them apart. */
const setKey = keyed((_set: ValueSet) => {
  sets += 1;
  return String(sets);
});

const boxKey = keyed((box: Box) => box.map((set) => (set === undefined ? '' : setKey(set))).join());

/** The key of an object, made once: ways share what they pass. */
function keyed<Keyed extends object>(keyOf: (value: Keyed) => string): (value: Keyed) => string {
  const known = new WeakMap<Keyed, string>();
  return (value) => {
    const former = known.get(value);
    if (former !== undefined) return former;
    const key = keyOf(value);
    known.set(value, key);
    return key;
  };
}

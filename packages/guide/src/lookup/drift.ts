import { equalJson, type Id, type Material, type ServiceItem } from '@zhengwu/core';
import { walkDemands } from '../check/way-demand.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { guideGraph } from '../space/guide-graph.js';
import { whoNeeds } from './who-needs.js';

/** What of a material is the guide's affair: the rest, a blank form for example, it shows as it finds it. */
const WATCHED = ['name', 'necessity', 'handlingItemIds', 'copies', 'exemption', 'deferral', 'pledge', 'origin', 'media'] as const satisfies readonly (keyof Material)[];
export type WatchedKey = (typeof WATCHED)[number];

/** A material that the item added, took away or changed since the guide was made for it. */
export interface MaterialDrift {
  readonly materialId: Id<'mat'>;
  /** As it is called now; as it was called, if it is gone. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of a changed material, what of it. */
  readonly keys: readonly WatchedKey[];
  /** Situations of the item under which it was or is asked for, and those that hold where the guide asks for it. */
  readonly situationIds: readonly Id<'sit'>[];
  /** Results that ask for it, or at which one of the situations holds under which it is to be asked for. */
  readonly outcomeIds: readonly Id<'out'>[];
  /** How many answer vectors the guide asks for it now; `null` where that could not be computed. */
  readonly asked: bigint | null;
}

/** A situation or 业务办理项 that came, went, or was moved. */
export interface PartDrift {
  readonly id: Id<'sit'> | Id<'hdl'>;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly outcomeIds: readonly Id<'out'>[];
}

export interface Drift {
  readonly materials: readonly MaterialDrift[];
  readonly situations: readonly PartDrift[];
  readonly handlingItems: readonly PartDrift[];
}

/** Catalogue drift: what changed in the item since, and which situations and results of the guide that touches. */
export function driftOf(guide: Guide, former: ServiceItem, item: ServiceItem, context: GuideContext = { today: '' }): Drift {
  const holding = holdersOf(guide, { ...context, item });
  const outcomesOf = (ids: Iterable<string>, holders: ReadonlyMap<string, ReadonlySet<Id<'out'>>>): readonly Id<'out'>[] => [...new Set([...ids].flatMap((id) => [...(holders.get(id) ?? [])]))];

  const materials = changesOf(former.materials, item.materials, WATCHED).map(({ before, after, keys, change, id }): MaterialDrift => {
    const { count, outcomeIds } = whoNeeds(guide, id, { context: { ...context, item } });
    const named = [before, after].flatMap((material) => (material?.necessity.kind === 'conditional' ? material.necessity.situationIds : []));
    const required = [before, after].some((material) => material?.necessity.kind === 'required');
    const scope = [before, after].flatMap((material) => (material?.necessity.kind === 'required' ? (material.handlingItemIds ?? item.handlingItems.map((each) => each.id)) : []));
    const outcomes = new Set([...outcomeIds, ...outcomesOf(named, holding.situations), ...(required ? outcomesOf(scope, holding.handlingItems) : [])]);
    const situationIds = new Set<Id<'sit'>>(named);
    for (const [situation, holders] of holding.situations) if (outcomeIds.some((each) => holders.has(each)) || (required && [...holders].some((each) => outcomes.has(each)))) situationIds.add(situation);
    return { materialId: id, name: (after ?? before)?.name ?? id, change, keys, situationIds: [...situationIds], outcomeIds: [...outcomes], asked: count };
  });
  return {
    materials,
    situations: changesOf(former.situations, item.situations, ['name', 'handlingItemId', 'role'] as const).map(({ id, before, after, change }) => ({
      id,
      name: (after ?? before)?.name ?? id,
      change,
      outcomeIds: outcomesOf([id], holding.situations),
    })),
    handlingItems: changesOf(former.handlingItems, item.handlingItems, ['name', 'limits'] as const).map(({ id, before, after, change }) => ({
      id,
      name: (after ?? before)?.name ?? id,
      change,
      outcomeIds: outcomesOf([id], holding.handlingItems),
    })),
  };
}

interface Change<Member extends { readonly id: string }, Key> {
  readonly id: Member['id'];
  readonly before: Member | undefined;
  readonly after: Member | undefined;
  readonly change: 'added' | 'removed' | 'changed';
  readonly keys: readonly Key[];
}

function changesOf<Member extends { readonly id: string }, Key extends keyof Member>(former: readonly Member[], present: readonly Member[], watched: readonly Key[]): readonly Change<Member, Key>[] {
  const known = new Map(former.map((member) => [member.id, member]));
  const now = new Set<string>(present.map(({ id }) => id));
  const changes: Change<Member, Key>[] = [];
  for (const after of present) {
    const before = known.get(after.id);
    if (before === undefined) changes.push({ id: after.id, before, after, change: 'added', keys: [] });
    else {
      const keys = watched.filter((key) => !equalJson(before[key], after[key]));
      if (keys.length > 0) changes.push({ id: after.id, before, after, change: 'changed', keys });
    }
  }
  for (const before of former) if (!now.has(before.id)) changes.push({ id: before.id, before, after: undefined, change: 'removed', keys: [] });
  return changes;
}

interface Holders {
  readonly situations: ReadonlyMap<Id<'sit'>, ReadonlySet<Id<'out'>>>;
  readonly handlingItems: ReadonlyMap<Id<'hdl'>, ReadonlySet<Id<'out'>>>;
}

/** At which results each situation may hold, and which lead to each 业务办理项. */
function holdersOf(guide: Guide, context: GuideContext): Holders {
  const situations = new Map<Id<'sit'>, Set<Id<'out'>>>();
  const handlingItems = new Map<Id<'hdl'>, Set<Id<'out'>>>();
  const note = <Key>(lists: Map<Key, Set<Id<'out'>>>, key: Key, id: Id<'out'>): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, new Set([id]));
    else list.add(id);
  };
  const walk = walkDemands(guideGraph(guide), context, ({ outcome, end, situations: held }) => {
    // Ids of the guide's own lists, which the map holds as plain texts.
    for (const id of held.keys()) note(situations, id as Id<'sit'>, outcome.id);
    if (end.handlingItemId !== null) note(handlingItems, end.handlingItemId, outcome.id);
  });
  while (walk.next().done !== true);
  return { situations, handlingItems };
}

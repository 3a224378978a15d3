import type { Finding, Id, Material, ServiceItem } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { GuideNode, Outcome } from '../model/node.js';
import { adderOfBase, addersIn, namedAdder, placeOfAdder, type Adder } from './adder.js';
import { at, guideCheck } from './guide-check.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { without } from './way-situations.js';
import { outcomeName } from './outcome-name.js';

/** Each use, situation and result by itself: whether the item knows it, and allows it to be wanted like this. */
export const checkMaterialUses = guideCheck('guide/material-uses', function* (guide, context) {
  const { item } = context;
  if (item !== undefined && guide.itemId !== undefined && guide.itemId !== item.id) {
    yield materialRules.finding('guide/other-item', at(guide.id, 'itemId'), { item: item.name }, { fixes: [fix('guide/set-item', { itemId: item.id })] });
  }
  const silent = silentFor(context);
  const nodes = guide.nodes.filter((node) => !silent.has(node));
  const speaking = new Set<GuideNode>();
  for (const node of nodes) {
    if (node.kind !== 'outcome') continue;
    for (const finding of result(guide, node, context)) {
      speaking.add(node);
      yield finding;
    }
  }
  const { situationIds, materials } = idsOf(item);
  const unsaid = new Set<string>();
  /** What is to be said of an adder; `said` of what another may have said before. */
  const ofAdder = function* (adder: Adder): Iterable<Finding | 'said'> {
    if (item !== undefined) yield* situations(guide, adder, situationIds);
    for (const use of adder.uses) {
      yield* forms(guide, adder, use, context, materials?.get(use.materialId));
      if (materials === undefined) continue;
      const material = materials.get(use.materialId);
      if (material === undefined) {
        const fixes = [fix('use/remove', { on: adder.on, materialId: use.materialId })];
        yield materialRules.finding('guide/material-unknown', placeOfAdder(guide, adder, 'uses'), { id: use.materialId, on: namedAdder(adder) }, { fixes });
        continue;
      }
      yield* kinds(guide, adder, use, material, item);
      if (material.necessity.kind !== 'conditional' || material.necessity.situationIds.length > 0) continue;
      if (unsaid.has(material.id)) {
        yield 'said';
        continue;
      }
      unsaid.add(material.id);
      const related = [{ part: 'item', id: material.id, path: 'necessity' } as const];
      yield materialRules.finding('guide/condition-without-situation', placeOfAdder(guide, adder, 'uses'), { material: material.name }, { related });
    }
  };
  for (const finding of ofAdder(adderOfBase(guide))) if (finding !== 'said') yield finding;
  let count = 0;
  for (const node of nodes) {
    count += 1;
    if (count % PAUSE_EVERY === 0) yield undefined;
    for (const adder of addersIn(node, guide, context)) {
      for (const finding of ofAdder(adder)) {
        speaking.add(node);
        if (finding !== 'said') yield finding;
      }
    }
  }
  for (const node of nodes) if (!speaking.has(node)) silent.add(node);
});

const PAUSE_EVERY = 256;

/** Nodes of which there was nothing to say, by the item and the forms: while one types, ten thousand are not read again. */
const silentNodes = new WeakMap<object, { readonly forms: GuideContext['forms']; readonly silent: WeakSet<GuideNode> }>();
const NO_ITEM: object = {};

function silentFor({ item, forms }: GuideContext): WeakSet<GuideNode> {
  const key = item ?? NO_ITEM;
  const former = silentNodes.get(key);
  if (former !== undefined && former.forms === forms) return former.silent;
  const silent = new WeakSet<GuideNode>();
  silentNodes.set(key, { forms, silent });
  return silent;
}

/** What a result names: its 业务办理项 and form. */
function* result(guide: Guide, outcome: Outcome, context: GuideContext): Iterable<Finding> {
  const { end } = outcome;
  if (end.kind !== 'handle') return;
  const { item, forms: known } = context;
  const { handlingItemId, formId } = end;
  const name = (): string => outcomeName(guide, outcome, context);
  const isKnown = handlingItemId !== null && (item === undefined || item.handlingItems.some(({ id }) => id === handlingItemId));
  if (!isKnown) {
    const likely = item === undefined ? undefined : likelyHandling(item, end.situationIds);
    const fixes = likely === undefined ? [] : [fix('outcome/set-end', { id: outcome.id, end: { ...end, handlingItemId: likely } })];
    const place = at(outcome.id, 'end/handlingItemId');
    if (handlingItemId === null) yield materialRules.finding('guide/no-handling-item', place, { outcome: name() }, { fixes });
    else yield materialRules.finding('guide/handling-item-unknown', place, { outcome: name(), id: handlingItemId }, { fixes });
  }
  if (formId !== undefined && known !== undefined && !known.some(({ id }) => id === formId)) {
    yield materialRules.finding('guide/form-unknown', at(outcome.id, 'end/formId'), { id: formId, on: { kind: 'outcome', name: name() }, material: '' });
  }
}

interface ItemIds {
  readonly situationIds: ReadonlySet<string>;
  /** `undefined` where there is no item. */
  readonly materials: ReadonlyMap<string, Material> | undefined;
}

const idsKnown = new WeakMap<ServiceItem, ItemIds>();

function idsOf(item: ServiceItem | undefined): ItemIds {
  const former = item === undefined ? { situationIds: new Set<string>(), materials: undefined } : idsKnown.get(item);
  if (former !== undefined || item === undefined) return former ?? { situationIds: new Set(), materials: undefined };
  const ids = { situationIds: new Set<string>(item.situations.map(({ id }) => id)), materials: new Map(item.materials.map((material) => [material.id as string, material])) };
  idsKnown.set(item, ids);
  return ids;
}

const handlingOf = new WeakMap<ServiceItem, ReadonlyMap<string, Id<'hdl'>>>();

/** The one 业务办理项 that its situations belong to, or the only one there is. */
function likelyHandling(item: ServiceItem, situationIds: readonly string[]): Id<'hdl'> | undefined {
  const known = handlingOf.get(item) ?? new Map<string, Id<'hdl'>>(item.situations.map(({ id, handlingItemId }) => [id, handlingItemId]));
  handlingOf.set(item, known);
  const ids = new Set(situationIds.flatMap((id) => known.get(id) ?? []));
  const likely = ids.size > 0 ? [...ids] : item.handlingItems.map(({ id }) => id);
  const [only] = likely;
  return likely.length === 1 && item.handlingItems.some(({ id }) => id === only) ? only : undefined;
}

function* situations(guide: Guide, adder: Adder, known: ReadonlySet<string>): Iterable<Finding> {
  for (const id of adder.situationIds) {
    if (known.has(id)) continue;
    yield materialRules.finding('guide/situation-unknown', placeOfAdder(guide, adder, 'situationIds'), { id, on: namedAdder(adder) }, { fixes: without(adder, id) });
  }
}

function* forms(guide: Guide, adder: Adder, { formId }: MaterialUse, { forms: known }: GuideContext, material: Material | undefined): Iterable<Finding> {
  if (formId === undefined || known === undefined || known.some(({ id }) => id === formId)) return;
  yield materialRules.finding('guide/form-unknown', placeOfAdder(guide, adder, 'uses'), { id: formId, on: namedAdder(adder), material: material?.name ?? '' });
}

/** Whether the item lets the material be wanted like this. */
function* kinds(guide: Guide, adder: Adder, use: MaterialUse, material: Material, item: ServiceItem | undefined): Iterable<Finding> {
  const { kind, reason, ...rest } = use;
  const { exemption, deferral, pledge, verifications, origin } = material;
  const place = placeOfAdder(guide, adder, 'uses');
  const params = (): { readonly material: string; readonly on: ReturnType<typeof namedAdder> } => ({ material: material.name, on: namedAdder(adder) });
  const become = (next: MaterialUse): readonly ReturnType<typeof fix>[] => [fix('use/set', { on: adder.on, use: next })];

  if (kind === 'exempt') {
    if (exemption !== undefined) return;
    const hasReason = reason !== undefined;
    yield materialRules.finding('guide/exempt-beyond-item', place, { ...params(), hasReason }, { severity: hasReason ? 'warning' : 'error', fixes: become({ ...rest, kind: 'required' }) });
    return;
  }
  // An exemption by pledge and a use as pledge are one thing.
  if (exemption !== undefined && !(kind === 'pledged' && exemption.reason === 'pledge')) {
    yield materialRules.finding('guide/exempt-but-required', place, { ...params(), kind, reason: exemption.reason }, { fixes: become({ ...rest, kind: 'exempt', reason: exemption.reason }) });
    return;
  }
  if (kind === 'required' && origin === 'government' && verifications.length > 0) {
    yield materialRules.finding('guide/verified-but-required', place, params(), { fixes: become({ ...rest, kind: 'exempt', reason: 'sharedData' }) });
  }
  if (kind === 'deferred' && (deferral?.weight === 'main' || deferral?.within === undefined)) {
    const why = deferral?.weight === 'main' ? 'main' : 'none';
    yield materialRules.finding('guide/deferral-not-allowed', place, { ...params(), why }, { fixes: become({ ...rest, kind: 'required' }) });
  }
  if (kind === 'pledged' && pledge === undefined && exemption?.reason !== 'pledge' && item?.pledgeRoute?.materialIds.includes(material.id) !== true) {
    yield materialRules.finding('guide/pledge-not-allowed', place, params(), { fixes: become({ ...rest, kind: 'required' }) });
  }
}

import type { ServiceItem } from '../model/service-item.js';
import { at, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** Every id stands for one thing, and every mention of an id for a thing that is there. */
export const checkReferences = itemCheck('item/references', function* (item) {
  const known = new Set<string>();
  for (const { id } of elements(item)) {
    if (known.has(id)) yield itemRules.finding('item/duplicate-id', at(id), { id });
    known.add(id);
  }
  for (const { ids, from, path } of mentions(item)) {
    for (const id of ids) if (!known.has(id)) yield itemRules.finding('item/dangling-reference', at(from, path), { id, from });
  }
});

type Element = Readonly<{ id: string }>;

// Both lists name their keys: what other software keeps in keys of its own has ids of its own.

/** All elements of the item. Files are none: one file may stand in two places. */
function elements(item: ServiceItem): readonly Element[] {
  return [
    ...item.handlingItems,
    ...[item, ...item.handlingItems].flatMap(({ limits }) => limits?.specialProcedures ?? []),
    ...item.situations,
    ...item.materials,
    ...item.materials.flatMap(({ verifications }) => verifications),
    ...item.conditions,
    ...item.results,
    ...item.results.flatMap(({ fields }) => fields),
    ...item.fees,
    ...item.places,
    ...item.bases,
    ...item.controls,
  ];
}

interface Mention {
  readonly ids: readonly string[];
  /** The element that mentions them; empty for the item. */
  readonly from: string;
  readonly path: string;
}

function* mentions(item: ServiceItem): Iterable<Mention> {
  for (const { limits } of [item, ...item.handlingItems]) for (const procedure of limits?.specialProcedures ?? []) yield basesOf(procedure);
  for (const each of [...item.conditions, ...item.results, ...item.fees]) yield basesOf(each);
  for (const { id, handlingItemId } of item.situations) yield { ids: [handlingItemId], from: id, path: 'handlingItemId' };
  for (const material of item.materials) {
    yield basesOf(material);
    const { id, necessity, pledge } = material;
    if (necessity.kind === 'conditional') yield { ids: necessity.situationIds, from: id, path: 'necessity/situationIds' };
    if (pledge !== undefined) yield { ids: pledge.basisIds, from: id, path: 'pledge/basisIds' };
  }
  for (const control of item.controls) {
    if (control.kind === 'files') yield { ids: control.materialIds, from: control.id, path: 'materialIds' };
    if (control.kind === 'period') yield { ids: control.placeIds, from: control.id, path: 'placeIds' };
  }
  if (item.pledgeRoute !== undefined) {
    for (const key of ['situationIds', 'materialIds', 'basisIds'] as const) yield { ids: item.pledgeRoute[key], from: '', path: `pledgeRoute/${key}` };
  }
  if (item.remedies !== undefined) yield { ids: item.remedies.basisIds, from: '', path: 'remedies/basisIds' };
}

function basesOf({ id, basisIds }: Element & { readonly basisIds: readonly string[] }): Mention {
  return { ids: basisIds, from: id, path: 'basisIds' };
}

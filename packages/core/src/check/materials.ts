import type { Finding } from '../finding/finding.js';
import type { Material } from '../model/material.js';
import { at, fix, isUnknown, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** Each material can be asked for, deferred, pledged or spared only as the rules of 材料 allow. */
export const checkMaterials = itemCheck('item/materials', function* (item) {
  for (const material of item.materials) {
    yield* necessity(material);
    yield* deferral(material);
    yield* verifications(material);
  }
});

function* necessity({ id, name, necessity, origin, exemption, verifications, pledge, copies, media }: Material): Iterable<Finding> {
  if (necessity.kind === 'conditional' && necessity.situationIds.length === 0) {
    yield itemRules.finding('item/condition-without-situation', at(id, 'necessity'), { name });
  }
  if (origin === 'government' && exemption === undefined && verifications.length === 0) {
    const fixes = [fix('material/set-exemption', { id, exemption: { reason: 'governmentIssued' } })];
    yield itemRules.finding('item/government-material-asked', at(id, 'exemption'), { name }, { fixes });
  }
  if (pledge?.basisIds.length === 0) yield itemRules.finding('item/pledge-without-basis', at(id, 'pledge'), { name });
  if (media.includes('paper') && copies.original + copies.copy === 0 && exemption === undefined) {
    yield itemRules.finding('item/material-without-copies', at(id, 'copies'), { name });
  }
}

function* deferral({ id, name, deferral }: Material): Iterable<Finding> {
  if (deferral === undefined) return;
  const place = at(id, 'deferral');
  const isDeferrable = deferral.within !== undefined;
  if (deferral.weight === 'main' && isDeferrable) {
    const fixes = [fix('material/set-deferral', { id, deferral: { weight: 'main' } })];
    yield itemRules.finding('item/main-material-deferred', place, { name }, { fixes });
  }
  if (deferral.weight !== 'minor') return;
  if (!isDeferrable) yield itemRules.finding('item/deferral-incomplete', at(id, 'deferral/within'), { name, missing: 'within' });
  if (isUnknown(deferral.ifOverdue ?? '')) yield itemRules.finding('item/deferral-incomplete', at(id, 'deferral/ifOverdue'), { name, missing: 'ifOverdue' });
}

function* verifications({ name, verifications }: Material): Iterable<Finding> {
  for (const { id, dataItem, state, remark } of verifications) {
    if (state === 'unconfirmed') yield itemRules.finding('item/verification-unconfirmed', at(id), { name, dataItem });
    if (state === 'returned') yield itemRules.finding('item/verification-returned', at(id), { name, dataItem, remark: remark ?? '' });
  }
}

import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Verification } from '../material.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Writes down the department's word on one 核验: confirmed, sent back with a remark, or open again. */
export const setVerification = defineEdit<ServiceItem, Pick<Verification, 'id' | 'state' | 'remark'>>('material/set-verification', (draft, { id, state, remark }, item) => {
  const at = item.materials.findIndex(({ verifications }) => indexOfId(verifications, id) >= 0);
  const material = draft.materials[at];
  const verification = material?.verifications[indexOfId(item.materials[at]?.verifications ?? [], id)];
  if (verification === undefined) return refuse('item/gone', { id });
  verification.state = state;
  if (remark === undefined || remark.trim() === '') delete verification.remark;
  else verification.remark = remark;
  return undefined;
});

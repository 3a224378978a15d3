export { assetRefShape, type AssetRef } from './asset-ref.js';
export { LEVELS, type Authority, type Level } from './authority.js';
export { catalogueShape, parseCatalogue, type Catalogue, type CatalogueEntry } from './catalogue-entry.js';
export { itemEdits, type ItemEdits } from './edits/index.js';
export type { ItemRefusals } from './edits/refusals.js';
export type { SetFieldArgs, SettableField } from './edits/set-field.js';
export type { MaterialField, SetMaterialFieldArgs } from './edits/set-material-field.js';
export type { FilingControl } from './filing-control.js';
export { ITEM_TYPES, type ItemType } from './item-type.js';
export type { LegalBasis } from './legal-basis.js';
export { SPECIAL_PROCEDURES, type Limit, type Limits, type SpecialProcedure } from './limit.js';
export { brokenLock, lockedValues, lockOn, underLocks } from './locks.js';
export { EXEMPTION_REASONS, type Deferral, type Exemption, type Material, type Necessity, type Verification } from './material.js';
export { parseServiceItem, serviceItemKind } from './parse-service-item.js';
export type { Place as HandlingPlace } from './place.js';
export type { PledgeRoute } from './pledge-route.js';
export type { Result, ResultField } from './result.js';
export {
  APPLICANT_KINDS,
  COVERAGES,
  SERVICE_ITEM_FORMAT,
  SERVICE_ITEM_VERSION,
  serviceItemShape,
  type ApplicantKind,
  type Condition,
  type Coverage,
  type Fee,
  type Remedies,
  type ServiceItem,
} from './service-item.js';
export { SITUATION_ROLES, type HandlingItem, type Situation, type SituationRole } from './situation.js';
export type { Source } from './source.js';
export type { Lock, UnifiedLayer } from './unified-layer.js';
export { updateUnified, type UnifiedUpdate } from './update-unified.js';

import { underLocks } from '../locks.js';
import { addWaiver } from './add-waiver.js';
import { insertMaterial } from './insert-material.js';
import { moveMaterial } from './move-material.js';
import { removeMaterial } from './remove-material.js';
import { removeWaiver } from './remove-waiver.js';
import { renameMaterial } from './rename-material.js';
import { setClock } from './set-clock.js';
import { setDeferral } from './set-deferral.js';
import { setExemption } from './set-exemption.js';
import { setField } from './set-field.js';
import { setLimit } from './set-limit.js';
import { setMaterialField } from './set-material-field.js';
import { setNecessity } from './set-necessity.js';
import { setVerification } from './set-verification.js';
import { takeUnifiedUpdate } from './update-unified.js';

/** All edits of a service item, by name. Each is refused where it would change what is locked above the county. */
export const itemEdits = {
  'item/set-field': underLocks(setField),
  'item/set-limit': underLocks(setLimit),
  'item/set-clock': underLocks(setClock),
  'item/update-unified': takeUnifiedUpdate,
  'material/insert': underLocks(insertMaterial),
  'material/remove': underLocks(removeMaterial),
  'material/move': underLocks(moveMaterial),
  'material/rename': underLocks(renameMaterial),
  'material/set-necessity': underLocks(setNecessity),
  'material/set-exemption': underLocks(setExemption),
  'material/set-deferral': underLocks(setDeferral),
  'material/set-field': underLocks(setMaterialField),
  'material/set-verification': underLocks(setVerification),
  'waiver/add': addWaiver,
  'waiver/remove': removeWaiver,
} as const;

export type ItemEdits = typeof itemEdits;

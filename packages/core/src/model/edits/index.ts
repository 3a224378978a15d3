import { underLocks } from '../locks.js';
import { addWaiver } from './add-waiver.js';
import { insertMaterial } from './insert-material.js';
import { moveMaterial } from './move-material.js';
import { ownArgs } from './own-args.js';
import { removeMaterial } from './remove-material.js';
import { removeWaiver } from './remove-waiver.js';
import { renameMaterial } from './rename-material.js';
import { setClock } from './set-clock.js';
import { setDeferral } from './set-deferral.js';
import { setExemption } from './set-exemption.js';
import { setField } from './set-field.js';
import { setLimit } from './set-limit.js';
import { setNecessity } from './set-necessity.js';
import { takeUnifiedUpdate } from './update-unified.js';

/** All edits of a service item, by name. Each is refused where it would change what is locked above the county. */
export const itemEdits = {
  'item/set-field': underLocks(ownArgs(setField)),
  'item/set-limit': underLocks(ownArgs(setLimit)),
  'item/set-clock': underLocks(ownArgs(setClock)),
  'item/update-unified': ownArgs(takeUnifiedUpdate),
  'material/insert': underLocks(ownArgs(insertMaterial)),
  'material/remove': underLocks(ownArgs(removeMaterial)),
  'material/move': underLocks(ownArgs(moveMaterial)),
  'material/rename': underLocks(ownArgs(renameMaterial)),
  'material/set-necessity': underLocks(ownArgs(setNecessity)),
  'material/set-exemption': underLocks(ownArgs(setExemption)),
  'material/set-deferral': underLocks(ownArgs(setDeferral)),
  'waiver/add': ownArgs(addWaiver),
  'waiver/remove': removeWaiver,
} as const;

export type ItemEdits = typeof itemEdits;

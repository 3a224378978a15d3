export { defineEdit, guardEdit, freezeDocument, indexOfId, type Edit, type EditBook, type Recipe } from './edit.js';
export { applyFix, fixerFor, type FixRefusals } from './fix.js';
export { isRefusal, refuserFor, type Refusal } from './refusal.js';
export { inserted, moved, removed } from './list.js';
export { diff } from './diff.js';
export { applyPatches, PatchError, type Patch, type Path } from './patch.js';
export { History, type Cause, type Change, type Mark, type StepInfo } from './history.js';
export { merge3, takeTheirs, type Conflict, type Merge } from './merge3.js';

import type { ComponentSpec } from './component-spec.js';
import { choiceSpecs } from './choice-specs.js';
import { dateSpecs } from './date-specs.js';
import { fileSpecs } from './file-specs.js';
import { identitySpecs } from './identity-specs.js';
import { layoutSpecs } from './layout-specs.js';
import { noteSpecs } from './note-specs.js';
import { numberSpecs } from './number-specs.js';
import { tableSpecs } from './table-specs.js';
import { textSpecs } from './text-specs.js';

const all = [...textSpecs, ...numberSpecs, ...choiceSpecs, ...dateSpecs, ...identitySpecs, ...fileSpecs, ...tableSpecs, ...layoutSpecs, ...noteSpecs] as const;

export type KnownSpec = (typeof all)[number];

/** The names of all components. */
export type ComponentName = KnownSpec['name'];

/** All that a form may be made of, in the order of the palette. */
export const componentSpecs: readonly ComponentSpec[] = all;

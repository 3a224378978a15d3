import * as v from 'valibot';
import { dayShape, listOf, maybe, shapeOf } from './shape.js';

/**
 * A part that is fixed above the county, and all that lies below it. `path` is slash-separated keys and
 * element ids, `*` for any one of them: `name`, `limits/statutory`, `materials/mat_yyzz`. With `[]` behind
 * it, only the membership and order of a list: `materials[]` lets the county fill in its materials but
 * neither add, remove nor move one.
 */
export interface Lock {
  readonly path: string;
  /** What the operator reads when an edit is refused: who fixed it and where it can be changed. */
  readonly reason: string;
}

/** 统一事项: the layer that province or city fixed. What it does not lock, the county may fill in. */
export interface UnifiedLayer {
  readonly level: 'provincial' | 'municipal';
  /** Who fixed it. */
  readonly by: string;
  /** The version of the 实施清单 from which it was taken. */
  readonly version: string;
  readonly importedOn?: string;
  readonly locks: readonly Lock[];
}

export const unifiedLayerShape = shapeOf<UnifiedLayer>({
  level: v.picklist(['provincial', 'municipal']),
  by: v.string(),
  version: v.string(),
  importedOn: maybe(dayShape),
  locks: listOf(v.looseObject({ path: v.string(), reason: v.string() })),
});

import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { countShape, idShape, maybe, shapeOf } from './shape.js';

/** A file that a document speaks of; its bytes are the host's, reached through `services.getAsset`. */
export interface AssetRef {
  readonly id: Id<'ast'>;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly hash: string;
  /** Media type by content, for example `application/pdf`. */
  readonly type: string;
  readonly bytes: number;
  /** The name under which it was put in. */
  readonly name?: string;
}

export const assetRefShape = shapeOf<AssetRef>({
  id: idShape('ast'),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  type: v.string(),
  bytes: countShape,
  name: maybe(v.string()),
});

import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { assetRefShape, type AssetRef } from './asset-ref.js';
import { limitShape, type Limit } from './limit.js';
import { idShape, listOf, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** 告知承诺 as a route of its own beside the ordinary one: its pledge, its materials, its limit, and 事后核查. */
export interface PledgeRoute {
  /** Where it may be chosen; empty means everywhere. */
  readonly situationIds: readonly Id<'sit'>[];
  /** Null: decided on the spot. */
  readonly limit: Limit | null;
  readonly pledge?: AssetRef;
  readonly materialIds: readonly Id<'mat'>[];
  /** 事后核查. */
  readonly afterCheck: { readonly within: Limit | null; readonly text: string };
  /** Who may not choose it. */
  readonly exclusions: readonly string[];
  readonly basisIds: readonly Id<'bas'>[];
  readonly source?: Source;
}

export const pledgeRouteShape = shapeOf<PledgeRoute>({
  situationIds: listOf(idShape('sit')),
  limit: v.nullable(limitShape),
  pledge: maybe(assetRefShape),
  materialIds: listOf(idShape('mat')),
  afterCheck: v.looseObject({ within: v.nullable(limitShape), text: v.string() }),
  exclusions: listOf(v.string()),
  basisIds: listOf(idShape('bas')),
  source: maybe(sourceShape),
});

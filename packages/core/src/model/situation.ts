import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { idShape, maybe, shapeOf } from './shape.js';
import { limitsShape, type Limits } from './limit.js';
import { sourceShape, type Source } from './source.js';

/** 业务办理项: what is handled as one case, below the item (新办, 变更, 延续 …). */
export interface HandlingItem {
  readonly id: Id<'hdl'>;
  readonly name: string;
  /** 业务办理项编码: the 31 characters of the 实施编码 and 2 of its own. */
  readonly code?: string;
  /** Limits of its own, where they differ from the item's. */
  readonly limits?: Limits;
  readonly source?: Source;
}

/**
 * How a situation stands to the others of its 业务办理项. `main` (主情形): exactly one holds. `route` (路线):
 * exactly one holds beside it, for example 告知承诺 or the ordinary procedure. `extra` (附加): any number hold
 * beside them, for example 委托代理人办理. What an application needs is the sum over all that hold.
 */
export const SITUATION_ROLES = ['main', 'route', 'extra'] as const;
export type SituationRole = (typeof SITUATION_ROLES)[number];

/** 情形: one case that an applicant may be in, below a 业务办理项. */
export interface Situation {
  readonly id: Id<'sit'>;
  readonly name: string;
  readonly handlingItemId: Id<'hdl'>;
  /** `main` where it is not said. */
  readonly role?: SituationRole;
  readonly note?: string;
}

export const handlingItemShape = shapeOf<HandlingItem>({
  id: idShape('hdl'),
  name: v.string(),
  code: maybe(v.string()),
  limits: maybe(limitsShape),
  source: maybe(sourceShape),
});

export const situationShape = shapeOf<Situation>({
  id: idShape('sit'),
  name: v.string(),
  handlingItemId: idShape('hdl'),
  role: maybe(v.picklist(SITUATION_ROLES)),
  note: maybe(v.string()),
});

import type { ServiceItem } from '@zhengwu/core';
import { proceduresOf } from '../model/special-procedures.js';
import type { FlowContext } from '../model/context.js';
import type { Suitability } from './template.js';

/** An ordinary flow for what is decided later: not for 即办件, and beside a pledge that is offered it lacks a route. */
export function suitsPromised({ item }: FlowContext): Suitability {
  if (item?.handling === 'immediate') return { suits: 'badly', reason: 'isImmediate' };
  return item?.pledgeRoute === undefined ? { suits: 'as-well' } : { suits: 'as-well', reason: 'pledgeLeftOut' };
}

/** An ordinary flow with a procedure: best where the item has it. */
export function suitsProcedure(context: FlowContext, kind: 'hearing' | 'onSiteCheck'): Suitability {
  const ordinary = suitsPromised(context);
  if (ordinary.suits === 'badly' || ordinary.reason !== undefined || proceduresIn(context.item, kind).length === 0) return ordinary;
  return { suits: 'well', reason: kind === 'hearing' ? 'hasHearing' : 'hasInspection' };
}

/** The plain flow: best where the item is decided later and nothing of it asks for more. Whether a third person signs no fact of an item says. */
export function suitsOrdinary(context: FlowContext): Suitability {
  const promised = suitsPromised(context);
  const { item } = context;
  if (item === undefined || promised.suits === 'badly' || promised.reason !== undefined) return promised;
  const hasMore = (['onSiteCheck', 'hearing'] as const).some((kind) => proceduresIn(item, kind).length > 0);
  return hasMore ? promised : { suits: 'well', reason: 'isOrdinary' };
}

/** The item's procedures of a kind. */
export function proceduresIn(item: ServiceItem | undefined, kind: 'hearing' | 'onSiteCheck'): ReturnType<typeof proceduresOf> {
  return proceduresOf(item).filter((procedure) => procedure.kind === kind);
}

import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { idShape, listOf, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** 办理地点: a hall or a 镇街 centre, with its own windows, hours and share of the work. */
export interface Place {
  readonly id: Id<'plc'>;
  readonly name: string;
  /** 行政区划代码 of the 镇街 or the county it serves. */
  readonly division?: string;
  readonly address: string;
  /** 窗口. */
  readonly window?: string;
  readonly phone: string;
  /** 办公时间. */
  readonly hours: string;
  /** What is done here: 收件, 受理, 审批, 出件. */
  readonly does: readonly ('receive' | 'accept' | 'decide' | 'issue')[];
  readonly source?: Source;
}

export const placeShape = shapeOf<Place>({
  id: idShape('plc'),
  name: v.string(),
  division: maybe(v.string()),
  address: v.string(),
  window: maybe(v.string()),
  phone: v.string(),
  hours: v.string(),
  does: listOf(v.picklist(['receive', 'accept', 'decide', 'issue'])),
  source: maybe(sourceShape),
});

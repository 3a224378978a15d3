import * as v from 'valibot';
import { LIMIT_UNITS, type TimeLimit } from '../calendar/limit.js';
import type { Id } from '../id/id.js';
import { countShape, idShape, listOf, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** A span of time within which something is done. Limits of 行政许可 are working days (行政许可法 第八十二条). */
export interface Limit extends TimeLimit {
  readonly source?: Source;
}

/** The eight procedures whose time is not counted, told to the applicant in writing: 行政许可法 第四十五条. */
export const SPECIAL_PROCEDURES = [
  'hearing', // 听证
  'bidding', // 招标
  'auction', // 拍卖
  'test', // 检验
  'detection', // 检测
  'quarantine', // 检疫
  'appraisal', // 鉴定
  'expertReview', // 专家评审
] as const;

/** 特别程序. 现场核查 is `onSiteCheck`: not among the eight, so it never stops the clock. */
export interface SpecialProcedure {
  readonly id: Id<'pro'>;
  readonly kind: (typeof SPECIAL_PROCEDURES)[number] | 'onSiteCheck' | 'other';
  readonly name: string;
  readonly limit: Limit;
  readonly stopsClock: boolean;
  readonly basisIds: readonly Id<'bas'>[];
}

/** The limits of an item. 承诺 never exceeds 法定. */
export interface Limits {
  /** 法定办结时限; null where no law sets one. */
  readonly statutory: Limit | null;
  /** 承诺办结时限; null while the department has not promised one. */
  readonly promised: Limit | null;
  /** 延长: how much longer with the head's approval (行政许可法 第四十二条). */
  readonly extension?: Limit;
  /** 受理: within which an application is accepted or answered (第三十二条: 5 working days). */
  readonly acceptance?: Limit;
  /** 送达: within which the result is delivered after the decision (第四十四条: 10 working days). */
  readonly delivery?: Limit;
  readonly specialProcedures: readonly SpecialProcedure[];
}

export const limitShape = shapeOf<Limit>({
  amount: countShape,
  unit: v.picklist(LIMIT_UNITS),
  source: maybe(sourceShape),
});

const specialProcedureShape = shapeOf<SpecialProcedure>({
  id: idShape('pro'),
  kind: v.picklist([...SPECIAL_PROCEDURES, 'onSiteCheck', 'other']),
  name: v.string(),
  limit: limitShape,
  stopsClock: v.boolean(),
  basisIds: listOf(idShape('bas')),
});

export const limitsShape = shapeOf<Limits>({
  statutory: v.nullable(limitShape),
  promised: v.nullable(limitShape),
  extension: maybe(limitShape),
  acceptance: maybe(limitShape),
  delivery: maybe(limitShape),
  specialProcedures: listOf(specialProcedureShape),
});

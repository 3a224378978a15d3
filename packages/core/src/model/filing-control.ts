import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { countShape, dayShape, idShape, listOf, maybe, type SchemaOf } from './shape.js';

interface ControlBase {
  readonly id: Id<'ctl'>;
  /** What the applicant reads when it stops the filing: what is wrong and what to do. */
  readonly refusal: string;
  /** The 业务办理项 for which it holds; absent means every one. */
  readonly handlingItemIds?: readonly Id<'hdl'>[];
}

/** 申报控制: what stops an application before anybody has to read it. */
export type FilingControl =
  /** 材料格式: which files are taken, how large (bytes) and how many. */
  | (ControlBase & {
      readonly kind: 'files';
      /** Empty means all materials. */
      readonly materialIds: readonly Id<'mat'>[];
      /** Extensions without the dot, lower case. */
      readonly formats: readonly string[];
      readonly maxBytes?: number;
      readonly maxCount?: number;
    })
  /** 申报时间: from and to (days, both included), hours `HH:MM`, everywhere or at some places. */
  | (ControlBase & {
      readonly kind: 'period';
      readonly from?: string;
      readonly to?: string;
      readonly hours: readonly { readonly from: string; readonly to: string }[];
      readonly workingDaysOnly: boolean;
      /** Empty means all places. */
      readonly placeIds: readonly Id<'plc'>[];
    })
  /** 申报数量: how many a day, or how many an applicant a year. */
  | (ControlBase & { readonly kind: 'quota'; readonly per: 'day' | 'applicantYear'; readonly most: number })
  /** 重复申报: whether somebody may file again while a case is open. */
  | (ControlBase & { readonly kind: 'repeat'; readonly whileOpen: boolean })
  /** 前置条件: what must hold first, as a sentence and, where it can be computed, as an expression over fields. */
  | (ControlBase & { readonly kind: 'precondition'; readonly text: string; readonly expression?: unknown });

const base = { id: idShape('ctl'), refusal: v.string(), handlingItemIds: maybe(listOf(idShape('hdl'))) };
const hour = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

export const filingControlShape: SchemaOf<FilingControl> = v.variant('kind', [
  v.looseObject({
    ...base,
    kind: v.literal('files'),
    materialIds: listOf(idShape('mat')),
    formats: listOf(v.string()),
    maxBytes: maybe(countShape),
    maxCount: maybe(countShape),
  }),
  v.looseObject({
    ...base,
    kind: v.literal('period'),
    from: maybe(dayShape),
    to: maybe(dayShape),
    hours: listOf(v.looseObject({ from: hour, to: hour })),
    workingDaysOnly: v.boolean(),
    placeIds: listOf(idShape('plc')),
  }),
  v.looseObject({ ...base, kind: v.literal('quota'), per: v.picklist(['day', 'applicantYear']), most: countShape }),
  v.looseObject({ ...base, kind: v.literal('repeat'), whileOpen: v.boolean() }),
  v.looseObject({ ...base, kind: v.literal('precondition'), text: v.string(), expression: maybe(v.unknown()) }),
]);

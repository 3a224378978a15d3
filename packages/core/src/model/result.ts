import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { assetRefShape, type AssetRef } from './asset-ref.js';
import { limitShape, type Limit } from './limit.js';
import { idShape, listOf, maybe, shapeOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** One data item of a 办事结果. */
export interface ResultField {
  readonly id: Id<'fld'>;
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'code';
  /** The 公共数据元 it is, if one fits. */
  readonly elementId?: Id<'elm'>;
}

/** 办事结果. Those that are no 证照 are structured too: fields, format, delivery. */
export interface Result {
  readonly id: Id<'res'>;
  readonly name: string;
  /** 证照, 批文, 证明, 其他文书, 待遇发放. */
  readonly kind: 'licence' | 'approval' | 'certificate' | 'document' | 'payment';
  /** The 业务办理项 that can end in it; absent means every one. */
  readonly handlingItemIds?: readonly Id<'hdl'>[];
  /** 证照目录编码. */
  readonly licenceCatalogue?: string;
  /** How long it holds; absent where the law sets no term. */
  readonly validity?: Limit;
  readonly fields: readonly ResultField[];
  /** 送达方式: 窗口领取, 邮寄, 电子证照, 银行发放. */
  readonly delivery: readonly ('window' | 'post' | 'electronic' | 'bank')[];
  readonly example?: AssetRef;
  readonly basisIds: readonly Id<'bas'>[];
  readonly source?: Source;
}

export const resultShape = shapeOf<Result>({
  id: idShape('res'),
  name: v.string(),
  kind: v.picklist(['licence', 'approval', 'certificate', 'document', 'payment']),
  handlingItemIds: maybe(listOf(idShape('hdl'))),
  licenceCatalogue: maybe(v.string()),
  validity: maybe(limitShape),
  fields: listOf(
    shapeOf<ResultField>({
      id: idShape('fld'),
      name: v.string(),
      type: v.picklist(['text', 'number', 'date', 'boolean', 'code']),
      elementId: maybe(idShape('elm')),
    }),
  ),
  delivery: listOf(v.picklist(['window', 'post', 'electronic', 'bank'])),
  example: maybe(assetRefShape),
  basisIds: listOf(idShape('bas')),
  source: maybe(sourceShape),
});

import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { assetRefShape, type AssetRef } from './asset-ref.js';
import { limitShape, type Limit } from './limit.js';
import { countShape, idShape, listOf, maybe, shapeOf, type SchemaOf } from './shape.js';
import { sourceShape, type Source } from './source.js';

/** 必要性: 必交, or 非必交 and then asked for in the named 情形 only. */
export type Necessity =
  | { readonly kind: 'required' }
  | { readonly kind: 'conditional'; readonly situationIds: readonly Id<'sit'>[]; readonly when: string };

/** 免提交: why the applicant need not hand it in. 电子证照, 共享核验, 政府部门核发, 告知承诺. */
export const EXEMPTION_REASONS = ['electronicLicence', 'sharedData', 'governmentIssued', 'pledge'] as const;
export interface Exemption {
  readonly reason: (typeof EXEMPTION_REASONS)[number];
  /** 证照目录 or 共享数据目录 from which it is taken. */
  readonly catalogue?: string;
  readonly note?: string;
}

/** 容缺受理: only 次要材料 may come later. */
export interface Deferral {
  readonly weight: 'main' | 'minor';
  /** 补交期限; absent where it may not be deferred. */
  readonly within?: Limit;
  readonly pledge?: AssetRef;
  /** What happens if it does not come in time. */
  readonly ifOverdue?: string;
}

/** 核验: one data item of the material against one field of the shared-data catalogue. */
export interface Verification {
  readonly id: Id<'vfy'>;
  readonly dataItem: string;
  readonly catalogue: string;
  readonly catalogueField: string;
  /** When it is verified; absent means always. */
  readonly condition?: string;
  /** 人工提交, or the application is sent back for 补正. */
  readonly onFailure: 'submitByHand' | 'sendBack';
  /** The department's word: the tender wants each relation confirmed. */
  readonly state: 'unconfirmed' | 'confirmed' | 'returned';
  readonly remark?: string;
}

/** 材料. */
export interface Material {
  readonly id: Id<'mat'>;
  readonly name: string;
  /** Code in the 标准材料库, by which spreadsheets match. */
  readonly code?: string;
  readonly necessity: Necessity;
  /** The 业务办理项 in which it is asked for at all; absent means every one. */
  readonly handlingItemIds?: readonly Id<'hdl'>[];
  /** 材料来源: 申请人自备, 政府部门核发, 其他. */
  readonly origin: 'applicant' | 'government' | 'other';
  /** 来源渠道说明: who issues it. */
  readonly issuer?: string;
  /** 份数 of originals and copies on paper. */
  readonly copies: { readonly original: number; readonly copy: number };
  /** 材料形式. */
  readonly media: readonly ('paper' | 'electronic')[];
  /** 填报须知 and what the department asks of it. */
  readonly requirement?: string;
  readonly exemption?: Exemption;
  readonly deferral?: Deferral;
  /** 告知承诺 that replaces this one 证明事项. */
  readonly pledge?: { readonly text?: string; readonly form?: AssetRef; readonly basisIds: readonly Id<'bas'>[] };
  readonly verifications: readonly Verification[];
  /** 空表. */
  readonly blank?: AssetRef;
  /** 样表. */
  readonly example?: AssetRef;
  /** 常见错误示例. */
  readonly mistakes: readonly AssetRef[];
  readonly basisIds: readonly Id<'bas'>[];
  readonly source?: Source;
}

const necessityShape: SchemaOf<Necessity> = v.variant('kind', [
  v.looseObject({ kind: v.literal('required') }),
  v.looseObject({ kind: v.literal('conditional'), situationIds: listOf(idShape('sit')), when: v.string() }),
]);

const verificationShape = shapeOf<Verification>({
  id: idShape('vfy'),
  dataItem: v.string(),
  catalogue: v.string(),
  catalogueField: v.string(),
  condition: maybe(v.string()),
  onFailure: v.picklist(['submitByHand', 'sendBack']),
  state: v.picklist(['unconfirmed', 'confirmed', 'returned']),
  remark: maybe(v.string()),
});

export const materialShape = shapeOf<Material>({
  id: idShape('mat'),
  name: v.string(),
  code: maybe(v.string()),
  necessity: necessityShape,
  handlingItemIds: maybe(listOf(idShape('hdl'))),
  origin: v.picklist(['applicant', 'government', 'other']),
  issuer: maybe(v.string()),
  copies: v.looseObject({ original: countShape, copy: countShape }),
  media: listOf(v.picklist(['paper', 'electronic'])),
  requirement: maybe(v.string()),
  exemption: maybe(shapeOf<Exemption>({ reason: v.picklist(EXEMPTION_REASONS), catalogue: maybe(v.string()), note: maybe(v.string()) })),
  deferral: maybe(
    shapeOf<Deferral>({
      weight: v.picklist(['main', 'minor']),
      within: maybe(limitShape),
      pledge: maybe(assetRefShape),
      ifOverdue: maybe(v.string()),
    }),
  ),
  pledge: maybe(shapeOf<NonNullable<Material['pledge']>>({ text: maybe(v.string()), form: maybe(assetRefShape), basisIds: listOf(idShape('bas')) })),
  verifications: listOf(verificationShape),
  blank: maybe(assetRefShape),
  example: maybe(assetRefShape),
  mistakes: listOf(assetRefShape),
  basisIds: listOf(idShape('bas')),
  source: maybe(sourceShape),
});

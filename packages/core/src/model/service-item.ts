import * as v from 'valibot';
import type { Waiver } from '../finding/waiver.js';
import type { Id } from '../id/id.js';
import { authorityShape, type Authority } from './authority.js';
import { filingControlShape, type FilingControl } from './filing-control.js';
import { ITEM_TYPES, type ItemType } from './item-type.js';
import { legalBasisShape, type LegalBasis } from './legal-basis.js';
import { limitShape, limitsShape, type Limit, type Limits } from './limit.js';
import { materialShape, type Material } from './material.js';
import { placeShape, type Place } from './place.js';
import { pledgeRouteShape, type PledgeRoute } from './pledge-route.js';
import { resultShape, type Result } from './result.js';
import { countShape, dayShape, idShape, listOf, maybe, shapeOf } from './shape.js';
import { handlingItemShape, situationShape, type HandlingItem, type Situation } from './situation.js';
import { sourceShape, type Source } from './source.js';
import { unifiedLayerShape, type UnifiedLayer } from './unified-layer.js';

export const SERVICE_ITEM_FORMAT = 'zhengwu/service-item';
export const SERVICE_ITEM_VERSION = 1;

/** 服务对象: 自然人, 企业法人, 个体工商户, 事业法人, 社会组织法人, 行政机关, 其他组织. */
export const APPLICANT_KINDS = ['person', 'enterprise', 'soleTrader', 'institution', 'association', 'government', 'other'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** 通办范围. */
export const COVERAGES = ['national', 'provincial', 'municipal', 'county', 'none'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** 受理条件. */
export interface Condition {
  readonly id: Id<'con'>;
  readonly text: string;
  /** The 业务办理项 for which it must hold; absent means every one. */
  readonly handlingItemIds?: readonly Id<'hdl'>[];
  readonly basisIds: readonly Id<'bas'>[];
  readonly source?: Source;
}

/** 收费. An item without fees has none: an empty list says 不收费. */
export interface Fee {
  readonly id: Id<'fee'>;
  readonly name: string;
  /** Standard as published, for example 每证 10 元. */
  readonly standard: string;
  readonly basisIds: readonly Id<'bas'>[];
}

/** 救济途径: 行政复议 and 行政诉讼. */
export interface Remedies {
  readonly review: { readonly body: string; readonly within: Limit };
  readonly litigation: { readonly court: string; readonly within: Limit };
  readonly basisIds: readonly Id<'bas'>[];
}

/** 事项: everything of its 实施清单 that configuration needs. Names of keys follow the project's vocabulary. */
export interface ServiceItem {
  readonly format: typeof SERVICE_ITEM_FORMAT;
  readonly formatVersion: number;
  readonly id: Id<'item'>;
  readonly name: string;
  /** 主项, if this is a 子项. */
  readonly parent?: { readonly name: string; readonly basicCode?: string };
  readonly codes: {
    /** 基本编码, 12 characters. */
    readonly basic?: string;
    /** 实施编码, 31 characters: 统一社会信用代码 18 + 行使层级 1 + 基本编码 12. */
    readonly implementation?: string;
    readonly source?: Source;
  };
  readonly type: ItemType;
  readonly department: { readonly id: Id<'dep'>; readonly name: string };
  readonly authority: Authority;
  /** 统一事项: present if province or city fixed parts of it. */
  readonly unified?: UnifiedLayer;
  readonly version: {
    readonly number: number;
    /** 计划生效日期. */
    readonly effectiveFrom?: string;
    /** 计划取消日期. */
    readonly cancelledOn?: string;
  };
  readonly applicants: readonly ApplicantKind[];
  /** 办件类型: 即办件 or 承诺件. */
  readonly handling: 'immediate' | 'promised';
  readonly limits: Limits;
  readonly conditions: readonly Condition[];
  readonly handlingItems: readonly HandlingItem[];
  readonly situations: readonly Situation[];
  readonly materials: readonly Material[];
  readonly results: readonly Result[];
  readonly fees: readonly Fee[];
  readonly places: readonly Place[];
  /** 咨询 and 监督投诉 numbers. */
  readonly phones: { readonly consult: string; readonly complain: string };
  /** 到现场次数; null while it is not known. */
  readonly visits: number | null;
  /** Null while it is not known. */
  readonly coverage: Coverage | null;
  readonly bases: readonly LegalBasis[];
  readonly controls: readonly FilingControl[];
  readonly pledgeRoute?: PledgeRoute;
  readonly remedies?: Remedies;
  readonly waivers: readonly Waiver[];
  readonly source?: Source;
}

export const waiverShape = shapeOf<Waiver>({
  id: idShape('wav'),
  rule: v.string(),
  part: v.string(),
  elementId: v.string(),
  reason: v.string(),
  by: v.string(),
  until: dayShape,
});

const conditionShape = shapeOf<Condition>({
  id: idShape('con'),
  text: v.string(),
  handlingItemIds: maybe(listOf(idShape('hdl'))),
  basisIds: listOf(idShape('bas')),
  source: maybe(sourceShape),
});

export const serviceItemShape = shapeOf<ServiceItem>({
  format: v.literal(SERVICE_ITEM_FORMAT),
  formatVersion: countShape,
  id: idShape('item'),
  name: v.string(),
  parent: maybe(shapeOf<NonNullable<ServiceItem['parent']>>({ name: v.string(), basicCode: maybe(v.string()) })),
  codes: shapeOf<ServiceItem['codes']>({ basic: maybe(v.string()), implementation: maybe(v.string()), source: maybe(sourceShape) }),
  type: v.picklist(ITEM_TYPES),
  department: v.looseObject({ id: idShape('dep'), name: v.string() }),
  authority: authorityShape,
  unified: maybe(unifiedLayerShape),
  version: shapeOf<ServiceItem['version']>({ number: countShape, effectiveFrom: maybe(dayShape), cancelledOn: maybe(dayShape) }),
  applicants: listOf(v.picklist(APPLICANT_KINDS)),
  handling: v.picklist(['immediate', 'promised']),
  limits: limitsShape,
  conditions: listOf(conditionShape),
  handlingItems: listOf(handlingItemShape),
  situations: listOf(situationShape),
  materials: listOf(materialShape),
  results: listOf(resultShape),
  fees: listOf(v.looseObject({ id: idShape('fee'), name: v.string(), standard: v.string(), basisIds: listOf(idShape('bas')) })),
  places: listOf(placeShape),
  phones: v.looseObject({ consult: v.string(), complain: v.string() }),
  visits: v.nullable(countShape),
  coverage: v.nullable(v.picklist(COVERAGES)),
  bases: listOf(legalBasisShape),
  controls: listOf(filingControlShape),
  pledgeRoute: maybe(pledgeRouteShape),
  remedies: maybe(
    v.looseObject({
      review: v.looseObject({ body: v.string(), within: limitShape }),
      litigation: v.looseObject({ court: v.string(), within: limitShape }),
      basisIds: listOf(idShape('bas')),
    }),
  ),
  waivers: listOf(waiverShape),
  source: maybe(sourceShape),
});

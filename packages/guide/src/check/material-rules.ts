import { defineRules, rule, type SituationRole } from '@zhengwu/core';
import type { UseKind } from '../model/material-use.js';

/** What adds a material or a situation, as it is called: 公共部分, an option of a question, an addition to one, a result. */
export interface AdderName {
  readonly kind: 'base' | 'option' | 'extra' | 'outcome';
  /** The option's text, the question's for an addition, the situation's for a result. */
  readonly name: string;
}

type OfMaterial = Readonly<{ material: string }>;
type AtAdder = OfMaterial & Readonly<{ on: AdderName }>;
type OfOutcome = Readonly<{ outcome: string }>;

const GUANGDONG = '广东省优化营商环境条例 第二十九条: 申请条件和申请材料应当明确、具体';

/** What can be wrong between a guide and the item whose materials it asks for. Exact over all ways: each shows an answer. */
export const materialRules = defineRules({
  // The item
  'guide/other-item': rule<{ item: string }>({ severity: 'error' }),
  'guide/no-handling-item': rule<OfOutcome>({ severity: 'error' }),
  'guide/handling-item-unknown': rule<OfOutcome & { id: string }>({ severity: 'error' }),
  'guide/handling-item-never': rule<{ handlingItem: string }>({ severity: 'warning' }),

  // Situations
  'guide/situation-unknown': rule<{ id: string; on: AdderName }>({ severity: 'error' }),
  'guide/situation-elsewhere': rule<{ situation: string; handlingItem: string; reached: string; on: AdderName }>({ severity: 'error' }),
  'guide/situation-missing': rule<OfOutcome & { role: SituationRole; handlingItem: string }>({ severity: 'error' }),
  'guide/situation-never': rule<{ situation: string }>({ severity: 'warning' }),

  // Materials, one by one
  'guide/material-unknown': rule<{ id: string; on: AdderName }>({ severity: 'error' }),
  'guide/exempt-but-required': rule<AtAdder & { kind: UseKind; reason: 'electronicLicence' | 'sharedData' | 'governmentIssued' | 'pledge' }>({
    severity: 'warning',
    basis: '国务院关于在线政务服务的若干规定 第七条、第十条',
  }),
  'guide/verified-but-required': rule<AtAdder>({ severity: 'warning', basis: '国务院关于在线政务服务的若干规定 第七条' }),
  'guide/exempt-beyond-item': rule<AtAdder & { hasReason: boolean }>({ severity: 'warning' }),
  'guide/deferral-not-allowed': rule<AtAdder & { why: 'main' | 'none' }>({ severity: 'error', basis: '容缺受理只限次要材料' }),
  'guide/pledge-not-allowed': rule<AtAdder>({ severity: 'warning' }),
  'guide/form-unknown': rule<{ id: string; on: AdderName; material: string }>({ severity: 'error' }),
  'guide/condition-without-situation': rule<OfMaterial>({ severity: 'error', basis: GUANGDONG }),

  // Materials over the ways
  'guide/material-not-asked': rule<OfMaterial & { because: { readonly kind: 'always'; readonly handlingItem: string } | { readonly kind: 'situation'; readonly situation: string; readonly on: AdderName }; outcome: string; count: number }>({
    severity: 'error',
    basis: '行政许可法 第三十二条: 一次告知需要补正的全部内容',
  }),
  'guide/material-beyond-item': rule<AtAdder & { why: 'handlingItem' | 'situation'; handlingItem: string; situations: readonly string[] }>({ severity: 'warning', basis: GUANGDONG }),
  'guide/material-never': rule<OfMaterial>({ severity: 'warning' }),
  'guide/always-but-conditional': rule<OfMaterial & { handlingItems: readonly string[] }>({ severity: 'warning' }),
  'guide/no-materials': rule<OfOutcome>({ severity: 'error' }),
  'guide/needs-nothing-but-asks': rule<OfOutcome & OfMaterial>({ severity: 'warning' }),
  'guide/required-and-exempt': rule<OfMaterial & { first: AdderName; firstKind: UseKind; second: AdderName; secondKind: UseKind }>({ severity: 'error' }),
  'guide/kinds-differ': rule<OfMaterial & { first: AdderName; firstKind: UseKind; second: AdderName; secondKind: UseKind }>({ severity: 'warning' }),
  'guide/copies-differ': rule<OfMaterial & { first: AdderName; second: AdderName; what: 'copies' | 'form' }>({ severity: 'warning' }),
});

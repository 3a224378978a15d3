import { defineRules, rule } from '../finding/rule.js';
import type { ItemType } from '../model/item-type.js';
import type { TimeLimit } from '../calendar/limit.js';

type Named = Readonly<{ name: string }>;
type Elements = 'material' | 'situation' | 'handlingItem' | 'condition' | 'result' | 'place' | 'basis' | 'fee';

/** 行政许可法 speaks of 行政许可 alone. */
const LICENCE: readonly ItemType[] = ['licence'];

/** What can be wrong with an item by itself, before its guide, flow and forms are looked at. */
export const itemRules = defineRules({
  // Codes and names
  'item/code-form': rule<{ which: 'basic' | 'implementation' | 'handling'; code: string; length: number }>({
    severity: 'error',
    basis: '政务服务事项实施清单: 基本编码 12, 实施编码 31, 业务办理项编码 33',
  }),
  'item/code-mismatch': rule<{ outer: string; inner: string; which: 'basic' | 'creditCode' | 'handling' }>({
    severity: 'error',
    basis: '实施编码 = 统一社会信用代码 18 + 行使层级 1 + 基本编码 12',
  }),
  'item/credit-code': rule<{ code: string }>({ severity: 'error', basis: 'GB 32100-2015' }),
  'item/name-missing': rule<{ element: Elements | 'item' | 'department' | 'body' }>({ severity: 'error' }),
  'item/duplicate-id': rule<{ id: string }>({ severity: 'error' }),
  'item/duplicate-name': rule<Named & { element: Elements }>({ severity: 'warning' }),
  'item/dangling-reference': rule<{ id: string; from: string }>({ severity: 'error' }),
  'item/giver-missing': rule<{ origin: 'entrusted' | 'delegated' | 'dispatched' }>({ severity: 'error' }),

  // Versions
  'item/dates-reversed': rule<{ from: string; to: string }>({ severity: 'error' }),
  'item/cancelled': rule<{ on: string }>({ severity: 'error' }),
  'item/not-yet-effective': rule<{ from: string }>({ severity: 'warning' }),

  // Limits
  'item/promise-missing': rule({ severity: 'warning' }),
  'item/promise-over-statute': rule<{ promised: TimeLimit; statutory: TimeLimit }>({ severity: 'error' }),
  'item/limit-units-differ': rule<{ promised: TimeLimit; statutory: TimeLimit }>({ severity: 'warning' }),
  'item/immediate-but-promised': rule<{ promised: TimeLimit }>({ severity: 'error' }),
  'item/licence-limit-unit': rule<{ which: 'statutory' | 'promised'; limit: TimeLimit }>({
    severity: 'warning',
    appliesTo: LICENCE,
    basis: '行政许可法 第八十二条',
  }),
  'item/decision-over-20': rule<{ statutory: TimeLimit }>({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第四十二条' }),
  'item/extension-over-10': rule<{ extension: TimeLimit }>({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第四十二条' }),
  'item/acceptance-over-5': rule<{ acceptance: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第三十二条' }),
  'item/delivery-over-10': rule<{ delivery: TimeLimit }>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第四十四条' }),
  'item/clock-stopped': rule<Named>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第四十五条' }),

  // Materials
  'item/condition-without-situation': rule<Named>({ severity: 'error' }),
  'item/government-material-asked': rule<Named>({ severity: 'warning' }),
  'item/main-material-deferred': rule<Named>({ severity: 'error' }),
  'item/deferral-incomplete': rule<Named & { missing: 'within' | 'ifOverdue' }>({ severity: 'warning' }),
  'item/pledge-without-basis': rule<Named>({ severity: 'error' }),
  'item/material-without-copies': rule<Named>({ severity: 'warning' }),
  'item/verification-unconfirmed': rule<Named & { dataItem: string }>({ severity: 'warning' }),
  'item/verification-returned': rule<Named & { dataItem: string; remark: string }>({ severity: 'error' }),

  // Bases
  'item/without-basis': rule<Named & { element: 'material' | 'condition' }>({ severity: 'warning' }),
  'item/fee-without-basis': rule<Named>({ severity: 'error', appliesTo: LICENCE, basis: '行政许可法 第五十八条' }),
  'item/basis-unverified': rule<{ title: string; article: string }>({ severity: 'warning' }),
  'item/basis-repealed': rule<{ title: string; on: string }>({ severity: 'error' }),

  // Handling items, results, places, controls
  'item/no-handling-item': rule({ severity: 'warning' }),
  'item/no-result': rule({ severity: 'error' }),
  'item/result-without-delivery': rule<Named>({ severity: 'warning' }),
  'item/result-unstructured': rule<Named>({ severity: 'warning' }),
  'item/no-place': rule({ severity: 'error' }),
  'item/place-incomplete': rule<Named & { missing: 'address' | 'phone' | 'hours' }>({ severity: 'warning' }),
  'item/phone-missing': rule<{ which: 'consult' | 'complain' }>({ severity: 'warning' }),
  'item/remedies-missing': rule({ severity: 'warning', appliesTo: LICENCE, basis: '行政许可法 第三十八条第二款' }),
  'item/refusal-text-missing': rule({ severity: 'error' }),
  'item/period-empty': rule<{ from: string; to: string }>({ severity: 'error' }),
  'item/quota-zero': rule({ severity: 'error' }),
  'item/control-not-expression': rule<{ path: string }>({ severity: 'error' }),
});

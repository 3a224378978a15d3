import { defineRules, rule } from '@zhengwu/core';
import type { Drift } from '../binding/drift-of.js';
import type { MisfitFault } from '../binding/fits/misfit.js';
import type { SuggestionReason } from '../binding/suggest/suggestion.js';

/** A control by its title, or its key where it has none. */
type OfControl = Readonly<{ control: string }>;
type InColumn = Readonly<{ table: string; column: string; comment: string }>;

/** A misfit as findings keep it: no bound is null, for JSON knows no infinity. */
export type StoredFault = Exclude<MisfitFault, { readonly kind: 'length' }> | { readonly kind: 'length'; readonly most: number | null; readonly room: number };
type Misfit = OfControl & Readonly<{ to: string; what: 'column' | 'element'; fault: StoredFault }>;

/** What a suggestion says in a finding. */
export interface ShownSuggestion {
  /** The column's comment and name, or the table's. */
  readonly to: string;
  readonly reason: SuggestionReason;
}

const ONCE = '国发〔2016〕55号: 凡是能通过网络共享复用的材料，不得要求企业和群众重复提交';

/** What can be wrong between controls, columns and data elements. */
export const bindingRules = defineRules({
  'form/unbound': rule<OfControl & { what: 'control' | 'rows'; suggested: readonly ShownSuggestion[] }>({ severity: 'error' }),
  'form/unknown-table': rule<OfControl & { table: string; nearest: readonly string[] }>({ severity: 'error' }),
  'form/unknown-column': rule<OfControl & { table: string; column: string; nearest: readonly string[] }>({ severity: 'error' }),
  'form/unknown-element': rule<OfControl & { element: string; nearest: readonly string[] }>({ severity: 'error' }),

  'form/required-column-missing': rule<InColumn & { rows: string }>({ severity: 'error' }),
  'form/required-column-hidden': rule<InColumn & OfControl>({ severity: 'error' }),
  'form/column-bound-twice': rule<InColumn & OfControl & { other: string }>({ severity: 'error' }),
  'form/table-bound-twice': rule<OfControl & { other: string; table: string }>({ severity: 'warning' }),

  'form/outside-rows': rule<OfControl & InColumn & { rows: string }>({ severity: 'error' }),
  'form/other-table': rule<OfControl & InColumn & { wanted: string }>({ severity: 'error' }),
  'form/rows-astray': rule<OfControl & { table: string; why: 'main' | 'parent'; wanted: string }>({ severity: 'error' }),

  'form/misfit-type': rule<Misfit>({ severity: 'error' }),
  'form/misfit-length': rule<Misfit>({ severity: 'error' }),
  'form/misfit-precision': rule<Misfit>({ severity: 'error' }),
  'form/misfit-required': rule<Misfit>({ severity: 'error' }),
  'form/misfit-codes': rule<Misfit>({ severity: 'error' }),
  'form/misfit-date-format': rule<Misfit>({ severity: 'error' }),
  'form/misfit-default': rule<Misfit>({ severity: 'error' }),

  'form/drift': rule<OfControl & InColumn & { drifts: readonly Drift[] }>({ severity: 'error' }),
  'form/relation-unconfirmed': rule<OfControl & { element: string }>({ severity: 'warning' }),
  'form/relation-returned': rule<OfControl & { element: string; note: string }>({ severity: 'error' }),

  'form/asked-twice': rule<OfControl & { other: string; what: 'element' | 'source'; name: string }>({ severity: 'warning', basis: ONCE }),
  'form/prefillable': rule<OfControl & { material: string; source: string }>({ severity: 'warning', basis: ONCE }),
});

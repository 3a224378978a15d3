import { defineRules, rule, type Finding, type FindingExtras, type ParamsOf } from '@zhengwu/core';

/** For a rule whose sentence needs to know nothing more. */
type NoParams = Readonly<Record<string, never>>;

interface BadCell {
  readonly row: number;
  readonly header: string;
  readonly value: string;
}

/** What can be wrong with a situation table, or with the guide that is to become one. */
export const tableRules = defineRules({
  // The table as a whole
  'table/no-header': rule<{ readonly sheet: string }>({ severity: 'error' }),
  'table/no-facts': rule<{ readonly sheet: string }>({ severity: 'error' }),
  'table/no-rows': rule<{ readonly sheet: string }>({ severity: 'error' }),
  'table/too-large': rule<{ readonly rows: number; readonly facts: number; readonly limit: number }>({ severity: 'error' }),

  // A column
  'table/unknown-material': rule<{ readonly header: string; readonly nearest?: string }>({ severity: 'error' }),
  'table/repeated-material': rule<{ readonly header: string; readonly first: string }>({ severity: 'error' }),
  'table/repeated-fact': rule<{ readonly header: string; readonly first: string }>({ severity: 'error' }),
  'table/domain-inferred': rule<{ readonly header: string; readonly domain: string }>({ severity: 'warning' }),
  'table/blank-facts': rule<{ readonly header: string; readonly rows: readonly number[] }>({ severity: 'warning' }),
  'table/unused-fact': rule<{ readonly header: string }>({ severity: 'warning' }),
  'table/bad-variable': rule<{ readonly row: number; readonly name: string }>({ severity: 'error' }),

  // A cell
  'table/unknown-fact': rule<BadCell & { readonly kind: 'yesNo' | 'choice' | 'choices' | 'number' | 'date' | 'region'; readonly nearest?: string }>({ severity: 'error' }),
  'table/outside-domain': rule<BadCell & { readonly domain: string }>({ severity: 'error' }),
  'table/day-assumed': rule<BadCell & { readonly includes: boolean }>({ severity: 'warning', basis: '民法典 第一千二百五十九条' }),
  'table/unknown-mark': rule<BadCell>({ severity: 'error' }),
  'table/unknown-result': rule<BadCell>({ severity: 'error' }),
  'table/unknown-limit': rule<BadCell>({ severity: 'error' }),
  'table/unknown-situation': rule<BadCell & { readonly nearest?: string }>({ severity: 'error' }),
  'table/unknown-handling': rule<BadCell & { readonly nearest?: string }>({ severity: 'error' }),
  'table/not-number': rule<BadCell>({ severity: 'error' }),

  // The rows together
  'table/contradiction': rule<{ readonly row: number; readonly other: number; readonly count: string }>({ severity: 'error', basis: 'Calvanese et al. 2016' }),
  'table/same-row': rule<{ readonly row: number; readonly other: number }>({ severity: 'warning' }),
  'table/hole': rule<{ readonly count: string; readonly size: string; readonly near: number }>({ severity: 'error', basis: 'Calvanese et al. 2016' }),
  'table/undecided': rule<{ readonly what: 'holes' | 'tree' | 'proof' | 'rows'; readonly limit: number }>({ severity: 'undecided' }),

  // A guide that becomes a table
  'table/way-leads-nowhere': rule<NoParams>({ severity: 'warning' }),
});

type Entries = typeof tableRules.entries;
export type TableRule = keyof Entries;
export type TableFinding<Name extends TableRule = TableRule> = { [Each in Name]: Finding<Each, ParamsOf<Entries[Each]>> }[Name];

/** A finding at a sheet and, where there is one, a cell such as `B7`. */
export function tableFinding<Name extends TableRule>(
  name: Name,
  sheet: string,
  cell: string | undefined,
  params: ParamsOf<Entries[Name]>,
  extras?: FindingExtras,
): TableFinding<Name> {
  const at = cell === undefined ? { part: 'table' as const, id: sheet } : { part: 'table' as const, id: sheet, path: cell };
  return tableRules.finding(name, at, params, extras);
}

import type { ItemType } from '../model/item-type.js';
import type { Finding, Fix, Place, Severity, Witness } from './finding.js';

/** What a rule is, apart from its words. `Params` is what its sentence needs to know. */
export interface Rule<Params> {
  readonly severity: Severity;
  /** The kinds of item it is for: 行政许可法 says nothing of 行政给付. */
  readonly appliesTo: 'all' | readonly ItemType[];
  /** The article, standard or paper it rests on. Absent where the reason is plain sense. */
  readonly basis?: string;
  /**
   * The kinds of item for which the law demands it without exception, so that nobody can answer for leaving it: such a finding cannot be waived. Not what
   * may be done outside of the document.
   */
  readonly duty?: 'all' | readonly ItemType[];
  /** Never set: carries the type of the parameters. */
  readonly params?: Params;
}

/** A rule's entry in a table: `rule<{ name: string }>({ severity: 'error' })`. */
export function rule<Params = Readonly<Record<never, never>>>(entry: {
  readonly severity: Severity;
  readonly appliesTo?: readonly ItemType[];
  readonly basis?: string;
  readonly duty?: 'all' | readonly ItemType[];
}): Rule<Params> {
  return { ...entry, appliesTo: entry.appliesTo ?? 'all' };
}

/** What a finding may carry beyond its rule, place and parameters. */
export interface FindingExtras {
  readonly severity?: Severity;
  readonly witness?: Witness;
  readonly related?: readonly Place[];
  readonly fixes?: readonly Fix[];
}

export type RuleEntries = Readonly<Record<string, Rule<unknown>>>;
export type ParamsOf<Entry> = Entry extends Rule<infer Params> ? Params : never;

/** A family of rules under one roof, with the one way to make a finding of them. */
export interface RuleTable<Entries extends RuleEntries> {
  readonly entries: Entries;
  finding<Name extends keyof Entries & string>(
    name: Name,
    at: Place,
    params: ParamsOf<Entries[Name]>,
    extras?: FindingExtras,
  ): Finding<Name, ParamsOf<Entries[Name]>>;
  /** Whether the rule speaks of items of this kind. */
  appliesTo(name: keyof Entries & string, type: ItemType): boolean;
  /** Whether the law demands it of items of this kind without exception; of an item that is not known, whether of all kinds. */
  isDuty(name: keyof Entries & string, type: ItemType | undefined): boolean;
}

/** Makes a rule table. Its names are words: `part/what-is-wrong`. */
export function defineRules<const Entries extends RuleEntries>(entries: Entries): RuleTable<Entries> {
  return {
    entries,
    finding(name, at, params, extras = {}) {
      return { rule: name, severity: severityOf(entries, name), at, params, fixes: [], ...extras };
    },
    appliesTo(name, type) {
      const kinds = entries[name]?.appliesTo ?? 'all';
      return kinds === 'all' || kinds.includes(type);
    },
    isDuty(name, type) {
      const kinds = entries[name]?.duty ?? [];
      return kinds === 'all' || (type !== undefined && kinds.includes(type));
    },
  };
}

function severityOf(entries: RuleEntries, name: string): Severity {
  const entry = entries[name];
  if (entry === undefined) throw new RangeError(`no rule is named ${name}`);
  return entry.severity;
}

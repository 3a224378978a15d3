import type { Guard } from '../model/guard.js';

type RangesGuard = Extract<Guard, { readonly kind: 'ranges' }>;

/** How a guard is said to one kind of reader. */
export interface GuardSayings {
  readonly any: string;
  readonly nothing: string;
  /** Between the parts that hold together. */
  readonly and: string;
  readonly all: (named: string) => string;
  readonly some: (named: string) => string;
  readonly none: (named: string) => string;
  /** Values by their names, as a list. */
  readonly named: (values: readonly string[]) => string;
  readonly ranges: (guard: RangesGuard) => string;
}

/** What a guard takes, in words. */
export function guardWords(guard: Guard, say: GuardSayings): string {
  switch (guard.kind) {
    case 'any':
      return say.any;
    case 'values':
      return guard.values.length === 0 ? say.nothing : say.named(guard.values);
    case 'ranges':
      return guard.ranges.length === 0 ? say.nothing : say.ranges(guard);
    case 'members': {
      const { all = [], any, none = [] } = guard;
      const parts = [
        ...(all.length === 0 ? [] : [say.all(say.named(all))]),
        // One of none at all: nobody chooses that. One of one is all of one.
        ...(any === undefined ? [] : [any.length === 0 ? say.nothing : any.length === 1 ? say.all(say.named(any)) : say.some(say.named(any))]),
        ...(none.length === 0 ? [] : [say.none(say.named(none))]),
      ];
      return parts.length === 0 ? say.any : parts.join(say.and);
    }
  }
}

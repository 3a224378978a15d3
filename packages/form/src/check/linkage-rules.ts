import { defineRules, rule } from '@zhengwu/core';

type OfControl = Readonly<{ control: string }>;
/** A linkage by its place on its node, from 1. */
type OfLinkage = OfControl & Readonly<{ number: number }>;

/** What a question was about that could not be decided. */
export type Undecided = 'shown' | 'closed' | 'acts' | 'writers' | 'twice' | 'rowsTwice' | 'column' | 'titles' | 'asked';

/** What can be wrong with what moves a form's fields, whatever is answered; each shown by answers. */
export const linkageRules = defineRules({
  'form/linkage-cycle': rule<{ controls: readonly string[] }>({ severity: 'error' }),
  'form/linkage-field-gone': rule<OfLinkage & { id: string }>({ severity: 'error' }),
  'form/linkage-offers-unknown': rule<OfLinkage & { values: readonly string[] }>({ severity: 'error' }),
  'form/linkage-never-acts': rule<OfLinkage>({ severity: 'warning' }),
  'form/never-shown': rule<OfControl & { isLayout: boolean }>({ severity: 'error' }),
  'form/required-but-hidden': rule<OfControl>({ severity: 'error' }),
  'form/required-but-closed': rule<OfControl>({ severity: 'error' }),
  'form/two-writers': rule<OfControl & { other: string; what: 'place' | 'fills' | 'reaction'; path: string }>({ severity: 'error' }),
  'form/undecided': rule<OfControl & { about: Undecided; other: string }>({ severity: 'undecided' }),
});

import { defineRules, rule } from '@zhengwu/core';

/** For a rule whose sentence needs to know nothing more. */
type NoParams = Readonly<Record<string, never>>;

/** Why a guide is given no certificate. */
export const certificateRules = defineRules({
  'certificate/gap': rule<{ readonly question: string; readonly count: string; readonly size: string }>({ severity: 'error', basis: 'Calvanese et al. 2016' }),
  'certificate/overlap': rule<{ readonly question: string; readonly first: string; readonly second: string }>({ severity: 'error', basis: 'Calvanese et al. 2016' }),
  'certificate/leads-nowhere': rule<{ readonly question: string; readonly count: string; readonly size: string }>({ severity: 'error' }),
  'certificate/empty': rule<NoParams>({ severity: 'error' }),
  'certificate/cycle': rule<NoParams>({ severity: 'error' }),
  'certificate/no-domain': rule<{ readonly variable: string }>({ severity: 'error' }),
  'certificate/undecided': rule<{ readonly limit: number }>({ severity: 'undecided' }),
});

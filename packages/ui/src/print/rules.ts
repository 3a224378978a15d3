import { defineRules, rule, type Finding } from '@zhengwu/core';

/** For a rule whose sentence needs to know nothing more. Named outright: inference would take it for `never`. */
type NoParams = Readonly<Record<string, never>>;

/**
 * What may not come out on paper as it was written. A finding's `at.id` is the nearest `data-id` or `id`, its
 * `at.path` `page/3` where a page is meant.
 */
export const printRules = defineRules({
  'print/empty': rule<NoParams>({ severity: 'warning' }),
  'print/cannot-print': rule<NoParams>({ severity: 'error' }),
  'print/left-out': rule<{ readonly element: string; readonly count: number }>({ severity: 'warning' }),
  'print/style-left-out': rule<{ readonly style: string }>({ severity: 'warning' }),
  'print/image-refused': rule<{ readonly address: string; readonly alt: string }>({ severity: 'error' }),
  'print/image-missing': rule<{ readonly address: string; readonly alt: string; readonly isLate: boolean }>({ severity: 'error' }),
  'print/font-missing': rule<{ readonly family: string; readonly isLate: boolean }>({ severity: 'warning' }),
  'print/relaid': rule<{ readonly excerpt: string }>({ severity: 'warning' }),
  'print/squeezed': rule<{ readonly excerpt: string }>({ severity: 'warning' }),
  'print/shrunk': rule<{ readonly page: number; readonly percent: number; readonly excerpt: string }>({ severity: 'warning' }),
  'print/running-text-cut': rule<{ readonly part: 'header' | 'footer'; readonly page: number }>({ severity: 'error' }),
});

export type PrintRule = keyof typeof printRules.entries;
export type PrintFinding = Finding<PrintRule>;

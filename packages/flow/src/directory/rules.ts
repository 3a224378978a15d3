import { defineRules, rule } from '@zhengwu/core';

/** What can be said of a directory of posts and people that is read from a spreadsheet, beside what the reader of spreadsheets says. */
export const directoryRules = defineRules({
  'directory/nothing-found': rule({ severity: 'error' }),
  'directory/sheet-skipped': rule<{ readonly sheet: string }>({ severity: 'warning' }),
  /** `count`: how many people are called so, in the sheet and before: none, or more than one. */
  'directory/deputy-not-found': rule<{ readonly at: string; readonly person: string; readonly deputy: string; readonly count: number }>({ severity: 'warning' }),
});

import { defineRules, rule } from '@zhengwu/core';

/** What may be said of a form while it is drawn. */
export const runtimeRules = defineRules({
  'form/unknown-component': rule<{ readonly name: string; readonly title: string }>({ severity: 'warning' }),
  /** A `{{…}}` or a `fulfill.run` that says more than the interpreter reads. */
  'form/script-not-run': rule<{ readonly title: string; readonly script: string }>({ severity: 'warning' }),
  'form/unreadable-pattern': rule<{ readonly title: string; readonly pattern: string }>({ severity: 'warning' }),
  'form/control-failed': rule<{ readonly title: string; readonly reason: string }>({ severity: 'error' }),
});

import { defineRules, rule } from '@zhengwu/core';

/** Why a part of a schema was put aside. */
export type BadNode = 'not-an-object' | 'list-of-rows' | 'rows-without-list' | 'too-deep' | 'too-many';

/** What may be said of a schema while it is read. Whatever is put aside stands word for word in `unread`. */
export const formReadingRules = defineRules({
  /** A node that is none, or that lies where no form has one. */
  'form/bad-node': rule<{ readonly key: string; readonly why: BadNode }>({ severity: 'error' }),
  /** A key of a node whose value cannot be what it should be. */
  'form/bad-value': rule<{ readonly key: string; readonly name: string; readonly expected: string }>({ severity: 'error' }),
  'form/doubled-id': rule<{ readonly key: string; readonly id: string; readonly first: string }>({ severity: 'warning' }),
  /** A linkage that cannot be read: no condition, no effect that we know. */
  'form/bad-linkage': rule<{ readonly key: string }>({ severity: 'error' }),
  /** A script where none may stand: in a binding. */
  'form/script-refused': rule<{ readonly key: string; readonly name: string; readonly script: string }>({ severity: 'error' }),
  /** A `$ref` that leads nowhere, outside, or back to where it stands. */
  'form/bad-reference': rule<{ readonly key: string; readonly reference: string; readonly why: 'unknown' | 'outside' | 'circle' }>({ severity: 'error' }),
  /** JSON Schema says more than a form can ask: `anyOf`, `not`, `if`. It is kept, and does nothing. */
  'form/unsupported-keyword': rule<{ readonly key: string; readonly keyword: string }>({ severity: 'warning' }),
});

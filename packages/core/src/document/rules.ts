import { defineRules, rule } from '../finding/rule.js';

interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What can be wrong with a document before anybody asks what it says. */
export const documentRules = defineRules({
  'document/too-large': rule<{ size: number; most: number }>({ severity: 'error' }),
  'document/too-deep': rule<{ depth: number; most: number }>({ severity: 'error' }),
  'document/too-many-values': rule<{ most: number }>({ severity: 'error' }),
  'document/not-utf8': rule({ severity: 'error' }),
  'document/not-json': rule<TextPlace & { excerpt: string }>({ severity: 'error' }),
  'document/cut-off': rule<TextPlace>({ severity: 'error' }),
  'document/duplicate-key': rule<TextPlace & { key: string }>({ severity: 'warning' }),
  'document/prototype-key': rule<{ key: string; path: string }>({ severity: 'error' }),
  'document/not-plain': rule<{ path: string; found: string }>({ severity: 'error' }),
  'document/wrong-format': rule<{ expected: string; found: string }>({ severity: 'error' }),
  'document/no-format': rule<{ expected: string }>({ severity: 'warning' }),
  'document/newer-schema': rule<{ found: number; known: number }>({ severity: 'warning' }),
  'document/failed-migration': rule<{ from: number; reason: string }>({ severity: 'error' }),
  /** `path` is where the fault lies, `aside` what was put aside for it: the same part or one around it. */
  'document/unread-part': rule<{ path: string; aside: string; expected: string; received: string }>({ severity: 'error' }),
  'document/missing-part': rule<{ path: string }>({ severity: 'error' }),
});

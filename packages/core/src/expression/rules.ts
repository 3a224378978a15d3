import { defineRules, rule } from '../finding/rule.js';
import type { TypeWord } from './type.js';

/** What can be wrong with an expression: as a text being typed, as a tree being read, and in its meaning. */
export const expressionRules = defineRules({
  'expression/too-long': rule<{ length: number; most: number }>({ severity: 'error' }),
  'expression/too-deep': rule<{ most: number }>({ severity: 'error' }),
  'expression/too-many-nodes': rule<{ most: number }>({ severity: 'error' }),
  'expression/not-a-tree': rule<{ path: string }>({ severity: 'error' }),
  'expression/empty': rule({ severity: 'error' }),
  'expression/unexpected': rule<{ found: string; expected: 'value' | 'operator' | ')' | ']' | 'then' | 'otherwise' | ':' }>({ severity: 'error' }),
  'expression/unclosed-text': rule({ severity: 'error' }),
  'expression/chained-comparison': rule({ severity: 'error' }),
  'expression/number-out-of-range': rule<{ text: string }>({ severity: 'error' }),
  'expression/unsafe-name': rule<{ name: string }>({ severity: 'error' }),
  'expression/unknown-name': rule<{ name: string; nearest: readonly string[] }>({ severity: 'error' }),
  'expression/ambiguous-name': rule<{ name: string; ids: readonly string[] }>({ severity: 'error' }),
  'expression/unknown-field': rule<{ id: string }>({ severity: 'error' }),
  'expression/unknown-function': rule<{ name: string; nearest: readonly string[] }>({ severity: 'error' }),
  'expression/wrong-argument-count': rule<{ name: string; least: number; most: number; found: number }>({ severity: 'error' }),
  'expression/type-mismatch': rule<{ expected: readonly TypeWord[]; found: TypeWord; shown: string }>({ severity: 'error' }),
  'expression/incomparable': rule<{ left: TypeWord; right: TypeWord }>({ severity: 'error' }),
  'expression/unknown-option': rule<{ field: string; option: string; nearest: readonly string[] }>({ severity: 'error' }),
  'expression/bad-date': rule<{ text: string }>({ severity: 'error' }),
  'expression/constant': rule<{ value: boolean }>({ severity: 'warning' }),
  'expression/failed': rule<{ reason: EvaluationReason; shown: string }>({ severity: 'error' }),
  'expression/not-in-juel': rule<{ shown: string; reason: 'function' | 'member' | 'no-variable' | 'bad-variable' | 'list' | 'too-large' }>({
    severity: 'error',
    basis: 'Jakarta Expression Language 3.0, as JUEL 2.2 in Flowable 6 reads it',
  }),
});

/** Why an evaluation gave no value. */
export type EvaluationReason =
  | 'too-many-steps'
  | 'too-deep'
  | 'too-large'
  | 'wrong-type'
  | 'divide-by-zero'
  | 'number-out-of-range'
  | 'bad-date'
  | 'no-today'
  | 'unsafe-name'
  | 'not-a-tree';

import { defineRules, rule } from '@zhengwu/core';
import type { Relation } from './directory.js';

type OfStep = Readonly<{ step: string }>;

/** What an id in a flow stands for. */
export type ReferenceKind = 'account' | 'role' | 'department' | 'template' | 'procedure' | 'field' | 'step';

/** Whether there is somebody at every step, who may do it. */
export const bindingRules = defineRules({
  'flow/no-approver': rule<OfStep>({ severity: 'error' }),
  'flow/empty-role': rule<OfStep & { role: string; gone: readonly string[] }>({ severity: 'error' }),
  'flow/departed': rule<OfStep & { person: string; state: 'away' | 'disabled'; deputy: string }>({ severity: 'error' }),
  'flow/lost-reference': rule<OfStep & { what: ReferenceKind; id: string; nearest: readonly string[] }>({ severity: 'error' }),
  'flow/twice-in-sequence': rule<{ first: string; second: string; person: string; relation: Relation | null }>({ severity: 'warning' }),
  'flow/person-twice': rule<OfStep & { person: string }>({ severity: 'warning' }),
  'flow/no-right': rule<OfStep & { person: string; what: 'item' | 'place' }>({ severity: 'error' }),
  'flow/place-uncovered': rule<OfStep & { places: readonly string[] }>({ severity: 'error' }),
  'flow/no-deputy': rule<OfStep & { person: string; role: string }>({ severity: 'warning' }),
  'flow/above-top': rule<OfStep & { levels: number; available: number; department: string }>({ severity: 'error' }),
  'flow/signs-alone': rule<OfStep & { person: string }>({ severity: 'warning' }),
  'flow/not-in-directory': rule<OfStep & { text: string }>({ severity: 'undecided' }),
});

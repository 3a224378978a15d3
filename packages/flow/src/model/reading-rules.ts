import { defineRules, rule } from '@zhengwu/core';
import type { RepairKind } from './xml/repair.js';

interface Line {
  /** Counted from 1. */
  readonly line: number;
}

/** What was written against the rules of XML and mended without loss of meaning. */
export type Mended = Extract<
  RepairKind,
  'ampersand' | 'less-than' | 'control-character' | 'unquoted' | 'no-value' | 'doubled-attribute' | 'unclosed' | 'stray-closing' | 'behind-the-root'
>;

/** What an engine has no word for. */
export type Inexpressible = 'attribute' | 'element' | 'task-type' | 'working-days' | 'second-engine';

/** The elements of our own settings. */
export type OwnElement = 'step' | 'approver' | 'notice' | 'right' | 'return' | 'escalation' | 'process' | 'way' | 'condition' | 'waiver';

/** What may be said of a flow's file while it is read, converted or saved. */
export const flowReadingRules = defineRules({
  'flow/not-xml': rule({ severity: 'error' }),
  'flow/not-bpmn': rule<{ readonly root: string }>({ severity: 'error' }),
  'flow/beyond-repair': rule<{ readonly reason: string }>({ severity: 'error' }),
  'flow/mended': rule<Line & { readonly what: Mended; readonly name: string; readonly count: number }>({ severity: 'warning' }),
  /** A document type: left out, with the entities that it declares, none of which is expanded. */
  'flow/doctype': rule<Line>({ severity: 'warning' }),
  'flow/unknown-entity': rule<Line & { readonly name: string }>({ severity: 'warning' }),
  'flow/doubled-id': rule<Line & { readonly id: string; readonly newId: string }>({ severity: 'warning' }),
  'flow/missing-id': rule<Line & { readonly element: string; readonly id: string }>({ severity: 'warning' }),
  'flow/undeclared-prefix': rule<{ readonly prefix: string; readonly uri: string }>({ severity: 'warning' }),
  /** A prefix bound to another namespace than its name says, or a namespace under another address. */
  'flow/odd-namespace': rule<{ readonly prefix: string; readonly uri: string; readonly meant: string }>({ severity: 'warning' }),
  'flow/encoding': rule<{ readonly declared: string }>({ severity: 'warning' }),
  /** Elements that stand where BPMN has none: kept in the file, not drawn. */
  'flow/not-shown': rule<Line & { readonly element: string; readonly count: number }>({ severity: 'warning' }),
  'flow/unknown-reference': rule<{ readonly name: string; readonly property: string; readonly reference: string }>({ severity: 'warning' }),
  'flow/newer-settings': rule<{ readonly found: number; readonly known: number }>({ severity: 'warning' }),
  /** A setting of ours that cannot be read; the step is read without it. */
  'flow/bad-setting': rule<{ readonly name: string; readonly setting: OwnElement; readonly attribute: string; readonly value: string }>({ severity: 'warning' }),
  /** A saved file would lack what the opened one has: it is not saved. */
  'flow/would-lose': rule<Line & { readonly what: string; readonly inside: string }>({ severity: 'error' }),
  'flow/not-expressible': rule<{ readonly engine: string; readonly name: string; readonly what: Inexpressible; readonly detail: string }>({ severity: 'warning' }),
});

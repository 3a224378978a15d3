import { hasOwn, type Finding } from '@zhengwu/core';
import type { CatalogueRule } from './rules.js';

/** By rule, whether something was left out; else it was read, and may be other than it was meant. */
const LEAVES_OUT: Readonly<Record<CatalogueRule, boolean>> = {
  'catalogue/too-large': true,
  'catalogue/nothing-found': true,
  'catalogue/and-more': true,
  'catalogue/statement-skipped': true,
  'catalogue/cut-off': true,
  'catalogue/part-skipped': true,
  'catalogue/unknown-type': false,
  'catalogue/generated-column': true,
  'catalogue/unknown-table': true,
  'catalogue/unknown-column': true,
  'catalogue/table-twice': true,
  'catalogue/column-twice': true,
  'catalogue/length-in-bytes': false,
  'catalogue/no-columns': false,
  'catalogue/no-comment': false,
  'catalogue/codes-proposed': false,
  'catalogue/unknown-parent': false,
  'catalogue/two-parents': false,
  'catalogue/parent-proposed': false,
  'catalogue/parent-cycle': false,
  'catalogue/row-skipped': true,
  'catalogue/type-not-read': false,
  'catalogue/unknown-element': false,
  'catalogue/codes-not-read': true,
  'catalogue/format-not-read': false,
  'catalogue/element-type-not-read': false,
  'catalogue/element-twice': true,
  'catalogue/element-without-name': true,
  'catalogue/not-an-element': true,
  'catalogue/sheet-skipped': true,
  'catalogue/not-a-table': true,
};

/** Whether a finding of reading says that something was left out. What the reader of files itself complains of was. */
export function isNotRead({ rule }: Finding): boolean {
  return !hasOwn(LEAVES_OUT, rule) || LEAVES_OUT[rule as CatalogueRule]; // its own key
}

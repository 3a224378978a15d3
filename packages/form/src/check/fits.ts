import type { Finding, Fix, Witness } from '@zhengwu/core';
import { fitsOf, fitsOfElement } from '../binding/fits/fits-of.js';
import type { Misfit, MisfitFault, MisfitKind } from '../binding/fits/misfit.js';
import type { BoundColumn } from '../model/binding.js';
import { misplaced } from '../model/containment.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { FormNode } from '../model/form-node.js';
import { bindingRules, type StoredFault } from './binding-rules.js';
import { bindingOf, isControl, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { knownTables } from '../binding/known-tables.js';
import { inEachNode } from './node-findings.js';

/** Under which rule a misfit goes. */
const RULE_OF = {
  type: 'form/misfit-type',
  length: 'form/misfit-length',
  nothingFits: 'form/misfit-length',
  precision: 'form/misfit-precision',
  scale: 'form/misfit-precision',
  required: 'form/misfit-required',
  foreignOptions: 'form/misfit-codes',
  missingOptions: 'form/misfit-codes',
  freeText: 'form/misfit-codes',
  dateFormat: 'form/misfit-date-format',
  default: 'form/misfit-default',
} as const satisfies Record<MisfitKind, keyof typeof bindingRules.entries>;

/** What a control lets a person hand in against what its columns take, and what its data element says. */
export const checkFits = formCheck('form/fits', function* (form, context) {
  const { byId } = indexForm(form.schema);
  for (const finding of inNodes(form, context)) yield finding === undefined ? undefined : { ...finding, fixes: finding.fixes.filter((mend) => isPossible(mend, byId(finding.at.id)?.parent)) };
});

/** Another control in the place of one must be such as may lie there. */
function isPossible({ edit, args }: Fix, parent: FormEntry | undefined): boolean {
  return edit !== 'node/replace' || parent === undefined || misplaced(parent, (args as { readonly node: FormNode }).node) === undefined; // as `refit` makes it
}

const inNodes = inEachNode(function* (entry, control, context) {
  if (!isControl(entry)) return;
  const known = knownTables(context);
  const { columns = [], element } = bindingOf(entry);
  const meant = known.element(element?.id);
  for (const [index, bound] of columns.entries()) {
    const column = known.column(bound.table, bound.column);
    if (column === undefined) continue;
    const options = { ...(bound.part === undefined ? {} : { part: bound.part }), ...(meant === undefined ? {} : { element: meant }) };
    for (const misfit of fitsOf(entry.node, column, options)) {
      yield misfitFinding(entry, control, misfit, 'column', nameOfColumn(bound, column.comment), `x-binding/columns/${String(index)}`);
    }
  }
  // Where there is a column, that is what takes the answer; whether it is as wide as its data element, the dictionary must say.
  if (meant === undefined || columns.length > 0) return;
  for (const misfit of fitsOfElement(entry.node, meant)) yield misfitFinding(entry, control, misfit, 'element', meant.name, 'x-binding/element');
});

function misfitFinding(entry: NodeEntry, control: string, { fault, severity, witness, mends }: Misfit, what: 'column' | 'element', to: string, path: string): Finding {
  const shown: Witness | undefined = witness === undefined ? undefined : { kind: 'answers', answers: [{ id: entry.id, label: control, value: witness.value, shown: witness.shown }] };
  return bindingRules.finding(RULE_OF[fault.kind], at(entry.id, path), { control, to, what, fault: stored(fault) }, { severity, ...(shown === undefined ? {} : { witness: shown }), fixes: mends });
}

function stored(fault: MisfitFault): StoredFault {
  return fault.kind === 'length' ? { ...fault, most: fault.most === Infinity ? null : fault.most } : fault;
}

/** As people know a column, and in brackets as the database does. */
export function nameOfColumn({ table, column }: Pick<BoundColumn, 'table' | 'column'>, comment: string): string {
  return comment === '' ? `${table}.${column}` : `${comment}（${table}.${column}）`;
}

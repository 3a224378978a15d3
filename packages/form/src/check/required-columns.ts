import type { Column, Finding } from '@zhengwu/core';
import { isNeeded } from '../binding/control-for.js';
import { systemRole } from '../binding/system-column.js';
import { findHiddenCase } from './hidden-case.js';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';
import { bindingRules } from './binding-rules.js';
import { nameOf } from './controls.js';
import { fieldInPlace } from './field-in-place.js';
import { at, formCheck } from './form-check.js';
import { knownTables } from '../binding/known-tables.js';
import { linkageRules } from './linkage-rules.js';
import { filledTables, type FilledTable } from './tables-in-use.js';

/** Columns that must have a value and that nobody is asked for, in any case or in one. What the database fills in itself needs no control. */
export const checkRequiredColumns = formCheck('form/required-columns', function* (form, context) {
  const known = knownTables(context);
  if (known.tables.length === 0) return;
  for (const filled of filledTables(form, known)) {
    for (const column of filled.table.columns) {
      if (!isNeeded(column) || systemRole(column, filled.table, known.tables) !== undefined) continue;
      const writers = filled.writers.get(column.name) ?? [];
      if (writers.length === 0) yield missing(form, context, filled, column);
      else yield* hidden(form, context, filled, column);
    }
    yield undefined;
  }
});

function missing(form: Form, context: FormContext, filled: FilledTable, column: Column): Finding {
  const { table, array } = filled;
  const place = at(array?.id ?? form.schema['x-id'], 'x-binding');
  const params = { table: table.name, column: column.name, comment: column.comment, rows: array === undefined ? '' : nameOf(array) };
  return bindingRules.finding('form/required-column-missing', place, params, { fixes: fieldInPlace(form, context, filled, column) });
}

/** Whether there are answers with which none of its controls is there, though the row is. */
function* hidden(form: Form, context: FormContext, { table, array, writers }: FilledTable, { name, comment }: Column): Iterable<Finding | undefined> {
  const own = writers.get(name) ?? [];
  const [first] = own;
  if (first === undefined) return;
  const found = findHiddenCase(form, context, own, array);
  if (found === undefined) return;
  yield undefined;
  const place = at(first.id, 'x-rules');
  const related = own.slice(1).map(({ id }) => at(id, 'x-rules'));
  const control = nameOf(first);
  if (found.state === 'undecided') yield linkageRules.finding('form/undecided', place, { about: 'column', control, other: comment === '' ? name : comment }, { related });
  else yield bindingRules.finding('form/required-column-hidden', place, { table: table.name, column: name, comment, control }, { witness: found.witness, related });
}

import { runChecks } from '@zhengwu/core';
import { timed, type Timing } from '../../../core/bench/timing.js';
import { suggestBindings } from '../../src/binding/suggest/suggest-bindings.js';
import { checkForm } from '../../src/check/check-form.js';
import { formChecks } from '../../src/check/form-checks.js';
import type { FormContext } from '../../src/model/context.js';
import { emptyForm } from '../../src/model/empty-form.js';
import type { Form } from '../../src/model/form.js';
import { formOfTables } from './bound-form.js';
import { copied, edited, type Work } from './edited.js';

// One form, in a process of its own: whatever `check.bench.mjs` asks for, as JSON.

const [size = 1000, rounds = 20] = process.argv.slice(2, 4).map(Number);
const isUnbound = process.argv[4] === 'unbound';
const { form, context: given } = formOfTables(size, { isUnbound });
const context: FormContext = copied(given);

/** Copies of both: nothing is remembered of them. */
function fresh(): { readonly form: Form; readonly context: FormContext } {
  checkForm(emptyForm('frm_other', '别的'), { today: context.today });
  return { form: copied(form), context: copied(given) };
}

const found = (findings: readonly unknown[]): string => `${String(findings.length)} findings`;
const EDITS: readonly (readonly [Work, string])[] = [
  ['title', 'a title is typed'],
  ['key', 'a key is typed'],
  ['option', 'an option is typed'],
  ['required', 'required, or not'],
  ['length', 'a length is set'],
  ['linkage', 'a condition is changed'],
  ['binding', 'a binding goes, comes'],
  ['insert', 'a field comes, goes'],
  ['remove', 'a field goes, comes'],
  ['move', 'a field is moved to and fro'],
];

const timings: Timing[] = [
  timed('never seen before', rounds, fresh, (each) => found(checkForm(each.form, each.context))),
  ...(process.argv.includes('each')
    ? formChecks.map((check) => timed(`  ${check.name}`, rounds, fresh, (each) => found(runChecks([check], each.form, each.context))))
    : []),
  ...EDITS.map(([work, name]) => timed(name, rounds, edited(form, work), (each) => found(checkForm(each, context)))),
  timed('suggestions, never seen before', rounds, fresh, (each) => `${String(suggestBindings(each.form, each.context).length)} suggestions`),
  timed('suggestions after a title is typed', rounds, edited(form, 'title'), (each) => `${String(suggestBindings(each, context).length)} suggestions`),
];

/** What is found, by rule: a bench of a form in which all is wrong, or nothing, would say little. */
const byRule: Record<string, number> = {};
for (const { rule } of checkForm(form, context)) byRule[rule] = (byRule[rule] ?? 0) + 1;

process.stdout.write(JSON.stringify({ size, isUnbound, timings, byRule }));

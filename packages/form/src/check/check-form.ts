import { runChecks, type Finding } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';
import { formChecks } from './form-checks.js';

/** What is wrong with a form, each finding with a case that shows it and edits that mend it. Plain and at once; a builder uses `createFormChecker`. */
export function checkForm(form: Form, context: FormContext): readonly Finding[] {
  return runChecks(formChecks, form, context);
}

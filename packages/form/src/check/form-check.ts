import type { Check, Finding, Place } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';

/** A check of a form that asks nothing long. In a form of thousands of fields it may be paused where it yields `undefined`. */
export function formCheck(name: string, find: (form: Form, context: FormContext) => Iterable<Finding | undefined>): Check<Form, FormContext> {
  return {
    name,
    *steps(form, context) {
      yield* find(form, context);
    },
  };
}

/** A place in the form: a node, and a path of keys below it. */
export function at(id: string, path?: string): Place {
  return path === undefined ? { part: 'form', id } : { part: 'form', id, path };
}

import { hasOwn } from '@zhengwu/core';
import { componentNamed } from '../components/component-named.js';
import type { ValidationRule } from '../messages/validation-words.js';
import type { Field } from '../vendor/formily.js';
import { speechOf } from './form-speech.js';
import { labelOf } from './label-of.js';

/** The bound of `maxLength` in a validator is sometimes called `max`. */
const BOUND: Partial<Record<ValidationRule, readonly string[]>> = { maxLength: ['maxLength', 'max'], minLength: ['minLength', 'min'], maxItems: ['maxItems', 'max'], minItems: ['minItems', 'min'] };

const CHOSEN: ReadonlySet<string> = new Set(['choice', 'choices', 'date', 'dateTime', 'dateRange', 'time', 'files', 'image']);

/** A sentence for a broken rule, from what Formily hands to its template engine: the rule's own keys, the field, the form. */
export function validationSentence(rule: string, context: unknown): string {
  const { field, form, ...rest } = context as { readonly field?: Field; readonly form?: object } & Readonly<Record<string, unknown>>; // Formily's validator context
  const words = speechOf(form)?.words;
  if (words === undefined) return rule;
  const component = componentNamed(field?.componentType);
  const name = alias(rule, typeof rest['value'] === 'number', Array.isArray(rest['value']));
  const key = hasOwn(words.validation, name) ? (name as ValidationRule) : 'pattern'; // an own key of the table
  const bound = (BOUND[key] ?? [rule, name]).map((each) => rest[each]).find((each) => each !== undefined);
  return words.validation[key]({
    label: field === undefined ? words.unnamed : labelOf(field, words),
    bound: typeof bound === 'string' || typeof bound === 'number' ? String(bound) : '',
    isChoice: component !== undefined && CHOSEN.has(component.value),
    isList: Array.isArray(rest['value']),
  });
}

/** `max` means what its value is: a number's size, a text's length, a list's. */
function alias(rule: string, isNumber: boolean, isList: boolean): string {
  if (rule !== 'max' && rule !== 'min') return rule;
  return isNumber ? `${rule}imum` : isList ? `${rule}Items` : `${rule}Length`;
}

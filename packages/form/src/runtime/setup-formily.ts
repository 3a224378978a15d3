import { VALIDATION_RULES } from '../messages/validation-rules.js';
import { formilyCompiler } from '../script/index.js';
import { makeComputedLate, makeParentsQuick, registerValidateLocale, registerValidateMessageTemplateEngine, registerValidateRules, Schema, setValidateLanguage, type Field } from '../vendor/formily.js';
import { validationSentence } from './validation-sentence.js';

/** In front of a rule's name, where Formily keeps a sentence: the sentence is made when it is known for which form, in which language. */
export const RULE_MARK = '\u0001';
const LOCALE = 'zhengwu';

let isDone = false;

/** Makes Formily ours, once: its expressions are interpreted, its sentences are those of our tables. */
export function setUpFormily(): void {
  if (isDone) return;
  isDone = true;
  makeComputedLate();
  makeParentsQuick();
  Schema.registerCompiler(formilyCompiler);
  registerValidateLocale({ [LOCALE]: Object.fromEntries([...VALIDATION_RULES, 'max', 'min'].map((rule) => [rule, RULE_MARK + rule])) });
  setValidateLanguage(LOCALE);
  registerValidateMessageTemplateEngine((message, context) => (typeof message === 'string' && message.startsWith(RULE_MARK) ? validationSentence(message.slice(RULE_MARK.length), context) : message));
  registerValidateRules({
    required: (value, rule, context: unknown) => {
      if (rule.required !== true) return '';
      // What must be ticked is not answered by `false`.
      if ((context as { readonly field?: Field }).field?.componentType === 'Checkbox') return value === true ? '' : `${RULE_MARK}agreed`; // Formily's validator context
      return isEmpty(value) ? String(rule.message) : '';
    },
  });
}

/** Blanks are no answer, nor a list of nothing. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every((each) => each === undefined || each === null || each === '');
  return typeof value === 'object' && Object.keys(value).length === 0;
}

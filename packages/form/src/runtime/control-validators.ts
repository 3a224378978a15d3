import { formatProblemsIn, hasOwn, inspectCreditCode, inspectMobile, inspectPhone, inspectResidentId, parseAmount, problemText } from '@zhengwu/core';
import { speechOf, type FormSpeech } from './form-speech.js';
import { labelOf } from './label-of.js';
import type { Field } from '../vendor/formily.js';

type Props = Readonly<Record<string, unknown>>;
type ControlValidator = (value: unknown, props: Props, speech: FormSpeech, label: string) => string | undefined;

/** What a control's own kind asks of its value, typed or handed in by the host. What is empty is for `required` to say. */
const VALIDATORS: Readonly<Record<string, ControlValidator>> = {
  IdCard: (value, _props, { lang, today }) => {
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const inspection = inspectResidentId(value, today);
    return inspection.valid ? undefined : problemText(formatProblemsIn(lang), 'residentId', inspection);
  },
  CreditCode: (value, _props, { lang }) => {
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const inspection = inspectCreditCode(value);
    return inspection.valid ? undefined : problemText(formatProblemsIn(lang), 'creditCode', inspection);
  },
  Mobile: (value, props, { lang }) => {
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const mobile = inspectMobile(value);
    if (mobile.valid) return undefined;
    if (props['allowLandline'] !== true || mobile.normalised.startsWith('1')) return problemText(formatProblemsIn(lang), 'mobile', mobile);
    const phone = inspectPhone(value);
    return phone.valid ? undefined : problemText(formatProblemsIn(lang), 'phone', phone);
  },
  Money: (value, _props, { words }) => {
    if (value === undefined || value === null || value === '') return undefined;
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
    return parseAmount(text) === undefined ? words.notAnAmount({ text: text.slice(0, 20) }) : undefined;
  },
  'DatePicker.RangePicker': (value, _props, { words }, label) => {
    if (!Array.isArray(value)) return undefined;
    const [start, end] = [0, 1].map((at) => (typeof value[at] === 'string' ? value[at] : ''));
    if ((start === '') !== (end === '')) return words.rangeIncomplete({ label });
    return end !== undefined && start !== undefined && end < start ? words.endBeforeStart({ label }) : undefined;
  },
};

/** As Formily calls it: with the value, the component's properties, its validator context. */
export function controlValidatorOf(component: string): ((value: unknown, props: Props, context: unknown) => string) | undefined {
  const validator = hasOwn(VALIDATORS, component) ? VALIDATORS[component] : undefined;
  if (validator === undefined) return undefined;
  return (value, props, context) => {
    const { form, field } = context as { readonly form?: object; readonly field?: Field }; // Formily's validator context
    const speech = speechOf(form);
    if (speech === undefined) return '';
    return validator(value, props, speech, field === undefined ? speech.words.unnamed : labelOf(field, speech.words)) ?? '';
  };
}

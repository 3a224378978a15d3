import type { ValueKind } from '../components/component-spec.js';
import type { Meaning } from '../binding/recognise.js';
import type { ColumnFacts } from '../model/binding.js';
import type { BindingWords } from './binding.zh-CN.js';

const KINDS: Readonly<Record<ValueKind, string>> = { text: 'text', number: 'a number', boolean: 'yes or no', choice: 'an option', choices: 'several options', date: 'a date', dateTime: 'a date and time', dateRange: 'two dates', time: 'a time', files: 'files', image: 'an image', rows: 'rows', object: 'several values', none: 'nothing' };
const TYPES: Readonly<Record<ColumnFacts['type'], string>> = { text: 'text', integer: 'a whole number', decimal: 'a decimal number', date: 'a date', dateTime: 'a date and time', boolean: 'yes or no', file: 'a file' };
const MEANINGS: Readonly<Record<Meaning, string>> = { residentId: 'resident identity number', documentNumber: 'document number', creditCode: 'unified social credit code', mobile: 'mobile number', phone: 'phone number', money: 'sum of money', division: 'administrative division', address: 'address', email: 'e-mail address', postalCode: 'postal code', date: 'date', longText: 'long text' };
const FACTS: Readonly<Record<keyof ColumnFacts, string>> = { type: 'type', length: 'length', precision: 'digits', scale: 'decimal places', nullable: 'may be empty', codes: 'codes' };

const listed = (values: readonly string[], most = 6): string => values.slice(0, most).join(', ') + (values.length > most ? ` and ${String(values.length - most)} more` : '');
const fact = (value: ColumnFacts[keyof ColumnFacts]): string => {
  if (value === undefined) return 'not said';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? TYPES[value] : listed(value);
};

export const bindingWordsEn: BindingWords = {
  kinds: KINDS,
  types: TYPES,
  meanings: MEANINGS,
  misfits: {
    type: ({ is, wants }) => `The control gives ${KINDS[is]}; the column takes ${TYPES[wants]}`,
    length: ({ most, room }) => (most === Infinity ? `There is no limit; the column has room for ${String(room)} characters` : `Up to ${String(most)} characters; the column has room for ${String(room)}`),
    precision: ({ room, end }) => `The ${end} is not tight enough; the column has ${String(room)} digits before the point`,
    scale: ({ room }) => (room === 0 ? 'Fractions may be entered; the column keeps whole numbers' : `More decimal places may be entered; the column keeps ${String(room)}`),
    required: () => 'The column must not be empty; the control is not required',
    foreignOptions: ({ values }) => `The options ${listed(values)} are no codes of the column`,
    missingOptions: ({ values }) => `The codes ${listed(values)} are not offered`,
    freeText: ({ codes }) => `Anything may be entered; the column takes ${listed(codes)} only`,
    dateFormat: ({ is, wants }) => `Dates are written ${is}, and should be ${wants}`,
    nothingFits: ({ least, room }) => `The control asks for at least ${String(least)}; the column has room for ${String(room)}: nothing fits`,
    default: () => 'The default does not fit the column',
  },
  drift: {
    gone: () => 'The column is no longer in the table',
    changed: ({ name, before, after, added, removed }) =>
      name === 'codes' && before !== undefined && after !== undefined
        ? [...((added ?? []).length > 0 ? [`new codes ${listed(added ?? [])}`] : []), ...((removed ?? []).length > 0 ? [`codes gone: ${listed(removed ?? [])}`] : [])].join('; ')
        : `${FACTS[name]}: ${fact(before)} → ${fact(after)}`,
  },
  recognised: ({ meaning, by, shown }) => `Taken for a ${MEANINGS[meaning]}: ${{ element: `data element “${shown}”`, domain: `value domain “${shown}”`, comment: `the comment has “${shown}”`, name: `the column is called “${shown}”`, length: shown === '∞' ? 'no limit of length' : `length or format ${shown}` }[by]}`,
  system: { key: 'primary key', counter: 'numbered by the database', audit: 'kept by the system', parent: 'refers to the parent table' },
  reasons: {
    label: ({ words }) => `Called the same: “${words}”`,
    synonym: ({ label, words }) => `“${label}” means “${words}”`,
    part: ({ label, words }) => `“${label}” is close to “${words}”`,
    pinyin: ({ label, words }) => `The column’s name “${words}” is the pinyin of “${label}”`,
    key: ({ words }) => `The control’s key is the column’s name (${words})`,
    column: ({ words }) => `The bound column ${words} is this data element`,
    kind: ({ label, words }) => `“${label}” is a “${words}”`,
  },
};

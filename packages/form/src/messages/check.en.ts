import type { RuleTexts, WordingKind } from '@zhengwu/core';
import type { StoredFault } from '../check/binding-rules.js';
import type { BoundPair } from '../check/input-rules.js';
import type { Undecided } from '../check/linkage-rules.js';
import { driftText, misfitText, reasonText } from './binding.js';
import type { CheckRules } from './check.zh-CN.js';
import { linkageWordsEn } from './linkage.en.js';

const quoted = (texts: readonly string[], most = 6): string => `${texts.slice(0, most).map((text) => `“${text}”`).join(', ')}${texts.length > most ? ` and more, ${String(texts.length)} in all` : ''}`;
const meant = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${quoted(names)}?`);
const columnName = ({ table, column, comment }: { readonly table: string; readonly column: string; readonly comment: string }): string => (comment === '' ? `${table}.${column}` : `${comment} (${table}.${column})`);
const fit = (fault: StoredFault): string => misfitText('en', { fault: fault.kind === 'length' ? { ...fault, most: fault.most ?? Infinity } : fault });
const misfit = ({ control, to, what, fault }: { readonly control: string; readonly to: string; readonly what: 'column' | 'element'; readonly fault: StoredFault }): string => `“${control}” does not fit the ${what === 'column' ? 'column' : 'data element'} “${to}”: ${fit(fault)}.`;

const PAIRS: Readonly<Record<BoundPair, readonly [least: string, most: string]>> = { length: ['at least', 'characters and at most'], number: ['at least', 'and at most'], rows: ['at least', 'rows and at most'] };
const DEFAULTS = { option: 'is none of its options', length: 'has not the length that it asks for', number: 'is beyond its bounds', pattern: 'does not match its pattern' };
const WORDS: Readonly<Record<WordingKind | 'empty', string>> = {
  catchAll: 'takes in what nobody named',
  vague: 'means another thing to everybody',
  twoQuestions: 'asks two things at once',
  negatedQuestion: 'makes yes and no easy to confuse',
  doubleNegative: 'is a double negative',
  unclearBound: 'does not say whether the number itself belongs to it',
  tradeWord: 'is a word of the trade',
  empty: 'does not say what to fill in',
};
const UNDECIDED: Readonly<Record<Undecided, (control: string, other: string) => string>> = {
  shown: (control) => `whether “${control}” is ever shown`,
  closed: (control) => `whether “${control}” can always be filled in when it must be`,
  acts: (control, other) => `whether linkage ${other} of “${control}” ever acts`,
  writers: (control, other) => `whether “${control}” and “${other}” ever write one value at once`,
  twice: (control, other) => `whether “${control}” and “${other}”, bound to one column, are ever seen together`,
  rowsTwice: (control, other) => `whether “${control}” and “${other}”, which fill one table, are ever seen together`,
  column: (control, other) => `whether “${control}” always gives “${other}”, which must have a value`,
  titles: (control) => `whether two fields “${control}” are ever seen together`,
  asked: (control, other) => `whether “${control}” and “${other}” are ever asked together`,
};

export const checkTextsEn: RuleTexts<CheckRules> = {
  'form/unknown-component': { title: 'Unknown component', message: ({ control, component, nearest }) => `“${control}” is a “${component}”, which nobody knows: it cannot be filled in.${meant(nearest)}` },
  'form/no-component': { title: 'No component', message: ({ control }) => `“${control}” has no component and will not be seen.` },
  'form/misplaced': { title: 'Misplaced', message: ({ control, component, parent }) => `“${control}” (${component}) cannot lie ${parent === '' ? 'here' : `in ${parent}`}. Move it to where it can.` },
  'form/script-not-run': { title: 'Script not run', message: ({ control, path, script, reason, shown }) => `“${control}” has a script at ${path}, “${script}”: ${linkageWordsEn.scriptFault(linkageWordsEn.scriptFaults[reason], shown)}. Use a linkage instead, or take it away.` },
  'form/bounds-reversed': { title: 'Contradicting bounds', message: ({ control, pair, least, most }) => `“${control}” asks for ${PAIRS[pair][0]} ${String(least)} ${PAIRS[pair][1]} ${String(most)}: nothing passes.` },
  'form/bad-pattern': { title: 'Bad pattern', message: ({ control, pattern }) => `The pattern “${pattern}” of “${control}” is no regular expression and does nothing.` },
  'form/slow-pattern': { title: 'Slow pattern', message: ({ control, pattern }) => `The pattern “${pattern}” of “${control}” repeats a repetition: a longer text would stop the page. Write it in another way.` },
  'form/options-refused': {
    title: 'Options refused',
    message: ({ control, pattern, options, isAll }) => (isAll ? `No option of “${control}” matches its own pattern “${pattern}”: nothing passes.` : `The options ${quoted(options)} of “${control}” do not match its own pattern “${pattern}”: they do not pass.`),
  },
  'form/default-refused': { title: 'Default refused', message: ({ control, value, why }) => `The default “${value}” of “${control}” ${DEFAULTS[why]}.` },
  'form/no-options': { title: 'No options', message: ({ control }) => `“${control}” has no options yet.` },
  'form/option-doubled': { title: 'Option value twice', message: ({ control, value, labels }) => `The options ${quoted(labels)} of “${control}” have one value, “${value}”: once stored, nobody can tell them apart.` },
  'form/option-label-repeated': { title: 'Option label twice', message: ({ control, label, values }) => `Two options of “${control}” are called “${label}”, with the values ${quoted(values)}: citizens cannot tell them apart.` },

  'form/title-missing': {
    title: 'No title',
    message: ({ control, what }) => ({ control: `“${control}” has no title: nobody knows what to fill in.`, pane: `“${control}” has no name: nobody knows what is in it.`, column: `The column of “${control}” has no head.` })[what],
  },
  'form/title-repeated': { title: 'Title twice', message: ({ title, group }) => `Two fields “${title}”${group === '' ? '' : ` in “${group}”`} are seen together: nobody knows which is which.` },
  'form/vague-title': { title: 'Vague title', message: ({ title, word, kind }) => (kind === 'empty' ? `The title “${title}” ${WORDS.empty}.` : `“${word}” in the title “${title}” ${WORDS[kind]}.`) },

  'form/unbound': {
    title: 'Unbound',
    message: ({ control, what, suggested: [first] }) =>
      `“${control}” is bound to no ${what === 'rows' ? 'table: its rows are' : 'column: what is filled in is'} not stored. ${first === undefined ? 'Bind it, or say why it is not bound.' : `It could be bound to “${first.to}”: ${reasonText('en', first.reason)}.`}`,
  },
  'form/unknown-table': { title: 'Unknown table', message: ({ control, table, nearest }) => `“${control}” is bound to the table “${table}”, which the data dictionary has not.${meant(nearest)}` },
  'form/unknown-column': { title: 'Unknown column', message: ({ control, table, column, nearest }) => `“${control}” is bound to the column “${column}”, which the table “${table}” has not.${meant(nearest)}` },
  'form/unknown-element': { title: 'Unknown data element', message: ({ control, element, nearest }) => `“${control}” is related to the data element “${element}”, which the catalogue has not.${meant(nearest)}` },
  'form/required-column-missing': { title: 'Required column missing', message: ({ rows, ...column }) => `The column “${columnName(column)}” must have a value, but ${rows === '' ? 'the form has' : `the rows of “${rows}” have`} no control for it: what is handed in cannot be stored.` },
  'form/required-column-hidden': { title: 'Required column may lack', message: ({ control, ...column }) => `The column “${columnName(column)}” must have a value, but there is a case in which “${control}” is not asked: what is handed in then cannot be stored.` },
  'form/column-bound-twice': { title: 'Column bound twice', message: ({ control, other, ...column }) => `“${control}” and “${other}” both write the column “${columnName(column)}” and are seen together: the later overwrites the earlier.` },
  'form/table-bound-twice': { title: 'Table bound twice', message: ({ control, other, table }) => `The rows of “${control}” and “${other}” go to one table, “${table}”: once stored, nobody knows which they came from.` },
  'form/outside-rows': { title: 'Outside its rows', message: ({ control, rows, ...column }) => `“${control}” writes “${columnName(column)}” of a child table, but is not in ${rows === '' ? 'a table of its rows' : `the rows of “${rows}”`}.` },
  'form/other-table': { title: 'Another table’s column', message: ({ control, wanted, ...column }) => `“${control}” is in rows that go to “${wanted}”, but is bound to another table’s column “${columnName(column)}”.` },
  'form/rows-astray': { title: 'Rows astray', message: ({ control, table, why, wanted }) => (why === 'main' ? `“${control}” has many rows, but goes to the main table “${table}”, which takes one for each application.` : `“${control}” goes to the table “${table}”, which is no child of “${wanted}”.`) },

  'form/misfit-type': { title: 'Type does not fit', message: misfit },
  'form/misfit-length': { title: 'Length does not fit', message: misfit },
  'form/misfit-precision': { title: 'Precision does not fit', message: misfit },
  'form/misfit-required': { title: 'Not required', message: misfit },
  'form/misfit-codes': { title: 'Codes do not fit', message: misfit },
  'form/misfit-date-format': { title: 'Date format does not fit', message: misfit },
  'form/misfit-default': { title: 'Default does not fit', message: misfit },

  'form/drift': { title: 'Column changed', message: ({ control, drifts, ...column }) => `The column “${columnName(column)}” of “${control}” is not as it was when it was bound: ${drifts.map((drift) => driftText('en', drift)).join('; ')}. Look at the control, then take over the new column.` },
  'form/relation-unconfirmed': { title: 'Relation unconfirmed', message: ({ control, element }) => `The relation of “${control}” to the data element “${element}” has not been confirmed yet.` },
  'form/relation-returned': { title: 'Relation returned', message: ({ control, element, note }) => `The relation of “${control}” to the data element “${element}” was returned${note === '' ? '' : `: ${note.replace(/[。.]$/, '')}`}.` },
  'form/asked-twice': { title: 'Asked twice', message: ({ control, other, what, name }) => `“${control}” and “${other}” ${what === 'element' ? `are one data element, “${name}”` : `both come from “${name}”`}: citizens would fill it in twice.` },
  'form/prefillable': { title: 'Could be prefilled', message: ({ control, material, source }) => `Verifying the material “${material}” gives “${control}” from “${source}”: it need not be asked again.` },

  'form/linkage-cycle': { title: 'Linkage cycle', message: ({ controls }) => (controls.length === 1 ? `The linkages of “${controls[0] ?? ''}” depend on itself: what they come to is not certain.` : `${quoted(controls, 8)} move one another in a circle: what they come to is not certain.`) },
  'form/linkage-field-gone': { title: 'Linkage lost', message: ({ control, number }) => `Linkage ${String(number)} of “${control}” reads a field that is gone: its condition never holds. Set it anew, or take it away.` },
  'form/linkage-offers-unknown': { title: 'No such option', message: ({ control, number, values }) => `Linkage ${String(number)} of “${control}” offers ${quoted(values)} alone, which are none of its options.` },
  'form/linkage-never-acts': { title: 'Linkage never acts', message: ({ control, number }) => `Whatever is filled in, linkage ${String(number)} of “${control}” never acts.` },
  'form/never-shown': { title: 'Never shown', message: ({ control, isLayout }) => `Whatever is filled in, “${control}”${isLayout ? ' and all that lies in it are' : ' is'} never shown.` },
  'form/required-but-hidden': { title: 'Required, never shown', message: ({ control }) => `“${control}” is required, but never shown, whatever is filled in.` },
  'form/required-but-closed': { title: 'Required, not open', message: ({ control }) => `There is a case in which “${control}” is required, but disabled or read-only: the form cannot be handed in.` },
  'form/two-writers': {
    title: 'Two writers',
    message: ({ control, other, what, path }) =>
      ({ place: `“${control}” and “${other}” keep their values at one place (${path}) and are seen together: each overwrites the other.`, fills: `Two linkages of “${control}” fill in its value at once; the first alone counts.`, reaction: `“${control}” is filled in by a linkage and by imported x-reactions: what it comes to is not certain.` })[what],
  },
  'form/undecided': { title: 'Undecided', message: ({ about, control, other }) => `It could not be decided ${UNDECIDED[about](control, other)}. Please look for yourself.` },
};

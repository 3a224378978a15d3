import type { guideEditTextsZhCn, guideRefusalTextsZhCn } from './edits.zh-CN.js';

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}

const DOMAINS = { yesNo: 'yes or no', choice: 'one of several', choices: 'several', number: 'number', date: 'day', region: 'region' };
const ENDS = { handle: 'application', notNeeded: 'no permit needed', otherItem: 'another item', refused: 'refused', staff: 'to staff' };
const USES = { required: 'required', deferred: 'deferrable', pledged: 'replaced by a pledge', exempt: 'exempt' };

const times = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const guideEditTextsEn: typeof guideEditTextsZhCn = {
  'guide/rename': ({ name }) => `Rename the guide “${brief(name)}”`,
  'guide/set-intro': () => 'Change the introduction',
  'guide/set-item': ({ itemId }) => (itemId === null ? 'Belong to no item' : 'Choose the item'),
  'variable/insert': ({ variable }) => `Add the variable “${brief(variable.name)}”`,
  'variable/remove': () => 'Delete the variable',
  'variable/rename': ({ name }) => `Rename the variable “${brief(name)}”`,
  'variable/set-domain': ({ domain }) => `Change the domain (${DOMAINS[domain.kind]})`,
  'variable/set-prefill': ({ prefill }) => (prefill === null ? 'No prefilled data' : 'Set prefilled data'),
  'value/insert': ({ value }) => `Add the value “${brief(value.label)}”`,
  'value/rename': ({ label }) => `Rename the value “${brief(label)}”`,
  'value/set-help': () => 'Change the value’s help',
  'value/move': () => 'Move the value',
  'value/remove': () => 'Delete the value',
  'question/insert': ({ question }) => `Add the question “${brief(question.text)}”`,
  'question/set-text': () => 'Change the question',
  'question/set-help': () => 'Change the question’s help',
  'question/set-ask': ({ ask }) => (ask === 'options' ? 'Let people pick an option' : 'Let people give the value'),
  'question/set-variable': () => 'Ask for another variable',
  'question/set-used-outside': ({ isUsedOutside }) => (isUsedOutside ? 'Mark as used outside the guide' : 'Mark as not used outside the guide'),
  'question/bypass': () => 'Skip the question',
  'option/insert': ({ option }) => `Add the option “${brief(option.text)}”`,
  'option/set-text': ({ text }) => `Call the option “${brief(text)}”`,
  'option/set-help': () => 'Change the option’s help',
  'option/set-short': () => 'Change the word in situation names',
  'option/set-guard': () => 'Change what the option takes',
  'option/set-when': ({ when }) => (when === null || when.length === 0 ? 'Drop the conditions on earlier answers' : 'Change the conditions on earlier answers'),
  'option/move': () => 'Move the option',
  'option/remove': () => 'Delete the option',
  'option/merge': () => 'Merge options',
  'option/cut': () => 'Cut where the option leads',
  'outcome/insert': ({ outcome }) => `Add an outcome (${ENDS[outcome.end.kind]})`,
  'outcome/set-name': ({ name }) => (name === null || name === '' ? 'Name the situation by rule' : `Name the situation “${brief(name)}”`),
  'outcome/set-note': () => 'Change the outcome’s note',
  'outcome/set-end': ({ end }) => `Change the outcome (${ENDS[end.kind]})`,
  'reference/insert': () => 'Add a reference',
  'reference/set-target': () => 'Change where the reference leads',
  'reference/replace': ({ places }) => (places.length > 1 ? `Make ${String(places.length)} places references` : 'Make it a reference'),
  'node/move': () => 'Move the branch',
  'node/remove': () => 'Delete the branch',
  'extra/insert': () => 'Add an addition',
  'extra/set-guard': () => 'Change who has the addition',
  'extra/set-when': ({ when }) => (when === null || when.length === 0 ? 'Drop the addition’s conditions on earlier answers' : 'Change the addition’s conditions on earlier answers'),
  'extra/remove': () => 'Delete the addition',
  'use/set': ({ use }) => `Make the material ${USES[use.kind]}`,
  'use/remove': () => 'Take the material away',
  'situations/set': () => 'Choose situations',
  'term/insert': ({ term }) => (term.word === '' ? 'Add an explanation' : `Explain “${brief(term.word)}”`),
  'term/set': ({ field }) => (field === 'word' ? 'Change the word' : 'Change the explanation'),
  'term/remove': () => 'Delete the explanation',
  'fragment/paste': ({ fragment }) => (fragment.option === undefined ? 'Paste the branch' : `Paste the option “${brief(fragment.option.text)}”`),
  'text/replace': ({ find, replacement }) => `Replace “${brief(find)}” by “${brief(replacement)}”`,
  'waiver/add': () => 'Waive a finding',
  'waiver/remove': () => 'Take a waiver back',
};

export const guideRefusalTextsEn: typeof guideRefusalTextsZhCn = {
  'guide/gone': () => 'What was to be changed has been deleted.',
  'guide/duplicate-id': () => 'The guide has this part already.',
  'guide/no-such-position': () => 'It cannot be moved there.',
  'guide/referenced': ({ references }) => `${times(references.length, 'reference leads', 'references lead')} in here. Change them first, or delete them as well.`,
  'guide/inside-itself': () => 'A branch cannot be moved into itself.',
  'guide/stands-only-here': () => 'What stands here has no other place. Move it elsewhere, or delete it.',
  'guide/would-circle': () => 'This would lead back to an earlier question: one would never arrive.',
  'guide/occupied': ({ optionId }) => (optionId === null ? 'There is a first question already.' : 'Something stands behind this option already. Move it first, or choose another option.'),
  'guide/nothing-to-keep-it': () => 'The new question has no option behind which to keep what stands there. Give it one first.',
  'guide/leads-elsewhere': () => 'An option that is added leads nowhere yet.',
  'guide/variable-used': ({ by }) => `${times(by.length, 'question uses', 'questions use')} this variable: it cannot be deleted.`,
  'guide/no-values': () => 'This variable is not chosen from values: none can be added.',
  'guide/not-siblings': () => 'Only two options of one question can be merged.',
  'guide/continuations-differ': () => 'The two options lead elsewhere, add other materials or have other conditions: they cannot be merged.',
  'guide/has-extras': () => 'The question adds materials or situations by its answer, which would be lost. Move the additions first.',
  'guide/answer-needed': ({ by }) => `Conditions of ${times(by.length, 'later question', 'later questions')} need this answer: it cannot be skipped.`,
  'guide/no-application': () => 'This outcome is no application: it has no materials and no situation.',
  'guide/not-found': ({ find }) => `“${find}” was not found.`,
  'guide/nothing-to-find': () => 'Type what to look for.',
  'waiver/no-reason': () => 'Give the reason for the waiver.',
  'waiver/nobody': () => 'Say who answers for the waiver.',
};

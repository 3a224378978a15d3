import { type RuleTexts } from '@zhengwu/core';
import type { GuardRole } from '../check/structure-rules.js';
import type { ProofRules } from './structure.zh-CN.js';

const DANGLING = {
  root: 'the first question',
  next: 'where the option leads',
  reference: 'where the reference leads',
  variable: 'the variable of the question',
  condition: 'the variable of a condition',
  exclusive: 'the exclusive value',
  parent: 'the parent region',
};
const EMPTY = {
  noValues: 'it has no values',
  reversed: 'its beginning is after its end',
  step: 'its step must be above 0',
  notDays: 'its ends are no days',
  tooFine: 'it has more values than can be counted',
  bounds: 'no selection has an allowed number of values',
  circle: 'its regions lie below one another in a circle',
};

const named = (names: readonly string[], count = names.length): string =>
  `${names.map((name) => `“${name}”`).join(', ')}${count > names.length ? ` and others, ${String(count)} in all` : ''}`;
const guard = ({ role, owner, variable }: { readonly role: GuardRole; readonly owner: string; readonly variable: string }): string =>
  role === 'prefill' ? `What shared data gives of “${variable}”` : `The ${role === 'condition' ? 'condition' : 'guard'} on “${variable}” of “${owner}”`;

export const structureTextsEn: RuleTexts<ProofRules> = {
  'guide/no-root': { title: 'No question', message: () => 'The guide has no first question yet.' },
  'guide/duplicate-id': { title: 'Id twice', message: ({ element, name, id }) => `Two of kind ${element} have the id “${id}” (“${name}”); only the first counts. Remove the second and add it anew.` },
  'guide/two-owners': { title: 'Two owners', message: ({ name }) => `“${name}” stands behind two options. Make one of them a reference.` },
  'guide/dangling': { title: 'Lost reference', message: ({ what, owner, id }) => `“${owner}”: ${DANGLING[what]}, “${id}”, does not exist. Choose again.` },
  'guide/dead-end': { title: 'Dead end', message: ({ question, option }) => `Nothing follows “${option}” of “${question}”. Add a question, an outcome or a reference.` },
  'guide/unreachable': {
    title: 'Unreachable',
    message: ({ kind, name, why, count }) =>
      why === 'structure'
        ? `No option leads to the ${kind} “${name}”${count > 1 ? `; it and what follows, ${String(count)} nodes, are of no use` : ''}. Connect or remove it.`
        : `No answers lead to the ${kind} “${name}”. Look at the options and conditions on the way to it.`,
  },
  'guide/cycle': { title: 'Cycle', message: ({ names }) => `From ${named(names)} the way leads back to where it was: nobody gets a result. Let this lead elsewhere.` },
  'guide/few-options': {
    title: 'Too few options',
    message: ({ question, count }) => (count === 0 ? `“${question}” has no options yet.` : `“${question}” has 1 option: there is nothing to choose. Add others or remove the question.`),
  },
  'guide/too-many-options': { title: 'Too many options', message: ({ question, count, most }) => `“${question}” has ${String(count)} options, more than ${String(most)}. Ask for the kind first.` },
  'guide/too-deep': { title: 'Too deep', message: ({ question, depth, most }) => `“${question}” is question ${String(depth)} on its way, more than ${String(most)}. Join questions or change their order.` },

  'guide/variable-unused': { title: 'Variable unused', message: ({ variable }) => `No question asks for “${variable}”.` },
  'guide/domain-empty': { title: 'Domain empty', message: ({ variable, why }) => `“${variable}” has no valid domain: ${EMPTY[why]}.` },
  'guide/domain-uneven': { title: 'Step does not fit', message: ({ variable, max, last }) => `The steps of “${variable}” do not reach ${String(max)}; the last value is ${String(last)}.` },
  'guide/bounds-beyond-values': { title: 'Bound too large', message: ({ variable, max, count }) => `Up to ${String(max)} values of “${variable}” may be chosen, but there are only ${String(count)}.` },
  'guide/exclusive-never': { title: 'Exclusive value never', message: ({ variable, value, min }) => `At least ${String(min)} values of “${variable}” must be chosen, so “${value}”, which stands alone, never can be.` },
  'guide/exclusive-not-marked': { title: 'Exclusive value not marked', message: ({ variable, value }) => `“${value}” of “${variable}” can be ticked beside others, which contradicts it. Let it stand alone.` },

  'guide/guard-misfit': {
    title: 'Guard of another kind',
    message: ({ what, end, ...where }) => (what === 'kind' ? `${guard(where)} is of another kind than the variable and takes nothing.` : `${guard(where)} names “${end ?? ''}”, which is no value of the variable.`),
  },
  'guide/guard-unknown-value': { title: 'Value gone', message: ({ id, ...where }) => `${guard(where)} names “${id}”, which does not exist any more.` },
  'guide/guard-empty': { title: 'Guard empty', message: (where) => `${guard(where)} takes no value.` },
  'guide/range-reversed': { title: 'Range reversed', message: ({ from, to, ...where }) => `${guard(where)} goes from ${from} to ${to}: it takes no value.` },
  'guide/end-outside': { title: 'End outside', message: ({ end, domain, ...where }) => `${guard(where)} names ${end}, outside of ${domain}.` },
  'guide/end-off-grid': { title: 'End between steps', message: ({ end, step, ...where }) => `${guard(where)} names ${end}, which no step of ${step} reaches.` },

  'guide/gap': { title: 'Gap', message: ({ question, shown, isAskedBefore }) => `“${question}” has a gap: with ${shown}${isAskedBefore ? ' after the answers shown' : ''}, no option can be chosen.` },
  'guide/overlap': { title: 'Overlap', message: ({ question, first, second, shown }) => `“${first}” and “${second}” of “${question}” overlap: with ${shown}, both apply.` },
  'guide/boundary-twice': { title: 'Boundary twice', message: ({ question, first, second, shown }) => `“${question}” counts a boundary twice: ${shown} belongs to “${first}” and to “${second}”. Leave it to one of them.` },
  'guide/more-overlaps': { title: 'More overlaps', message: ({ question, listed }) => `More options of “${question}” overlap; ${String(listed)} pairs are listed.` },
  'guide/dead-option': {
    title: 'Option never offered',
    message: ({ question, option, lost }) => `At “${question}”, earlier answers have ruled out “${option}”${lost > 1 ? `; the ${String(lost)} nodes behind it may be of no use` : ''}.`,
  },
  'guide/condition-not-asked': { title: 'Condition not asked', message: ({ question, owner, variable }) => `“${owner}” of “${question}” depends on “${variable}”, which is not asked before: the condition never holds.` },
  'guide/undecided': {
    title: 'Undecided',
    message: ({ what, name }) => {
      switch (what) {
        case 'ways':
          return `“${name}” has too many ways to walk them all. What is listed is true; what is not may be there.`;
        case 'question':
          return `The options and conditions of “${name}” combine in too many ways to decide whether they are complete and exclusive.`;
        case 'variable':
          return `“${name}” has too many values; options that depend on it were not decided.`;
        case 'situations':
          return `“${name}” has too many ways to decide whether two main situations can hold at once.`;
        case 'prefill':
          return `There are too many ways to decide whether prefilling “${name}” makes situations unreachable.`;
      }
    },
  },

  'guide/already-answered': { title: 'Already answered', message: ({ question, earlier, option }) => `At “${question}”, “${earlier}” has been answered and leaves only “${option}”: no need to ask.` },
  'guide/asked-twice': { title: 'Asked twice', message: ({ question, earlier, variable }) => `“${variable}” was asked at “${earlier}” and is asked again at “${question}”.` },
  'guide/asked-too-coarsely': {
    title: 'Asked too coarsely',
    message: ({ question, option, variable, later }) =>
      `“${option}” of “${question}” stands for several values of “${variable}”, which ${question === later ? 'its additions' : `“${later}”`} must tell apart. Ask for the value itself.`,
  },
  'guide/changes-nothing': { title: 'Changes nothing', message: ({ question }) => `However “${question}” is answered, result and materials are the same. Remove it, or say that a calculation outside uses it.` },
  'guide/dependent': {
    title: 'Not independent',
    message: ({ question, variables }) => `Which option “${question}” comes to is decided by ${variables.length === 0 ? 'earlier answers' : named(variables)} alone, not by its own answer.`,
  },
  'guide/options-alike': { title: 'Options alike', message: ({ question, first, second }) => `“${first}” and “${second}” of “${question}” come to the same result and materials.` },
  'guide/duplicate-outcome': { title: 'Outcome twice', message: ({ name, other }) => `“${name}” and “${other}” have the same item, situations, materials, limit and form. Let a reference lead to one of them.` },
  'guide/two-situations': {
    title: 'Two situations',
    message: ({ first, second, role, handlingItem }) => `Of “${handlingItem}”, two ${role === 'route' ? 'routes' : 'main situations'} hold at once: “${first}” and “${second}”. There should be one.`,
  },
  'guide/prefill-excludes': { title: 'Prefill excludes', message: ({ variable, names, count }) => `“${variable}” is fixed by shared data, and what that gives leaves ${named(names, count)} unreachable.` },
};

import { newId, type Fix } from '@zhengwu/core';
import type { Guard } from '../model/guard.js';
import type { Value } from '../model/variable.js';
import type { Axis } from '../space/answer-space.js';
import type { Dimension } from '../space/dimension.js';
import type { OptionBranch, QuestionNode } from '../space/guide-graph.js';
import type { ValueSet } from '../space/value-set.js';
import { fix } from './guide-fix.js';
import { keyOf, labelHits } from './linted.js';

/** More ways of closing a gap would be a list to read. */
const MOST_FIXES = 3;

/**
 * Gives what is missed to the option that was left empty; of a choice, of yes or no, to a new option; or to an option beside
 * it, 其他 before others. Only where no way takes any of it, so that nothing is then taken twice.
 */
export function gapFixes(axis: Axis, question: QuestionNode, missed: ValueSet, taken: ValueSet | undefined): readonly Fix[] {
  if (taken !== undefined && !taken.intersect(missed).isEmpty) return [];
  const { dimension } = axis;
  const guards = question.node.options.map(({ guard }) => guard);
  const give = ({ part }: OptionBranch, set: ValueSet): readonly Fix[] => {
    const guard = dimension.guardOf(set, guards);
    return guard === undefined ? [] : [fix('option/set-guard', { id: part.id, guard })];
  };
  const filled = leftEmpty(axis, question, missed);
  const fixes = [
    ...(filled === undefined ? [] : give(filled, missed)),
    ...newOption(axis, question, missed),
    ...takersOf(axis, question, missed).flatMap((option) => give(option, option.set.union(missed))),
  ];
  return fixes.slice(0, MOST_FIXES);
}

/** The one option that takes nothing yet; of several, the one that is called like what is missed. */
function leftEmpty({ dimension, variable }: Axis, { options }: QuestionNode, missed: ValueSet): OptionBranch | undefined {
  const empty = options.filter(({ set, when, isNever }) => set.isEmpty && when.length === 0 && !isNever);
  if (empty.length < 2) return empty[0];
  const values = valuesIn(variable.domain, dimension, missed);
  const name = values.length === 1 ? values[0]?.label : undefined;
  const called = name === undefined ? [] : empty.filter(({ part }) => keyOf(part.text) === keyOf(name));
  return called.length === 1 ? called[0] : undefined;
}

/** An option for the values that are missed; nothing where that is all of them, for one option for everything asks nothing. */
function newOption({ dimension, variable }: Axis, { node }: QuestionNode, missed: ValueSet): readonly Fix[] {
  const values = valuesIn(variable.domain, dimension, missed);
  if (values.length === 0 || missed === dimension.all) return [];
  const guard: Guard = { kind: 'values', values: values.map(({ id }) => id) };
  const text = values.map(({ label }) => label).join('、');
  return [fix('option/insert', { questionId: node.id, option: { id: newId('opt'), text, guard, next: null } })];
}

/** The guide's own texts are Chinese, whatever language its operator reads. */
const YES_NO = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
];

function valuesIn(domain: Axis['variable']['domain'], { setOfValue }: Dimension, set: ValueSet): readonly (Pick<Value, 'label'> & { readonly id: string })[] {
  const values = domain.kind === 'choice' ? domain.values : domain.kind === 'yesNo' ? YES_NO : [];
  return values.filter(({ id }) => set.covers(setOfValue(id)));
}

/** Options that can take it as well, in the order in which that is likely. */
function takersOf({ dimension, variable }: Axis, { options, extras, node }: QuestionNode, missed: ValueSet): readonly OptionBranch[] {
  const isOrdered = variable.domain.kind === 'number' || variable.domain.kind === 'date';
  const leadsAll = options.length === 1 && (node.isUsedOutside === true || extras.length > 0);
  const takers = options.filter(({ set, when, isNever }) => {
    if (set.isEmpty || when.length > 0 || isNever) return false;
    const wider = set.union(missed);
    // An option that takes everything leaves nothing to ask.
    if (wider === dimension.all) return leadsAll;
    // Beside it: the two have no more ranges together than the larger of them.
    return !isOrdered || rangesOf(dimension.guardOf(wider)) < rangesOf(dimension.guardOf(set)) + rangesOf(dimension.guardOf(missed));
  });
  const isOther = ({ part }: OptionBranch): boolean => labelHits(part.text).some(({ kind }) => kind === 'catchAll');
  return [...takers.filter(isOther), ...takers.filter((option) => !isOther(option))];
}

function rangesOf(guard: Guard | undefined): number {
  return guard?.kind === 'ranges' ? guard.ranges.length : 1;
}

import { boundText, unitOf, type Bound, type Finding, type Fix } from '@zhengwu/core';
import type { Guard, Range } from '../model/guard.js';
import type { Option, Question } from '../model/node.js';
import type { Domain } from '../model/variable.js';
import type { Axis } from '../space/answer-space.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { shownSet, shownValue } from '../space/shown.js';
import type { ValueSet } from '../space/value-set.js';
import { witnessAnswer } from '../space/witness.js';
import { at } from './guide-check.js';
import { fix } from './guide-fix.js';
import { boundsIn, keyOf } from './linted.js';
import { wordingRules } from './wording-rules.js';

type NumberDomain = Extract<Domain, { readonly kind: 'number' }>;

/** Where an option says one thing and takes another: 300平方米以上 with a guard above 300, 是 for no, a label of another value. */
export function* textAgainstGuard(graph: GuideGraph, question: Question, option: Option): Iterable<Finding> {
  const own = graph.space.axis(question.variableId);
  for (const key of ['text', 'short'] as const) {
    const text = option[key];
    if (text === undefined || text === '' || (key === 'short' && text === option.text)) continue;
    yield* bounds(graph, question, option, key, text);
    if (own?.dimension.state !== 'exact') continue;
    const { domain } = own.variable;
    if (domain.kind === 'yesNo') yield* yesOrNo(own, question, option, key, text);
    if (domain.kind === 'choice') yield* label(own, domain, option, key, text);
  }
}

/** The variable's guard that a text's ranges speak of: the option's own, or a condition's. */
interface Spoken {
  readonly axis: Axis;
  readonly domain: NumberDomain;
  readonly guard: Guard;
  readonly isOwn: boolean;
}

function* bounds(graph: GuideGraph, question: Question, option: Option, key: 'text' | 'short', text: string): Iterable<Finding> {
  const read = boundsIn(text);
  if (read.length === 0) return;
  for (const spoken of spokenOf(graph, question, option)) {
    const said = read.filter((bound) => isOf(bound, spoken.domain));
    if (said.length === 0) continue;
    const { axis, guard, domain } = spoken;
    const ranges = said.map((bound) => rangeIn(bound, domain));
    const saidSet = axis.dimension.setOf({ kind: 'ranges', ranges });
    const takenSet = axis.dimension.setOf(guard);
    if (saidSet === takenSet) return;
    const fixes: Fix[] = [];
    const [only] = said;
    const rewritten = only !== undefined && said.length === 1 && guard.kind === 'ranges' && guard.ranges.length === 1 ? inWords(guard.ranges[0], domain) : '';
    if (only !== undefined && rewritten !== '') {
      const words = text.slice(0, only.start) + rewritten + text.slice(only.end);
      fixes.push(key === 'text' ? fix('option/set-text', { id: option.id, text: words }) : fix('option/set-short', { id: option.id, short: words }));
    }
    if (spoken.isOwn && !saidSet.isEmpty) fixes.push(fix('option/set-guard', { id: option.id, guard: { kind: 'ranges', ranges } }));
    yield findingOf(axis, option, key, said.map(({ word }) => word).join('、'), saidSet, takenSet, fixes);
    return;
  }
}

function* spokenOf(graph: GuideGraph, { variableId }: Question, option: Option): Iterable<Spoken> {
  for (const each of [{ variableId, guard: option.guard, isOwn: true }, ...(option.when ?? []).map((condition) => ({ ...condition, isOwn: false }))]) {
    const axis = graph.space.axis(each.variableId);
    if (axis?.variable.domain.kind !== 'number' || axis.dimension.state !== 'exact') continue;
    // A question whose answer leads to one place says nothing of numbers.
    if (each.guard.kind === 'any') continue;
    yield { axis, domain: axis.variable.domain, guard: each.guard, isOwn: each.isOwn };
  }
}

/** Whether a range in the text is one of this variable's: in its unit, or in none. */
function isOf({ unit }: Bound, domain: NumberDomain): boolean {
  return unit === undefined || domain.unit === undefined || domain.unit.trim() === '' || unitOf(domain.unit).name === unit;
}

/** In the variable's own unit: 50万元 is 50 where that is 万元. */
function rangeIn({ from, to, fromOpen, toOpen, unit }: Bound, domain: NumberDomain): Range<number> {
  const factor = unit === undefined || domain.unit === undefined ? 1 : unitOf(domain.unit).factor;
  const own = (number: number): number => Number((number / factor).toPrecision(15));
  return {
    ...(from === undefined ? {} : { from: own(from) }),
    ...(to === undefined ? {} : { to: own(to) }),
    ...(fromOpen === true ? { fromOpen } : {}),
    ...(toOpen === true ? { toOpen } : {}),
  };
}

function inWords(range: Range | undefined, domain: NumberDomain): string {
  if (range === undefined) return '';
  const { from, to, fromOpen, toOpen } = range;
  if (typeof from === 'string' || typeof to === 'string') return '';
  return boundText(
    { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(fromOpen === true ? { fromOpen } : {}), ...(toOpen === true ? { toOpen } : {}) },
    domain.unit ?? '',
  );
}

const YES = /^(?:是|有|对|会|能|要|需要|属于|同意|愿意|可以|已有|已取得|具备|符合)(?:[，,。；;（(]|$)/;
const NO = /^(?:否|不是|没有|无|不|不会|不能|不要|不需要|不属于|不同意|不愿意|不可以|不具备|不符合|未取得|尚未取得)(?:[，,。；;（(]|$)/;

function* yesOrNo(axis: Axis, question: Question, option: Option, key: 'text' | 'short', text: string): Iterable<Finding> {
  // Asked in the negative, 没有 is what 是 says; another rule speaks of that.
  if (/是否(?:没有|没|未|不|无|非)/.test(question.text)) return;
  const says = YES.test(text) ? 'yes' : NO.test(text) ? 'no' : undefined;
  if (says === undefined) return;
  const { dimension } = axis;
  const saidSet = dimension.setOfValue(says);
  const takenSet = dimension.setOf(option.guard);
  if (takenSet.isEmpty || takenSet.covers(saidSet)) return;
  const fixes = key === 'text' ? [fix('option/set-guard', { id: option.id, guard: { kind: 'values', values: [says] } })] : [];
  yield findingOf(axis, option, key, text, saidSet, takenSet, fixes);
}

/** The very words of a value that the option does not take. */
function* label(axis: Axis, domain: Extract<Domain, { readonly kind: 'choice' }>, option: Option, key: 'text' | 'short', text: string): Iterable<Finding> {
  const { dimension } = axis;
  const words = keyOf(text);
  const named = domain.values.filter((value) => keyOf(value.label) === words);
  const takenSet = dimension.setOf(option.guard);
  const [value] = named;
  // Two values of one label are another rule's affair.
  if (value === undefined || named.length > 1 || takenSet.isEmpty) return;
  const saidSet = dimension.setOfValue(value.id);
  if (takenSet.covers(saidSet)) return;
  yield findingOf(axis, option, key, text, saidSet, takenSet, [fix('option/set-guard', { id: option.id, guard: { kind: 'values', values: [value.id] } })]);
}

function findingOf(axis: Axis, option: Option, key: 'text' | 'short', said: string, saidSet: ValueSet, takenSet: ValueSet, fixes: readonly Fix[]): Finding {
  const { dimension, variable } = axis;
  const [onlySaid, onlyTaken] = [saidSet.minus(takenSet), takenSet.minus(saidSet)];
  const isSaid = !onlySaid.isEmpty;
  const value = nearestSample(axis, isSaid ? onlySaid : onlyTaken, isSaid ? takenSet : saidSet);
  const params = {
    option: option[key] ?? '',
    said,
    variable: variable.name,
    taken: shownSet(dimension, takenSet),
    value: value === undefined ? '' : shownValue(variable.domain, value),
    isSaid,
  };
  return wordingRules.finding('guide/text-against-guard', at(option.id, key), params, {
    fixes,
    ...(value === undefined ? {} : { witness: { kind: 'answers', answers: [witnessAnswer(axis, value)] } }),
  });
}

/** Of the values that are in one and not in the other, the one at their border: 300, not 10,000. */
function nearestSample({ dimension }: Axis, inside: ValueSet, outside: ValueSet): ReturnType<typeof dimension.samples>[number] | undefined {
  const samples = dimension.samples(inside, 4);
  const border = dimension.samples(outside, 4).filter((each): each is number => typeof each === 'number');
  const numbers = samples.filter((each): each is number => typeof each === 'number');
  if (numbers.length === 0 || border.length === 0) return samples[0];
  const distance = (number: number): number => Math.min(...border.map((each) => Math.abs(each - number)));
  return [...numbers].sort((a, b) => distance(a) - distance(b))[0];
}

import { boundText, likePairs, type Finding, type Fix, type Place, type WordingHit } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { Option, Outcome, Question } from '../model/node.js';
import type { Value, Variable } from '../model/variable.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import { isExactComplement } from './complement.js';
import { at, guideCheck, nameOfQuestion } from './guide-check.js';
import { fix } from './guide-fix.js';
import { labelHits, questionHits } from './linted.js';
import { sameNames } from './same-names.js';
import { textAgainstGuard } from './text-against-guard.js';
import { unexplainedTerms } from './unexplained-terms.js';
import { wayFacts, type QuestionFacts, type WayFacts } from './way-facts.js';
import { wordingRules, type TextKind } from './wording-rules.js';

/** More letters than one reads at a glance. */
export const MOST_LETTERS = { question: 80, option: 60 } as const;

const PAUSE_EVERY = 256;

/** Whether each text says one thing, and that the same as what counts. */
export const checkWording = guideCheck('guide/wording', function* (guide, context) {
  const graph = guideGraph(guide);
  const facts = yield* wayFacts(guide);
  let count = 0;
  for (const node of guide.nodes) {
    count += 1;
    if (count % PAUSE_EVERY === 0) yield undefined;
    if (node.kind === 'question') yield* wordsOf(graph, facts, node);
    else if (node.kind === 'outcome') yield* outcomeWords(node);
  }
  yield* values(guide);
  for (const { id, word, meaning } of guide.terms) {
    if (word.trim() === '' || meaning.trim() === '') yield wordingRules.finding('guide/text-missing', at(id, word.trim() === '' ? 'word' : 'meaning'), { what: 'term', name: word });
  }
  yield undefined;
  yield* sameNames(guide, context);
  yield undefined;
  yield* unexplainedTerms(guide);
});

/** What was said of a question's words, and what that followed from beside the question itself. */
interface Said {
  readonly findings: readonly Finding[];
  /** Variables that it asks for or reads, by id. */
  readonly variables: ReadonlyMap<string, Variable | undefined>;
  /** What the ways show of it, if that was looked at. */
  readonly facts: { readonly isComplete: boolean; readonly found: QuestionFacts | undefined } | undefined;
}

const known = new WeakMap<Question, Said>();

/** What is to be said of a question's words; looked for once as long as nobody changes it. */
function wordsOf(graph: GuideGraph, facts: WayFacts, question: Question): readonly Finding[] {
  const former = known.get(question);
  if (former !== undefined && isStillSo(former, graph, facts, question)) return former.findings;
  const findings = [...questionWords(graph, question), ...optionWords(graph, facts, question)];
  const ids = [question.variableId, ...question.options.flatMap(({ when = [] }) => when.map(({ variableId }) => variableId))];
  const readsFacts = question.options.some(({ text }) => labelHits(text).some(({ kind }) => kind === 'catchAll' || kind === 'vague'));
  known.set(question, {
    findings,
    variables: new Map(ids.map((id) => [id, graph.space.axis(id)?.variable])),
    facts: readsFacts ? { isComplete: facts.isComplete, found: facts.questions.get(graph.indexOf(question.id)) } : undefined,
  });
  return findings;
}

function isStillSo({ variables, facts: seen }: Said, graph: GuideGraph, facts: WayFacts, question: Question): boolean {
  for (const [id, variable] of variables) if (graph.space.axis(id)?.variable !== variable) return false;
  return seen === undefined || (seen.isComplete === facts.isComplete && seen.found === facts.questions.get(graph.indexOf(question.id)));
}

function* questionWords(graph: GuideGraph, question: Question): Iterable<Finding> {
  const { id, text, help, ask, variableId } = question;
  const place = at(id, 'text');
  if (text.trim() === '') yield wordingRules.finding('guide/text-missing', place, { what: 'question', name: nameOfQuestion(question) });
  yield* tooLong('question', place, text);
  for (const { kind, word, start, end } of questionHits(text)) {
    const witness = { kind: 'excerpt', text, start, end } as const;
    if (kind === 'catchAll' || kind === 'vague') yield wordingRules.finding('guide/vague-question', place, { question: text, word, kind }, { witness });
    else if (kind === 'twoQuestions') yield wordingRules.finding('guide/two-questions', place, { question: text, word }, { witness });
    else if (kind === 'negatedQuestion') yield wordingRules.finding('guide/negated-question', place, { question: text, word }, { witness });
    else if (kind === 'doubleNegative') yield wordingRules.finding('guide/double-negative', place, { what: 'question', text, word }, { witness });
    else if (kind === 'unclearBound') yield wordingRules.finding('guide/unclear-bound', place, { what: 'question', text, word }, { witness });
  }
  const variable = graph.space.axis(variableId)?.variable;
  const domain = variable?.domain;
  if (ask === 'value' && domain?.kind === 'number' && (domain.unit ?? '').trim() === '' && (help ?? '').trim() === '') {
    // Without a unit, people answer in the one that they think of.
    yield wordingRules.finding('guide/unit-missing', place, { question: nameOfQuestion(question), variable: variable?.name ?? '' });
  }
}

function* optionWords(graph: GuideGraph, facts: WayFacts, question: Question): Iterable<Finding> {
  for (const [optionAt, option] of question.options.entries()) {
    const place = at(option.id, 'text');
    if (option.text.trim() === '') yield wordingRules.finding('guide/text-missing', place, { what: 'option', name: nameOfQuestion(question) });
    yield* tooLong('option', place, option.text);
    for (const hit of labelHits(option.text)) {
      const isComplement = (hit.kind === 'catchAll' || hit.kind === 'vague') && isExactComplement(facts, graph, question, optionAt);
      yield* labelFinding('option', place, option.text, hit, isComplement, isComplement ? namedByValues(graph, question, option) : []);
    }
    yield* textAgainstGuard(graph, question, option);
  }
  yield* alike('option', question.options, question.options.map(({ text }) => text), nameOfQuestion(question), ({ id }) => at(id, 'text'));
}

function* outcomeWords({ id, end }: Outcome): Iterable<Finding> {
  if (end.kind === 'handle') return;
  if (end.reason.trim() === '') yield wordingRules.finding('guide/text-missing', at(id, 'end/reason'), { what: 'reason', name: '' });
  if (end.kind === 'otherItem' && end.name.trim() === '') yield wordingRules.finding('guide/text-missing', at(id, 'end/name'), { what: 'otherItem', name: '' });
}

/** Values as they are ticked or picked. What an option of the same words says is said there. */
function* values(guide: Guide): Iterable<Finding> {
  const found = guide.variables.map((variable) => [variable, valueWords(variable)] as const);
  const speaking = new Set<string>(found.flatMap(([{ id }, { ofValues }]) => (ofValues.length === 0 ? [] : [id])));
  const said = optionTexts(guide, speaking);
  for (const [{ id }, { ofVariable, ofValues }] of found) {
    yield* ofVariable;
    for (const { labels, finding } of ofValues) if (!labels.some((label) => said.get(id)?.has(label))) yield finding;
  }
}

/** The options' texts, by the variable that their question asks for, of these variables. */
function optionTexts({ nodes }: Guide, variableIds: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  if (variableIds.size === 0) return texts;
  for (const node of nodes) {
    if (node.kind !== 'question' || !variableIds.has(node.variableId)) continue;
    const list = texts.get(node.variableId) ?? new Set();
    texts.set(node.variableId, list);
    for (const { text } of node.options) list.add(text);
  }
  return texts;
}

/** What is to be said of a variable, and of each value unless an option of the same words stands for it. */
interface ValueWords {
  readonly ofVariable: readonly Finding[];
  readonly ofValues: readonly OfValue[];
}

interface OfValue {
  readonly labels: readonly string[];
  readonly finding: Finding;
}

const valuesKnown = new WeakMap<Variable, ValueWords>();

function valueWords(variable: Variable): ValueWords {
  const former = valuesKnown.get(variable);
  if (former !== undefined) return former;
  const { id, name, domain } = variable;
  const ofVariable: Finding[] = [];
  const ofValues: OfValue[] = [];
  if (name.trim() === '') ofVariable.push(wordingRules.finding('guide/text-missing', at(id, 'name'), { what: 'variable', name: '' }));
  if (domain.kind === 'choice' || domain.kind === 'choices') {
    for (const { id: valueId, label } of domain.values) {
      const place = at(valueId, 'label');
      // An empty label is missing whatever the options say.
      if (label.trim() === '') ofVariable.push(wordingRules.finding('guide/text-missing', place, { what: 'value', name }));
      // Chosen alone, it stands for none of the others: that is exactly what is left.
      const isComplement = domain.kind === 'choices' && domain.exclusive?.includes(valueId) === true;
      const ofLabel = [...tooLong('value', place, label), ...labelHits(label).flatMap((hit) => [...labelFinding('value', place, label, hit, isComplement, [])])];
      for (const finding of ofLabel) ofValues.push({ labels: [label], finding });
    }
    for (const finding of alike('value', domain.values, domain.values.map(({ label }) => label), name, (value: Value) => at(value.id, 'label'))) {
      ofValues.push({ labels: domain.values.filter((value) => value.id === finding.at.id).map(({ label }) => label), finding });
    }
  }
  const words = { ofVariable, ofValues };
  valuesKnown.set(variable, words);
  return words;
}

function* tooLong(what: 'question' | 'option' | 'value', place: Place, text: string): Iterable<Finding> {
  const most = what === 'question' ? MOST_LETTERS.question : MOST_LETTERS.option;
  if (text.length > most) yield wordingRules.finding('guide/text-long', place, { what, text, length: text.length, most });
}

function* labelFinding(what: TextKind, place: Place, text: string, { kind, word, start, end }: WordingHit, isComplement: boolean, fixes: readonly Fix[]): Iterable<Finding> {
  const extras = { witness: { kind: 'excerpt', text, start, end } } as const;
  if (kind === 'catchAll' || kind === 'vague') {
    const name = kind === 'catchAll' ? 'guide/catch-all' : 'guide/vague';
    yield wordingRules.finding(name, place, { what, text, word, isComplement }, { ...extras, fixes, ...(isComplement ? { severity: 'warning' } : {}) });
  } else if (kind === 'doubleNegative') yield wordingRules.finding('guide/double-negative', place, { what, text, word }, extras);
  else if (kind === 'unclearBound') yield wordingRules.finding('guide/unclear-bound', place, { what, text, word }, extras);
}

/** So many values can be named one by one. */
const MOST_NAMED = 4;

/** What the option takes, by name, in place of 其他: 变更或者延续, 300平方米以上. */
function namedByValues({ space }: GuideGraph, { variableId }: Question, option: Option): readonly Fix[] {
  const axis = space.axis(variableId);
  if (axis?.dimension.state !== 'exact') return [];
  const { variable, dimension } = axis;
  const set = dimension.setOf(option.guard);
  const { domain } = variable;
  let text = '';
  if (domain.kind === 'choice' && set.weight <= BigInt(MOST_NAMED)) {
    const labels = domain.values.filter(({ id }) => set.covers(dimension.setOfValue(id))).map(({ label }) => label.trim());
    if (labels.length > 0 && labels.every((label) => label !== '' && labelHits(label).length === 0)) text = [labels.slice(0, -1).join('、'), labels[labels.length - 1]].filter((part) => part !== '').join('或者');
  } else if (domain.kind === 'number' && option.guard.kind === 'ranges' && option.guard.ranges.length === 1) {
    const [range] = option.guard.ranges;
    if (range !== undefined && typeof range.from !== 'string' && typeof range.to !== 'string') {
      const { from, to, fromOpen, toOpen } = range;
      text = boundText({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(fromOpen === true ? { fromOpen } : {}), ...(toOpen === true ? { toOpen } : {}) }, domain.unit ?? '');
    }
  }
  return text === '' || text === option.text ? [] : [fix('option/set-text', { id: option.id, text })];
}

const alikeIn = new WeakMap<readonly object[], ReturnType<typeof likePairs>>();

/** Texts of one list that read alike. The list stays the same object as long as nobody changes it. */
function* alike<Member extends object>(what: 'option' | 'value', members: readonly Member[], texts: readonly string[], name: string, placeOf: (member: Member) => Place): Iterable<Finding> {
  let pairs = alikeIn.get(members);
  if (pairs === undefined) {
    pairs = likePairs(texts);
    alikeIn.set(members, pairs);
  }
  for (const { first, second, likeness } of pairs) {
    const [a, b] = [members[first], members[second]];
    const [textA = '', textB = ''] = [texts[first], texts[second]];
    if (a === undefined || b === undefined || textB.trim() === '') continue;
    const related = [placeOf(a)];
    if (likeness === 'same') yield wordingRules.finding('guide/same-texts', placeOf(b), { what, name, text: textB }, { related });
    else yield wordingRules.finding('guide/near-texts', placeOf(b), { what, name, first: textA, second: textB }, { related });
  }
}

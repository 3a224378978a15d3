import type { Check, Finding, Fix } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Axis } from '../space/answer-space.js';
import type { GuideGraph, OptionBranch, QuestionNode } from '../space/guide-graph.js';
import { shownCase } from '../space/shown.js';
import type { ValueSet } from '../space/value-set.js';
import { gapFixes } from './gap-fixes.js';
import { at, nameOfOption, nameOfQuestion } from './guide-check.js';
import { fix } from './guide-fix.js';
import { guardRules } from './guard-rules.js';
import { outcomeName } from './outcome-name.js';
import { nodesBelow } from './graph-shape.js';
import { eachSpeaking, type Speaking } from './speaking.js';
import { unreachableFinding } from './structure.js';
import { witnessOfCase } from './way-case.js';
import { silenceIn, wayFacts, type OverlapFact, type QuestionFacts, type WayFacts } from './way-facts.js';

/** How each question's options share out the answers that reach it, along every way. */
export const checkGuards: Check<Guide, GuideContext> = {
  name: 'guide/guards',
  *steps(guide, context) {
    const facts = yield* wayFacts(guide);
    if (!facts.isComplete) yield guardRules.finding('guide/undecided', at(guide.id), { what: 'ways', name: guide.name });
    for (const { variable, dimension } of facts.graph.space.axes) {
      if (dimension.state === 'tooMany') yield guardRules.finding('guide/undecided', at(variable.id), { what: 'variable', name: variable.name });
    }
    yield* eachSpeaking(questionsSpeaking, facts.graph.logic, facts.questions.values(), (found) => ofQuestion(facts, found), silenceIn(facts, silentQuestions));
    yield undefined;
    yield* eachSpeaking(outcomesSpeaking, facts.graph.logic, outcomesLost(facts), (index) => lostOutcome(facts, index, context));
  },
};

const silentQuestions = new WeakSet<QuestionFacts>();
const questionsSpeaking: Speaking<QuestionFacts> = new WeakMap();
const outcomesSpeaking: Speaking<number> = new WeakMap();

function* ofQuestion(facts: WayFacts, found: QuestionFacts): Iterable<Finding> {
  const question = facts.graph.nodes[found.node];
  if (question?.kind !== 'question') return;
  const axis = facts.graph.space.axes[question.place];
  yield* conditionsNeverAsked(facts, question, found);
  if (axis === undefined) return;
  if (found.isUndecided) yield guardRules.finding('guide/undecided', at(question.node.id), { what: 'question', name: nameOfQuestion(question.node) });
  yield* gap(facts.graph, axis, question, found);
  for (const overlap of found.overlaps.values()) yield* overlapFinding(facts.graph, axis, question, overlap);
  if (found.hasMoreOverlaps) {
    yield guardRules.finding('guide/more-overlaps', at(question.node.id), { question: nameOfQuestion(question.node), listed: found.overlaps.size });
  }
  if (facts.isConclusive) yield* deadOptions(facts, question, found);
}

function* gap(graph: GuideGraph, axis: Axis, question: QuestionNode, found: QuestionFacts): Iterable<Finding> {
  const { missed, gap: example } = found;
  if (missed === undefined || example === undefined) return;
  const witness = witnessOfCase(graph, example);
  yield guardRules.finding(
    'guide/gap',
    at(question.node.id),
    { question: nameOfQuestion(question.node), shown: shownCase(axis, missed), isAskedBefore: example.way !== undefined },
    { witness, fixes: gapFixes(axis, question, missed, found.taken) },
  );
}

function* overlapFinding(graph: GuideGraph, axis: Axis, question: QuestionNode, { first, second, shared, example }: OverlapFact): Iterable<Finding> {
  const [a, b] = [question.options[first], question.options[second]];
  if (a === undefined || b === undefined) return;
  const params = {
    question: nameOfQuestion(question.node),
    first: nameOfOption(a.part),
    second: nameOfOption(b.part),
    shown: shownCase(axis, shared),
  };
  const rule = isBoundary(axis, shared, a.set, b.set) ? 'guide/boundary-twice' : 'guide/overlap';
  const guards = question.node.options.map(({ guard }) => guard);
  const fixes = [
    [a, b] as const,
    [b, a] as const,
  ].flatMap(([loser, keeper]): readonly Fix[] => {
    // Whoever keeps it must take it on every way, and the other must keep something.
    const rest = loser.set.minus(shared);
    const guard = keeper.when.length > 0 || keeper.isNever || rest.isEmpty ? undefined : axis.dimension.guardOf(rest, guards);
    return guard === undefined ? [] : [fix('option/set-guard', { id: loser.part.id, guard })];
  });
  yield guardRules.finding(rule, at(b.part.id), params, { witness: witnessOfCase(graph, example), fixes, related: [at(a.part.id)] });
}

/** Whether two ranges share nothing but an end of both: 18 in both ≤18 and ≥18. */
function isBoundary({ variable, dimension }: Axis, shared: ValueSet, a: ValueSet, b: ValueSet): boolean {
  const { kind } = variable.domain;
  if ((kind !== 'number' && kind !== 'date') || shared.weight !== 1n || a.weight === 1n || b.weight === 1n) return false;
  const [value] = dimension.samples(shared, 1);
  const isEndOf = (set: ValueSet): boolean => dimension.samples(set, Infinity).some((end) => end === value);
  return isEndOf(a) && isEndOf(b);
}

/** Options that take answers, but none that their history leaves. What takes nothing in any case is another finding. */
function* deadOptions({ graph }: WayFacts, question: QuestionNode, found: QuestionFacts): Iterable<Finding> {
  if (!found.isExact) return;
  for (const option of question.options) {
    if (found.isOffered[option.index] === 1 || option.set.isEmpty) continue;
    if (option.isNever || option.when.some(({ place }) => !found.conditionsAsked.has(place))) continue;
    const lost = option.next < 0 ? 0 : nodesBelow(graph, option.next).reduce((sum, isBelow) => sum + isBelow, 0);
    yield guardRules.finding(
      'guide/dead-option',
      at(option.part.id),
      { question: nameOfQuestion(question.node), option: nameOfOption(option.part), lost },
      { witness: witnessOfCase(graph, found.example), fixes: removal(graph, question, option) },
    );
  }
}

/** Only what takes no questions and outcomes along is offered to be removed at a stroke. */
function removal({ nodes, entries }: GuideGraph, { options }: QuestionNode, { part, next }: OptionBranch): readonly Fix[] {
  const isAlone = next < 0 || (nodes[next]?.kind === 'reference' && entries[next] === 1);
  return options.length > 2 && isAlone ? [fix('option/remove', { id: part.id })] : [];
}

function* conditionsNeverAsked({ graph, isConclusive }: WayFacts, { node, options, extras, hasConditions }: QuestionNode, found: QuestionFacts): Iterable<Finding> {
  if (!isConclusive || !hasConditions) return;
  for (const { part, when } of [...options, ...extras]) {
    for (const { place } of when) {
      const variable = graph.space.axes[place]?.variable;
      if (variable === undefined || found.conditionsAsked.has(place)) continue;
      const owner = 'text' in part ? nameOfOption(part) : nameOfQuestion(node);
      yield guardRules.finding('guide/condition-not-asked', at(part.id, 'when'), { question: nameOfQuestion(node), owner, variable: variable.name });
    }
    // A variable that no question asks for is no part of the space.
    for (const { variableId } of part.when ?? []) {
      const variable = graph.space.axis(variableId) === undefined ? graph.guide.variables.find(({ id }) => id === variableId) : undefined;
      if (variable === undefined) continue;
      const owner = 'text' in part ? nameOfOption(part) : nameOfQuestion(node);
      yield guardRules.finding('guide/condition-not-asked', at(part.id, 'when'), { question: nameOfQuestion(node), owner, variable: variable.name });
    }
  }
}

/** Outcomes that something leads to, but no answers reach. */
function* outcomesLost({ graph, isConclusive, outcomes }: WayFacts): Iterable<number> {
  if (!isConclusive || graph.root < 0) return;
  const below = nodesBelow(graph, graph.root);
  for (const [index, { kind }] of graph.nodes.entries()) if (kind === 'outcome' && below[index] === 1 && !outcomes.has(index)) yield index;
}

function* lostOutcome({ graph }: WayFacts, index: number, context: GuideContext): Iterable<Finding> {
  const node = graph.nodes[index];
  if (node?.kind === 'outcome') yield unreachableFinding(node.node, 'history', 1, outcomeName(graph.guide, node.node, context));
}

import type { Check, Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import { isBypassable } from '../model/edits/bypassable.js';
import { haveSameAdditions, sameContinuation } from '../model/same-continuation.js';
import { unitedGuard } from '../model/united-guard.js';
import type { GuideGraph, QuestionNode } from '../space/guide-graph.js';
import { continuationsOf, type Continuations } from './continuations.js';
import { duplicateOutcomes } from './duplicate-outcomes.js';
import { cyclesOf, ownedTwice } from './graph-shape.js';
import { at, nameOfOption, nameOfQuestion } from './guide-check.js';
import { fix } from './guide-fix.js';
import { pathRules } from './path-rules.js';
import { eachSpeaking, type Speaking } from './speaking.js';
import { witnessOfCase } from './way-case.js';
import { silenceIn, wayFacts, type QuestionFacts, type WayFacts } from './way-facts.js';

/** What only a whole way shows: questions that are answered already, or that change nothing, and results that are equal. */
export const checkPaths: Check<Guide, GuideContext> = {
  name: 'guide/paths',
  *steps(guide, context) {
    const facts = yield* wayFacts(guide);
    yield* eachSpeaking(speaking, facts.graph.logic, facts.questions.values(), (found) => history(facts, found), silenceIn(facts, silent));
    yield undefined;
    yield* tooCoarse(facts);
    const continuations = continuationsOf(facts.graph, (node) => letsAllPass(facts.questions.get(node)));
    yield undefined;
    yield* idleQuestions(facts, continuations);
    yield undefined;
    yield* alikeOptions(facts.graph, continuations);
    yield undefined;
    yield* duplicateOutcomes(facts.graph, context);
  },
};

const speaking: Speaking<QuestionFacts> = new WeakMap();
const silent = new WeakSet<QuestionFacts>();

/** Whether every answer that reaches the question finds exactly one option. */
function letsAllPass(found: QuestionFacts | undefined): boolean {
  return found !== undefined && found.isExact && !found.isUndecided && found.gap === undefined && found.overlaps.size === 0;
}

function questionAt(graph: GuideGraph, node: number): QuestionNode | undefined {
  const found = graph.nodes[node];
  return found?.kind === 'question' ? found : undefined;
}

/** Asked before, answered before, or decided by what was asked before. */
function* history({ graph, isConclusive }: WayFacts, found: QuestionFacts): Iterable<Finding> {
  const question = questionAt(graph, found.node);
  // Most questions are asked once and read their own answer.
  if (question === undefined || (found.askedBefore === undefined && found.dependsOnOwn)) return;
  const { node } = question;
  const name = nameOfQuestion(node);
  const offered = question.options.filter(({ index }) => found.isOffered[index] === 1);
  const earlier = found.askedBefore === undefined ? undefined : questionAt(graph, found.askedBefore.by);
  if (found.askedBefore !== undefined && earlier !== undefined) {
    const witness = witnessOfCase(graph, found.askedBefore.example);
    const related = [at(earlier.node.id)];
    const [only] = offered;
    if (isConclusive && found.isAlwaysAnswered && only !== undefined && offered.length === 1) {
      const isNeeded = question.extras.length > 0 || node.isUsedOutside === true;
      const canGo = !isNeeded && isTree(graph) && isBypassable(graph.guide, node, only.part);
      const fixes = !canGo ? [] : [fix('question/bypass', { id: node.id, optionId: only.part.id })];
      yield pathRules.finding('guide/already-answered', at(node.id), { question: name, earlier: nameOfQuestion(earlier.node), option: nameOfOption(only.part) }, { witness, related, fixes });
    } else {
      const variable = graph.space.axes[question.place]?.variable.name ?? node.variableId;
      yield pathRules.finding('guide/asked-twice', at(node.id), { question: name, earlier: nameOfQuestion(earlier.node), variable }, { witness, related });
    }
    return;
  }
  // Its options are told apart by history alone: whatever is answered here, the next step was settled before.
  if (!isConclusive || !found.isExact || found.dependsOnOwn || offered.length < 2 || node.isUsedOutside === true) return;
  const variables = question.conditionPlaces.flatMap((place) => graph.space.axes[place]?.variable.name ?? []);
  yield pathRules.finding('guide/dependent', at(node.id), { question: name, variables }, { witness: witnessOfCase(graph, found.example) });
}

/**
 * Whether each node stands behind one option only, and nothing leads back. Where two lead to one, which is a fault of its
 * own, what is taken out behind the one would be missing behind the other; and what leads back to itself can take no place.
 */
function isTree(graph: GuideGraph): boolean {
  return ownedTwice(graph).size === 0 && cyclesOf(graph).length === 0;
}

function* tooCoarse({ graph, coarse }: WayFacts): Iterable<Finding> {
  for (const [index, { optionId, byNode, place, example }] of coarse) {
    const [question, later] = [questionAt(graph, index), questionAt(graph, byNode)];
    const option = question?.options.find(({ part }) => part.id === optionId);
    if (question === undefined || later === undefined || option === undefined) continue;
    yield pathRules.finding(
      'guide/asked-too-coarsely',
      at(question.node.id, 'ask'),
      {
        question: nameOfQuestion(question.node),
        option: nameOfOption(option.part),
        variable: graph.space.axes[place]?.variable.name ?? question.node.variableId,
        later: nameOfQuestion(later.node),
      },
      { witness: witnessOfCase(graph, example), related: [at(later.node.id)], fixes: [fix('question/set-ask', { id: question.node.id, ask: 'value' })] },
    );
  }
}

function* idleQuestions({ graph, questions }: WayFacts, { idle }: Continuations): Iterable<Finding> {
  for (const index of idle) {
    const question = questionAt(graph, index);
    const [first] = question?.options ?? [];
    if (question === undefined || first === undefined) continue;
    const example = questions.get(index)?.example;
    yield pathRules.finding(
      'guide/changes-nothing',
      at(question.node.id),
      { question: nameOfQuestion(question.node) },
      {
        ...(example === undefined ? {} : { witness: witnessOfCase(graph, example) }),
        fixes: isTree(graph) ? [fix('question/bypass', { id: question.node.id, optionId: first.part.id })] : [],
      },
    );
  }
}

/** Merges that are tried out before they are offered; comparing what follows costs as much as there is. */
const MOST_TRIED = 200;

function* alikeOptions(graph: GuideGraph, { alike }: Continuations): Iterable<Finding> {
  let tried = 0;
  for (const [index, one, other] of pairsIn(alike)) {
    const question = questionAt(graph, index);
    const [first, option] = [question?.options[one], question?.options[other]];
    if (question === undefined || first === undefined || option === undefined) continue;
    tried += 1;
    const fixes = tried <= MOST_TRIED && canMerge(graph, question, option, first) ? [fix('option/merge', { id: option.part.id, into: first.part.id })] : [];
    yield pathRules.finding(
      'guide/options-alike',
      at(option.part.id),
      { question: nameOfQuestion(question.node), first: nameOfOption(first.part), second: nameOfOption(option.part) },
      { related: [at(first.part.id)], fixes },
    );
  }
}

/** In the nodes' order, whatever was numbered first. */
function* pairsIn(alike: Continuations['alike']): Iterable<readonly [question: number, first: number, second: number]> {
  for (const [question, pairs] of [...alike].sort(([a], [b]) => a - b)) for (const [first, second] of pairs) yield [question, first, second];
}

function canMerge(graph: GuideGraph, question: QuestionNode, going: QuestionNode['options'][number], staying: QuestionNode['options'][number]): boolean {
  const domain = graph.space.axes[question.place]?.variable.domain;
  return (
    domain !== undefined &&
    isTree(graph) &&
    unitedGuard(domain, going.part.guard, staying.part.guard) !== undefined &&
    haveSameAdditions(going.part, staying.part) &&
    sameContinuation(indexGuide(graph.guide), going.part.next, staying.part.next) !== undefined
  );
}

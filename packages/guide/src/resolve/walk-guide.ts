import type { Guide } from '../model/guide.js';
import { indexGuide, type GuideIndex } from '../model/guide-index.js';
import type { Extra, NodeId, Option, Question } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { satisfies, type Known } from './answer-sets.js';
import type { Answer, Answers } from './answers.js';
import { conditionsHold, knownFrom, type KnownVariable } from './knowledge.js';
import type { AskedQuestion, Step, Stuck, StuckReason, Walk } from './resolution.js';

/**
 * Follows the answers from the first question to where they end: at a question that they do not answer, at an outcome, or
 * where the guide leads no further. Never throws, whatever the guide's faults. What an answer leaves open, because an option
 * was picked of whose values some go one way and some another, is asked again by value: nothing is guessed.
 */
export function walkGuide(guide: Guide, answers: Answers): Walk {
  return new GuideWalk(guide, answers).walk();
}

// What a step comes to, or why the way ends here. Told apart by keys of ours: an element may carry any key of a host's.
interface Chosen {
  readonly option: Option;
}
interface Added {
  readonly extras: readonly Extra[];
}
type End = AskedQuestion | Stuck;

class GuideWalk {
  readonly #index: GuideIndex;
  readonly #knowledge = new Map<string, KnownVariable>();
  readonly #steps: Step[] = [];

  constructor(
    readonly guide: Guide,
    readonly answers: Answers,
  ) {
    this.#index = indexGuide(guide);
  }

  walk(): Walk {
    if (this.guide.rootId === null) return this.#stuck('empty', null);
    const passed = new Set<string>();
    // Who names the node: where the fault is if there is none.
    let from: NodeId = this.guide.rootId;
    for (let id: NodeId = this.guide.rootId; ; ) {
      const node = this.#index.node(id);
      if (node === undefined) return this.#stuck('dangling', from);
      if (passed.has(id)) return this.#stuck('cycle', id);
      passed.add(id);
      from = id;
      if (node.kind === 'outcome') return { kind: 'outcome', outcome: node, steps: this.#steps };
      if (node.kind === 'reference') {
        id = node.to;
        continue;
      }
      const next = this.#pass(node);
      if (typeof next !== 'string') return next;
      id = next;
    }
  }

  /** Passes a question: the node behind it, or why the way ends here. */
  #pass(question: Question): NodeId | End {
    const variable = this.#index.variable(question.variableId);
    if (variable === undefined) return this.#stuck('dangling', question.id);
    if (question.options.length === 0) return this.#stuck('deadEnd', question.id);
    const answer = ownAnswer(this.answers, variable.id);
    const known = knownFrom(this.#index, variable, answer);
    if (answer === undefined || known === undefined) return this.#ask(question, variable);
    const passed = this.#choose(question, variable, answer, known);
    if (!('option' in passed)) return passed;
    const { option, extras } = passed;
    this.#steps.push({ question, answer, option, extras, isInferred: this.#knowledge.has(variable.id) });
    if (!this.#knowledge.has(variable.id)) this.#knowledge.set(variable.id, { domain: variable.domain, known, question });
    return option.next ?? this.#stuck('deadEnd', question.id);
  }

  #choose(question: Question, variable: Variable, answer: Answer, known: Known): (Chosen & Added) | End {
    const picked = 'option' in answer ? question.options.find(({ id }) => id === answer.option) : undefined;
    const chosen = picked === undefined ? this.#takenBy(question, variable, known) : this.#picked(question, variable, picked);
    if (!('option' in chosen)) return chosen;
    const extras = this.#extrasOf(question, variable, known);
    return 'extras' in extras ? { ...chosen, ...extras } : extras;
  }

  /** The option that was picked at this very question, if it is still offered. */
  #picked(question: Question, variable: Variable, option: Option): Chosen | End {
    const { truth, dependsOn } = conditionsHold(option.when, this.#knowledge);
    if (dependsOn !== undefined) return this.#askAgain(dependsOn.question, question);
    return truth === 'yes' ? { option } : this.#ask(question, variable);
  }

  /** The one option that takes what is known. */
  #takenBy(question: Question, variable: Variable, known: Known): Chosen | End {
    const taking: Option[] = [];
    let isOpen = false;
    for (const option of question.options) {
      const truth = satisfies(variable.domain, known, option.guard);
      if (truth === 'no') continue;
      const { truth: holds, dependsOn } = conditionsHold(option.when, this.#knowledge);
      if (dependsOn !== undefined) return this.#askAgain(dependsOn.question, question);
      if (holds === 'no') continue;
      taking.push(option);
      isOpen ||= truth === 'unknown';
    }
    if (isOpen) return this.#askAgain(question, question);
    const [option] = taking;
    if (option === undefined) return this.#stuck('gap', question.id);
    return taking.length === 1 ? { option } : this.#stuck('several', question.id);
  }

  #extrasOf(question: Question, variable: Variable, known: Known): Added | AskedQuestion {
    const extras: Extra[] = [];
    for (const extra of question.extras ?? []) {
      const truth = satisfies(variable.domain, known, extra.guard);
      if (truth === 'no') continue;
      const { truth: holds, dependsOn } = conditionsHold(extra.when, this.#knowledge);
      if (holds === 'no') continue;
      if (dependsOn !== undefined) return this.#askAgain(dependsOn.question, question);
      if (truth === 'unknown') return this.#askAgain(question, question);
      extras.push(extra);
    }
    return { extras };
  }

  /** Asks what has no answer yet. */
  #ask(question: Question, variable: Variable): End {
    const { kind } = variable.domain;
    const isGiven = question.ask === 'value' || kind === 'choices' || kind === 'region';
    const options: Option[] = [];
    for (const option of question.options) {
      const { truth, dependsOn } = conditionsHold(option.when, this.#knowledge);
      // A value finds its option by itself; of options that are shown, it must be known whether they are.
      if (dependsOn !== undefined && !isGiven) return this.#askAgain(dependsOn.question, question);
      if (truth !== 'no') options.push(option);
    }
    if (options.length === 0) return this.#stuck('gap', question.id);
    return { kind: 'question', question, ask: isGiven ? 'value' : 'options', isAgain: false, options, steps: this.#steps, at: question.id };
  }

  /** Asks for the value where an option was picked that leaves open what must be known at `at`. */
  #askAgain(question: Question, at: Question): AskedQuestion {
    return { kind: 'question', question, ask: 'value', isAgain: true, options: question.options, steps: this.#steps, at: at.id };
  }

  #stuck(why: StuckReason, nodeId: NodeId | null): Stuck {
    return { kind: 'stuck', why, nodeId, steps: this.#steps };
  }
}

/** The answer under the variable's own key: an id such as `__proto__` in a hostile document finds none. */
function ownAnswer(answers: Answers, id: Variable['id']): Answer | undefined {
  return Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : undefined;
}

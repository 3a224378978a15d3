import { evaluate, fieldsOf, type Expression } from '@zhengwu/core';
import type { FormEntry } from '../../model/form-index.js';
import type { Effect } from '../../model/linkage.js';
import { ownDisplay } from '../apply-linkages.js';
import { answeredEntry } from '../form-fields.js';
import { linkagesOf, offeredAnswer } from '../linkage-state.js';
import { fillsOf, offersOf } from './fills.js';
import type { ProofModel } from './proof-model.js';

/** Yes and no for certain; open where it depends on what is not answered yet, or is not known. */
export type Truth = 'yes' | 'no' | 'open';

/** `never`: no, or a failure, which at the top of a condition is a no too. */
type Outcome = Truth | 'fault' | 'never';
type Answer = { readonly value: unknown } | undefined;

/**
 * What is so for certain when some fields are answered (Kleene's strong three values). In `proof` a condition that the answers
 * tried do not exhaust stays open; in `concrete` it is computed: what is yes then is a case that there is.
 */
export class ProofCase {
  /** The first field on whose answer something depends. */
  firstOpen: string | undefined;
  /** Likewise, of a condition that stays open in a proof. */
  firstUnproved: string | undefined;

  readonly #shown = new Map<FormEntry, Truth>();
  readonly #present = new Map<FormEntry, Truth>();
  readonly #answers = new Map<string, Answer>();
  readonly #asking = new Set<string>();

  constructor(
    readonly model: ProofModel,
    readonly answered: ReadonlyMap<string, unknown>,
    readonly mode: 'proof' | 'concrete',
  ) {}

  /** Whether the node is seen, its parents included. */
  isShown(entry: FormEntry): Truth {
    return this.#climb(entry, this.#shown, (each) => this.#own(each, 'shown'));
  }

  /** Whether the node has a value: it may be out of sight all the same. */
  isPresent(entry: FormEntry): Truth {
    return this.#climb(entry, this.#present, (each) => this.#own(each, 'present'));
  }

  /** Whether a condition holds that stands on this node. */
  holds(when: Expression | undefined, reader: FormEntry): Truth {
    if (when === undefined) return 'yes';
    const outcome = this.#truth(when, reader);
    return outcome === 'fault' || outcome === 'never' ? 'no' : outcome;
  }

  /** Whether an effect of this kind acts on the node. */
  acts({ node }: FormEntry, kind: Effect['kind'], reader: FormEntry): Truth {
    const found = linkagesOf(node).filter(({ effects }) => effects.some((effect) => effect.kind === kind));
    return anyOf(found.map(({ when }) => () => this.holds(when, reader)));
  }

  #climb(entry: FormEntry, known: Map<FormEntry, Truth>, own: (entry: FormEntry) => Truth): Truth {
    const former = known.get(entry);
    if (former !== undefined) return former;
    const way: FormEntry[] = [];
    for (let each = entry; each.parent !== undefined; each = each.parent) way.push(each);
    // From the outermost in: a hidden parent says it all.
    let truth: Truth = 'yes';
    for (const each of way.reverse()) {
      const isSeen = own(each);
      if (isSeen === 'no') {
        truth = 'no';
        break;
      }
      if (isSeen === 'open') truth = 'open';
    }
    known.set(entry, truth);
    return truth;
  }

  #own(entry: FormEntry, kind: 'shown' | 'present'): Truth {
    const { node } = entry;
    const linkages = linkagesOf(node);
    const has = (wanted: Effect['kind']): boolean => linkages.some(({ effects }) => effects.some((effect) => effect.kind === wanted));
    if (this.model.isMovedByScript(entry, 'visible')) return 'open';
    if (!has('show') && !has('hide')) {
      const display = ownDisplay(node);
      return display === 'visible' || (display === 'hidden' && kind === 'present') ? 'yes' : 'no';
    }
    if (this.model.graph.isInCycle(entry.id)) return 'open';
    const shown = has('show') ? this.acts(entry, 'show', entry) : 'yes';
    if (shown === 'no') return 'no';
    const hidden = this.acts(entry, 'hide', entry);
    return hidden === 'yes' ? 'no' : shown === 'yes' && hidden === 'no' ? 'yes' : 'open';
  }

  #truth(node: Expression, reader: FormEntry): Outcome {
    switch (node.kind) {
      case 'and':
      case 'or':
        return this.#joined(node.operands, node.kind === 'and' ? 'no' : 'yes', reader);
      case 'not': {
        const operand = this.#truth(node.operand, reader);
        return operand === 'yes' ? 'no' : operand === 'no' ? 'yes' : operand === 'fault' ? 'fault' : 'open';
      }
      case 'choose': {
        const test = this.#truth(node.test, reader);
        if (test === 'yes') return this.#truth(node.then, reader);
        return test === 'no' ? this.#truth(node.otherwise, reader) : test === 'fault' ? 'fault' : 'open';
      }
      default:
        return this.#atom(node, reader);
    }
  }

  /** What an operand that is `decisive` decides, if no open one before it may fail: then it is known of `and` alone that it is no yes. */
  #joined(operands: readonly Expression[], decisive: 'yes' | 'no', reader: FormEntry): Outcome {
    const undecided = decisive === 'no' ? 'never' : 'open';
    const met = new Set<Outcome>();
    let isSafe = true;
    for (const operand of operands) {
      const outcome = this.#truth(operand, reader);
      if (outcome === decisive) return isSafe ? outcome : undecided;
      if (outcome === 'fault') return met.size === 0 ? 'fault' : undecided;
      if (outcome !== 'open' && outcome !== 'never') continue;
      met.add(outcome);
      isSafe &&= outcome === 'open' && this.#isSafe(operand);
    }
    if (met.size === 0) return decisive === 'yes' ? 'no' : 'yes';
    // One that is never yes makes `and` never yes; `or` is so if all others are no.
    return met.has('never') && (decisive === 'no' || !met.has('open')) ? 'never' : 'open';
  }

  #isSafe(node: Expression): boolean {
    switch (node.kind) {
      case 'and':
      case 'or':
        return node.operands.every((operand) => this.#isSafe(operand));
      case 'not':
        return this.#isSafe(node.operand);
      case 'choose':
        return this.#isSafe(node.test) && this.#isSafe(node.then) && this.#isSafe(node.otherwise);
      default:
        return this.model.knowledgeOf(node).isSafe;
    }
  }

  #atom(atom: Expression, reader: FormEntry): Outcome {
    if (this.mode === 'proof' && !this.model.knowledgeOf(atom).isExact) {
      this.#touchUnproved(atom);
      return 'open';
    }
    const outcome = this.#computed(atom, reader);
    if (outcome === 'open' || outcome === 'fault') return outcome;
    return outcome.value === true ? 'yes' : outcome.value === false || outcome.value === null ? 'no' : 'fault';
  }

  #computed(expression: Expression, reader: FormEntry): { readonly value: unknown } | 'open' | 'fault' {
    const values: [string, unknown][] = [];
    for (const id of fieldsOf(expression)) {
      const answer = this.#answer(id, reader);
      if (answer === undefined) return 'open';
      values.push([id, answer.value]);
    }
    const { today } = this.model.options;
    const outcome = evaluate(expression, { values: Object.fromEntries(values), ...(today !== undefined && { today }) });
    // Whether the day would make it yes or no, nobody knows without the day.
    if (!outcome.ok) return outcome.reason === 'no-today' ? 'open' : 'fault';
    return { value: outcome.value };
  }

  /** What a field holds for one that reads it; `undefined` where that is not known. */
  #answer(id: string, reader: FormEntry): Answer {
    const entry = answeredEntry(this.model.index, id);
    if (entry === undefined) return this.#given(id);
    if (this.model.isReadAsList(id, reader)) return undefined;
    // A default reads what its own field holds before.
    if (this.#asking.has(id)) return this.#given(id);
    if (this.#answers.has(id)) return this.#answers.get(id);
    this.#asking.add(id);
    const answer = this.#answerOf(entry);
    this.#asking.delete(id);
    this.#answers.set(id, answer);
    return answer;
  }

  #answerOf(entry: FormEntry): Answer {
    if (this.model.graph.isInCycle(entry.id) || this.model.isMovedByScript(entry, 'value')) return undefined;
    const present = this.isPresent(entry);
    if (present === 'no') return { value: null };
    const value = this.#offered(entry, this.#filled(entry));
    return present === 'yes' || value?.value === null ? value : undefined;
  }

  /** What is left of an answer by the options that are offered. */
  #offered(entry: FormEntry, answer: Answer): Answer {
    if (answer === undefined || answer.value === null) return answer;
    let value: unknown = answer.value;
    for (const { when, values } of offersOf(entry)) {
      const left = offeredAnswer(value, values) ?? null;
      if (left === value) continue;
      const holds = this.holds(when, entry);
      if (holds === 'open') return undefined;
      if (holds === 'yes') value = left;
    }
    return { value };
  }

  /** Of the formulas the first that holds, else what was answered. */
  #filled(entry: FormEntry): Answer {
    for (const { when, value } of fillsOf(entry)) {
      const holds = this.holds(when, entry);
      if (holds === 'open') return undefined;
      if (holds === 'no') continue;
      const filled = this.#formula(value, entry);
      if (filled === 'open') return undefined;
      return filled === 'fault' ? this.#given(entry.id) : { value: filled.value ?? null };
    }
    return this.#given(entry.id);
  }

  #formula(value: Expression, reader: FormEntry): { readonly value: unknown } | 'open' | 'fault' {
    if (value.kind === 'choose') {
      const test = this.#truth(value.test, reader);
      if (test === 'fault') return test;
      if (test === 'open' || test === 'never') return 'open';
      return this.#formula(test === 'yes' ? value.then : value.otherwise, reader);
    }
    if (this.mode === 'proof' && value.kind !== 'field' && fieldsOf(value).length > 0) {
      this.#touchUnproved(value);
      return 'open';
    }
    return this.#computed(value, reader);
  }

  /** The answer that was given, if it was. */
  #given(id: string): Answer {
    if (this.answered.has(id)) return { value: this.answered.get(id) };
    if (this.model.variables.has(id)) this.firstOpen ??= id;
    return undefined;
  }

  #touchUnproved(expression: Expression): void {
    this.firstUnproved ??= fieldsOf(expression).find((id) => this.model.variables.has(id) && !this.answered.has(id));
  }
}

function anyOf(truths: readonly (() => Truth)[]): Truth {
  let found: Truth = 'no';
  for (const truth of truths) {
    const each = truth();
    if (each === 'yes') return 'yes';
    if (each === 'open') found = 'open';
  }
  return found;
}

import type { MaterialUse } from '../model/material-use.js';
import type { Additions, End, Outcome } from '../model/node.js';
import type { GuideGraph, OptionBranch, QuestionNode, SetCondition } from '../space/guide-graph.js';
import type { ValueSet } from '../space/value-set.js';
import { graphChange, nodesAbove, type GraphChange } from './graph-change.js';
import { cyclesOf, topologicalOrder } from './graph-shape.js';

/** What can follow each node, as a number: two nodes with the same number lead every answer to the same result. */
export interface Continuations {
  /** Of a node; of what does not exist or lies in a circle, a number that nothing else has. */
  readonly of: (node: number) => number;
  /** Questions whose answer changes nothing, in the nodes' order. */
  readonly idle: readonly number[];
  /** Questions with options that come to the same: pairs of their places, the first such option and another. */
  readonly alike: ReadonlyMap<number, readonly AlikeOptions[]>;
}

export type AlikeOptions = readonly [first: number, second: number];

/**
 * Bottom-up hash-consing (as in reduced decision diagrams, Bryant 1986): equal ends, equal additions and equal shares of
 * what follows get one number. A question that changes nothing, and through which everybody passes (`letsAllPass`), has the
 * number of what follows it. Texts of questions and options do not count; the name and note of an outcome do, for the citizen
 * reads them. After an edit, what stands above it is numbered anew, and nothing else.
 */
export function continuationsOf(graph: GuideGraph, letsAllPass: (node: number) => boolean): Continuations {
  const former = known.get(graph.results);
  if (former !== undefined) return former;
  const passes = Uint8Array.from(graph.nodes, (_, node) => Number(letsAllPass(node)));
  const before = latest?.deref();
  const continuations = (before === undefined ? undefined : numberedAgain(before, graph, passes)) ?? new Numbering(graph, passes);
  known.set(graph.results, continuations);
  latest = new WeakRef(continuations);
  return continuations;
}

const known = new WeakMap<object, Numbering>();

/** The numbering made last: the next is mostly of the same guide, one edit later. */
let latest: WeakRef<Numbering> | undefined;

/** The numbers of keys, for as long as one guide is edited. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  /** Steps that may still be spent on looking for what reads a variable. */
  stepsLeft = READING_BUDGET;

  get size(): number {
    return this.#numbers.size;
  }

  of(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }
}

class Numbering implements Continuations {
  readonly #alike = new Map<number, readonly AlikeOptions[]>();
  readonly result: Int32Array;
  readonly isIdle: Uint8Array;
  /** 1 below the first question; what nothing leads to has no number. */
  readonly isReached: Uint8Array;
  readonly #stamps: Int32Array;
  #stamp = 0;
  #idle: readonly number[] | undefined;

  constructor(
    readonly graph: GuideGraph,
    /** 1 where every answer that reaches the question finds exactly one option. */
    readonly passes: Uint8Array,
    readonly numbers = new Numbers(),
    again?: { readonly before: Numbering; readonly change: GraphChange; readonly isAgain: Uint8Array },
  ) {
    const { length } = graph.nodes;
    this.result = new Int32Array(length);
    this.isIdle = new Uint8Array(length);
    this.isReached = reachedIn(graph);
    this.#stamps = new Int32Array(length);
    if (again !== undefined) this.#take(again.before, again.change, again.isAgain);
    const order = topologicalOrder(graph);
    for (let at = order.length - 1; at >= 0; at -= 1) {
      const index = order[at] ?? -1;
      if (again === undefined || again.isAgain[index] === 1) this.#number(index);
    }
    graph.nodes.forEach((question, index) => {
      if (question.kind !== 'question' || this.isReached[index] !== 1 || (again !== undefined && again.isAgain[index] !== 1)) return;
      const alike = this.#alikeIn(question, index);
      if (alike.length > 0) this.#alike.set(index, alike);
    });
  }

  of(node: number): number {
    return this.result[node] ?? 0;
  }

  get alike(): ReadonlyMap<number, readonly AlikeOptions[]> {
    return this.#alike;
  }

  get idle(): readonly number[] {
    this.#idle ??= [...this.isIdle.keys()].filter((index) => this.isIdle[index] === 1);
    return this.#idle;
  }

  /** What was found of nodes of which nothing below has changed. */
  #take(before: Numbering, { was, now }: GraphChange, isAgain: Uint8Array): void {
    was.forEach((former, index) => {
      if (former < 0 || isAgain[index] === 1 || this.isReached[index] !== 1) return;
      this.result[index] = before.of(former);
      this.isIdle[index] = before.isIdle[former] ?? 0;
    });
    for (const [former, alike] of before.alike) {
      const index = now[former] ?? -1;
      if (index >= 0 && isAgain[index] !== 1 && this.isReached[index] === 1) this.#alike.set(index, alike);
    }
  }

  #number(index: number): void {
    const { graph, numbers } = this;
    const node = graph.nodes[index];
    if (node === undefined) return;
    if (node.kind === 'outcome') this.result[index] = numbers.of(outcomeKey(node.node));
    else if (node.kind === 'reference') this.result[index] = node.next < 0 || this.of(node.next) === 0 ? numbers.of(`?${node.node.id}`) : this.of(node.next);
    else {
      const [first] = node.options;
      if (first !== undefined && this.#changesNothing(node) && !this.#reads(first.next, node.place)) {
        this.isIdle[index] = 1;
        // Only what adds nothing is as if it were not there.
        if (additionsKey(first.part) === '' && this.passes[index] === 1) {
          this.result[index] = this.of(first.next);
          return;
        }
      }
      this.result[index] = numbers.of(questionKey(node, (option) => this.#ofOption(option)));
    }
  }

  /** What an option adds and leads to. */
  #ofOption({ part, next }: OptionBranch): string {
    // A dead end is like no other: nobody knows yet where it leads.
    return `${additionsKey(part)}>${next < 0 || this.of(next) === 0 ? `?${part.id}` : String(this.of(next))}`;
  }

  /** All options add the same and lead to the same, and nothing depends on the answer beside them. */
  #changesNothing(question: QuestionNode): boolean {
    const [first, ...others] = question.options;
    if (first === undefined || others.length === 0 || question.node.isUsedOutside === true || question.place < 0) return false;
    if (question.extras.some(({ part }) => additionsKey(part) !== '')) return false;
    const key = this.#ofOption(first);
    return others.every((option) => this.#ofOption(option) === key);
  }

  #alikeIn(question: QuestionNode, index: number): readonly AlikeOptions[] {
    if (question.options.length < 2 || this.isIdle[index] === 1 || question.node.isUsedOutside === true || question.place < 0) return [];
    const found: AlikeOptions[] = [];
    const firsts = new Map<string, OptionBranch>();
    for (const option of question.options) {
      const key = `${option.part.when === undefined ? '' : JSON.stringify(option.part.when)}${this.#ofOption(option)}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, option);
      // An addition or a later question may tell apart what the options do not.
      else if (!isToldApart(question, first, option) && !this.#reads(option.next, question.place)) found.push([first.index, option.index]);
    }
    return found;
  }

  /** Whether anything below the node asks for the variable or reads it in a condition. */
  #reads(start: number, place: number): boolean {
    if (start < 0) return false;
    this.#stamp += 1;
    this.#stamps[start] = this.#stamp;
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const node = this.graph.nodes[index];
      this.numbers.stepsLeft -= 1;
      // Out of budget: what may be read counts as read, and nothing is said.
      if (this.numbers.stepsLeft < 0 || (node?.kind === 'question' && looksAt(node, place))) return true;
      for (const next of node?.nexts ?? []) {
        if (this.#stamps[next] === this.#stamp) continue;
        this.#stamps[next] = this.#stamp;
        open.push(next);
      }
    }
    return false;
  }
}

function reachedIn(graph: GuideGraph): Uint8Array {
  const isReached = new Uint8Array(graph.nodes.length);
  for (const index of topologicalOrder(graph)) isReached[index] = 1;
  return isReached;
}

/** More keys than these for each node: those of former revisions are forgotten. */
const MOST_KEYS = 4;

/** Numbers what stands above changed nodes; `undefined` where everything is to be numbered. */
function numberedAgain(before: Numbering, graph: GuideGraph, passes: Uint8Array): Numbering | undefined {
  const { numbers } = before;
  if (numbers.stepsLeft < 0 || numbers.size > MOST_KEYS * graph.nodes.length + 1000 || cyclesOf(graph).length > 0 || cyclesOf(before.graph).length > 0) return undefined;
  const change = graphChange(before.graph, graph);
  if (change === undefined) return undefined;
  const { changed, was } = change;
  const marks = new Uint8Array(graph.nodes.length);
  for (const index of changed) marks[index] = 1;
  // Whether everybody passes depends on what stands above, too; and what nothing led to had no number.
  const isReached = reachedIn(graph);
  was.forEach((former, index) => {
    if (former >= 0 && (before.passes[former] !== passes[index] || before.isReached[former] !== isReached[index])) marks[index] = 1;
  });
  const next = new Numbering(graph, passes, numbers, { before, change, isAgain: nodesAbove(graph, marks) });
  // Whoever numbers all of it anew may come to the end of the budget.
  return numbers.stepsLeft < 0 ? undefined : next;
}

/** Nodes that are looked through in all for what reads a variable. */
const READING_BUDGET = 3_000_000;

function looksAt(node: QuestionNode, place: number): boolean {
  if (node.place === place) return true;
  return node.hasConditions && [...node.options, ...node.extras].some(({ when }) => when.some((condition) => condition.place === place));
}

/** Whether an addition takes one of the two otherwise than the other. */
function isToldApart({ extras }: QuestionNode, a: OptionBranch, b: OptionBranch): boolean {
  const both = a.set.union(b.set);
  return extras.some(({ set }) => !set.intersect(both).isEmpty && !set.covers(both));
}

function questionKey(question: QuestionNode, ofOption: (option: OptionBranch) => string): string {
  // Options that come to the same are one, whatever their order.
  const shares = new Map<string, ValueSet>();
  for (const option of question.options) {
    const key = `${conditionsKey(option)}${ofOption(option)}`;
    const former = shares.get(key);
    shares.set(key, former === undefined ? option.set : former.union(option.set));
  }
  const options = [...shares].map(([key, set]) => `${String(set.id)}:${key}`).sort();
  const extras = question.extras.map((extra) => `${String(extra.set.id)}:${conditionsKey(extra)}${additionsKey(extra.part)}`).filter((key) => !key.endsWith(':')).sort();
  const outside = question.node.isUsedOutside === true ? '!' : '';
  return `q${String(question.place)}${outside}|${options.join('|')}||${extras.join('|')}`;
}

function conditionsKey({ when, isNever }: { readonly when: readonly SetCondition[]; readonly isNever: boolean }): string {
  if (isNever) return 'never;';
  return when.length === 0 ? '' : `${when.map(({ place, set }) => `${String(place)}=${String(set.id)}`).sort().join('&')};`;
}

const additions = new WeakMap<Additions, string>();

/** What is added, in whatever order it is said; empty for nothing. */
export function additionsKey(part: Additions): string {
  if (part.uses === undefined && part.situationIds === undefined) return '';
  let key = additions.get(part);
  if (key === undefined) {
    const parts = [...(part.uses ?? []).map(useKey), ...(part.situationIds ?? [])];
    key = [...new Set(parts)].sort().join('+');
    additions.set(part, key);
  }
  return key;
}

/** Why it is wanted is a text for the citizen and does not count. */
function useKey({ materialId, kind, reason, copies, formId }: MaterialUse): string {
  return JSON.stringify([materialId, kind, reason, copies?.original, copies?.copy, formId]);
}

const ends = new WeakMap<End, string>();

/** An end with all that it says, but for the name and note of its outcome. */
export function endKey(end: End): string {
  let key = ends.get(end);
  if (key === undefined) {
    key =
      end.kind === 'handle'
        ? JSON.stringify([end.handlingItemId, [...new Set(end.situationIds)].sort(), [...new Set(end.uses.map(useKey))].sort(), end.limit, end.formId])
        : JSON.stringify([end.kind, end.kind === 'otherItem' ? [end.name, end.itemId] : [], end.reason]);
    ends.set(end, key);
  }
  return key;
}

function outcomeKey({ name, note, end }: Outcome): string {
  return name === undefined && note === undefined ? endKey(end) : `${endKey(end)}${JSON.stringify([name, note])}`;
}

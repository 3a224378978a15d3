import type { MaterialUse } from '../model/material-use.js';
import type { Additions, End, Outcome } from '../model/node.js';
import type { GuideGraph, QuestionNode, SetCondition } from '../space/guide-graph.js';
import type { ValueSet } from '../space/value-set.js';
import { topologicalOrder } from './graph-shape.js';

/** What can follow each node, as a number: two nodes with the same number lead every answer to the same result. */
export interface Continuations {
  /** Of a node; of what does not exist or lies in a circle, a number that nothing else has. */
  readonly of: (node: number) => number;
  /** What an option adds and leads to. */
  readonly ofOption: (option: QuestionNode['options'][number]) => string;
  /** Whether anything below the node asks for the variable or reads it in a condition. */
  readonly reads: (node: number, place: number) => boolean;
  /** Questions whose answer changes nothing. */
  readonly idle: ReadonlySet<number>;
}

/**
 * Bottom-up hash-consing (as in reduced decision diagrams, Bryant 1986): equal ends, equal additions and equal shares of
 * what follows get one number. A question that changes nothing, and through which everybody passes (`letsAllPass`), has the
 * number of what follows it. Texts of questions and options do not count; the name and note of an outcome do, for the citizen
 * reads them.
 */
export function continuationsOf(graph: GuideGraph, letsAllPass: (node: number) => boolean): Continuations {
  const former = known.get(graph.results);
  if (former !== undefined) return former;
  const continuations = makeContinuations(graph, letsAllPass);
  known.set(graph.results, continuations);
  return continuations;
}

const known = new WeakMap<object, Continuations>();

function makeContinuations(graph: GuideGraph, letsAllPass: (node: number) => boolean): Continuations {
  const numbers = new Map<string, number>();
  const result = new Int32Array(graph.nodes.length);
  const idle = new Set<number>();
  let [fresh, steps] = [0, READING_BUDGET];
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    fresh += 1;
    numbers.set(key, fresh);
    return fresh;
  };
  const of = (node: number): number => result[node] ?? 0;
  const ofOption = ({ part, next }: QuestionNode['options'][number]): string =>
    // A dead end is like no other: nobody knows yet where it leads.
    `${additionsKey(part)}>${next < 0 || of(next) === 0 ? `?${part.id}` : String(of(next))}`;

  const stamps = new Int32Array(graph.nodes.length);
  let stamp = 0;
  const reads = (start: number, place: number): boolean => {
    if (start < 0) return false;
    stamp += 1;
    stamps[start] = stamp;
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const node = graph.nodes[index];
      steps -= 1;
      // Out of budget: what may be read counts as read, and nothing is said.
      if (steps < 0 || (node?.kind === 'question' && looksAt(node, place))) return true;
      for (const next of node?.nexts ?? []) {
        if (stamps[next] === stamp) continue;
        stamps[next] = stamp;
        open.push(next);
      }
    }
    return false;
  };

  const order = topologicalOrder(graph);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const index = order[at] ?? -1;
    const node = graph.nodes[index];
    if (node === undefined) continue;
    if (node.kind === 'outcome') result[index] = numberOf(outcomeKey(node.node));
    else if (node.kind === 'reference') result[index] = node.next < 0 || of(node.next) === 0 ? numberOf(`?${node.node.id}`) : of(node.next);
    else {
      const first = node.options[0];
      if (first !== undefined && isIdle(node, ofOption) && !reads(first.next, node.place)) {
        idle.add(index);
        // Only what adds nothing is as if it were not there.
        if (additionsKey(first.part) === '' && letsAllPass(index)) {
          result[index] = of(first.next);
          continue;
        }
      }
      result[index] = numberOf(questionKey(node, ofOption));
    }
  }
  return { of, ofOption, reads, idle };
}

/** Nodes that are looked through in all for what reads a variable. */
const READING_BUDGET = 3_000_000;

function looksAt(node: QuestionNode, place: number): boolean {
  if (node.place === place) return true;
  return node.hasConditions && [...node.options, ...node.extras].some(({ when }) => when.some((condition) => condition.place === place));
}

/** All options add the same and lead to the same, and nothing depends on the answer beside them. */
function isIdle(question: QuestionNode, ofOption: Continuations['ofOption']): boolean {
  const [first, ...others] = question.options;
  if (first === undefined || others.length === 0 || question.node.isUsedOutside === true || question.place < 0) return false;
  if (question.extras.some(({ part }) => additionsKey(part) !== '')) return false;
  const key = ofOption(first);
  return others.every((option) => ofOption(option) === key);
}

function questionKey(question: QuestionNode, ofOption: Continuations['ofOption']): string {
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

import type { Guide } from '../model/guide.js';
import { indexGuide, type Owner } from '../model/guide-index.js';
import type { NodeId, Option, Outcome, Question } from '../model/node.js';
import { readingOrder } from '../layout/reading-order.js';

/** Where an option leads on paper: to a numbered question or outcome, or nowhere. */
export type Target = { readonly kind: 'question' | 'outcome'; readonly number: number } | undefined;

/** By what numbers one finds one's way through a printed guide. Questions have those of the canvas. */
export interface DraftNumbers {
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
  /** Of a question or outcome, from 1 each. */
  readonly numberOf: (id: string) => number | undefined;
  readonly targetOf: (option: Option) => Target;
  /** The options that lead to a node, through references too, in reading order. */
  readonly entriesOf: (id: NodeId) => readonly Owner[];
}

export function draftNumbers(guide: Guide): DraftNumbers {
  const index = indexGuide(guide);
  const { nodes } = readingOrder(guide);
  const questions = nodes.filter((node): node is Question => node.kind === 'question');
  const outcomes = nodes.filter((node): node is Outcome => node.kind === 'outcome');
  const numbers = new Map<string, number>();
  for (const list of [questions, outcomes]) list.forEach(({ id }, place) => numbers.set(id, place + 1));

  return {
    questions,
    outcomes,
    numberOf: (id) => numbers.get(id),
    targetOf: ({ next }) => {
      const node = next === null ? undefined : index.node(next);
      const end = node?.kind === 'reference' ? index.node(node.to) : node;
      const number = end === undefined ? undefined : numbers.get(end.id);
      // A reference to a reference leads nowhere: it may go in a circle.
      return end === undefined || number === undefined || end.kind === 'reference' ? undefined : { kind: end.kind, number };
    },
    entriesOf: (id) => {
      const entries = [id, ...index.referencesTo(id)].flatMap((each) => index.owner(each) ?? []);
      return entries.sort((one, other) => (numbers.get(one.question.id) ?? 0) - (numbers.get(other.question.id) ?? 0) || one.index - other.index);
    },
  };
}

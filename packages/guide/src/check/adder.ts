import type { Id, Place } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra, GuideNode, Option, Outcome, Question } from '../model/node.js';
import type { GuideContext } from '../model/context.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { at, nameOfOption, nameOfQuestion } from './guide-check.js';
import type { AdderName } from './material-rules.js';
import { outcomeName } from './outcome-name.js';

/** A part of the guide that may add materials and situations. */
export interface Adder {
  readonly on: 'base' | Id<'opt'> | Id<'ext'> | Id<'out'>;
  readonly kind: AdderName['kind'];
  readonly uses: readonly MaterialUse[];
  readonly situationIds: readonly Id<'sit'>[];
  /**
   * Only asked when something is said of it. In the graph of a later revision, in which texts alone differ, it is called as it
   * reads there.
   */
  readonly name: (graph?: GuideGraph) => string;
}

const NONE: readonly never[] = [];

export function adderOfBase(guide: Guide): Adder {
  return { on: 'base', kind: 'base', uses: guide.base, situationIds: NONE, name: () => '' };
}

/** Where in a graph a question's part stands. */
export interface PartPlace {
  readonly questionId: Question['id'];
  readonly index: number;
}

export function adderOfOption(option: Option, place?: PartPlace): Adder {
  const name = (graph?: GuideGraph): string => nameOfOption(questionAt(graph, place)?.options[place?.index ?? 0] ?? option);
  return { on: option.id, kind: 'option', uses: option.uses ?? NONE, situationIds: option.situationIds ?? NONE, name };
}

export function adderOfExtra(extra: Extra, question: Question, place?: PartPlace): Adder {
  const name = (graph?: GuideGraph): string => nameOfQuestion(questionAt(graph, place) ?? question);
  return { on: extra.id, kind: 'extra', uses: extra.uses ?? NONE, situationIds: extra.situationIds ?? NONE, name };
}

function questionAt(graph: GuideGraph | undefined, place: PartPlace | undefined): Question | undefined {
  const node = place === undefined ? undefined : graph?.nodes[graph.indexOf(place.questionId)];
  return node?.kind === 'question' ? node.node : undefined;
}

/** What a result adds: nothing, where it is no application. */
export function adderOfOutcome(outcome: Outcome, guide: Guide, context: GuideContext): Adder {
  const { end, id } = outcome;
  const name = (graph?: GuideGraph): string => outcomeName(graph?.guide ?? guide, outcome, context);
  return end.kind === 'handle'
    ? { on: id, kind: 'outcome', uses: end.uses, situationIds: end.situationIds, name }
    : { on: id, kind: 'outcome', uses: NONE, situationIds: NONE, name };
}

export function namedAdder({ kind, name }: Adder, graph?: GuideGraph): AdderName {
  return { kind, name: name(graph) };
}

/** Where an adder's uses or situations are. */
export function placeOfAdder(guide: Guide, { on, kind }: Adder, what: 'uses' | 'situationIds'): Place {
  if (on === 'base') return at(guide.id, 'base');
  return at(on, kind === 'outcome' ? `end/${what}` : what);
}

/** Everything in a node that may add something, each once. */
export function addersIn(node: GuideNode, guide: Guide, context: GuideContext): readonly Adder[] {
  switch (node.kind) {
    case 'outcome':
      return [adderOfOutcome(node, guide, context)];
    case 'question':
      return [...node.options.map((option) => adderOfOption(option)), ...(node.extras ?? []).map((extra) => adderOfExtra(extra, node))];
    case 'reference':
      return NONE;
  }
}

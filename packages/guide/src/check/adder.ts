import type { Id, Place } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra, Option, Outcome, Question } from '../model/node.js';
import type { GuideContext } from '../model/context.js';
import { at, nameOfOption, nameOfQuestion } from './guide-check.js';
import type { AdderName } from './material-rules.js';
import { outcomeName } from './outcome-name.js';

/** A part of the guide that may add materials and situations. */
export interface Adder {
  readonly on: 'base' | Id<'opt'> | Id<'ext'> | Id<'out'>;
  readonly kind: AdderName['kind'];
  readonly uses: readonly MaterialUse[];
  readonly situationIds: readonly Id<'sit'>[];
  /** Only asked when something is said of it. */
  readonly name: () => string;
}

const NONE: readonly never[] = [];

export function adderOfBase(guide: Guide): Adder {
  return { on: 'base', kind: 'base', uses: guide.base, situationIds: NONE, name: () => '' };
}

export function adderOfOption(option: Option): Adder {
  return { on: option.id, kind: 'option', uses: option.uses ?? NONE, situationIds: option.situationIds ?? NONE, name: () => nameOfOption(option) };
}

export function adderOfExtra(extra: Extra, question: Question): Adder {
  return { on: extra.id, kind: 'extra', uses: extra.uses ?? NONE, situationIds: extra.situationIds ?? NONE, name: () => nameOfQuestion(question) };
}

/** What a result adds: nothing, where it is no application. */
export function adderOfOutcome(outcome: Outcome, guide: Guide, context: GuideContext): Adder {
  const { end, id } = outcome;
  const name = (): string => outcomeName(guide, outcome, context);
  return end.kind === 'handle'
    ? { on: id, kind: 'outcome', uses: end.uses, situationIds: end.situationIds, name }
    : { on: id, kind: 'outcome', uses: NONE, situationIds: NONE, name };
}

export function namedAdder({ kind, name }: Adder): AdderName {
  return { kind, name: name() };
}

/** Where an adder's uses or situations are. */
export function placeOfAdder(guide: Guide, { on, kind }: Adder, what: 'uses' | 'situationIds'): Place {
  if (on === 'base') return at(guide.id, 'base');
  return at(on, kind === 'outcome' ? `end/${what}` : what);
}

/** Everything in the guide that may add something, each once. */
export function* addersOf(guide: Guide, context: GuideContext): Iterable<Adder> {
  yield adderOfBase(guide);
  for (const node of guide.nodes) {
    if (node.kind === 'outcome') yield adderOfOutcome(node, guide, context);
    if (node.kind !== 'question') continue;
    for (const option of node.options) yield adderOfOption(option);
    for (const extra of node.extras ?? []) yield adderOfExtra(extra, node);
  }
}

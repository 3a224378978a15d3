import type { Id } from '@zhengwu/core';
import type { Guide } from './guide.js';
import { shapeOf } from './guide-shape.js';
import type { GuideNode, NodeId, Option, Question } from './node.js';
import { once } from './once.js';
import type { Variable } from './variable.js';

/** Where a node stands: behind which option of which question. */
export interface Owner {
  readonly question: Question;
  readonly option: Option;
  /** The option's place among its siblings. */
  readonly index: number;
}

/** A guide's parts by id, and who stands behind what. Of two with one id, or two owners of one node, the first counts. */
export interface GuideIndex {
  readonly node: (id: string) => GuideNode | undefined;
  readonly variable: (id: string) => Variable | undefined;
  /** The option that leads to the node; `undefined` for the root and for what nothing leads to. */
  readonly owner: (id: NodeId) => Owner | undefined;
  /** The question an option belongs to, with the option. */
  readonly option: (id: Id<'opt'>) => Owner | undefined;
  /** The references that lead to a node. */
  readonly referencesTo: (id: NodeId) => readonly Id<'ref'>[];
}

const known = new WeakMap<Guide, GuideIndex>();

/** The index of a guide; made once for each revision, for revisions are never changed in place. */
export function indexGuide(guide: Guide): GuideIndex {
  const former = known.get(guide);
  if (former !== undefined) return former;
  const index = makeIndex(guide);
  known.set(guide, index);
  return index;
}

function makeIndex(guide: Guide): GuideIndex {
  const shape = shapeOf(guide);
  const variables = once(() => firstById(guide.variables));
  const owners = new Map<string, Owner>();
  const options = new Map<string, Owner>();
  return {
    node: (id) => guide.nodes[shape.placeOf(id) ?? -1],
    variable: (id) => variables().get(id),
    owner: (id) => found(guide, owners, shape.placeOfOwner(id), id, ({ next }) => next === id),
    option: (id) => found(guide, options, shape.placeOfOption(id), id, (option) => option.id === id),
    referencesTo: shape.referencesTo,
  };
}

function firstById(variables: readonly Variable[]): ReadonlyMap<string, Variable> {
  const byId = new Map<string, Variable>();
  for (const variable of variables) if (!byId.has(variable.id)) byId.set(variable.id, variable);
  return byId;
}

/** The option of the question at a place, with its own place; the same object whenever it is asked for. */
function found({ nodes }: Guide, known: Map<string, Owner>, place: number | undefined, id: string, isIt: (option: Option) => boolean): Owner | undefined {
  const former = known.get(id);
  if (former !== undefined || place === undefined) return former;
  const question = nodes[place];
  if (question?.kind !== 'question') return undefined;
  const index = question.options.findIndex(isIt);
  const option = question.options[index];
  if (option === undefined) return undefined;
  const owner = { question, option, index };
  known.set(id, owner);
  return owner;
}

import type { Id } from '@zhengwu/core';
import type { Guide } from './guide.js';
import type { GuideNode, NodeId, Option, Question } from './node.js';
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

// Each table is made when it is first asked for: after a keystroke in a guide of 10,000 nodes nobody needs them all.
function makeIndex(guide: Guide): GuideIndex {
  const nodes = once(() => firstById(guide.nodes));
  const variables = once(() => firstById(guide.variables));
  const questions = once(() => questionsByOption(guide));
  const holders = once(() => questionsByNext(guide));
  const references = once(() => referencesByTarget(guide));
  const owners = new Map<string, Owner>();
  const options = new Map<string, Owner>();
  return {
    node: (id) => nodes().get(id),
    variable: (id) => variables().get(id),
    owner: (id) => found(owners, holders(), id, ({ next }) => next === id),
    option: (id) => found(options, questions(), id, (option) => option.id === id),
    referencesTo: (id) => references().get(id) ?? [],
  };
}

function once<Table>(make: () => Table): () => Table {
  let table: Table | undefined;
  return () => (table ??= make());
}

function firstById<Element extends { readonly id: string }>(elements: readonly Element[]): ReadonlyMap<string, Element> {
  const byId = new Map<string, Element>();
  for (const element of elements) if (!byId.has(element.id)) byId.set(element.id, element);
  return byId;
}

function questionsByOption({ nodes }: Guide): ReadonlyMap<string, Question> {
  const byOption = new Map<string, Question>();
  for (const node of nodes) {
    if (node.kind !== 'question') continue;
    for (const { id } of node.options) if (!byOption.has(id)) byOption.set(id, node);
  }
  return byOption;
}

function questionsByNext({ nodes }: Guide): ReadonlyMap<string, Question> {
  const byNext = new Map<string, Question>();
  for (const node of nodes) {
    if (node.kind !== 'question') continue;
    for (const { next } of node.options) if (next !== null && !byNext.has(next)) byNext.set(next, node);
  }
  return byNext;
}

function referencesByTarget({ nodes }: Guide): ReadonlyMap<string, readonly Id<'ref'>[]> {
  const byTarget = new Map<string, Id<'ref'>[]>();
  for (const node of nodes) {
    if (node.kind !== 'reference') continue;
    const others = byTarget.get(node.to);
    if (others === undefined) byTarget.set(node.to, [node.id]);
    else others.push(node.id);
  }
  return byTarget;
}

/** The option of the question, with its place; the same object whenever it is asked for. */
function found(known: Map<string, Owner>, questions: ReadonlyMap<string, Question>, id: string, isIt: (option: Option) => boolean): Owner | undefined {
  const former = known.get(id);
  if (former !== undefined) return former;
  const question = questions.get(id);
  const index = question?.options.findIndex(isIt) ?? -1;
  const option = question?.options[index];
  if (question === undefined || option === undefined) return undefined;
  const owner = { question, option, index };
  known.set(id, owner);
  return owner;
}

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

function makeIndex(guide: Guide): GuideIndex {
  const nodes = new Map<string, GuideNode>();
  const owners = new Map<string, Owner>();
  const options = new Map<string, Owner>();
  const references = new Map<string, Id<'ref'>[]>();
  for (const node of guide.nodes) {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    if (node.kind === 'reference') {
      const others = references.get(node.to);
      if (others === undefined) references.set(node.to, [node.id]);
      else others.push(node.id);
    }
    if (node.kind !== 'question') continue;
    node.options.forEach((option, index) => {
      const owner = { question: node, option, index };
      if (!options.has(option.id)) options.set(option.id, owner);
      if (option.next !== null && !owners.has(option.next)) owners.set(option.next, owner);
    });
  }
  const variables = new Map<string, Variable>();
  for (const variable of guide.variables) if (!variables.has(variable.id)) variables.set(variable.id, variable);
  return {
    node: (id) => nodes.get(id),
    variable: (id) => variables.get(id),
    owner: (id) => owners.get(id),
    option: (id) => options.get(id),
    referencesTo: (id) => references.get(id) ?? [],
  };
}

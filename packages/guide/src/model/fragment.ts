import { idShape, countShape, listOf, maybe, shapeOf } from '@zhengwu/core/shape';
import { parseDocument, type DocumentKind, type Id, type Parsed } from '@zhengwu/core';
import * as v from 'valibot';
import { indexGuide } from './guide-index.js';
import { termShape, type Guide, type Term } from './guide.js';
import { nodeShape, optionShape, type GuideNode, type NodeId, type Option } from './node.js';
import { subtreeOf } from './subtree.js';
import { textsOf } from './texts.js';
import { variableShape, type Variable } from './variable.js';

export const FRAGMENT_FORMAT = 'zhengwu/guide-fragment';
export const FRAGMENT_VERSION = 1;

/**
 * A part of a guide on the clipboard: a node, or an option, with all that stands below it, the variables that it asks for
 * and reads, and the terms that it uses. Plain JSON: it goes from guide to guide as a text.
 */
export interface GuideFragment {
  readonly format: typeof FRAGMENT_FORMAT;
  readonly formatVersion: number;
  /** The topmost node; of an option, what stands behind it; null for nothing. */
  readonly rootId: NodeId | null;
  readonly option?: Option;
  /** The variable that the option's guard speaks of. */
  readonly optionVariableId?: Id<'var'>;
  readonly nodes: readonly GuideNode[];
  readonly variables: readonly Variable[];
  readonly terms: readonly Term[];
}

const fragmentShape = shapeOf<GuideFragment>({
  format: v.literal(FRAGMENT_FORMAT),
  formatVersion: countShape,
  rootId: v.nullable(v.union([idShape('q'), idShape('out'), idShape('ref')])),
  option: maybe(optionShape),
  optionVariableId: maybe(idShape('var')),
  nodes: listOf(nodeShape),
  variables: listOf(variableShape),
  terms: listOf(termShape),
});

const fragmentKind: DocumentKind<GuideFragment> = {
  part: 'guide',
  format: FRAGMENT_FORMAT,
  version: FRAGMENT_VERSION,
  schema: fragmentShape,
  migrations: {},
  empty: { rootId: null, nodes: [], variables: [], terms: [] },
};

/** Reads what was copied; never throws. A text that is something else has no value. */
export function parseFragment(input: unknown): Parsed<GuideFragment> {
  return parseDocument(fragmentKind, input);
}

/** A node, or an option, with all that stands below it, to be pasted elsewhere; `undefined` if it is gone. */
export function copyFragment(guide: Guide, id: NodeId | Id<'opt'>): GuideFragment | undefined {
  const index = indexGuide(guide);
  const owner = isOptionId(id) ? index.option(id) : undefined;
  const rootId = isOptionId(id) ? (owner?.option.next ?? null) : id;
  if (isOptionId(id) ? owner === undefined : index.node(id) === undefined) return undefined;
  const within = rootId === null ? new Set<NodeId>() : subtreeOf(index, rootId);
  const nodes = [...within].map((each) => index.node(each)).filter((node): node is GuideNode => node !== undefined);
  const variableIds = new Set<string>(owner === undefined ? [] : [owner.question.variableId, ...conditionsOf([owner.option])]);
  for (const node of nodes) {
    if (node.kind !== 'question') continue;
    variableIds.add(node.variableId);
    for (const each of conditionsOf([...node.options, ...(node.extras ?? [])])) variableIds.add(each);
  }
  const fragment: GuideFragment = {
    format: FRAGMENT_FORMAT,
    formatVersion: FRAGMENT_VERSION,
    rootId,
    ...(owner === undefined ? {} : { option: owner.option, optionVariableId: owner.question.variableId }),
    nodes,
    variables: guide.variables.filter((variable) => variableIds.has(variable.id)),
    terms: [],
  };
  const texts = textsOfFragment(guide, fragment);
  return { ...fragment, terms: guide.terms.filter(({ word }) => word !== '' && texts.some((text) => text.includes(word))) };
}

function isOptionId(id: NodeId | Id<'opt'>): id is Id<'opt'> {
  return id.startsWith('opt_');
}

function conditionsOf(parts: readonly Pick<Option, 'when'>[]): readonly string[] {
  return parts.flatMap(({ when = [] }) => when.map(({ variableId }) => variableId));
}

/** What citizens read of it. */
function textsOfFragment(guide: Guide, { nodes, variables, option }: GuideFragment): readonly string[] {
  // Names of variables are the operators' affair.
  const part: Guide = { ...guide, name: '', base: [], terms: [], nodes, variables: variables.map((variable) => ({ ...variable, name: '' })) };
  return [...textsOf(part).map(({ text }) => text), option?.text ?? '', option?.help ?? ''];
}

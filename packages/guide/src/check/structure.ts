import type { Finding } from '@zhengwu/core';
import type { GuideNode } from '../model/node.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import { at, guideCheck, nameOfNode, nameOfOption, nameOfQuestion } from './guide-check.js';
import { cyclesOf, nodesBelow, ownedTwice, topologicalOrder } from './graph-shape.js';
import { cutCircle, endBehind, shareByReferences } from './link-fixes.js';
import { eachSpeaking, type Speaking } from './speaking.js';
import { structureRules } from './structure-rules.js';

/** More options than one takes in at a glance, where options are read and picked. */
export const MOST_OPTIONS = 12;
/** More questions on one way than people stay for. */
export const MOST_DEPTH = 15;

/** What stands where: roots, ids, owners, what leads nowhere, circles, too few or too many. */
export const checkStructure = guideCheck('guide/structure', function* (guide) {
  const graph = guideGraph(guide);
  for (const part of PARTS) {
    yield* eachSpeaking(speaking[part], FROM_LOGIC.has(part) ? graph.logic : graph.shape, [part], () => found[part](graph));
    yield undefined;
  }
});

const PARTS = ['duplicates', 'root', 'links', 'owners', 'unreachable', 'circles', 'sizes', 'depth'] as const;
type Part = (typeof PARTS)[number];

const found: Readonly<Record<Part, (graph: GuideGraph) => Iterable<Finding>>> = { duplicates, root, links, owners, unreachable, circles, sizes, depth };

// What stands where follows from the shape alone, and the rest from the logic.
const FROM_LOGIC: ReadonlySet<Part> = new Set(['links', 'sizes']);

const speaking: Readonly<Record<Part, Speaking<Part>>> = {
  duplicates: new WeakMap(),
  root: new WeakMap(),
  links: new WeakMap(),
  owners: new WeakMap(),
  unreachable: new WeakMap(),
  circles: new WeakMap(),
  sizes: new WeakMap(),
  depth: new WeakMap(),
};

function* duplicates({ guide }: GuideGraph): Iterable<Finding> {
  const [nodes, options, extras, variables] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, name } of guide.variables) if (isSecond(variables, id)) yield twice('variable', id, name);
  for (const node of guide.nodes) {
    if (isSecond(nodes, node.id)) yield twice('node', node.id, nameOfNode(node));
    if (node.kind !== 'question') continue;
    for (const option of node.options) if (isSecond(options, option.id)) yield twice('option', option.id, nameOfOption(option));
    for (const { id } of node.extras ?? []) if (isSecond(extras, id)) yield twice('extra', id, nameOfQuestion(node));
  }
}

function isSecond(ids: Set<string>, id: string): boolean {
  const isKnown = ids.has(id);
  ids.add(id);
  return isKnown;
}

function twice(element: 'node' | 'option' | 'extra' | 'variable', id: string, name: string): Finding {
  return structureRules.finding('guide/duplicate-id', at(id), { element, id, name });
}

function* root(graph: GuideGraph): Iterable<Finding> {
  const { guide } = graph;
  if (graph.root >= 0) return;
  if (guide.rootId === null) yield structureRules.finding('guide/no-root', at(guide.id, 'rootId'), {});
  else yield structureRules.finding('guide/dangling', at(guide.id, 'rootId'), { what: 'root', id: guide.rootId, owner: guide.name });
}

function* links(graph: GuideGraph): Iterable<Finding> {
  const { guide } = graph;
  const variables = new Set<string>(guide.variables.map(({ id }) => id));
  for (const node of guide.nodes) {
    if (node.kind === 'reference') {
      if (graph.indexOf(node.to) < 0) yield structureRules.finding('guide/dangling', at(node.id, 'to'), { what: 'reference', id: node.to, owner: node.id });
      continue;
    }
    if (node.kind !== 'question') continue;
    const question = nameOfQuestion(node);
    if (!variables.has(node.variableId)) yield structureRules.finding('guide/dangling', at(node.id, 'variableId'), { what: 'variable', id: node.variableId, owner: question });
    for (const option of node.options) {
      if (option.next === null) yield structureRules.finding('guide/dead-end', at(option.id, 'next'), { question, option: nameOfOption(option) }, { fixes: endBehind(graph, option) });
      else if (graph.indexOf(option.next) < 0) yield structureRules.finding('guide/dangling', at(option.id, 'next'), { what: 'next', id: option.next, owner: nameOfOption(option) });
      for (const { variableId } of option.when ?? []) {
        if (!variables.has(variableId)) yield structureRules.finding('guide/dangling', at(option.id, 'when'), { what: 'condition', id: variableId, owner: nameOfOption(option) });
      }
    }
    for (const extra of node.extras ?? []) {
      for (const { variableId } of extra.when ?? []) {
        if (!variables.has(variableId)) yield structureRules.finding('guide/dangling', at(extra.id, 'when'), { what: 'condition', id: variableId, owner: question });
      }
    }
  }
}

/** Fixes that are looked for: of nodes that share owners by the thousand, each would cost as much as there is. */
const MOST_TRIED = 200;

function* owners(graph: GuideGraph): Iterable<Finding> {
  let tried = 0;
  for (const index of ownedTwice(graph)) {
    tried += 1;
    const found = graph.nodes[index];
    if (found === undefined) continue;
    const { node } = found;
    const options = graph.nodes.flatMap((each) => (each.kind === 'question' ? each.options.filter(({ next }) => next === index) : []));
    yield structureRules.finding('guide/two-owners', at(node.id), { name: nameOfNode(node) }, { related: options.map(({ part }) => at(part.id, 'next')), fixes: tried <= MOST_TRIED ? shareByReferences(graph, found, index) : [] });
  }
}

function* unreachable(graph: GuideGraph): Iterable<Finding> {
  if (graph.root < 0) return;
  const passed = nodesBelow(graph, graph.root);
  // What stands at the top of a part that nothing leads to stands for all that is below it.
  const tops = graph.nodes.map((_, index) => index).filter((index) => passed[index] === 0 && graph.entries[index] === 0);
  // Then what leads to itself alone: circles.
  for (const candidates of [tops, graph.nodes.map((_, index) => index)]) {
    for (const index of candidates) {
      if (passed[index] === 1) continue;
      const below = nodesBelow(graph, index);
      let count = 0;
      below.forEach((isBelow, each) => {
        if (isBelow === 0 || passed[each] === 1) return;
        passed[each] = 1;
        count += 1;
      });
      const node = graph.nodes[index]?.node;
      if (node !== undefined) yield unreachableFinding(node, 'structure', count);
    }
  }
}

/** That nothing leads to a node, or that no answers do. */
export function unreachableFinding(node: GuideNode, why: 'structure' | 'history', count: number, name = nameOfNode(node)): Finding {
  return structureRules.finding('guide/unreachable', at(node.id), { kind: node.kind, name, why, count });
}

function* circles(graph: GuideGraph): Iterable<Finding> {
  for (const { from, through } of cyclesOf(graph)) {
    const nodes = through.flatMap((index) => graph.nodes[index]?.node ?? []);
    const names = nodes.filter(({ kind }) => kind === 'question').map(nameOfNode);
    yield structureRules.finding('guide/cycle', at(from), { names: names.slice(0, 8) }, { related: nodes.map(({ id }) => at(id)), fixes: cutCircle(graph, nodes, from) });
  }
}

function* sizes(graph: GuideGraph): Iterable<Finding> {
  for (const node of graph.nodes) {
    if (node.kind !== 'question') continue;
    const { options, extras, isUsedOutside, ask } = node.node;
    const [count, question] = [options.length, nameOfQuestion(node.node)];
    if (count < 2 && !(count === 1 && takesEverything(graph, node.place, node.options[0]) && (isUsedOutside === true || (extras ?? []).length > 0))) {
      yield structureRules.finding('guide/few-options', at(node.node.id), { question, count });
    }
    const kind = graph.space.axes[node.place]?.variable.domain.kind;
    const arePicked = kind === 'choice' || (ask === 'options' && kind !== 'choices' && kind !== 'region');
    if (arePicked && count > MOST_OPTIONS) yield structureRules.finding('guide/too-many-options', at(node.node.id), { question, count, most: MOST_OPTIONS });
  }
}

/** The longest way. */
function* depth(graph: GuideGraph): Iterable<Finding> {
  const deepest = deepestQuestion(graph);
  if (deepest === undefined || deepest.depth <= MOST_DEPTH) return;
  const node = graph.nodes[deepest.index];
  if (node?.kind !== 'question') return;
  yield structureRules.finding('guide/too-deep', at(node.node.id), { question: nameOfQuestion(node.node), depth: deepest.depth, most: MOST_DEPTH });
}

function takesEverything(graph: GuideGraph, place: number, option: { readonly set: unknown; readonly when: readonly unknown[]; readonly isNever: boolean } | undefined): boolean {
  return option !== undefined && option.set === graph.space.axes[place]?.dimension.all && option.when.length === 0 && !option.isNever;
}

interface Deepest {
  readonly index: number;
  readonly depth: number;
}

const deepestKnown = new WeakMap<object, Deepest>();

/** The question that stands behind the most others, itself counted; circles apart. The first of several. */
function deepestQuestion(graph: GuideGraph): Deepest | undefined {
  const former = deepestKnown.get(graph.shape);
  if (former !== undefined) return former;
  const depths = new Int32Array(graph.nodes.length);
  let deepest: Deepest | undefined;
  for (const index of topologicalOrder(graph)) {
    const node = graph.nodes[index];
    const depth = (depths[index] ?? 0) + (node?.kind === 'question' ? 1 : 0);
    if (node?.kind === 'question' && depth > (deepest?.depth ?? 0)) deepest = { index, depth };
    for (const next of node?.nexts ?? []) if ((depths[next] ?? 0) < depth) depths[next] = depth;
  }
  if (deepest !== undefined) deepestKnown.set(graph.shape, deepest);
  return deepest;
}

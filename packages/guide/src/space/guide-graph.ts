import type { Guide } from '../model/guide.js';
import type { Condition } from '../model/guard.js';
import type { Extra, GuideNode, Option, Outcome, Question, Reference } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { answerSpace, type AnswerSpace } from './answer-space.js';
import { compareNodes } from './compare-nodes.js';
import type { ValueSet } from './value-set.js';

/** A history condition as a set: the variable's place and what it must be in. */
export interface SetCondition {
  readonly place: number;
  readonly set: ValueSet;
}

/** An option or extra with its guard and conditions as sets. */
export interface Branch<Part extends Option | Extra> {
  readonly part: Part;
  readonly set: ValueSet;
  readonly when: readonly SetCondition[];
  /** A condition names a variable that nobody asks: it never holds. */
  readonly isNever: boolean;
}

export interface OptionBranch extends Branch<Option> {
  /** Its place among the question's options. */
  readonly index: number;
  /** The node it leads to; -1 where it leads nowhere, or to a node that does not exist. */
  readonly next: number;
}

export interface QuestionNode {
  readonly kind: 'question';
  readonly node: Question;
  /** The variable's place; -1 where there is no such variable. */
  readonly place: number;
  readonly options: readonly OptionBranch[];
  readonly extras: readonly Branch<Extra>[];
  /** Places that its options' conditions read, each once, its own not. */
  readonly conditionPlaces: readonly number[];
  /** Whether an option or extra has conditions. */
  readonly hasConditions: boolean;
  /** What exists of the nodes that its options lead to, option by option. */
  readonly nexts: readonly number[];
}

export interface OutcomeNode {
  readonly kind: 'outcome';
  readonly node: Outcome;
  readonly nexts: readonly number[];
}

export interface ReferenceNode {
  readonly kind: 'reference';
  readonly node: Reference;
  readonly next: number;
  readonly nexts: readonly number[];
}

export type GraphNode = QuestionNode | OutcomeNode | ReferenceNode;

/** A guide by numbers: nodes as places in a list, guards as sets. Of two nodes with one id the first counts. */
export interface GuideGraph {
  readonly guide: Guide;
  readonly space: AnswerSpace;
  readonly nodes: readonly GraphNode[];
  readonly indexOf: (id: string) => number;
  /** -1 where there is none. */
  readonly root: number;
  /** For each node, how many options and references lead to it; the root has one more. */
  readonly entries: Int32Array;
  /** The same object for revisions in which the same options and references lead to the same nodes, by the same numbers. */
  readonly shape: object;
  /**
   * The same object for revisions that differ in texts and additions alone: what follows from guards, conditions and where
   * options lead is the same for all of them, by the same numbers.
   */
  readonly logic: object;
  /** The same object for revisions that differ in texts alone: what answers lead to is the same as well. */
  readonly results: object;
}

const known = new WeakMap<Guide, GuideGraph>();

/** The graph made last: the next is mostly of the same guide, one edit later. */
let latest: WeakRef<GuideGraph> | undefined;

/** The graph of a guide; made once for each revision, from that of the one before where little has changed. */
export function guideGraph(guide: Guide): GuideGraph {
  const former = known.get(guide);
  if (former !== undefined) return former;
  const before = latest?.deref();
  const graph = (before === undefined ? undefined : nextGraph(before, guide)) ?? makeGraph(guide);
  known.set(guide, graph);
  latest = new WeakRef(graph);
  return graph;
}

/** The graph with the nodes that changed made anew; `undefined` where places or variables may be others. */
function nextGraph(before: GuideGraph, guide: Guide): GuideGraph | undefined {
  const former = before.guide;
  if (guide.rootId !== former.rootId || former.nodes.length !== before.nodes.length) return undefined;
  const changed = compareNodes(former.nodes, guide.nodes);
  if (changed === undefined) return undefined;
  const space = answerSpace(guide);
  if (!haveSamePlaces(before.space, space)) return undefined;
  const indexOf = nextPlaces(before, guide.nodes);
  if (indexOf === undefined) return undefined;
  const nodes = before.nodes.slice(0, guide.nodes.length);
  for (const index of changed.places) {
    const node = guide.nodes[index];
    if (node !== undefined) nodes[index] = graphNode(node, space, indexOf);
  }
  const haveAllStayed = guide.nodes.length === former.nodes.length;
  const areSameAxes = space.axes.length === before.space.axes.length;
  if (!haveAllStayed || !areSameAxes) {
    // What spoke of nodes or variables that have come or gone.
    nodes.forEach((node, index) => {
      if (speaksOfOthers(node, nodes.length, space.axes.length)) nodes[index] = graphNode(node.node, space, indexOf);
    });
  }
  // The first question may have come, or gone, under the id that was named before.
  const root = guide.rootId === null ? -1 : indexOf(guide.rootId);
  const hasSameShape = changed.hasSameShape && haveSameIds(former.variables, guide.variables);
  const hasSameLogic = hasSameShape && areSameAxes && changed.hasSameLogic;
  return {
    guide,
    space,
    nodes,
    indexOf,
    root,
    entries: hasSameShape ? before.entries : entriesOf(nodes, root),
    shape: hasSameShape ? before.shape : {},
    logic: hasSameLogic ? before.logic : {},
    results: hasSameLogic && changed.hasSameResults ? before.results : {},
  };
}

/** Whether the one's axes are the first of the other's, with the very sets. */
function haveSamePlaces({ axes: before }: AnswerSpace, { axes: after }: AnswerSpace): boolean {
  const [few, many] = before.length < after.length ? [before, after] : [after, before];
  return few.every(({ variable, dimension }, place) => variable.id === many[place]?.variable.id && dimension.all === many[place].dimension.all);
}

function haveSameIds(before: readonly Variable[], after: readonly Variable[]): boolean {
  return before === after || (before.length === after.length && before.every(({ id }, at) => id === after[at]?.id));
}

/** Where nodes are after some have come or gone at the end; `undefined` where one that came has another's id. */
function nextPlaces({ indexOf, nodes: { length } }: GuideGraph, nodes: readonly GuideNode[]): GuideGraph['indexOf'] | undefined {
  if (nodes.length === length) return indexOf;
  const places = placesOf(nodes);
  return places.size < nodes.length ? undefined : (id) => places.get(id) ?? -1;
}

/** Whether a node leads to what did not exist, or no longer does, or reads such a variable. */
function speaksOfOthers(node: GraphNode, nodes: number, axes: number): boolean {
  if (node.kind === 'outcome') return false;
  if (node.kind === 'reference') return node.next < 0 || node.next >= nodes;
  if (node.place < 0 || node.place >= axes || node.nexts.length < node.options.length || node.nexts.some((next) => next >= nodes)) return true;
  return node.hasConditions && [...node.options, ...node.extras].some(({ isNever, when }) => isNever || when.some(({ place }) => place >= axes));
}

function makeGraph(guide: Guide): GuideGraph {
  const space = answerSpace(guide);
  const places = placesOf(guide.nodes);
  const unique = places.size === guide.nodes.length ? guide.nodes : firstOfEach(guide.nodes);
  const indexOf = (id: string): number => places.get(id) ?? -1;
  const nodes = unique.map((node) => graphNode(node, space, indexOf));
  const root = guide.rootId === null ? -1 : indexOf(guide.rootId);
  return { guide, space, nodes, indexOf, root, entries: entriesOf(nodes, root), shape: {}, logic: {}, results: {} };
}

/** Nodes' places by their ids; of two with one id the first counts. */
function placesOf(nodes: readonly GuideNode[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { id } of nodes) if (!places.has(id)) places.set(id, places.size);
  return places;
}

function firstOfEach(nodes: readonly GuideNode[]): readonly GuideNode[] {
  const ids = new Set<string>();
  return nodes.filter(({ id }) => !ids.has(id) && ids.add(id));
}

const NOWHERE: readonly number[] = [];

function graphNode(node: GuideNode, space: AnswerSpace, indexOf: (id: string) => number): GraphNode {
  switch (node.kind) {
    case 'question':
      return questionNode(node, space, indexOf);
    case 'outcome':
      return { kind: 'outcome', node, nexts: NOWHERE };
    case 'reference': {
      const next = indexOf(node.to);
      return { kind: 'reference', node, next, nexts: next < 0 ? NOWHERE : [next] };
    }
  }
}

function questionNode(node: Question, space: AnswerSpace, indexOf: (id: string) => number): QuestionNode {
  const axis = space.axis(node.variableId);
  const place = axis?.place ?? -1;
  const conditionPlaces: number[] = [];
  const nexts: number[] = [];
  let hasConditions = false;
  const options = node.options.map((part, index): OptionBranch => {
    const next = part.next === null ? -1 : indexOf(part.next);
    if (next >= 0) nexts.push(next);
    const { when, isNever } = conditionsOf(part, space);
    if (when.length > 0 || isNever) hasConditions = true;
    for (const each of when) if (each.place !== place && !conditionPlaces.includes(each.place)) conditionPlaces.push(each.place);
    return { part, set: axis?.dimension.setOf(part.guard) ?? NOTHING, when, isNever, index, next };
  });
  const extras = (node.extras ?? []).map((part): Branch<Extra> => {
    const { when, isNever } = conditionsOf(part, space);
    if (when.length > 0 || isNever) hasConditions = true;
    return { part, set: axis?.dimension.setOf(part.guard) ?? NOTHING, when, isNever };
  });
  return { kind: 'question', node, place, options, extras, conditionPlaces, hasConditions, nexts };
}

/** Stands for what a guard takes of a variable that does not exist. */
const NOTHING: ValueSet = {
  id: -1,
  isEmpty: true,
  weight: 0n,
  intersect: () => NOTHING,
  union: (other) => other,
  minus: () => NOTHING,
  covers: (other) => other.isEmpty,
};

type Conditions = Pick<Branch<Option>, 'when' | 'isNever'>;

const UNCONDITIONAL: Conditions = { when: [], isNever: false };

function conditionsOf({ when }: Option | Extra, space: AnswerSpace): Conditions {
  if (when === undefined || when.length === 0) return UNCONDITIONAL;
  const found = when.map((condition) => setCondition(condition, space)).filter((each): each is SetCondition => each !== undefined);
  return { when: found, isNever: found.length < when.length };
}

function setCondition({ variableId, guard }: Condition, space: AnswerSpace): SetCondition | undefined {
  const axis = space.axis(variableId);
  return axis === undefined ? undefined : { place: axis.place, set: axis.dimension.setOf(guard) };
}

function entriesOf(nodes: readonly GraphNode[], root: number): Int32Array {
  const entries = new Int32Array(nodes.length);
  if (root >= 0) entries[root] = 1;
  for (const { nexts } of nodes) for (const next of nexts) entries[next] = (entries[next] ?? 0) + 1;
  return entries;
}

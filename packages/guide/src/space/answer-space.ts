import type { Guide } from '../model/guide.js';
import type { Guard } from '../model/guard.js';
import type { Variable } from '../model/variable.js';
import { dimensionLike, dimensionOf, type Dimension } from './dimension.js';
import type { ValueSet } from './value-set.js';

/** One variable of a space. */
export interface Axis {
  /** Its place in `AnswerSpace.axes` and in every box. */
  readonly place: number;
  readonly variable: Variable;
  readonly dimension: Dimension;
}

/** A part of the space: one set a variable, in the order of `axes`. `undefined` where it was not asked: any value may be meant. */
export type Box = readonly (ValueSet | undefined)[];

/** All that could be answered: the product of the variables' domains. */
export interface AnswerSpace {
  /** The variables that some question asks for, in the guide's order. What nobody asks multiplies nothing. */
  readonly axes: readonly Axis[];
  readonly axis: (variableId: string) => Axis | undefined;
  /** How many answer vectors; 0 if a domain has no value. */
  readonly size: bigint;
  /** Whether every domain has values and all its guards are computed exactly. */
  readonly isExact: boolean;
  /** How many answer vectors are in the box. */
  readonly volume: (box: Box) => bigint;
}

const known = new WeakMap<readonly Variable[], AnswerSpace>();
/** A revision keeps its space, though others with the same variables ask fewer of them: one comes back to it by undoing. */
const own = new WeakMap<Guide, AnswerSpace>();

/** The space made last: the next is mostly of the same guide, in which a name or a label is being typed. */
let latest: WeakRef<AnswerSpace> | undefined;

/**
 * The answer space of a guide; the same object for revisions with the same variables, of which the same are asked. Where
 * words alone have changed, the sets are the same ones.
 */
export function answerSpace(guide: Guide): AnswerSpace {
  const kept = own.get(guide) ?? sharedSpace(guide);
  own.set(guide, kept);
  return kept;
}

function sharedSpace(guide: Guide): AnswerSpace {
  const asked = new Set<string>();
  for (const node of guide.nodes) if (node.kind === 'question') asked.add(node.variableId);
  const variables = guide.variables.filter(({ id }) => asked.has(id));
  const former = known.get(guide.variables);
  if (former !== undefined && hasVariables(former, variables)) return former;
  const space = spaceOf(variables, former ?? latest?.deref());
  known.set(guide.variables, space);
  latest = new WeakRef(space);
  return space;
}

function hasVariables({ axes }: AnswerSpace, variables: readonly Variable[]): boolean {
  return axes.length === variables.length && axes.every(({ variable }, place) => variable === variables[place]);
}

/**
 * The space of these variables: of two guides together, for example. Of two with one id the first counts. Sets of a variable
 * that `kin` has with the same values are shared with it.
 */
export function spaceOf(variables: readonly Variable[], kin?: AnswerSpace): AnswerSpace {
  const byId = new Map<string, Axis>();
  for (const variable of variables) {
    if (byId.has(variable.id)) continue;
    const like = kin?.axis(variable.id)?.dimension;
    const dimension = like === undefined ? dimensionOf(variable.domain) : dimensionLike(like, variable.domain);
    byId.set(variable.id, { place: byId.size, variable, dimension });
  }
  const axes = [...byId.values()];
  return {
    axes,
    axis: (id) => byId.get(id),
    size: axes.reduce((size, { dimension }) => size * dimension.size, 1n),
    isExact: axes.every(({ dimension }) => dimension.state === 'exact'),
    volume: (box) => axes.reduce((volume, { dimension, place }) => volume * (box[place]?.weight ?? dimension.size), 1n),
  };
}

/** More classes than these are not told apart. */
const MOST_ATOMS = 4096;

/**
 * The classes of values that these guards tell apart: disjoint, together everything, each inside or outside of every guard.
 * `undefined` where there are more than 4,096.
 */
export function atomsOf(dimension: Dimension, guards: readonly Guard[]): readonly ValueSet[] | undefined {
  let atoms: readonly ValueSet[] = dimension.all.isEmpty ? [] : [dimension.all];
  for (const set of new Set(guards.map((guard) => dimension.setOf(guard)))) {
    atoms = atoms.flatMap((atom) => [atom.intersect(set), atom.minus(set)].filter(({ isEmpty }) => !isEmpty));
    if (atoms.length > MOST_ATOMS) return undefined;
  }
  return atoms;
}

/** All guards that the guide has on a variable: of the options and extras of its questions, and of conditions anywhere. */
export function guardsOn(guide: Guide, variableId: string): readonly Guard[] {
  const guards: Guard[] = [];
  for (const variable of guide.variables) if (variable.id === variableId && variable.prefill?.gives !== undefined) guards.push(variable.prefill.gives);
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    for (const part of [...node.options, ...(node.extras ?? [])]) {
      if (node.variableId === variableId) guards.push(part.guard);
      for (const condition of part.when ?? []) if (condition.variableId === variableId) guards.push(condition.guard);
    }
  }
  return guards;
}

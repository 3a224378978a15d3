import { countShape, idShape, listOf, maybe, shapeOf, waiverShape } from '@zhengwu/core/shape';
import type { Id, Waiver } from '@zhengwu/core';
import * as v from 'valibot';
import { materialUseShape, type MaterialUse } from './material-use.js';
import { nodeShape, type GuideNode, type NodeId } from './node.js';
import { variableShape, type Variable } from './variable.js';

export const GUIDE_FORMAT = 'zhengwu/guide';
export const GUIDE_VERSION = 1;

/** 名词解释: a word of the trade in the citizen's own words. */
export interface Term {
  readonly id: Id<'trm'>;
  readonly word: string;
  readonly meaning: string;
}

/**
 * 场景导办: the questions of one item. Authored as a tree: each node but the root stands behind exactly one option. What
 * several answers share is reached through references, never by a second edge, so that it can be drawn, walked and proved.
 */
export interface Guide {
  readonly format: typeof GUIDE_FORMAT;
  readonly formatVersion: number;
  readonly id: Id<'gud'>;
  readonly name: string;
  /** What the citizen reads before the first question. */
  readonly intro?: string;
  readonly itemId?: Id<'item'>;
  readonly variables: readonly Variable[];
  readonly rootId: NodeId | null;
  /** In no order: where a node stands, its option says. */
  readonly nodes: readonly GuideNode[];
  /** Materials that everybody hands in. */
  readonly base: readonly MaterialUse[];
  readonly terms: readonly Term[];
  readonly waivers: readonly Waiver[];
}

export const termShape = shapeOf<Term>({ id: idShape('trm'), word: v.string(), meaning: v.string() });

export const guideShape = shapeOf<Guide>({
  format: v.literal(GUIDE_FORMAT),
  formatVersion: countShape,
  id: idShape('gud'),
  name: v.string(),
  intro: maybe(v.string()),
  itemId: maybe(idShape('item')),
  variables: listOf(variableShape),
  rootId: v.nullable(v.union([idShape('q'), idShape('out'), idShape('ref')])),
  nodes: listOf(nodeShape),
  base: listOf(materialUseShape),
  terms: listOf(termShape),
  waivers: listOf(waiverShape),
});

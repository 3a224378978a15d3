import type { Lang } from '@zhengwu/core';

import type { DocumentKind, Version } from '../../api/index.js';
import type { Client, Loaded } from '../../client/client.js';
import { lineDifference, readerOf, type LineRun } from '../../history/index.js';
import { compareDocuments, type Comparison } from './comparison.js';
import { documentsAround } from './documents-around.js';
import { runKey } from './line-table.js';

/** Two versions of a document and what they differ in. */
export interface Pair {
  readonly from: Version;
  readonly to: Version;
  readonly comparison: Comparison;
  /** Of texts: their lines. */
  readonly runs: readonly LineRun[];
}

export interface Compared {
  readonly itemName: string;
  /** Number of the newest version. */
  readonly newest: number;
  /** `undefined` where there is only one version. */
  readonly pair: Pair | undefined;
}

interface Wish {
  readonly itemId: string;
  readonly kind: DocumentKind;
  /** Absent: the newest, and the one before the other. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Reads both versions, and all that names what they refer to. */
export async function readCompared(client: Client, lang: Lang, { itemId, kind, ...wish }: Wish, signal: AbortSignal): Promise<Compared> {
  const [item, head] = await Promise.all([client.item(itemId, signal), client.document(itemId, kind, signal)]);
  const newest = head.version.number;
  const to = wish.to ?? newest;
  const from = wish.from ?? to - 1;
  const compared = { itemName: item.name, newest };
  if (from < 1) return { ...compared, pair: undefined };
  const load = async (number: number): Promise<Loaded> => (number === newest ? head : client.version(itemId, kind, number, signal));
  const [before, after, around] = await Promise.all([load(from), load(to), documentsAround(client, item, kind, signal)]);
  const comparison = compareDocuments(before.content, after.content, lang, around, await readerOf(before.content, after.content));
  const runs = comparison.kind === 'lines' ? await lineDifference(comparison.before, comparison.after) : [];
  return { ...compared, pair: { from: before.version, to: after.version, comparison, runs } };
}

/** The key of every difference, in the order of the page. */
export function keysOf({ comparison, runs }: Pair): readonly string[] {
  if (comparison.kind === 'rows') return comparison.sections.flatMap(({ rows }) => rows.map(({ key }) => key));
  return runs.flatMap(({ kind }, index) => (kind === 'same' ? [] : [runKey(index)]));
}

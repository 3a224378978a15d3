import { isPlainObject, type Lang } from '@zhengwu/core';

import type { Difference } from './difference.js';
import { keyWord, readingTextsIn } from './messages/index.js';
import { headed } from './place-text.js';

/** Differences of one part of a document: 材料, 时限. */
export interface Section {
  /** The document's own key; `basics` for what stands at its root, one field each; empty for a text as a whole. */
  readonly id: string;
  readonly label: string;
  readonly differences: readonly Difference[];
}

/** Parts of an item in the order in which they are read; what is none of them is 基本信息. */
const PARTS = ['limits', 'conditions', 'handlingItems', 'situations', 'materials', 'results', 'fees', 'places', 'bases', 'controls', 'pledgeRoute', 'remedies', 'unified', 'settings', 'schema', 'formNodes', 'flowProcesses', 'flowSteps', 'flowGateways', 'flowEvents', 'flowSubProcesses', 'flowWays', 'flowLanes', 'flowMessages', 'flowOthers', 'nodes', 'variables', 'base', 'terms', 'waivers'];

/**
 * The differences by part, in the order of reading: an item's as its 办事指南 has them, any other document's as they come.
 * @param documents both, for whether a key of the root is a part or a single field
 */
export function sectionsOf(list: readonly Difference[], documents: readonly unknown[], lang: Lang): readonly Section[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of list) {
    const id = sectionId(difference, documents);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [difference]);
    else group.push(difference);
  }
  const ids = [...groups.keys()].sort((a, b) => rank(a) - rank(b)); // stable: parts that have no rank stay as they came
  return ids.map((id) => ({ id, label: labelOf(id, lang), differences: groups.get(id) ?? [] }));
}

/** In an item only the named parts are parts; elsewhere any list or object at the root is one. */
function sectionId({ path: [key] }: Difference, documents: readonly unknown[]): string {
  if (key === undefined) return '';
  if (documents.some((document) => isPlainObject(document) && document['format'] === 'zhengwu/service-item')) return PARTS.includes(key) ? key : 'basics';
  return documents.some((document) => isPlainObject(document) && typeof document[key] === 'object' && document[key] !== null) ? key : 'basics';
}

function rank(id: string): number {
  if (id === 'basics') return -1;
  const at = PARTS.indexOf(id);
  return at < 0 ? PARTS.length : at;
}

function labelOf(id: string, lang: Lang): string {
  const texts = readingTextsIn(lang);
  const word = id === '' ? texts.whole : id === 'basics' ? texts.basics : keyWord(id, undefined, lang);
  return headed(word, lang);
}

import type { ServiceItem } from '@zhengwu/core';
import type { CardWords } from './card-words.js';
import { materialsNamed, variableName } from './way-materials.js';

/** Whether a text is what was typed. */
export type Matches = (text: string, query: string) => boolean;

/**
 * The nodes that a person may mean, in reading order: by their words and those of their options, by the fact they ask
 * for, by a question's number, by the name of a material that they add.
 */
export function searchGuide(words: CardWords, item: ServiceItem | undefined, query: string, matches: Matches): readonly string[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  const { nodes, numbers, guide } = words.order;
  const materials = new Set((item?.materials ?? []).filter(({ name }) => matches(name, wanted)).map(({ id }) => id as string));
  const isNumber = /^\d+$/.test(wanted);
  return nodes
    .filter((node, place) => {
      if (node.kind === 'question' && isNumber && numbers[place] === Number(wanted)) return true;
      if (materials.size > 0 && materialsNamed(node).some((id) => materials.has(id))) return true;
      if (node.kind === 'reference') return false;
      if (matches(words.title(node), wanted)) return true;
      return node.kind === 'question' && (node.options.some(({ text }) => matches(text, wanted)) || matches(variableName(guide, node.variableId), wanted));
    })
    .map(({ id }) => id);
}

/** The words as they stand, whatever their width and case: until the dictionary of pinyin has come, and without it. */
export function holdsWords(text: string, query: string): boolean {
  return text.normalize('NFKC').toLowerCase().includes(query.normalize('NFKC').toLowerCase());
}

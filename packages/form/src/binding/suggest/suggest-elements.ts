import type { DataElement, DataTable } from '@zhengwu/core';
import type { Binding } from '../../model/binding.js';
import type { FormContext } from '../../model/context.js';
import type { FormEntry } from '../../model/form-index.js';
import { columnOfElement } from '../column-facts.js';
import { boundElement } from '../field-for-column.js';
import { bindingOf, isControl, isMistyped, labelOf } from './entry-facts.js';
import { likenessOf } from './likeness.js';
import type { Suggestion, SuggestionReason } from './suggestion.js';
import { canonical, plain } from './synonyms.js';

/** Equal, or equal in the words of the trade. */
const ELEMENT_SCORE = 0.9;

/** Data elements for the controls that name none: that of the bound column, of the same name, or of which the label says whose. */
export function suggestElements(entries: readonly FormEntry[], { tables = [], elements = [] }: FormContext): readonly Suggestion[] {
  if (elements.length === 0) return [];
  return entries.flatMap((entry): readonly Suggestion[] => {
    const binding = bindingOf(entry);
    if (!isControl(entry) || binding?.element !== undefined || binding?.unboundReason !== undefined) return [];
    const found = elementFor(entry, binding, tables, elements);
    if (found === undefined) return [];
    const { element, reason, score } = found;
    return [{ id: entry.id, target: { kind: 'element', element }, reason, score, edit: { edit: 'binding/set-element', args: { id: entry.id, element: boundElement(element) } } }];
  });
}

function elementFor(entry: FormEntry, binding: Binding | undefined, tables: readonly DataTable[], elements: readonly DataElement[]): { readonly element: DataElement; readonly reason: SuggestionReason; readonly score: number } | undefined {
  const label = labelOf(entry);
  for (const { table, column } of binding?.columns ?? []) {
    const id = tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.elementId;
    const element = id === undefined ? undefined : elements.find((each) => each.id === id);
    if (element !== undefined) return { element, reason: { by: 'column', label, words: `${table}.${column}` }, score: 0.97 };
  }
  if (label === '') return undefined;
  const ranked = elements
    .flatMap((element) => {
      const likeness = likenessOf(label, element.name);
      // An element is a definition: what is nearly called so, or so but for whose it is, is another.
      return likeness === undefined || likeness.score < ELEMENT_SCORE || isMistyped(entry, columnOfElement(element)) ? [] : [{ element, reason: { by: likeness.by, label, words: element.name }, score: likeness.score }];
    })
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first !== undefined) return first;
  // GB/T 19488.1: a name is 对象类词 and 特性词, the property last.
  const usual = canonical(label);
  const kinds = elements.filter((element) => isKindOf(usual, plain(element.name)) && !isMistyped(entry, columnOfElement(element))).sort((a, b) => b.name.length - a.name.length);
  const [kind] = kinds;
  return kind === undefined ? undefined : { element: kind, reason: { by: 'kind', label, words: kind.name }, score: 0.74 };
}

/** Whether a label, in the usual words, ends with what an element is called, and says in front whose it is. */
function isKindOf(label: string, element: string): boolean {
  return label.length > element.length && element.length >= 2 && label.endsWith(element) && !/(?:是否|有无|不)/.test(label);
}

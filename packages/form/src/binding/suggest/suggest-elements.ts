import type { DataElement } from '@zhengwu/core';
import { optionsOfNode } from '../../model/options.js';
import type { Binding } from '../../model/binding.js';
import type { FormContext } from '../../model/context.js';
import type { FormEntry } from '../../model/form-index.js';
import { columnOfElement } from '../column-facts.js';
import { boundElement } from '../field-for-column.js';
import { knownTables } from '../known-tables.js';
import { elementsByName } from './column-index.js';
import { bindingOf, isControl, isMistyped, labelOf } from './entry-facts.js';
import { likenessOf } from './likeness.js';
import type { Suggestion, SuggestionReason } from './suggestion.js';
import { canonical, plain } from './synonyms.js';
import type { WordIndex } from './word-index.js';

/** Equal, or equal in the words of the trade. */
const ELEMENT_SCORE = 0.9;

/** The data element that a control is, if it names none: that of the bound column, of the same name, or of which the label says whose. */
export function suggestElement(entry: FormEntry, context: FormContext): Suggestion | undefined {
  const binding = bindingOf(entry);
  if (!isControl(entry) || binding?.element !== undefined || binding?.unboundReason !== undefined) return undefined;
  const found = elementFor(entry, binding, context);
  if (found === undefined) return undefined;
  const { element, reason, score } = found;
  return { id: entry.id, target: { kind: 'element', element }, reason, score, edit: { edit: 'binding/set-element', args: { id: entry.id, element: boundElement(element) } } };
}

function elementFor(entry: FormEntry, binding: Binding | undefined, context: FormContext): { readonly element: DataElement; readonly reason: SuggestionReason; readonly score: number } | undefined {
  const label = labelOf(entry);
  const known = knownTables(context);
  for (const { table, column } of binding?.columns ?? []) {
    const element = known.element(known.column(table, column)?.elementId);
    if (element !== undefined) return { element, reason: { by: 'column', label, words: `${table}.${column}` }, score: 0.97 };
  }
  if (label === '') return undefined;
  const names = elementsByName(context);
  const ranked = names
    .equal(label)
    .flatMap((element) => {
      const likeness = likenessOf(label, element.name);
      // An element is a definition: what is nearly called so, or so but for whose it is, is another.
      return likeness === undefined || likeness.score < ELEMENT_SCORE || isMistyped(entry, columnOfElement(element)) ? [] : [{ element, reason: { by: likeness.by, label, words: element.name }, score: likeness.score }];
    })
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first !== undefined) return first;
  // What is chosen among codes is defined as such: 性别 is 性别代码.
  const coded = (optionsOfNode(entry.node) ?? []).length === 0 ? undefined : names.plainly(`${plain(label)}代码`).find((element) => !isMistyped(entry, columnOfElement(element)));
  if (coded !== undefined) return { element: coded, reason: { by: 'synonym', label, words: coded.name }, score: ELEMENT_SCORE };
  const kind = kindOf(canonical(label), names, (element) => !isMistyped(entry, columnOfElement(element)));
  return kind === undefined ? undefined : { element: kind, reason: { by: 'kind', label, words: kind.name }, score: 0.74 };
}

/** GB/T 19488.1: a name is 对象类词 and 特性词, the property last: the element that a label, in the usual words, ends with, and says in front whose it is. Of several the one with the longest name. */
function kindOf(label: string, names: WordIndex<DataElement>, isFit: (element: DataElement) => boolean): DataElement | undefined {
  if (/(?:是否|有无|不)/.test(label)) return undefined;
  const found = Array.from({ length: Math.max(0, label.length - 2) }, (_, at) => label.slice(at + 1)).flatMap((ending) => names.plainly(ending));
  return found.sort((a, b) => b.name.length - a.name.length).find(isFit);
}

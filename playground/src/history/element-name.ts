import { hasOwn, isPlainObject, type Lang } from '@zhengwu/core';

import { isElementList } from './element-list.js';
import { readingTextsIn } from './messages/index.js';

/** What people know an element by, the first that it has. */
const NAMES = ['name', 'label', 'title', 'question', 'dataItem', 'text', 'refusal', 'rule'] as const;
const LONGEST = 30;

/** What an element is called; `undefined` where it has no name. Long ones are cut. */
export function elementName(element: unknown, lang: Lang): string | undefined {
  if (!isPlainObject(element)) return undefined;
  const { title, article } = element;
  // A control of a form is known by what citizens see, or by its key; it may have a name that nobody sees.
  if ('#key' in element) return cut(controlTitle(element) ?? String(element['#key']));
  if (typeof title === 'string' && typeof article === 'string') return cut(readingTextsIn(lang).basis(title, article));
  const name = NAMES.map((key) => (hasOwn(element, key) ? element[key] : undefined)).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? cut(name.trim().replace(/\s+/g, ' ')) : undefined;
}

function controlTitle({ title, 'x-component-props': props }: Readonly<Record<string, unknown>>): string | undefined {
  const titles = [title, ...(isPlainObject(props) ? [props['title'], props['tab'], props['header'], props['text']] : [])];
  return titles.find((each): each is string => typeof each === 'string' && each.trim() !== '')?.trim();
}

function cut(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

const byDocument = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The element of an id, wherever in the document its list is. The document is read through once. */
export function elementOf(id: string, documents: readonly unknown[]): unknown {
  for (const document of documents) {
    if (typeof document !== 'object' || document === null) continue;
    const elements = byDocument.get(document) ?? elementsIn(document);
    byDocument.set(document, elements);
    const element = elements.get(id);
    if (element !== undefined) return element;
  }
  return undefined;
}

/** The stack is our own: no depth overflows it. */
function elementsIn(document: object): ReadonlyMap<string, unknown> {
  const elements = new Map<string, unknown>();
  const stack: unknown[] = [document];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isElementList(value)) for (const element of value) if (!elements.has(element.id)) elements.set(element.id, element);
    for (const member of Object.values(value)) stack.push(member);
  }
  return elements;
}

/** What stands at a path of keys and element ids; `undefined` where there is nothing. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (isElementList(value) ? value.find(({ id }) => id === step) : isPlainObject(value) && hasOwn(value, step) ? value[step] : undefined), document);
}

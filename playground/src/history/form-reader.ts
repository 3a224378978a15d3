import { hasOwn, isPlainObject, type Lang } from '@zhengwu/core';
import { componentName, componentWordsIn, indexForm, linkageWords, parseForm, type Form, type FormEntry } from '@zhengwu/form';

import type { Difference, Moved } from './difference.js';
import { differences } from './differences.js';
import { longestIncreasing } from './longest-increasing.js';
import { readingTextsIn } from './messages/index.js';
import type { Reader } from './reader.js';

/** The list of all controls in a readable form. No form has a key of this name. */
const CONTROLS = 'formNodes';
/** What a control has beside its own keys, none of which begins so. */
const [PARENT, KEY, CHILDREN] = ['#parent', '#key', '#children'];

const readables = new WeakMap<object, unknown>();
/** The form, and the control there, that a linkage belongs to. */
const homes = new WeakMap<object, { readonly form: Form; readonly nodeId: string }>();

/** A form, control by control: where each lies, and what it says. A form that cannot be opened is read as any document is. */
export const formReader: Reader = { compare, readable, placeOf, key, value };

function readable(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document;
  if (!readables.has(document)) readables.set(document, readableOf(document));
  return readables.get(document);
}

function readableOf(document: object): unknown {
  const { value: form, unread } = parseForm(document);
  if (form === undefined) return document;
  const { schema, ...rest } = form;
  const { root, entries } = indexForm(schema);
  for (const { node, id } of entries) for (const linkage of node['x-rules'] ?? []) homes.set(linkage, { form, nodeId: id });
  return {
    ...rest,
    ...(unread.length === 0 ? {} : { unread: unread.map(({ path, content }) => ({ id: path, name: path, content })) }),
    schema: ownOf(root),
    [CONTROLS]: entries.map((entry) => ({ ...ownOf(entry), id: entry.id, [PARENT]: entry.parent === root ? '' : (entry.parent?.id ?? ''), [KEY]: entry.key })),
  };
}

function ownOf({ node, children }: FormEntry): Readonly<Record<string, unknown>> {
  const { 'x-id': _id, 'x-order': _order, properties: _properties, items: _items, enum: options, 'x-binding': binding, ...own } = node;
  return {
    ...own,
    ...(options === undefined ? {} : { enum: withIds(options, ({ value: each }) => (isScalar(each) ? String(each) : undefined)) }),
    ...(isPlainObject(binding) ? { 'x-binding': { ...binding, ...('columns' in binding ? { columns: withIds(binding['columns'], columnText) } : {}) } } : {}),
    [CHILDREN]: children.map(({ id }) => id),
  };
}

/** Members known by what they say, so that they are compared one by one; as they are where two say the same. */
function withIds(list: unknown, idOf: (member: Readonly<Record<string, unknown>>) => string | undefined): unknown {
  if (!Array.isArray(list)) return list;
  const ids = (list as readonly unknown[]).map((member) => (isPlainObject(member) ? idOf(member) : undefined));
  if (ids.includes(undefined) || new Set(ids).size < ids.length) return list;
  return (list as readonly object[]).map((member, at) => ({ ...member, id: ids[at] }));
}

function isScalar(given: unknown): given is string | number | boolean {
  return typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean';
}

/** `food_licence.name`, and which part of a value goes there. */
function columnText({ table, column, part }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof table !== 'string' || typeof column !== 'string') return undefined;
  return `${table}.${column}${typeof part === 'string' ? `#${part}` : ''}`;
}

/** What stands elsewhere among its neighbours is told of itself, not of what it lies in; what lies elsewhere, by where it lies. */
function compare(before: unknown, after: unknown): readonly Difference[] {
  return differences(readable(before), readable(after)).flatMap((difference): readonly Difference[] => {
    const { path, kind } = difference;
    if (path[path.length - 1] === CHILDREN) return kind === 'changed' ? moves(textsIn(difference.before), textsIn(difference.after)) : [];
    // The list of all controls is as one reads the form: how that changed is told by what each lies in.
    return kind === 'moved' && path[0] === CONTROLS && path.length === 2 ? [] : [difference];
  });
}

/** Those of both orders that stand elsewhere among the others, as few as there can be. */
function moves(before: readonly string[], after: readonly string[]): readonly Moved[] {
  const former = new Map(before.map((id, at) => [id, at]));
  const kept = after.filter((id) => former.has(id));
  const staying = new Set(longestIncreasing(kept.map((id) => former.get(id) ?? 0)).map((at) => kept[at]));
  return kept.filter((id) => !staying.has(id)).map((id) => ({ path: [CONTROLS, id], kind: 'moved', after: id, behind: after[after.indexOf(id) - 1] ?? null }));
}

function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter((text): text is string => typeof text === 'string') : [];
}

/** From where `mergeForms` has it: a list of nodes, each with its `own` words. */
function placeOf([list, ...path]: readonly string[]): readonly string[] {
  if (list === 'root') return ['schema', ...withoutOwn(path)];
  if (list !== 'nodes') return list === undefined ? [] : [list, ...path];
  const [id, ...within] = path;
  return id === undefined ? [CONTROLS] : [CONTROLS, id, ...withoutOwn(within)];
}

function withoutOwn([first, ...rest]: readonly string[]): readonly string[] {
  switch (first) {
    case undefined:
      return [];
    case 'own': {
      // What lies in a condition has no name of its own.
      const when = rest[0] === 'x-rules' ? rest.indexOf('when') : -1;
      return when < 0 ? rest : rest.slice(0, when + 1);
    }
    case 'parent':
      return [PARENT];
    case 'key':
      return [KEY];
    case 'children':
      return [CHILDREN];
    default:
      return [first, ...rest];
  }
}

function key(name: string, parent: string | undefined, lang: Lang): string | undefined {
  if (parent !== 'x-component-props' && parent !== 'x-decorator-props') return undefined;
  const props: Readonly<Record<string, { readonly label: string } | undefined>> = componentWordsIn(lang).props;
  return hasOwn(props, name) ? props[name]?.label : undefined;
}

function value(given: unknown, keys: readonly string[], lang: Lang): string | undefined {
  const last = keys[keys.length - 1];
  if (typeof given === 'string') {
    if (last === 'x-component') return componentName(componentWordsIn(lang), given);
    return given === '' && last === PARENT ? readingTextsIn(lang).formItself : undefined;
  }
  if (!isPlainObject(given)) return undefined;
  const home = homes.get(given);
  if (home !== undefined) return linkageWords(given as unknown as Parameters<typeof linkageWords>[0], home.form, lang, { nodeId: home.nodeId }); // only linkages have one
  if (last === 'enum' && typeof given['label'] === 'string') return readingTextsIn(lang).option(given['label'], isScalar(given['value']) ? String(given['value']) : '');
  return last === 'columns' ? columnText(given) : undefined;
}

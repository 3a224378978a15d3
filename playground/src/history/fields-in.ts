import { FieldCatalogue, isPlainObject, parseItemContext } from '@zhengwu/core';

import { isElementList } from './element-list.js';

const NO_FIELDS = new FieldCatalogue([]);
const known = new WeakMap<object, FieldCatalogue>();

/** The fields that expressions may name, from the first of the documents that holds some: what surrounds the item. */
export function fieldsIn(documents: readonly unknown[]): FieldCatalogue {
  const context = documents.find((document) => isPlainObject(document) && isElementList(document['fields']) && document['fields'].length > 0);
  if (!isPlainObject(context)) return NO_FIELDS;
  const made = known.get(context) ?? new FieldCatalogue(parseItemContext(context).value?.fields ?? []);
  known.set(context, made);
  return made;
}

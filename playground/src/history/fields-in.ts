import { FieldCatalogue, isPlainObject, parseItemContext, type CatalogueField, type Lang } from '@zhengwu/core';

import { isElementList } from './element-list.js';
import { elementName } from './element-name.js';

const known = new WeakMap<object, readonly CatalogueField[]>();

/** The fields that expressions may name: those of what surrounds the item, and the controls of a form. */
export function fieldsIn(documents: readonly unknown[], lang: Lang): FieldCatalogue {
  const found = new Map<string, CatalogueField>();
  for (const document of documents) {
    if (!isPlainObject(document)) continue;
    const fields = known.get(document) ?? [...contextFields(document), ...controls(document, lang)];
    known.set(document, fields);
    // What the first of them says of a field counts.
    for (const field of fields) if (!found.has(field.id)) found.set(field.id, field);
  }
  return new FieldCatalogue([...found.values()]);
}

function contextFields(document: Readonly<Record<string, unknown>>): readonly CatalogueField[] {
  return isElementList(document['fields']) && document['fields'].length > 0 ? (parseItemContext(document).value?.fields ?? []) : [];
}

function controls({ formNodes }: Readonly<Record<string, unknown>>, lang: Lang): readonly CatalogueField[] {
  if (!isElementList(formNodes)) return [];
  return formNodes.map((control) => ({ id: control.id, label: elementName(control, lang) ?? control.id, type: { kind: 'unknown' } }));
}

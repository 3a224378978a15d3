import type { BuilderTexts } from '../../messages/builder.js';
import type { Form, FormContext } from '../../model/index.js';
import { boundColumns } from '../put/bound-columns.js';
import { ELEMENT } from '../put/loads.js';
import type { ShelfGroup, ShelfItem } from './shelf-item.js';

/** The data elements by their catalogues, and which controls each is related to. */
export function elementGroups(form: Form, { elements = [] }: FormContext, texts: BuilderTexts): readonly ShelfGroup[] {
  const bound = boundColumns(form.schema);
  const groups = new Map<string, ShelfItem[]>();
  for (const element of elements) {
    const usedIn = bound.ofElement(element);
    const item: ShelfItem = {
      id: element.id,
      label: element.name,
      note: element.format ?? texts.elements.types[element.type],
      detail: element.code ?? '',
      hint: element.definition,
      words: [element.code ?? '', element.definition],
      load: { payload: ELEMENT.payload(element.id), label: element.name },
      ...(usedIn.length === 0 ? {} : { usedIn }),
    };
    const source = element.source.readAt ?? '';
    const items = groups.get(source);
    if (items === undefined) groups.set(source, [item]);
    else items.push(item);
  }
  return [...groups].map(([source, items]): ShelfGroup => ({ id: source, label: source || texts.elements.label, note: String(items.length), items }));
}

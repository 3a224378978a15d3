import { keyOf, type Pairs } from './align.js';
import { BPMN, BPMNDI } from './namespaces.js';
import type { PlainElement } from './plain-element.js';

export interface Touched {
  /** Ids of elements that are not what they were: their attributes, what belongs to them, their drawing. */
  readonly touched: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/**
 * What was edited between two writings of bpmn-moddle's. `toBase` says which element of the later is which of the former, `fileId` gives an id as
 * the file has it.
 */
export function touchedBetween(base: PlainElement, toBase: Pairs, fileId: (id: string) => string): Touched {
  const pairs = new Map([...toBase].map(([edited, before]) => [before, edited]));
  const touched = new Set<string>();
  const deleted = new Set<string>();
  const visit = (element: PlainElement, owner: string): void => {
    const id = idOf(element) ?? owner;
    const partner = pairs.get(element);
    if (partner === undefined) {
      if (idOf(element) !== undefined && keyOf(element)?.startsWith('#') === true && element.uri === BPMN) deleted.add(fileId(id));
      else touched.add(fileId(id));
    } else if (!isAlike(element, partner) || element.children.length !== partner.children.length) touched.add(fileId(id));
    else if (element.children.some((child, index) => pairs.get(child) !== partner.children[index])) touched.add(fileId(id));
    for (const child of element.children) visit(child, id);
  };
  visit(base, '');
  return { touched, deleted };
}

function idOf(element: PlainElement): string | undefined {
  if (element.uri === BPMNDI) return element.attributes.get('bpmnElement');
  return element.uri === BPMN ? element.attributes.get('id') : undefined;
}

function isAlike(a: PlainElement, b: PlainElement): boolean {
  return a.name === b.name && a.text === b.text && a.attributes.size === b.attributes.size && [...a.attributes].every(([name, value]) => b.attributes.get(name) === value);
}

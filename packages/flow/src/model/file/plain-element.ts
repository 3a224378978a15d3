import { textOf, type XmlElement } from '../xml/xml-node.js';

/**
 * An element by what it says, whatever prefixes it is written with: `{namespace}local`. Two files that bpmn-moddle takes for the same
 * have the same plain trees.
 */
export interface PlainElement {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  /** By `local`, or `{namespace}local` where that is another than the element's own. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PlainElement[];
  /** What stands between tags, unless it is white space alone beside elements. */
  readonly text: string;
  /** Of each attribute of the source, under which name it stands in `attributes`; empty for one that says again what is said already. */
  readonly keys: readonly string[];
  /** Where it was read from. */
  readonly source: XmlElement;
}

/** How names and values are read while a tree is made plain. */
export interface Reading {
  readonly uri: (uri: string, local: string, parentUri: string | undefined) => string;
  readonly name: (name: string) => string;
  readonly value: (element: { readonly uri: string; readonly local: string }, attribute: string, value: string, scope: XmlElement['scope']) => string;
  readonly text: (element: { readonly uri: string; readonly local: string }, text: string) => string;
}

/** Recursive, and no deeper than XML_LIMITS lets a tree be. */
export function plainElement(source: XmlElement, reading: Reading, parentUri?: string): PlainElement {
  const local = reading.name(source.local);
  const uri = reading.uri(source.uri, source.local, parentUri);
  const self = { uri, local };
  const attributes = new Map<string, string>();
  const keys: string[] = [];
  for (const attribute of source.attributes) {
    const key = plainAttributeName(attribute.uri === '' ? '' : reading.uri(attribute.uri, '', uri), reading.name(attribute.local), uri);
    keys.push(attributes.has(key) ? '' : key);
    if (!attributes.has(key)) attributes.set(key, reading.value(self, key, attribute.value, source.scope));
  }
  const children: PlainElement[] = [];
  for (const child of source.children) if (child.kind === 'element') children.push(plainElement(child, reading, uri));
  const text = textOf(source);
  return { name: `{${uri}}${local}`, uri, local, attributes, children, text: text.trim() === '' ? '' : reading.text(self, text), keys, source };
}

/** An attribute that is written with its element's own namespace says what it says without one. */
export function plainAttributeName(uri: string, local: string, elementUri: string): string {
  return uri === '' || uri === elementUri ? local : `{${uri}}${local}`;
}

const contents = new WeakMap<PlainElement, string>();

/** All that an element says, as one text: equal texts, equal elements. The order of attributes says nothing. */
export function contentOf(element: PlainElement): string {
  const known = contents.get(element);
  if (known !== undefined) return known;
  const attributes = [...element.attributes].map(([name, value]) => `${name}=${JSON.stringify(value)}`).sort();
  const content = `<${element.name} ${attributes.join(' ')}>${JSON.stringify(element.text)}${element.children.map(contentOf).join('')}</>`;
  contents.set(element, content);
  return content;
}

/** Whether two elements say the same; what `contentOf` says, without writing it down. */
export function isSame(a: PlainElement, b: PlainElement | undefined): boolean {
  if (b?.name !== a.name || a.text !== b.text || a.attributes.size !== b.attributes.size || a.children.length !== b.children.length) return false;
  for (const [name, value] of a.attributes) if (b.attributes.get(name) !== value) return false;
  return a.children.every((child, index) => isSame(child, b.children[index]));
}

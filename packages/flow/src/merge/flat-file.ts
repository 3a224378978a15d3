import { keyOf } from '../model/file/align.js';
import { BPMN, BPMNDI, DC, DI, meantBy, XSI } from '../model/file/namespaces.js';
import { plainElement, type PlainElement, type Reading } from '../model/file/plain-element.js';
import { REFERENCE_ELEMENTS } from '../model/file/references.js';
import type { XmlDocument } from '../model/xml/read-xml.js';
import { withStrands, type Strand } from './strands.js';

/**
 * A file as it is merged: all that has an id beside each other, each with what it says, where it lies, and nothing of how it is written.
 * The order of things is not there: of steps it says nothing, and of ways it stands apart (`turns.ts`).
 */
export interface FlatFile {
  readonly elements: readonly FlatElement[];
  /** What draws them, apart: over a place on the canvas nobody is asked. */
  readonly drawing: readonly FlatElement[];
}

export interface FlatElement extends FlatPart {
  /** `#` and the id; of what has none, the way to it. */
  readonly id: string;
  /** `{namespace}local`. */
  readonly type: string;
  /** The id of what it lies in; empty for the root. */
  readonly parent: string;
  /** What is written in several places and is one thing to people. */
  readonly strands: Readonly<Record<string, Strand>>;
}

/** What an element without an id says. */
export interface FlatPart {
  /** Where its group does not say it. */
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Children without ids, by their names. */
  readonly parts: Readonly<Record<string, PartGroup>>;
}

/** The children of one name: a single one is merged part by part, several are one value, references are a set. */
export interface PartGroup {
  readonly one?: FlatPart;
  readonly many?: readonly FlatPart[];
  readonly refs?: readonly { readonly id: string }[];
}

/** A file taken apart, and in which order its parts stood: `#id` for an element, a name for the parts of that name. */
export interface TakenApart {
  readonly flat: FlatFile;
  readonly orders: ReadonlyMap<string, readonly string[]>;
  readonly plain: PlainElement;
}

export const ROOT = '/';
/** The group of children of several names that stand mixed. */
export const MIXED = '*';

const STANDARD: ReadonlySet<string> = new Set([BPMN, BPMNDI, DC, DI, XSI]);
const DRAWN: ReadonlySet<string> = new Set([BPMNDI, DC, DI]);

/** As the file has it, but by the standard's addresses: files of one flow need not be written alike. */
const reading: Reading = {
  uri: (uri, _, parentUri) => (uri === '' ? (parentUri === undefined || parentUri === BPMN ? BPMN : '') : standardOf(uri)),
  name: (name) => name,
  value: (_, attribute, value, scope) => (attribute === `{${XSI}}type` ? typeName(value, scope) : value),
  text: ({ local }, text) => (REFERENCE_ELEMENTS.has(local) ? text.trim() : text),
};

export function takeApart({ root }: XmlDocument): TakenApart {
  const plain = plainElement(root, reading);
  const elements: FlatElement[] = [];
  const drawing: FlatElement[] = [];
  const orders = new Map<string, readonly string[]>();
  const visit = (element: PlainElement, id: string, parent: string): void => {
    const order: string[] = [];
    const unnamed: PlainElement[] = [];
    element.children.forEach((child, index) => {
      const key = keyOf(child) ?? (holdsKeys(child) ? `${id}/${child.local}${String(index)}` : undefined);
      if (key === undefined || isPartOfItsOwner(child, parent)) unnamed.push(child);
      else visit(child, key, id);
      order.push(key === undefined || unnamed.includes(child) ? child.name : key);
    });
    const part = partOf(element, unnamed);
    orders.set(id, [...new Set(part.parts[MIXED] === undefined ? order : order.map((token) => (unnamed.some(({ name }) => name === token) ? MIXED : token)))]);
    const own = withStrands({ id, type: element.name, parent, ...part });
    (DRAWN.has(element.uri) ? drawing : elements).push(own);
  };
  visit(plain, ROOT, '');
  const byId = (a: FlatElement, b: FlatElement): number => (a.id < b.id ? -1 : 1);
  return { flat: { elements: elements.sort(byId), drawing: drawing.sort(byId) }, orders, plain };
}

function partOf({ attributes, text }: PlainElement, children: readonly PlainElement[]): FlatPart {
  const own = children.filter((child) => !saysWays(child));
  const said = { attributes: Object.fromEntries(attributes), text };
  if (own.some(({ name }, at) => own[at - 1]?.name !== name && own.findIndex((each) => each.name === name) < at)) {
    return { ...said, parts: { [MIXED]: { many: own.map((child) => ({ name: child.name, ...partOf(child, child.children) })) } } };
  }
  const names = new Map<string, PlainElement[]>();
  for (const child of own) names.set(child.name, [...(names.get(child.name) ?? []), child]);
  return { ...said, parts: Object.fromEntries([...names].map(([name, group]) => [name, groupOf(group)])) };
}

function groupOf(group: readonly PlainElement[]): PartGroup {
  const [first, ...others] = group;
  if (first?.uri === BPMN && REFERENCE_ELEMENTS.has(first.local)) return { refs: [...new Set(group.map(({ text }) => text))].sort().map((id) => ({ id })) };
  const parts = group.map((each) => partOf(each, each.children));
  return first !== undefined && others.length === 0 ? { one: partOf(first, first.children) } : { many: parts };
}

/** What has an id and is nothing by itself: how often a step is done, what an event waits for. */
function isPartOfItsOwner({ local }: PlainElement, grandparent: string): boolean {
  return local === 'multiInstanceLoopCharacteristics' || local === 'standardLoopCharacteristics' || (grandparent !== '' && local.endsWith('EventDefinition'));
}

/** `incoming` and `outgoing` say again what the ways say. */
export function saysWays({ uri, local, attributes }: Pick<PlainElement, 'uri' | 'local' | 'attributes'>): boolean {
  return uri === BPMN && (local === 'incoming' || local === 'outgoing') && attributes.size === 0;
}

/** No deeper than XML_LIMITS lets a tree be. */
function holdsKeys(element: PlainElement): boolean {
  return STANDARD.has(element.uri) && element.children.some((child) => keyOf(child) !== undefined || holdsKeys(child));
}

function standardOf(uri: string): string {
  return STANDARD.has(meantBy(uri)) ? meantBy(uri) : uri;
}

function typeName(value: string, scope: ReadonlyMap<string, string>): string {
  const colon = value.indexOf(':');
  return `{${standardOf(scope.get(colon < 0 ? '' : value.slice(0, colon)) ?? '')}}${value.slice(colon + 1)}`;
}

import { FileView } from '../model/file/file-view.js';
import { graft } from '../model/file/graft.js';
import { BPMN } from '../model/file/namespaces.js';
import type { PlainElement } from '../model/file/plain-element.js';
import type { XmlDocument } from '../model/xml/read-xml.js';
import { ROOT, saysWays, type FlatElement, type FlatFile, type FlatPart, type PartGroup, type TakenApart } from './flat-file.js';
import { withoutStrands } from './strands.js';
import { inTurn, turnsIn, type Turns } from './turns.js';

/** A file that was taken apart, with the text that it came from. */
export interface Opened extends TakenApart {
  readonly document: XmlDocument;
}

/**
 * The flat file written into the text of the one, to the letter where that says the same; what only the other has stands where it stands there.
 *
 * @param turns in which order ways are tried
 */
export function putTogether(flat: FlatFile, one: Opened, other: Opened, turns: readonly Turns[] = turnsIn(one.plain)): string {
  const edited = new Tree(flat, one, other, turns).root();
  const pairs = new Map<PlainElement, PlainElement>();
  const pending = [one.plain];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    pairs.set(element, element);
    pending.push(...element.children);
  }
  return graft({ view: new FileView(one.document), base: one.plain, pairs }, edited);
}

class Tree {
  readonly #children = new Map<string, FlatElement[]>();
  readonly #ways = new Map<string, { readonly incoming: string[]; readonly outgoing: string[] }>();
  readonly #saysWays: boolean;
  readonly #sources = new Map<string, string>();
  readonly #turns: ReadonlyMap<string, Turns>;

  constructor(
    readonly flat: FlatFile,
    readonly one: Opened,
    readonly other: Opened,
    turns: readonly Turns[],
  ) {
    this.#turns = new Map(turns.map((each) => [each.id, each]));
    for (const element of [...flat.elements, ...flat.drawing]) this.#children.set(element.parent, [...(this.#children.get(element.parent) ?? []), element]);
    for (const { id, type, attributes } of flat.elements) {
      if (type !== `{${BPMN}}sequenceFlow`) continue;
      this.#sources.set(id, `#${attributes['sourceRef'] ?? ''}`);
      for (const [end, list] of [['sourceRef', 'outgoing'], ['targetRef', 'incoming']] as const) {
        const node = `#${attributes[end] ?? ''}`;
        const ways = this.#ways.get(node) ?? { incoming: [], outgoing: [] };
        this.#ways.set(node, ways);
        ways[list].push(id.slice(1));
      }
    }
    this.#saysWays = says(one.plain);
  }

  root(): PlainElement {
    const root = this.flat.elements.find(({ id }) => id === ROOT);
    if (root === undefined) throw new Error('every file has a root');
    return this.#element(root);
  }

  /** Recursive, no deeper than both files are. */
  #element(flat: FlatElement): PlainElement {
    const { id, type, ...part } = withoutStrands(flat);
    const own = new Map<string, readonly PlainElement[]>(Object.entries(part.parts).map(([name, group]) => [name, this.#group(name, group)]));
    for (const child of this.#children.get(id) ?? []) own.set(child.id, [this.#element(child)]);
    const ways = this.#saysWays ? this.#ways.get(id) : undefined;
    if (ways !== undefined) for (const list of ['incoming', 'outgoing'] as const) if (ways[list].length > 0) own.set(`{${BPMN}}${list}`, this.#inOrder(id, list, ways[list]).map((text) => this.#made(`{${BPMN}}${list}`, { attributes: {}, text, parts: {} })));
    const order = woven(this.one.orders.get(id) ?? [], this.other.orders.get(id) ?? []);
    const places = placesIn(order);
    const tokens = [...own.keys()].sort((a, b) => places(a) - places(b));
    return this.#made(type, part, inTurn(tokens, (token) => this.#sources.get(token), this.#turns).flatMap((token) => own.get(token) ?? []));
  }

  #group(name: string, { one, many, refs }: PartGroup): readonly PlainElement[] {
    if (one !== undefined) return [this.#part(name, one)];
    if (many !== undefined) return many.map((each) => this.#part(each.name ?? name, each));
    return (refs ?? []).map(({ id }) => this.#made(name, { attributes: {}, text: id, parts: {} }));
  }

  #part(name: string, part: FlatPart): PlainElement {
    return this.#made(name, part, Object.entries(part.parts).flatMap(([inner, group]) => this.#group(inner, group)));
  }

  /** As the one lists them; what came, behind. */
  #inOrder(node: string, list: 'incoming' | 'outgoing', ways: readonly string[]): readonly string[] {
    const former = listed(this.one.plain, node, list);
    const known = [...former.filter((way) => ways.includes(way)), ...ways.filter((way) => !former.includes(way))];
    return list === 'incoming' ? known : inTurn(known.map((way) => `#${way}`), () => node, this.#turns).map((way) => way.slice(1));
  }

  #made(name: string, { attributes, text }: FlatPart, children: readonly PlainElement[] = []): PlainElement {
    const [, uri = '', local = name] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
    // Nothing asks for the source of what is put together.
    return { name, uri, local, attributes: new Map(Object.entries(attributes)), children, text, keys: [], source: this.one.plain.source };
  }
}

/** Recursive, no deeper than the file is. */
function says(element: PlainElement): boolean {
  return saysWays(element) || element.children.some(says);
}

function listed(element: PlainElement, node: string, list: string): readonly string[] {
  if (`#${element.attributes.get('id') ?? ''}` === node && element.uri === BPMN) return element.children.filter((child) => child.local === list && saysWays(child)).map(({ text }) => text);
  for (const child of element.children) {
    const found = listed(child, node, list);
    if (found.length > 0) return found;
  }
  return [];
}

/** What stands in front in any element of BPMN, in this order. */
const FIRST = ['documentation', 'extensionElements', 'incoming', 'outgoing'].map((local) => `{${BPMN}}${local}`);

/** Where each token stands; one that stood nowhere stands where BPMN has it. */
function placesIn(order: readonly string[]): (token: string) => number {
  const places = new Map(order.map((token, at) => [token, at]));
  return (token) => {
    const rank = FIRST.indexOf(token);
    return places.get(token) ?? (rank < 0 ? order.length : Math.max(-1, ...FIRST.slice(0, rank).map((each) => places.get(each) ?? -1)) + 0.5);
  };
}

/** The first order, with what only the second has behind what it follows there. */
export function woven(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...first];
  const known = new Set(first);
  let behind = -1;
  for (const token of second) {
    if (known.has(token)) behind = order.indexOf(token);
    else {
      behind += 1;
      order.splice(behind, 0, token);
      known.add(token);
    }
  }
  return order;
}

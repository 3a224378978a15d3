import { escapeText, escapeValue } from '../xml/characters.js';
import type { XmlNode, XmlScope } from '../xml/xml-node.js';
import { align, keyOf, type Pairs } from './align.js';
import { DERIVED_ATTRIBUTES } from './derived-attributes.js';
import { XSI_TYPE, type FileView } from './file-view.js';
import { Indentation, lastLine } from './indentation.js';
import { BPMN, BPMNDI, FLOWABLE, ZW } from './namespaces.js';
import { outOfOrder } from './order.js';
import { isSame, type PlainElement } from './plain-element.js';
import { PrefixBook } from './prefix-book.js';
import { REFERENCE_ELEMENTS } from './references.js';
import { waysInTurn } from './way-turns.js';

/**
 * Writes what was changed into the file as it was. The origin's `base` is what bpmn-moddle wrote of the file before anybody edited it, `edited` what it writes
 * now: what is equal in both stays as the file has it, to the letter, and that includes all that bpmn-moddle never saw. A lens in the sense
 * of Foster et al. 2007: without an edit, the file comes out as it went in.
 */
export function graft(origin: GraftOrigin, edited: PlainElement, toBase: Pairs = align(edited, origin.base)): string {
  return new Graft(origin, edited, toBase).text();
}

/** The file, what bpmn-moddle wrote of it, and which element of that is which of the file. */
export interface GraftOrigin {
  readonly view: FileView;
  readonly base: PlainElement;
  readonly pairs: Pairs;
}

class Graft {
  readonly #source: string;
  readonly #prefixes: PrefixBook;
  readonly #indentation: Indentation;
  /** From what is written now to what was written at first; from there to the file; and back. */
  readonly #toBase: Pairs;
  readonly #toFile: Pairs;
  readonly #fromFile = new Map<PlainElement, PlainElement>();
  readonly #fromBase = new Map<PlainElement, PlainElement>();
  /** In which order ids stood. */
  readonly #baseOrder = new Map<string, number>();
  /** The ways as they were, by id. */
  readonly #baseWays = new Map<string, ReadonlyMap<string, string>>();
  /** Elements that became elements of another kind: a user task that is a service task now. */
  readonly #morphed = new Set<PlainElement>();

  readonly view: FileView;

  constructor(
    { view, pairs }: GraftOrigin,
    readonly edited: PlainElement,
    toBase: Pairs,
  ) {
    this.view = view;
    this.#source = view.document.text;
    this.#prefixes = new PrefixBook(view);
    this.#indentation = new Indentation(view.document);
    this.#toBase = toBase;
    this.#toFile = pairs;
    for (const [from, to] of this.#toFile) this.#fromFile.set(to, from);
    for (const [from, to] of this.#toBase) this.#fromBase.set(to, from);
    for (const before of pairs.keys()) {
      const id = before.attributes.get('id') ?? '';
      if (before.local === 'sequenceFlow') this.#baseWays.set(id, before.attributes);
      if (!this.#baseOrder.has(id)) this.#baseOrder.set(id, this.#baseOrder.size);
    }
  }

  text(): string {
    const { root } = this.view.document;
    const written = this.#element(this.edited, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), '\n');
    // What had to be declared along the way is declared at the root, behind the file's own declarations.
    const last = root.declarations[root.declarations.length - 1];
    const raw = last === undefined ? root.name : this.#source.slice(last.start, last.end);
    const at = written.indexOf(raw) + raw.length;
    return this.#source.slice(0, root.start) + written.slice(0, at) + this.#prefixes.declarations() + written.slice(at) + this.#source.slice(root.end);
  }

  #element(element: PlainElement, scope: XmlScope, lead: string): string {
    const base = this.#toBase.get(element);
    const file = base === undefined ? undefined : this.#toFile.get(base);
    return base === undefined || file === undefined ? this.#fresh(element, scope, lead) : this.#kept(element, base, file, scope, lead);
  }

  #kept(element: PlainElement, base: PlainElement, file: PlainElement, outer: XmlScope, lead: string): string {
    const { source } = file;
    // Changed into another kind of element, it loses what bpmn-js does not copy. Nobody meant to delete that.
    const isMorphed = element.name !== base.name;
    if (isMorphed) this.#morphed.add(element);
    if (this.#morphed.has(element)) for (const part of element.children) if (keyOf(part) === undefined) this.#morphed.add(part);
    const scope = source.declarations.length === 0 ? outer : new Map([...outer, ...source.declarations.map(({ name, value }) => [name.slice(6), value] as const)]);
    const name = !isMorphed ? source.name : this.#name(element.uri, element.local, scope, false);
    const tag = this.#openTag(element, base, file, name, scope);
    const body = this.#body(element, base, file, scope, lead);
    if (source.isSelfClosed && body === '') return tag;
    const open = source.isSelfClosed ? tag.replace(/\s*\/>$/, '>') : tag;
    const close = name === source.name && !source.isSelfClosed ? this.#source.slice(source.closeStart, source.end) : `</${name}>`;
    return open + body + close;
  }

  #openTag(element: PlainElement, base: PlainElement, file: PlainElement, name: string, scope: XmlScope): string {
    const { source } = file;
    const parts: string[] = [`<${name}`];
    let at = source.start + 1 + source.name.length;
    const written = new Set<string>();
    for (const [index, attribute] of source.attributes.entries()) {
      const key = file.keys[index] ?? '';
      written.add(key);
      const now = element.attributes.get(key);
      if (now === base.attributes.get(key) || (now === undefined && this.#morphed.has(element) && isForeign(key))) continue;
      // With the white space before it, it goes or is written anew.
      const from = this.#source.slice(at, attribute.start);
      parts.push(now === undefined ? from.replace(/\s+$/, '') : from, now === undefined ? '' : `${attribute.name}="${this.#value(element, key, now, scope)}"`);
      at = attribute.end;
    }
    parts.push(this.#source.slice(at, source.openEnd).replace(/\s*\/?>$/, ''));
    for (const [key, value] of element.attributes) if (!written.has(key) && base.attributes.get(key) !== value) parts.push(this.#attribute(element, key, value, scope));
    parts.push(this.#prefixes.missing(source, scope));
    parts.push(/\s*\/?>$/.exec(this.#source.slice(source.start, source.openEnd))?.[0] ?? '>');
    return parts.join('');
  }

  /** What stands between the tags: the file's nodes in their places, without what went, with what came. */
  #body(element: PlainElement, base: PlainElement, file: PlainElement, scope: XmlScope, lead: string): string {
    const { source } = file;
    const bySource = new Map(file.children.map((child) => [child.source, child]));
    const isTextKept = element.text === base.text;
    const stays = this.#staying(element);
    const inTurn = waysInTurn(element.children.filter((child) => stays.has(child)), file.children.flatMap((child) => this.#nowOf(child) ?? []).filter((child) => stays.has(child)));
    const slots: { readonly lead: string; readonly text: string; readonly element?: PlainElement }[] = [];
    let space = '';
    let isCut = false;
    for (const node of source.children) {
      if (node.kind === 'text' && node.text.trim() === '') {
        space += this.#raw(node);
        continue;
      }
      const child = node.kind === 'element' ? bySource.get(node) : undefined;
      const partner = child === undefined ? undefined : this.#fromFile.get(child);
      if (partner === undefined) {
        if (isTextKept || (node.kind !== 'text' && node.kind !== 'cdata')) slots.push({ lead: space, text: this.#raw(node) });
        space = '';
        continue;
      }
      const now = this.#fromBase.get(partner);
      const rest = now === undefined && child !== undefined ? this.#rest(child, element) : '';
      if (rest !== '') {
        slots.push({ lead: space, text: rest });
        space = '';
      } else if (now !== undefined && stays.has(now)) {
        const here = inTurn.get(now) ?? now;
        slots.push({ lead: space, text: this.#element(here, scope, space), element: here });
        space = '';
      } else {
        isCut = true;
        space = ''; // it takes its line with it
      }
    }
    if (!isTextKept && element.text !== '') slots.unshift({ lead: '', text: escapeText(this.view.fileText(element, element.text)) });
    const inner = this.#indentation.inside(lead, slots.find((slot) => slot.element !== undefined)?.lead);
    let place = 0;
    let isGrown = false;
    const places = new Map(slots.map((slot, index) => [slot.element, index]));
    for (const child of element.children) {
      if (this.#isOfItsOwnMaking(child) || this.#isFilledIn(child, element)) continue;
      // Places are those before anything came; behind what came, they have to be looked for.
      const standing = isGrown && places.has(child) ? slots.findIndex((slot) => slot.element === child) : (places.get(child) ?? -1);
      if (standing >= 0) place = standing + 1;
      else {
        // Behind what it follows; in front of all that came with the file where it follows nothing.
        if (place === 0) place = Math.max(0, slots.findIndex((slot) => slot.element !== undefined));
        slots.splice(place, 0, { lead: inner, text: this.#element(child, scope, inner), element: child });
        place += 1;
        isGrown = true;
      }
    }
    const line = isGrown && slots.some((slot) => slot.lead.includes('\n')) ? lastLine(lead) : '';
    return slots.map((slot) => slot.lead + slot.text).join('') + (slots.length === 0 && isCut ? '' : space === '' ? line : space);
  }

  #nowOf(child: PlainElement): PlainElement | undefined {
    const base = this.#fromFile.get(child);
    return base === undefined ? undefined : this.#fromBase.get(base);
  }

  /**
   * What stays of an element of the file that the tree has no more: of extension elements, those of vendors. bpmn-js does not copy them when
   * it changes a step's kind, and no edit of ours takes them out.
   */
  #rest(child: PlainElement, parent: PlainElement): string {
    if (parent.local === 'extensionElements') return this.#outlives(child, [...this.#morphed].some(({ children }) => children.includes(parent))) ? this.#raw(child.source) : '';
    if (child.local !== 'extensionElements' || child.uri !== BPMN) return '';
    const staying = new Set(child.children.filter((inner) => this.#outlives(inner, this.#morphed.has(parent))).map(({ source }) => source));
    if (staying.size === 0) return '';
    const { source } = child;
    const nodes = source.children.filter((node) => node.kind !== 'element' || staying.has(node));
    return this.#source.slice(source.start, source.openEnd) + nodes.map((node) => this.#raw(node)).join('') + this.#source.slice(source.closeStart, source.end);
  }

  #outlives({ uri }: PlainElement, isMorphed: boolean): boolean {
    return uri !== ZW && uri !== BPMN && (isMorphed || uri !== FLOWABLE);
  }

  /** What bpmn-moddle wrote already when nobody had edited, and the file has otherwise: it writes some elements by their type's name. */
  #isOfItsOwnMaking(element: PlainElement): boolean {
    const base = this.#toBase.get(element);
    return base !== undefined && !this.#toFile.has(base) && isSame(base, element);
  }

  /**
   * `incoming` and `outgoing` say again what the ways say. bpmn-js fills them in wherever it touches a way; a file that has none needs
   * none, and a way that leads where it led is no edit.
   */
  #isFilledIn(element: PlainElement, parent: PlainElement): boolean {
    if (this.#toBase.has(element)) return false;
    // A label without a place says nothing either.
    if (element.uri === BPMNDI && element.local === 'BPMNLabel') return element.attributes.size === 0 && element.children.length === 0;
    const end = element.uri === BPMN ? { incoming: 'targetRef', outgoing: 'sourceRef' }[element.local] : undefined;
    if (end === undefined) return false;
    return !this.view.saysWaysTwice || this.#baseWays.get(element.text)?.get(end) === parent.attributes.get('id');
  }

  /** A new drawing lists what it shows as the file does, however often something was taken out and put back meanwhile. */
  #inFileOrder({ local }: PlainElement, children: readonly PlainElement[]): readonly PlainElement[] {
    if (local !== 'BPMNPlane') return children;
    const place = (child: PlainElement): number => this.#baseOrder.get(child.attributes.get('bpmnElement') ?? '') ?? Infinity;
    const places = new Map(children.map((child) => [child, place(child)]));
    return [...children].sort((a, b) => ((places.get(a) ?? 0) < (places.get(b) ?? 0) ? -1 : (places.get(a) ?? 0) > (places.get(b) ?? 0) ? 1 : 0));
  }

  /** The children that stand where they stood: they were this parent's before, and nobody changed their order. */
  #staying(element: PlainElement): ReadonlySet<PlainElement> {
    const base = this.#toBase.get(element);
    const file = base === undefined ? undefined : this.#toFile.get(base);
    const places = new Map(base?.children.map((child, index) => [child, index]));
    const inFile = new Set(file?.children);
    const known = element.children.flatMap((child) => {
      const before = this.#toBase.get(child);
      const place = before === undefined ? undefined : places.get(before);
      const isHere = before !== undefined && inFile.has(this.#toFile.get(before) ?? child);
      return place === undefined || !isHere ? [] : [{ child, place }];
    });
    // The order of steps, and of references to them, says nothing, and bpmn-js does not keep it: what was taken out and put back is last. Ways have theirs (way-turns.ts).
    const ordered = known.filter(({ child }) => keyOf(child) === undefined && !(child.uri === BPMN && REFERENCE_ELEMENTS.has(child.local)));
    const moved = outOfOrder(ordered.map(({ place }) => place));
    const isMoved = new Set(ordered.filter((_, index) => moved.has(index)).map(({ child }) => child));
    return new Set(known.flatMap(({ child }) => (isMoved.has(child) ? [] : [child])));
  }

  #fresh(element: PlainElement, scope: XmlScope, lead: string): string {
    const name = this.#name(element.uri, element.local, scope, false);
    const attributes = [...element.attributes].map(([key, value]) => this.#attribute(element, key, value, scope)).join('');
    const inner = this.#indentation.inside(lead, undefined);
    const parts = this.#inFileOrder(element, element.children.filter((child) => !this.#isFilledIn(child, element)));
    const children = parts.map((child) => inner + this.#element(child, scope, inner)).join('');
    if (parts.length === 0 && element.text === '') return `<${name}${attributes}${this.#indentation.selfClosing}`;
    const text = escapeText(this.view.fileText(element, element.text));
    return `<${name}${attributes}>${text}${children}${parts.length === 0 ? '' : lastLine(lead)}</${name}>`;
  }

  #attribute(element: PlainElement, key: string, value: string, scope: XmlScope): string {
    const [, uri = '', local = key] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
    return ` ${this.#name(uri, local, scope, true)}="${this.#value(element, key, value, scope)}"`;
  }

  #value(element: PlainElement, key: string, value: string, scope: XmlScope): string {
    const [, uri, local = ''] = (key === XSI_TYPE ? /^\{(.*)\}(.*)$/.exec(value) : null) ?? [];
    return escapeValue(uri === undefined ? this.view.fileValue(element, key, value) : this.#name(uri, local, scope, false));
  }

  #name(uri: string, local: string, scope: XmlScope, isAttribute: boolean): string {
    return this.#prefixes.name(uri, local, scope, isAttribute);
  }

  #raw(node: XmlNode): string {
    return this.#source.slice(node.start, node.end);
  }
}

/** An attribute of another namespace than BPMN's and ours; what the engine was told of people went with the step. */
function isForeign(key: string): boolean {
  const [, uri, local = ''] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
  return uri !== undefined && uri !== ZW && !(uri === FLOWABLE && DERIVED_ATTRIBUTES.has(local));
}

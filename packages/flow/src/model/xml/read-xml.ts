import { applyEdits, type Repair } from './repair.js';
import { CutOff, TagReader, type Token, type WrittenAttribute } from './tag-reader.js';
import type { XmlAttribute, XmlElement, XmlNode, XmlScope } from './xml-node.js';

export interface XmlDocument {
  /** The text that the tree was read from: the input with all repairs made. */
  readonly text: string;
  readonly root: XmlElement;
  /** Comments and instructions before and behind the root. */
  readonly asides: readonly XmlNode[];
  /** What was mended; places are those of the text before the repair (`before`). */
  readonly repairs: readonly { readonly repair: Repair; readonly before: string }[];
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

/** Why no tree could be made of a text at all. */
export type XmlFault = { readonly why: 'no-element' } | { readonly why: 'too-deep'; readonly depth: number } | { readonly why: 'too-many' } | { readonly why: 'beyond-repair' };

/** Prefixes that name their namespace to whoever knows the trade, for files that forgot to declare them. */
export type PrefixMeaning = (prefix: string) => string;

export const XML_LIMITS: XmlLimits = { depth: 128, elements: 500_000 };
const XML_URI = 'http://www.w3.org/XML/1998/namespace';

/** A repair can bring another to light; a text that still has faults after so many rounds is none of ours. */
const MOST_ROUNDS = 4;

/**
 * Reads XML into a tree with namespaces and places. What can be mended is mended in the text, and the tree is read from the mended
 * text; a text that is cut off is read to the last whole element. Depth and number of elements are bounded, nothing recurses.
 */
export function readXml(input: string, meaningOf: PrefixMeaning, limits: XmlLimits = XML_LIMITS): XmlDocument | XmlFault {
  let text = input;
  const repairs: { repair: Repair; before: string }[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const builder = new TreeBuilder(text, meaningOf, limits);
    const fault = builder.build();
    if (fault !== undefined) return fault;
    if (builder.reader.repairs.length === 0) {
      const root = builder.root;
      return root === undefined ? { why: 'no-element' } : { text, root, asides: builder.asides, repairs };
    }
    for (const repair of builder.reader.repairs) repairs.push({ repair, before: text });
    text = applyEdits(text, builder.reader.repairs);
  }
  return { why: 'beyond-repair' };
}

type Draft = { -readonly [Key in keyof XmlElement]: Key extends 'children' ? XmlNode[] : XmlElement[Key] };

class TreeBuilder {
  readonly reader: TagReader;
  readonly asides: XmlNode[] = [];
  root: XmlElement | undefined;
  readonly #open: Draft[] = [];
  #elements = 0;
  readonly #unbound = new Set<string>();

  constructor(
    readonly text: string,
    readonly meaningOf: PrefixMeaning,
    readonly limits: XmlLimits,
  ) {
    this.reader = new TagReader(text);
  }

  build(): XmlFault | undefined {
    try {
      for (let token = this.reader.next(); token !== undefined; token = this.reader.next()) {
        const fault = this.#take(token);
        if (fault !== undefined) return fault;
      }
      if (this.#open.length > 0) this.#cutOff(this.text.length);
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
      this.#cutOff(error.start);
    }
    if (this.root === undefined) return { why: 'no-element' };
    this.#bindPrefixes(this.root);
    return undefined;
  }

  #take(token: Token): XmlFault | undefined {
    switch (token.kind) {
      case 'open':
        return this.#openElement(token);
      case 'close':
        this.#closeElement(token);
        return undefined;
      case 'text':
      case 'cdata':
        if (this.#parent !== undefined) this.#parent.children.push(token);
        else if (token.text.trim() !== '') this.reader.repair('behind-the-root', token.start, token.end, '', token.text.trim().slice(0, 40));
        return undefined;
      case 'comment':
      case 'instruction':
        (this.#parent?.children ?? this.asides).push(token);
        return undefined;
    }
  }

  get #parent(): Draft | undefined {
    return this.#open[this.#open.length - 1];
  }

  #openElement(token: Token & { readonly kind: 'open' }): XmlFault | undefined {
    if (this.#parent === undefined && this.root !== undefined) {
      // A second root, and all behind it, belongs to no document.
      this.reader.repair('behind-the-root', token.start, this.text.length, '', token.name);
      return undefined;
    }
    this.#elements += 1;
    if (this.#elements > this.limits.elements) return { why: 'too-many' };
    if (this.#open.length >= this.limits.depth) return { why: 'too-deep', depth: this.#open.length + 1 };
    const parentScope: XmlScope = this.#parent?.scope ?? new Map([['xml', XML_URI]]);
    const declared = token.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
    const scope = declared.length === 0 ? parentScope : new Map([...parentScope, ...declared.map(({ name, value }) => [name.slice(6), value] as const)]);
    const own = declared.length === 0 ? token.attributes : token.attributes.filter((attribute) => !declared.includes(attribute));
    const { prefix, local } = cut(token.name);
    const element: Draft = {
      kind: 'element',
      name: token.name,
      prefix,
      local,
      uri: this.#uri(prefix, scope),
      attributes: own.map((attribute) => this.#attribute(attribute, scope)),
      declarations: declared.map((attribute) => ({ ...attribute, ...cut(attribute.name), uri: '' })),
      scope,
      children: [],
      isSelfClosed: token.isSelfClosed,
      start: token.start,
      openEnd: token.end,
      closeStart: token.end,
      end: token.end,
    };
    if (this.#parent === undefined) this.root = element;
    else this.#parent.children.push(element);
    if (!token.isSelfClosed) this.#open.push(element);
    return undefined;
  }

  #attribute({ name, value, start, end, valueStart, valueEnd }: WrittenAttribute, scope: XmlScope): XmlAttribute {
    const { prefix, local } = cut(name);
    return { name, prefix, local, uri: prefix === '' ? '' : this.#uri(prefix, scope), value, start, end, valueStart, valueEnd };
  }

  #uri(prefix: string, scope: XmlScope): string {
    const uri = scope.get(prefix);
    if (uri === undefined && prefix !== '') this.#unbound.add(prefix);
    return uri ?? '';
  }

  #closeElement(token: Token & { readonly kind: 'close' }): void {
    const depth = lastIndexOf(this.#open, token.name);
    if (depth < 0) {
      // What closes the end of the whole file twice, or nothing at all.
      this.reader.repair('stray-closing', token.start, token.end, '', token.name);
      return;
    }
    while (this.#open.length > depth + 1) {
      const inner = this.#open.pop();
      if (inner === undefined) break;
      this.reader.repair('unclosed', token.start, token.start, `</${inner.name}>`, inner.name);
      inner.closeStart = token.start;
      inner.end = token.start;
    }
    const element = this.#open.pop();
    if (element === undefined) return;
    element.closeStart = token.start;
    element.end = token.end;
  }

  /** Back to the last whole element: what was in the middle of its words goes, what was open around it is closed. */
  #cutOff(from: number): void {
    let start = from;
    for (let inner = this.#parent; inner !== undefined && this.#open.length > 1 && endsWithin(inner); inner = this.#parent) {
      this.#open.pop();
      this.#parent?.children.pop();
      start = inner.start;
    }
    const closing = [...this.#open].reverse().map(({ name }) => `</${name}>`);
    this.reader.repair('cut-off', start, this.text.length, closing.length === 0 ? '' : `\n${closing.join('')}\n`);
  }

  #bindPrefixes(root: XmlElement): void {
    const at = root.start + 1 + root.name.length;
    for (const prefix of this.#unbound) {
      const uri = this.meaningOf(prefix);
      this.reader.repairs.push({ kind: 'unbound-prefix', start: at, end: at, text: ` xmlns:${prefix}="${uri}"`, name: prefix, value: uri });
    }
  }
}

/** The prefix is what stands before the first colon; `a:b:c` has the local name `b:c`. */
function cut(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return colon <= 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

function lastIndexOf(open: readonly Draft[], name: string): number {
  for (let index = open.length - 1; index >= 0; index -= 1) if (open[index]?.name === name) return index;
  return -1;
}

/** Whether an element that nobody closed holds words and no elements: nobody knows how the words went on. */
function endsWithin(element: Draft): boolean {
  return element.children.some((child) => (child.kind === 'text' || child.kind === 'cdata') && child.text.trim() !== '') && !element.children.some(({ kind }) => kind === 'element');
}

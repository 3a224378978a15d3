import { escapeText, escapeValue } from '../xml/characters.js';
import type { XmlDocument } from '../xml/read-xml.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/xml-node.js';
import { FLOWABLE_ELEMENTS } from '../moddle/flowable-descriptor.js';
import { encodeName, isObjectName } from './encode-name.js';
import { BPMN, BPMNDI, DC, DI, engineOf, FLOWABLE, meantBy, XSI, ZW, type Engine } from './namespaces.js';
import { plainElement, type PlainElement, type Reading } from './plain-element.js';
import { OWN_REFERENCES, REFERENCE_ATTRIBUTES, REFERENCE_ELEMENTS } from './references.js';

const STANDARD_URIS: ReadonlySet<string> = new Set([BPMN, BPMNDI, DC, DI]);

/** Elements in an engine's namespace that our descriptor does not know: bpmn-moddle would drop them, and keeps them under another address. */
export const OTHER_FLOWABLE = `${FLOWABLE}#other`;

export const XSI_TYPE = `{${XSI}}type`;

const PREFIXES: readonly (readonly [string, string])[] = [
  [BPMN, 'bpmn'],
  [BPMNDI, 'bpmndi'],
  [DC, 'dc'],
  [DI, 'di'],
  [XSI, 'xsi'],
  [FLOWABLE, 'flowable'],
  [OTHER_FLOWABLE, 'flowableOther'],
  [ZW, 'zw'],
];

/**
 * A file as bpmn-moddle is shown it, and the way back. Namespaces have the addresses of the standard, the engine's is Flowable's, names and
 * ids are in ASCII, references are bare ids. Nothing of it reaches the file: what nobody edits is written as it was.
 */
export class FileView {
  readonly engine: Engine;
  readonly plain: PlainElement;
  /** A file whose elements are in no namespace is taken for BPMN. */
  readonly hasNamespace: boolean;
  /** Whether steps name the ways that lead in and out (`incoming`, `outgoing`), which the ways say already. */
  readonly saysWaysTwice: boolean;
  readonly #codes = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #knownIds = new Set<string>();
  readonly #fileUris = new Map<string, string>();
  readonly #targetNamespace: string | undefined;

  constructor(readonly document: XmlDocument) {
    const { root } = document;
    this.engine = engineOf(root);
    this.hasNamespace = root.uri !== '';
    this.saysWaysTwice = [...elementsOf(root)].some(({ local }) => local === 'incoming' || local === 'outgoing');
    this.#targetNamespace = attributeOf(root, 'targetNamespace');
    this.#collectUris(root);
    this.#collectIds(root);
    this.plain = plainElement(root, this.#reading);
  }

  /** How trees that bpmn-moddle wrote are made plain. */
  static readonly moddleReading: Reading = {
    uri: (uri) => uri,
    name: (name) => name,
    value: (_, attribute, value, scope) => (attribute === XSI_TYPE ? qualified(value, scope, (uri) => uri) : value),
    text: (_, text) => text,
  };

  /** The address that the file uses for a namespace. */
  fileUri(uri: string): string {
    return this.#fileUris.get(uri) ?? (uri === OTHER_FLOWABLE || uri === FLOWABLE ? this.engine.uri : uri);
  }

  /** An id as the file has it. */
  fileId(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  /** A value as the file writes it: ids are the file's own again. */
  fileValue(element: { readonly uri: string }, attribute: string, value: string): string {
    return isId(element.uri, attribute) || isReference(element.uri, attribute) ? (this.#ids.get(value) ?? value) : value;
  }

  fileText(element: { readonly uri: string; readonly local: string }, text: string): string {
    return STANDARD_URIS.has(element.uri) && REFERENCE_ELEMENTS.has(element.local) ? (this.#ids.get(text) ?? text) : text;
  }

  /** The text for bpmn-moddle. Every namespace is declared at the root. */
  moddleText(): string {
    const prefixes = new Map(PREFIXES);
    const taken = new Set(prefixes.values());
    for (const element of elementsOf(this.document.root)) {
      for (const { name, value } of element.declarations) {
        const uri = this.#uriOf(value);
        if (prefixes.has(uri) || uri === '') continue;
        let prefix = encodeName(name.slice(6) === '' ? 'ns' : name.slice(6));
        while (taken.has(prefix) || prefix === 'xml') prefix += '_';
        prefixes.set(uri, prefix);
        taken.add(prefix);
      }
    }
    const declarations = [...prefixes].map(([uri, prefix]) => ` xmlns:${prefix}="${escapeValue(uri)}"`).join('');
    const parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
    writeTo(parts, this.plain, prefixes, declarations);
    return parts.join('');
  }

  readonly #reading: Reading = {
    uri: (uri, local, parentUri) => {
      if (uri === '') return !this.hasNamespace && (parentUri === undefined || STANDARD_URIS.has(parentUri)) ? BPMN : '';
      const meant = this.#uriOf(uri);
      return meant === FLOWABLE && local !== '' && !FLOWABLE_ELEMENTS.has(local) ? OTHER_FLOWABLE : meant;
    },
    name: encodeName,
    value: ({ uri }, attribute, value, scope) => {
      if (attribute === XSI_TYPE) return qualified(value, scope, (known) => this.#uriOf(known));
      if (isId(uri, attribute)) return this.#codes.get(value) ?? value;
      return isReference(uri, attribute) ? this.#reference(value, scope) : value;
    },
    text: ({ uri, local }, text) => (STANDARD_URIS.has(uri) && REFERENCE_ELEMENTS.has(local) ? this.#reference(text.trim(), new Map()) : text),
  };

  #uriOf(uri: string): string {
    if (uri === '') return this.hasNamespace ? '' : BPMN;
    if (uri === this.engine.uri) return FLOWABLE;
    // Of two engines in one file, the other one's attributes are kept and not read.
    return meantBy(uri) === FLOWABLE ? `${uri}#second` : meantBy(uri);
  }

  #collectUris(root: XmlElement): void {
    if (!this.hasNamespace) this.#fileUris.set(BPMN, '');
    for (const element of elementsOf(root)) {
      for (const { value } of element.declarations) {
        const uri = this.#uriOf(value);
        if (!this.#fileUris.has(uri)) this.#fileUris.set(uri, value);
      }
    }
    this.#fileUris.set(FLOWABLE, this.engine.uri);
  }

  #collectIds(root: XmlElement): void {
    const odd: string[] = [];
    for (const element of elementsOf(root)) {
      const id = attributeOf(element, 'id');
      if (id === undefined || !STANDARD_URIS.has(this.#uriOf(element.uri))) continue;
      this.#knownIds.add(id);
      if (!LEGAL_ID.test(id) || isObjectName(id)) odd.push(id);
    }
    for (const id of odd) {
      let code = encodeName(id.replace(/:/g, '.'));
      while (this.#knownIds.has(code) || this.#ids.has(code)) code += '_';
      this.#codes.set(id, code);
      this.#ids.set(code, id);
    }
  }

  #reference(value: string, scope: XmlElement['scope']): string {
    const [, prefix, local] = /^([^:]+):(.+)$/.exec(value) ?? [];
    const isQualified = prefix !== undefined && local !== undefined && !this.#knownIds.has(value) && this.#knownIds.has(local);
    const bare = isQualified && (scope.size === 0 || scope.get(prefix) === this.#targetNamespace) ? local : value;
    return this.#codes.get(bare) ?? bare;
  }
}

/** What bpmn-moddle takes for an id. */
const LEGAL_ID = /^(?:[a-z][\w-.]*:)?[a-z_][\w-.]*$/i;

function isId(uri: string, attribute: string): boolean {
  return attribute === 'id' && STANDARD_URIS.has(uri);
}

function isReference(uri: string, attribute: string): boolean {
  return (STANDARD_URIS.has(uri) && REFERENCE_ATTRIBUTES.has(attribute)) || (uri === ZW && OWN_REFERENCES.has(attribute));
}

/** `bpmn:tFormalExpression` by what its prefix means there. */
function qualified(value: string, scope: XmlElement['scope'], meant: (uri: string) => string): string {
  const colon = value.indexOf(':');
  const uri = scope.get(colon < 0 ? '' : value.slice(0, colon)) ?? '';
  return `{${meant(uri)}}${value.slice(colon + 1)}`;
}

function writeTo(parts: string[], element: PlainElement, prefixes: ReadonlyMap<string, string>, declarations: string): void {
  const named = (uri: string, local: string): string => (uri === '' ? local : `${prefixes.get(uri) ?? 'xml'}:${local}`);
  const name = named(element.uri, element.local);
  parts.push('<', name, declarations);
  for (const [key, value] of element.attributes) {
    const [, uri = '', local = key] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
    const [, typeUri, type = ''] = (key === XSI_TYPE ? /^\{(.*)\}(.*)$/.exec(value) : null) ?? [];
    parts.push(' ', named(uri, local), '="', escapeValue(typeUri === undefined ? value : named(typeUri, type)), '"');
  }
  if (element.children.length === 0 && element.text === '') return void parts.push('/>');
  parts.push('>', escapeText(element.text));
  for (const child of element.children) writeTo(parts, child, prefixes, '');
  parts.push('</', name, '>');
}

import { lineAndColumn } from '@zhengwu/core';
import type { XmlDocument } from '../xml/read-xml.js';
import { elementsOf } from '../xml/xml-node.js';
import { align, keyOf } from './align.js';
import { DERIVED_ATTRIBUTES } from './derived-attributes.js';
import { BPMN, BPMNDI, DC, DI, ENGINE_URIS, meantBy, XSI, ZW } from './namespaces.js';
import { plainElement, type PlainElement, type Reading } from './plain-element.js';
import { readFile } from './read-file.js';

/** Something that the opened file says and the saved one does not. */
export interface Loss {
  readonly kind: 'element' | 'attribute' | 'text' | 'comment' | 'order' | 'file';
  /** The nearest element with an id. */
  readonly id: string;
  /** An element's or attribute's name as the file writes it; of a text or comment, its beginning. */
  readonly name: string;
  /** In the opened file. */
  readonly line: number;
  readonly before: string;
  readonly after?: string;
}

const NONE: ReadonlySet<string> = new Set();
const STANDARD: ReadonlySet<string> = new Set([BPMN, BPMNDI, DC, DI, XSI]);
const ENGINES: ReadonlySet<string> = new Set(Object.values(ENGINE_URIS));

/** What the standard means where an attribute is not written: saying it says nothing more. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['isSequential', 'false'], ['isInterrupting', 'true'], ['cancelActivity', 'true'], ['parallelMultiple', 'false'], ['triggeredByEvent', 'false'],
  ['isForCompensation', 'false'], ['instantiate', 'false'], ['gatewayDirection', 'Unspecified'], ['eventGatewayType', 'Exclusive'], ['startQuantity', '1'],
  ['completionQuantity', '1'], ['isCollection', 'false'], ['isUnlimited', 'true'], ['testBefore', 'false'], ['behavior', 'All'], ['textFormat', 'text/plain'],
  ['waitForCompletion', 'true'], ['cancelRemainingInstances', 'true'],
]);

/**
 * The proof before saving: what of the opened text the saved text lacks. Both are read as plain XML, without any descriptor of BPMN or an
 * engine, and by other code than the one that writes. `touched` are ids of elements that were edited, `deleted` of those that are gone.
 *
 * Allowed everywhere: another order of attributes, other prefixes for the same namespaces, white space between elements, CDATA for escaped
 * text, attributes that say what the standard means without them, bounds and waypoints that differ by 1, another order among elements of
 * different names, what is new. Allowed in what was touched: any change of BPMN, its drawing and our own settings, and of the engine's
 * attributes that we write from them; what others wrote there has to be there still, but for what stands within a part of it that was taken
 * out: a loop, an event's definition. Allowed of what was deleted: all, and every reference to it.
 */
export function lossesBetween(original: string, saved: string, touched: ReadonlySet<string> = NONE, deleted: ReadonlySet<string> = NONE): readonly Loss[] {
  const before = readFile(original);
  if ('why' in before) return [{ kind: 'file', id: '', name: '', line: 1, before: before.why }];
  return lossesIn(before, saved, touched, deleted);
}

/** The same, of a file that was read already. */
export function lossesIn(original: XmlDocument, saved: string, touched: ReadonlySet<string>, deleted: ReadonlySet<string>): readonly Loss[] {
  const after = readFile(saved);
  if ('why' in after) return [{ kind: 'file', id: '', name: '', line: 1, before: '', after: after.why }];
  return new Comparison(original, after, touched, deleted).losses();
}

/** By the standard's addresses; a file without any namespace is one of BPMN. */
const asWritten: Reading = {
  uri: (uri, _, parentUri) => (uri !== '' ? standardOf(uri) : parentUri === undefined || parentUri === BPMN ? BPMN : ''),
  name: (name) => name,
  // Types are compared by what their prefix means.
  value: (_, attribute, value, scope) => (attribute === `{${XSI}}type` ? `${scope.get(value.includes(':') ? value.slice(0, value.indexOf(':')) : '') ?? ''} ${value.slice(value.indexOf(':') + 1)}` : value),
  text: (_, text) => text.trim(),
};

class Comparison {
  readonly #losses: Loss[] = [];
  readonly #before: PlainElement;
  readonly #after: PlainElement;

  constructor(
    readonly original: XmlDocument,
    saved: XmlDocument,
    readonly touched: ReadonlySet<string>,
    readonly deleted: ReadonlySet<string>,
  ) {
    this.#before = plainElement(original.root, asWritten);
    this.#after = plainElement(saved.root, asWritten);
    this.#asides(original, saved);
    this.#namespaces(original, saved);
  }

  losses(): readonly Loss[] {
    const pairs = align(this.#before, this.#after);
    const visit = (element: PlainElement, owner: string): void => {
      const id = ownerOf(element) ?? owner;
      if (this.deleted.has(id)) return;
      const partner = pairs.get(element);
      if (partner === undefined) {
        // Extension elements are room for others; any other part of a step goes with what it holds.
        if (this.#mayGo(element, id)) for (const child of element.local === 'extensionElements' ? element.children : []) visit(child, id);
        else this.#lose('element', element, id, element.source.name, this.#excerpt(element));
        return;
      }
      this.#attributes(element, partner, id);
      if (element.text !== partner.text && !this.#isFree(element, id)) this.#lose('text', element, id, element.text.slice(0, 40), element.text, partner.text);
      if (!this.touched.has(id)) {
        this.#comments(element, partner, id);
        this.#order(element, partner, pairs, id);
      }
      for (const child of element.children) visit(child, id);
    };
    visit(this.#before, '');
    return this.#losses;
  }

  #attributes(element: PlainElement, partner: PlainElement, id: string): void {
    for (const [key, value] of element.attributes) {
      const now = partner.attributes.get(key);
      if (now === value || (now === undefined && DEFAULTS.get(key) === value)) continue;
      if (now !== undefined && isPlace(element) && isNear(value, now)) continue;
      if (this.#isFreeAttribute(element, key, id) || this.#pointsAtDeleted(value)) continue;
      const name = element.source.attributes[element.keys.indexOf(key)]?.name ?? key;
      this.#lose('attribute', element, id, name, value, now);
    }
  }

  /** In what was touched, what is the standard's or ours may change. */
  #isFree(element: PlainElement, id: string): boolean {
    return this.touched.has(id) && (STANDARD.has(element.uri) || element.uri === ZW);
  }

  #isFreeAttribute(element: PlainElement, key: string, id: string): boolean {
    if (!this.touched.has(id)) return false;
    const [, uri = element.uri, local = key] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
    if (STANDARD.has(uri) || uri === ZW) return true;
    return ENGINES.has(meantBy(uri)) && STANDARD.has(element.uri) && DERIVED_ATTRIBUTES.has(local);
  }

  /** What need not be there any more. */
  #mayGo(element: PlainElement, id: string): boolean {
    return this.#isFree(element, id) || this.#pointsAtDeleted(element.text) || (element.text === '' && [...element.attributes.values()].some((value) => this.#pointsAtDeleted(value)));
  }

  #pointsAtDeleted(value: string): boolean {
    return value !== '' && (this.deleted.has(value) || this.deleted.has(value.slice(value.indexOf(':') + 1)));
  }

  #order(element: PlainElement, partner: PlainElement, pairs: ReadonlyMap<PlainElement, PlainElement>, id: string): void {
    const places = new Map(partner.children.map((child, index) => [child, index]));
    const isFlat = STANDARD.has(element.uri) && element.local !== 'extensionElements';
    const last = new Map<string, number>();
    for (const child of element.children) {
      const other = pairs.get(child);
      const place = other === undefined ? undefined : places.get(other);
      if (place === undefined) continue;
      const key = isFlat ? child.name : '';
      if (keyOf(child) === undefined && place < (last.get(key) ?? -1)) return this.#lose('order', child, id, child.source.name, this.#excerpt(child));
      last.set(key, place);
    }
  }

  #comments(element: PlainElement, partner: PlainElement, id: string): void {
    const rest = partner.source.children.flatMap((node) => (node.kind === 'comment' || node.kind === 'instruction' ? [node.text] : []));
    for (const node of element.source.children) {
      if (node.kind !== 'comment' && node.kind !== 'instruction') continue;
      const index = rest.indexOf(node.text);
      if (index >= 0) rest.splice(index, 1);
      else this.#lose('comment', element, id, node.text.trim().slice(0, 40), node.text);
    }
  }

  /** Every namespace is still there under its own address. */
  #namespaces(original: XmlDocument, saved: XmlDocument): void {
    const there = new Set([...elementsOf(saved.root)].flatMap(({ declarations }) => declarations.map(({ value }) => value)));
    for (const { name, value, start } of original.root.declarations) {
      if (!there.has(value)) this.#losses.push({ kind: 'attribute', id: '', name, line: lineAndColumn(original.text, start).line, before: value });
    }
  }

  #asides(original: XmlDocument, saved: XmlDocument): void {
    const rest = new Set(saved.asides.flatMap((node) => ('text' in node ? [node.text] : [])));
    for (const node of original.asides) {
      if ('text' in node && !rest.has(node.text)) this.#losses.push({ kind: 'comment', id: '', name: node.text.trim().slice(0, 40), line: lineAndColumn(original.text, node.start).line, before: node.text });
    }
  }

  #excerpt({ source }: PlainElement): string {
    return this.original.text.slice(source.start, Math.min(source.end, source.start + 120));
  }

  #lose(kind: Loss['kind'], { source }: PlainElement, id: string, name: string, before: string, after?: string): void {
    this.#losses.push({ kind, id, name, line: lineAndColumn(this.original.text, source.start).line, before, ...(after === undefined ? {} : { after }) });
  }
}

/** What an element belongs to when it is asked what was touched: itself if it has an id; in a drawing, what it shows. */
function ownerOf(element: PlainElement): string | undefined {
  if (element.uri === BPMNDI) return element.attributes.get('bpmnElement');
  return element.uri === BPMN ? element.attributes.get('id') : undefined;
}

function standardOf(uri: string): string {
  return STANDARD.has(meantBy(uri)) ? meantBy(uri) : uri;
}

function isPlace({ uri }: PlainElement): boolean {
  return uri === DC || uri === DI;
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) <= 1;
}

import type { Finding, Place } from '@zhengwu/core';
import { BPMN, dialectOf, engineOf, ENGINE_URIS, meantBy } from '../file/namespaces.js';
import { readFile } from '../file/read-file.js';
import { flowReadingRules, type Inexpressible } from '../reading-rules.js';
import { escapeValue } from '../xml/characters.js';
import { applyEdits, type TextEdit } from '../xml/repair.js';
import { attributeOf, childElements, elementsOf, type XmlAttribute, type XmlElement } from '../xml/xml-node.js';
import { ATTRIBUTES, ELEMENTS, INNER_ATTRIBUTES, TASK_TYPES, TASK_TYPE_NAMES, translated, type Engine } from './engine-vocabulary.js';

export interface ConvertedFlow {
  /** The same file in the other engine's words. All that is not the engine's is as it was, to the letter. */
  readonly xml: string;
  /** What the other engine has no words for, step by step. */
  readonly findings: readonly Finding[];
}

const PREFIXES: Readonly<Record<Engine, string>> = { flowable: 'flowable', activiti: 'activiti', camunda7: 'camunda' };
/** What people call them. */
export const ENGINE_NAMES: Readonly<Record<Engine, string>> = { flowable: 'Flowable', activiti: 'Activiti', camunda7: 'Camunda 7' };

/**
 * Writes a flow for another engine: its namespace, names of attributes and elements. What the engine cannot express is left out and told of,
 * element by element; our own settings stay, so that it can be written for the first engine again. A file without an engine's settings
 * stays what it is.
 */
export function convertFlow(xml: string, to: Engine): Promise<ConvertedFlow> {
  return Promise.resolve(converted(xml, to));
}

/** The same, at once. */
export function converted(xml: string, to: Engine): ConvertedFlow {
  const document = readFile(xml);
  if ('why' in document) return { xml, findings: [flowReadingRules.finding('flow/not-xml', { part: 'flow', id: '' }, {})] };
  const { dialect, uri } = engineOf(document.root);
  if (dialect === 'none' || (dialect === to && uri === ENGINE_URIS[to])) return { xml: document.text, findings: [] };
  const conversion = new Conversion(document.root, document.text, uri, dialect, to);
  conversion.run();
  return { xml: applyEdits(document.text, conversion.edits), findings: conversion.findings };
}

class Conversion {
  readonly edits: TextEdit[] = [];
  readonly findings: Finding[] = [];
  readonly #prefixes = new Map<string, string>();

  constructor(
    readonly root: XmlElement,
    readonly text: string,
    readonly uri: string,
    readonly from: Engine,
    readonly to: Engine,
  ) {}

  run(): void {
    this.#leaveOutOthers();
    this.#namePrefixes();
    this.#visit(this.root, { name: '', id: '' });
  }

  /** Of two engines in one file, the one that it uses more is the one that is meant; what is said to the other would be taken for ours now. */
  #leaveOutOthers(): void {
    for (const element of elementsOf(this.root)) {
      for (const { value, start, end } of element.declarations) if (this.#isOther(value)) this.#edit(start - spaceBefore(this.text, start), end, '');
      for (const { uri, start, end } of element.attributes) if (this.#isOther(uri)) this.#edit(start - spaceBefore(this.text, start), end, '');
    }
    const others = new Set([...elementsOf(this.root)].flatMap(({ declarations }) => declarations.flatMap(({ value }) => (this.#isOther(value) ? [dialectOf(value)] : []))));
    for (const other of others) if (other !== 'none') this.#say({ name: '', id: '' }, 'second-engine', ENGINE_NAMES[other]);
  }

  #isOther(uri: string): boolean {
    return uri !== this.uri && dialectOf(uri) !== 'none';
  }

  /** A prefix that bears the engine's name gets the other's; one of the file's own choice stays. */
  #namePrefixes(): void {
    const declarations = [...elementsOf(this.root)].flatMap((element) => element.declarations).filter(({ value }) => !this.#isOther(value));
    const taken = new Set(declarations.map(({ name }) => name.slice(6)));
    const wanted = PREFIXES[this.to];
    const engines: readonly string[] = Object.values(PREFIXES);
    for (const { name, value, start, end } of declarations) {
      if (value !== this.uri) continue;
      const prefix = name.slice(6);
      const isFree = prefix === wanted || !taken.has(wanted);
      const now = this.#prefixes.get(prefix) ?? (engines.includes(prefix) && isFree ? wanted : prefix);
      this.#prefixes.set(prefix, now);
      this.#edit(start, end, `xmlns${now === '' ? '' : `:${now}`}="${escapeValue(ENGINE_URIS[this.to])}"`);
    }
  }

  /** Recursive, no deeper than reading lets a file be. */
  #visit(element: XmlElement, owner: Owner): void {
    const isBpmn = meantBy(element.uri) === BPMN;
    const id = isBpmn ? attributeOf(element, 'id') : undefined;
    const here = id === undefined ? owner : { id, name: attributeOf(element, 'name') ?? id };
    if (this.#isOther(element.uri)) return this.#cutOut(element);
    if (element.uri === this.uri) {
      const local = translated(ELEMENTS, element.local, this.from, this.to);
      if (local === undefined) return this.#leaveOut(element, here);
      this.#rename(element, local);
    }
    for (const attribute of element.attributes) this.#attribute(element, attribute, here);
    for (const child of childElements(element)) this.#visit(child, here);
  }

  #attribute(element: XmlElement, attribute: XmlAttribute, owner: Owner): void {
    if (element.uri === this.uri && (attribute.uri === '' || attribute.uri === this.uri)) {
      const readers = INNER_ATTRIBUTES[attribute.local];
      if (readers !== undefined && !readers.includes(this.to)) return this.#drop(element, attribute, owner);
      if (attribute.uri === this.uri) this.#edit(attribute.start, attribute.start + attribute.name.length, this.#name(attribute.prefix, attribute.local));
      return;
    }
    if (attribute.uri !== this.uri) return;
    const local = translated(ATTRIBUTES, attribute.local, this.from, this.to);
    if (local === undefined) return this.#drop(element, attribute, owner);
    const value = attribute.local === 'type' ? this.#taskType(attribute.value, owner) : undefined;
    this.#edit(attribute.start, attribute.start + attribute.name.length, this.#name(attribute.prefix, local));
    if (value !== undefined && value !== attribute.value) this.#edit(attribute.valueStart, attribute.valueEnd, escapeValue(value));
  }

  #taskType(value: string, owner: Owner): string {
    const now = translated(TASK_TYPE_NAMES, value, this.from, this.to) ?? value;
    if (TASK_TYPES[this.from].includes(value) && !TASK_TYPES[this.to].includes(now)) this.#say(owner, 'task-type', value);
    return now;
  }

  #drop(element: XmlElement, attribute: XmlAttribute, owner: Owner): void {
    this.#edit(attribute.start - spaceBefore(this.text, attribute.start), attribute.end, '');
    const isCalendar = attribute.local === 'businessCalendarName' && element.local === 'userTask';
    this.#say(owner, isCalendar ? 'working-days' : 'attribute', attribute.local);
  }

  #leaveOut(element: XmlElement, owner: Owner): void {
    this.#cutOut(element);
    this.#say(owner, 'element', element.local);
  }

  /** With its line, if it stands on one of its own. */
  #cutOut(element: XmlElement): void {
    const space = spaceBefore(this.text, element.start);
    const line = this.text.slice(element.start - space, element.start).lastIndexOf('\n');
    this.#edit(line < 0 ? element.start : element.start - space + line, element.end, '');
  }

  #rename(element: XmlElement, local: string): void {
    const name = this.#name(element.prefix, local);
    this.#edit(element.start + 1, element.start + 1 + element.name.length, name);
    if (!element.isSelfClosed) this.#edit(element.closeStart + 2, element.closeStart + 2 + element.name.length, name);
  }

  #name(prefix: string, local: string): string {
    const now = this.#prefixes.get(prefix) ?? prefix;
    return now === '' ? local : `${now}:${local}`;
  }

  #edit(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  #say({ id, name }: Owner, what: Inexpressible, detail: string): void {
    const at: Place = { part: 'flow', id };
    this.findings.push(flowReadingRules.finding('flow/not-expressible', at, { engine: ENGINE_NAMES[this.to], name, what, detail }));
  }
}

/** How many characters of white space stand before a place. */
function spaceBefore(text: string, at: number): number {
  let start = at;
  while (/\s/.test(text.charAt(start - 1))) start -= 1;
  return at - start;
}

/** The nearest element with an id: whom a finding speaks of. */
interface Owner {
  readonly id: string;
  readonly name: string;
}

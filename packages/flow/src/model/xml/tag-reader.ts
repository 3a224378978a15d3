import { entityText, isNameCharacter, isNameStart, isSpace } from './characters.js';
import type { Repair, RepairKind } from './repair.js';

const [BANG, DOUBLE, SINGLE, SLASH, LESS, EQUALS, GREATER] = [33, 34, 39, 47, 60, 61, 62];

/** What needs no second look: most values, and most of what stands between tags. */
const PLAIN = /^[^&\u0000-\u001f\ufffe\uffff]*$/;
/** What is taken out wherever it stands. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly WrittenAttribute[]; readonly isSelfClosed: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'; readonly text: string; readonly start: number; readonly end: number };

/** The text ends in the middle of what began at `start`. */
export class CutOff extends Error {
  constructor(readonly start: number) {
    super('the text is cut off');
  }
}

/**
 * Cuts a text into tags and what stands between them. What is written against the rules and has one plain meaning is noted as a
 * repair and read as mended. Nothing expands: a DTD is passed over, an entity of its own stays the letters that it is. Each character is
 * looked at a bounded number of times, whatever it says.
 */
export class TagReader {
  readonly repairs: Repair[] = [];
  #at: number;

  constructor(readonly source: string) {
    this.#at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** The next piece; undefined at the end. Throws `CutOff` where the text ends within one. */
  next(): Token | undefined {
    const { source } = this;
    for (;;) {
      const start = this.#at;
      if (start >= source.length) return undefined;
      if (source.charCodeAt(start) !== LESS || !this.#opensTag(start + 1)) return this.#text(start);
      const second = source.charCodeAt(start + 1);
      if (second === SLASH) return this.#close(start);
      if (second !== BANG && second !== 63) return this.#open(start);
      if (source.startsWith('<!--', start)) return this.#until('comment', start, 4, '-->');
      if (source.startsWith('<![CDATA[', start)) return this.#until('cdata', start, 9, ']]>');
      if (second !== BANG) return this.#until('instruction', start, 2, '?>');
      this.#skipDeclaration(start);
    }
  }

  repair(kind: RepairKind, start: number, end: number, text: string, name = ''): void {
    this.repairs.push({ kind, start, end, text, name });
  }

  #opensTag(at: number): boolean {
    const code = this.source.charCodeAt(at);
    // At the end of the text, a sign alone is the beginning of a tag that is lost.
    return Number.isNaN(code) || isNameStart(code) || code === SLASH || code === BANG || code === 63;
  }

  #text(start: number): Token {
    const { source } = this;
    let end = start;
    for (;;) {
      const found = source.indexOf('<', end);
      end = found < 0 ? source.length : found;
      if (found < 0 || this.#opensTag(found + 1)) break;
      // A sign that opens no tag is text that somebody forgot to escape.
      this.repair('less-than', found, found + 1, '&lt;');
      end = found + 1;
    }
    this.#at = end;
    const text = this.#resolved(start, end);
    return { kind: 'text', text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, start, end };
  }

  #until(kind: 'comment' | 'cdata' | 'instruction', start: number, opening: number, ending: string): Token {
    const found = this.source.indexOf(ending, start + opening);
    if (found < 0) throw new CutOff(start);
    this.#at = found + ending.length;
    const text = this.source.slice(start + opening, found);
    return { kind, text: kind === 'cdata' ? text.replace(/\r\n?/g, '\n') : text, start, end: this.#at };
  }

  /** `<!DOCTYPE …>` with whatever it declares, to its own `>`. */
  #skipDeclaration(start: number): void {
    const { source } = this;
    let depth = 0;
    for (let at = start + 2; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === DOUBLE || code === SINGLE) {
        const found = source.indexOf(code === DOUBLE ? '"' : "'", at + 1);
        if (found < 0) break;
        at = found;
      } else if (source.startsWith('<!--', at)) {
        const found = source.indexOf('-->', at + 4);
        if (found < 0) break;
        at = found + 2;
      } else if (code === LESS) depth += 1;
      else if (code === GREATER) {
        if (depth === 0) {
          this.repair('doctype', start, at + 1, '', source.slice(start, at + 1));
          this.#at = at + 1;
          return;
        }
        depth -= 1;
      }
    }
    throw new CutOff(start);
  }

  #close(start: number): Token {
    const end = this.source.indexOf('>', start);
    if (end < 0) throw new CutOff(start);
    this.#at = end + 1;
    return { kind: 'close', name: this.source.slice(start + 2, end).trim(), start, end: end + 1 };
  }

  #open(start: number): Token {
    const { source } = this;
    const nameEnd = this.#nameEnd(start + 1);
    const attributes: WrittenAttribute[] = [];
    const names = new Set<string>();
    let at = nameEnd;
    for (;;) {
      at = this.#spaceEnd(at);
      const code = source.charCodeAt(at);
      if (Number.isNaN(code)) throw new CutOff(start);
      if (code === GREATER) break;
      if (code === SLASH && source.charCodeAt(at + 1) === GREATER) break;
      if (code === LESS) {
        this.repair('unclosed', at, at, '>', source.slice(start + 1, nameEnd));
        this.#at = at;
        return { kind: 'open', name: source.slice(start + 1, nameEnd), attributes, isSelfClosed: false, start, end: at };
      }
      if (!isNameStart(code)) {
        this.repair('no-value', at, at + 1, '', source.slice(at, at + 1));
        at += 1;
        continue;
      }
      const attribute = this.#attribute(start, at);
      at = attribute.end;
      if (!('value' in attribute)) continue;
      if (names.has(attribute.name)) this.repair('doubled-attribute', attribute.start, attribute.end, '', attribute.name);
      else attributes.push(attribute);
      names.add(attribute.name);
    }
    const isSelfClosed = source.charCodeAt(at) === SLASH;
    this.#at = at + (isSelfClosed ? 2 : 1);
    return { kind: 'open', name: source.slice(start + 1, nameEnd), attributes, isSelfClosed, start, end: this.#at };
  }

  #attribute(tag: number, start: number): WrittenAttribute | { readonly end: number } {
    const { source } = this;
    const nameEnd = this.#nameEnd(start);
    const name = source.slice(start, nameEnd);
    const equals = this.#spaceEnd(nameEnd);
    if (source.charCodeAt(equals) !== EQUALS) {
      this.repair('no-value', start, nameEnd, '', name);
      return { end: nameEnd };
    }
    const from = this.#spaceEnd(equals + 1);
    const quote = source.charCodeAt(from);
    if (quote !== DOUBLE && quote !== SINGLE) {
      let end = from;
      while (end < source.length && !isSpace(source.charCodeAt(end)) && source.charCodeAt(end) !== GREATER && !source.startsWith('/>', end)) end += 1;
      const value = source.slice(from, end);
      this.repair('unquoted', start, end, `${name}="${value.replace(/[&<"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&quot;')}"`, name);
      return { name, value, start, end, valueStart: from, valueEnd: end };
    }
    const end = source.indexOf(quote === DOUBLE ? '"' : "'", from + 1);
    if (end < 0) throw new CutOff(tag);
    for (let less = source.indexOf('<', from + 1); less >= 0 && less < end; less = source.indexOf('<', less + 1)) this.repair('less-than', less, less + 1, '&lt;', name);
    // An XML reader sees white space of a value as spaces (XML 1.0, 3.3.3); what is written as a number stays.
    const value = this.#resolved(from + 1, end, true);
    return { name, value, start, end: end + 1, valueStart: from + 1, valueEnd: end };
  }

  /** What is written from here to there, entities resolved. */
  #resolved(start: number, end: number, isValue = false): string {
    const raw = this.source.slice(start, end);
    if (PLAIN.test(raw)) return raw;
    for (const { index } of raw.matchAll(NO_TEXT)) this.repair('control-character', start + index, start + index + 1, '');
    const printable = raw.replace(NO_TEXT, '');
    const plain = isValue ? printable.replace(/\r\n|[\r\n\t]/g, ' ') : printable;
    if (!plain.includes('&')) return plain;
    this.#noteAmpersands(raw, start);
    return plain.replace(/&([^&;\s<]{1,40});/g, (whole, name: string) => entityText(name) ?? whole);
  }

  #noteAmpersands(raw: string, start: number): void {
    for (const match of raw.matchAll(/&([^&;\s<]{1,40};)?/g)) {
      const name = match[1]?.slice(0, -1);
      if (name !== undefined && entityText(name) !== undefined) continue;
      const isEntity = name !== undefined && /^#?[\p{L}\p{N}_.:-]+$/u.test(name);
      this.repair(isEntity ? 'entity' : 'ampersand', start + match.index, start + match.index + 1, '&amp;', isEntity ? name : '');
    }
  }

  #nameEnd(from: number): number {
    let at = from;
    while (isNameCharacter(this.source.charCodeAt(at))) at += 1;
    return at;
  }

  #spaceEnd(from: number): number {
    let at = from;
    while (isSpace(this.source.charCodeAt(at))) at += 1;
    return at;
  }
}

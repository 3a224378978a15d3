import { hasOwn, type Column } from '@zhengwu/core';
import type { Cursor } from './cursor.js';
import type { Dialect } from './dialect.js';
import { BYTE_COUNTED, TYPE_CONTINUES, TYPES, type TypeMeaning } from './type-table.js';

/** A column's type as it was read. */
export interface ReadType {
  /** In capitals, as written. */
  readonly name: string;
  readonly type: Column['type'];
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  /** Of ENUM and SET, or of a type that the DDL itself declared. */
  readonly values?: readonly string[];
  readonly isKnown: boolean;
  /** A number of one digit, or a bit: with 0 and 1 in it, it is a boolean. */
  readonly isFlag: boolean;
  /** The length is one of bytes, as far as the DDL tells. */
  readonly inBytes: boolean;
  /** It counts by itself: SERIAL. */
  readonly isSerial: boolean;
}

/** What the DDL declared: `CREATE TYPE sex AS ENUM (…)`, `CREATE DOMAIN …`, by name in capitals. */
export type DeclaredTypes = ReadonlyMap<string, ReadType>;

const LARGEST = 1_000_000_000;

/** Reads a type with what belongs to it, and goes behind it; undefined where no type stands. */
export function readType(cursor: Cursor, dialect: Dialect | undefined, declared: DeclaredTypes): ReadType | undefined {
  const name = readTypeName(cursor);
  if (name === undefined) return undefined;
  const group = cursor.takeGroup();
  const args = group === undefined ? [] : group.inner.parts().map((part) => argument(part));
  const inChars = group !== undefined && hasWord(group.inner, 'CHAR');
  const inBytes = group !== undefined && hasWord(group.inner, 'BYTE');
  readTail(cursor);
  const own = declared.get(name);
  if (own !== undefined) return own;
  const isArray = takeArray(cursor);
  const meaning = isArray ? ({ type: 'text', takes: 'nothing' } as const) : hasOwn(TYPES, name) ? TYPES[name] : undefined;
  const countsBytes = (dialect === 'oracle' || dialect === 'dm') && BYTE_COUNTED.has(name) && !inChars;
  const base = { name, isKnown: meaning !== undefined, isFlag: isFlag(name, args), inBytes: inBytes || countsBytes, isSerial: name.includes('SERIAL') };
  return { ...base, ...meant(name, meaning ?? { type: 'text', takes: 'length' }, args) };
}

function readTypeName(cursor: Cursor): string | undefined {
  const path = cursor.takePath();
  let name = path[path.length - 1]?.toUpperCase();
  if (name === undefined) return undefined;
  while (TYPE_CONTINUES.has(cursor.word()) && hasOwn(TYPES, `${name} ${cursor.word()}`.replace(/ LARGE$/, ' LARGE OBJECT'))) {
    name = `${name} ${cursor.word()}`;
    cursor.at += 1;
    if (name.endsWith(' LARGE') && cursor.take('OBJECT')) name += ' OBJECT';
  }
  return name;
}

/** What follows a type and belongs to it: `UNSIGNED`, `WITH TIME ZONE`, `YEAR TO MONTH`. */
function readTail(cursor: Cursor): void {
  for (;;) {
    if (cursor.takeOneOf('UNSIGNED', 'SIGNED', 'ZEROFILL') !== undefined) continue;
    if (cursor.take('WITH', 'TIME', 'ZONE') || cursor.take('WITHOUT', 'TIME', 'ZONE') || cursor.take('WITH', 'LOCAL', 'TIME', 'ZONE')) continue;
    if (cursor.word(1) === 'TO' && /^(?:YEAR|DAY|HOUR|MINUTE)$/.test(cursor.word())) {
      cursor.at += 3;
      cursor.takeGroup();
      continue;
    }
    return;
  }
}

function takeArray(cursor: Cursor): boolean {
  let found = cursor.take('ARRAY');
  while (cursor.takeSymbol('[')) {
    found = true;
    if (cursor.peek()?.kind === 'number') cursor.at += 1;
    cursor.takeSymbol(']');
  }
  return found;
}

function argument(part: Cursor): string {
  const token = part.peek();
  const sign = token?.kind === 'symbol' && token.text === '-' ? '-' : '';
  const value = sign === '' ? token : part.peek(1);
  return sign + (value?.text ?? '');
}

function hasWord(cursor: Cursor, word: string): boolean {
  for (let at = cursor.at; at < cursor.to; at += 1) {
    const token = cursor.tokens[at];
    if (token?.kind === 'word' && token.upper === word) return true;
  }
  return false;
}

function isFlag(name: string, args: readonly string[]): boolean {
  if (name === 'BIT') return args.length === 0 || args[0] === '1';
  return /^(?:TINYINT|NUMBER|NUMERIC|DECIMAL|CHAR|CHARACTER|BPCHAR|VARCHAR2?)$/.test(name) && args[0] === '1' && (args[1] ?? '0') === '0';
}

function meant(name: string, meaning: TypeMeaning, args: readonly string[]): Pick<ReadType, 'type' | 'length' | 'precision' | 'scale' | 'values'> {
  const [first, second] = args.map(wholeNumber);
  switch (meaning.takes) {
    case 'values': {
      // A SET holds several of them, with commas between.
      const length = name === 'SET' ? args.join(',').length : args.reduce((most, value) => Math.max(most, value.length), 0);
      return { type: 'text', values: args, ...(length > 0 ? { length } : {}) };
    }
    case 'length':
      if (name === 'BIT') return first === undefined || first === 1 ? { type: 'boolean' } : { type: 'text', length: first };
      // Without a length, PostgreSQL's CHAR is one character; VARCHAR is as long as one likes.
      if (first === undefined && /^(?:CHAR|CHARACTER|NCHAR|NATIONAL CHAR|NATIONAL CHARACTER|BPCHAR)$/.test(name)) return { type: 'text', length: 1 };
      return first === undefined || first <= 0 ? { type: meaning.type } : { type: meaning.type, length: first };
    case 'precision':
      return digits(name, first, second);
    case 'nothing':
      // MySQL has no boolean: BOOL is TINYINT(1) there, and tools write it so.
      if (name === 'TINYINT' && first === 1) return { type: 'boolean' };
      return { type: meaning.type, ...(meaning.length === undefined ? {} : { length: meaning.length }), ...(meaning.precision === undefined ? {} : { precision: meaning.precision }), ...(meaning.scale === undefined ? {} : { scale: meaning.scale }) };
  }
}

function digits(name: string, precision: number | undefined, scale: number | undefined): Pick<ReadType, 'type' | 'precision' | 'scale'> {
  // One number in FLOAT(24) is of binary digits.
  if (/^(?:FLOAT|DOUBLE)$/.test(name) && scale === undefined) return { type: 'decimal' };
  // NUMBER(*, 0) is any whole number.
  if (precision === undefined || precision <= 0) return scale === 0 ? { type: 'integer' } : { type: 'decimal', ...(scale === undefined ? {} : { scale }) };
  // Oracle: a negative scale rounds to tens and hundreds, and adds to the digits.
  if (scale === undefined || scale <= 0) return { type: 'integer', precision: precision - (scale ?? 0) };
  return { type: 'decimal', precision, scale };
}

function wholeNumber(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) > LARGEST ? undefined : value;
}

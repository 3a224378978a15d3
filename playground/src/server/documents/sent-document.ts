import { isUtf8 } from 'node:buffer';

import { isPlainObject } from '@zhengwu/core';

import { parseBytes } from '../http/json-text.js';
import { soundBody, type SoundBody, type Span } from '../http/sound-json.js';
import { packText, type Packed } from '../store/content.js';
import type { ItemFacts } from '../store/items.js';
import { itemFacts } from './item-facts.js';

const [QUOTE, OPEN_LIST, OPEN_OBJECT] = [34, 91, 123];

/** What `headOf` and `itemFacts` read of a document; what they only count is not made. */
const ASKED: ReadonlySet<string> = new Set(['format', 'id', 'name', 'department', 'type', 'handling', 'limits', 'handlingItems']);

/** A document that a request brought: read, found to be sound JSON, packed as it was written; and the little that is asked of it afterwards. */
export interface SentDocumentParts {
  /** For `mustBeAcceptable`. */
  readonly head: unknown;
  /** What the list shows, if it is an item's. */
  readonly facts: ItemFacts;
  readonly packed: Packed;
}

/** Stands in a body in its document's place: so nobody takes it for the document itself. */
export class SentDocument implements SentDocumentParts {
  readonly head: unknown;
  readonly facts: ItemFacts;
  readonly packed: Packed;

  constructor({ head, facts, packed }: SentDocumentParts) {
    this.head = head;
    this.facts = facts;
    this.packed = packed;
  }
}

/** A body apart: what stands beside its document, and the document; that is absent where the body has none, which its schema will say. */
export interface ReadBody {
  readonly rest: unknown;
  readonly document?: SentDocumentParts;
}

/** @throws RequestProblem with the place, where the bytes are not JSON as we take it */
export async function readBody(bytes: Buffer): Promise<ReadBody> {
  return (await readSound(bytes)) ?? readClosely(bytes);
}

/** Reads of a document that is plainly sound only what is asked of it; undefined of any other. */
export async function readSound(bytes: Buffer): Promise<ReadBody | undefined> {
  const body = isUtf8(bytes) ? soundBody(bytes) : undefined;
  const document = body?.members.get('content');
  if (body === undefined || document === undefined) return undefined;
  const rest = Object.fromEntries([...body.members].filter(([key]) => key !== 'content').map(([key, span]) => [key, valueAt(bytes, span)]));
  const content = contentAt(bytes, document, body.documentMembers);
  const facts = {
    ...itemFacts(content),
    situations: lengthAt(bytes, body.documentMembers.get('situations')),
    materials: lengthAt(bytes, body.documentMembers.get('materials')),
  };
  const packed = await packText(bytes.subarray(document.start, document.end));
  return { rest, document: { head: headOf(content), facts, packed } };
}

/** Reads any body, by making values of all of it. */
export async function readClosely(bytes: Buffer): Promise<ReadBody> {
  const { value, document } = parseBytes(bytes);
  if (!isPlainObject(value) || !Object.hasOwn(value, 'content')) return { rest: value };
  const { content, ...rest } = value;
  const packed = await packText(document ?? Buffer.from(JSON.stringify(content)));
  return { rest, document: { head: headOf(content), facts: itemFacts(content), packed } };
}

/** Of a document what `headOf` and `itemFacts` ask for. */
function contentAt(bytes: Buffer, { start }: Span, members: SoundBody['documentMembers']): unknown {
  if (bytes[start] === QUOTE) return '';
  if (bytes[start] !== OPEN_OBJECT) return null;
  const content: Record<string, unknown> = {};
  for (const [key, span] of members) if (ASKED.has(key)) content[key] = valueAt(bytes, span);
  return content;
}

/** 0 where there is no list. */
function lengthAt(bytes: Buffer, span: Span | undefined): number {
  return span !== undefined && bytes[span.start] === OPEN_LIST ? span.elements : 0;
}

function valueAt(bytes: Buffer, { start, end }: Span): unknown {
  return JSON.parse(bytes.toString('utf8', start, end));
}

/** The body as its route gets it. */
export function assembled({ rest, document }: ReadBody): unknown {
  // Only an object has a document.
  return document === undefined ? rest : { ...(rest as object), content: new SentDocument(document) };
}

/** The document of a body whose route says `bringsDocument`. */
export function sentDocument({ content }: { readonly content: unknown }): SentDocument {
  if (!(content instanceof SentDocument)) throw new Error('the route does not say that its body brings a document');
  return content;
}

/** A document without its depths: of the same kind, with what tells what it is and whose. */
function headOf(content: unknown): unknown {
  if (isPlainObject(content)) return { format: content['format'], id: content['id'] };
  return typeof content === 'string' ? '' : null;
}

import type { Finding, Part } from '../finding/finding.js';
import type { Json } from '../json/json.js';
import { copyJson, type JsonCopy } from './copy-json.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
import type { Unread } from './parsed.js';
import { documentRules } from './rules.js';
import { lineAndColumn, scanJson } from './scan-json.js';

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}
// A universal global of browsers, workers and Node, which a tsconfig without DOM does not declare.
declare const TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => Utf8Decoder;

/** Who wrote one key twice a hundred times needs no longer list, and each place is counted from the start. */
const MOST_DUPLICATES = 100;

/**
 * Any input as a plain JSON value of our own: a host's object, a JSON text, or its UTF-8 bytes. Never
 * throws; what is too large or too deep is refused before it is parsed; a text that was cut off gives what
 * is complete in it, and the whole text in `unread`.
 */
export function readJson(input: unknown, part: Part, limits: DocumentLimits = DOCUMENT_LIMITS): JsonCopy {
  if (typeof input === 'string') return readText(input, part, limits);
  // Not `instanceof`: bytes may come from an iframe's realm, and a hostile proxy throws when it is asked.
  return ArrayBuffer.isView(input) ? readBytes(bytesOf(input), part, limits) : copyJson(input, part, limits);
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function readBytes(bytes: Uint8Array, part: Part, limits: DocumentLimits): JsonCopy {
  if (bytes.byteLength > limits.size) return tooLarge(bytes, bytes.byteLength, part, limits);
  const text = decoded(bytes);
  if (text !== undefined) return readText(text, part, limits);
  return { findings: [documentRules.finding('document/not-utf8', { part, id: '' }, {})], unread: [{ path: '', content: bytes }] };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tooLarge(content: unknown, size: number, part: Part, limits: DocumentLimits): JsonCopy {
  return {
    findings: [documentRules.finding('document/too-large', { part, id: '' }, { size, most: limits.size })],
    unread: [{ path: '', content }],
  };
}

function readText(source: string, part: Part, limits: DocumentLimits): JsonCopy {
  if (source.length > limits.size) return tooLarge(source, source.length, part, limits);
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const scan = scanJson(text);
  const whole: Unread = { path: '', content: source };
  const findings: Finding[] = scan.duplicates
    .slice(0, MOST_DUPLICATES)
    .map(({ key, offset, end }) => documentRules.finding('document/duplicate-key', placeIn(part, offset, end - offset), { key, ...lineAndColumn(text, offset) }));
  if (scan.depth > limits.depth) {
    findings.push(documentRules.finding('document/too-deep', placeIn(part, scan.deepestAt, 1), { depth: scan.depth, most: limits.depth }));
    return { findings, unread: [whole] };
  }
  if (scan.fault !== undefined) {
    const { offset, kind } = scan.fault;
    const place = lineAndColumn(text, offset);
    if (kind === 'unexpected') {
      const excerpt = text.slice(Math.max(0, offset - 20), offset + 20);
      findings.push(documentRules.finding('document/not-json', placeIn(part, offset, 1), { ...place, excerpt }));
      return { findings, unread: [whole] };
    }
    findings.push(documentRules.finding('document/cut-off', placeIn(part, offset, 0), place));
    if (scan.rescued === undefined) return { findings, unread: [whole] };
  }
  const copied = copyJson(parseScanned(scan.rescued ?? text), part, limits);
  const isWhole = scan.fault === undefined && scan.duplicates.length === 0;
  return { ...copied, findings: [...findings, ...copied.findings], unread: [...(isWhole ? [] : [whole]), ...copied.unread] };
}

function parseScanned(text: string): Json {
  return JSON.parse(text) as Json; // scanned to be JSON from end to end
}

function placeIn(part: Part, offset: number, length: number): Finding['at'] {
  return { part, id: '', path: `${String(offset)}-${String(offset + length)}` };
}

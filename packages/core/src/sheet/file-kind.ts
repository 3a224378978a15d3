import { decodeText, type TextEncodingName } from './decode.js';

/** What a file is, whatever its name says. */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'empty' | 'old-xls' | 'locked' | 'html' | 'xml-2003' | 'unknown' }
  | { readonly kind: 'csv'; readonly encoding: TextEncodingName; readonly text: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_SAMPLE = 4_096;
// The stream of a workbook locked with a password ([MS-OFFCRYPTO] 2.3.4), as directory entries write names: UTF-16.
const ENCRYPTED_PACKAGE = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Tells the files apart that people send as .xlsx: old .xls, locked ones, web pages and CSV under a new name. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return { kind: 'zip' };
  if (startsWith(bytes, OLE)) return { kind: holds(bytes, ENCRYPTED_PACKAGE) ? 'locked' : 'old-xls' };
  const decoded = decodeText(bytes);
  if (decoded === undefined) return { kind: 'unknown' };
  const start = decoded.text.slice(0, TEXT_SAMPLE).trimStart();
  if (/<(?:\w+:)?Workbook[\s>]/.test(start)) return { kind: 'xml-2003' };
  if (/^<|<(?:html|table|!doctype)[\s>]/i.test(start)) return { kind: 'html' };
  if (!/[,\t;，]/.test(start) || start === '') return { kind: 'unknown' };
  return { kind: 'csv', ...decoded };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

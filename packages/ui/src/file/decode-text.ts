export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file, and how it was written. */
export interface FileText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: FileEncoding;
  /**
   * False where the bytes are no text in any of the encodings, or hold what no text does (a picture, a workbook):
   * `text` is then what could be read, with U+FFFD for the rest.
   */
  readonly isSound: boolean;
}

/** Controls other than tabs, line ends, form feeds and escapes, and places that no character will ever have. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

/**
 * Text as Chinese offices send it: UTF-16 by its mark, UTF-8 by its mark or where all bytes are UTF-8, else GB 18030,
 * which holds GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): FileText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return sound(bytes, 'utf-16le') ?? damaged(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return sound(bytes, 'utf-16be') ?? damaged(bytes, 'utf-16be');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const inUtf8 = sound(bytes, 'utf-8') ?? (isMarked || isTornUtf8(bytes) ? damaged(bytes, 'utf-8') : undefined);
  const read = inUtf8 ?? sound(bytes, 'gb18030');
  if (read !== undefined) return read;
  // One torn character makes no other encoding of a file.
  const [utf8, gb18030] = [damaged(bytes, 'utf-8'), damaged(bytes, 'gb18030')];
  return lossesIn(utf8) <= lossesIn(gb18030) ? utf8 : gb18030;
}

function sound(bytes: Uint8Array, encoding: FileEncoding): FileText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, isSound: !NO_TEXT.test(text) };
  } catch {
    return undefined; // not in this encoding: the caller tries another
  }
}

/** UTF-8 that breaks off within its last character: GB 18030 would make other characters of it without complaint. */
function isTornUtf8(bytes: Uint8Array): boolean {
  try {
    return /[^\u0000-\u007f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return false; // broken elsewhere too
  }
}

function damaged(bytes: Uint8Array, encoding: FileEncoding): FileText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isSound: false };
}

function lossesIn({ text }: FileText): number {
  return text.split('\ufffd').length - 1;
}

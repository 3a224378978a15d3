import { safeFileName } from './safe-file-name.js';

export interface SaveOptions {
  /** Puts a UTF-8 byte order mark in front unless a text or bytes begin with one: Excel reads a CSV without it as GBK. */
  readonly bom?: boolean | undefined;
}

/** How long the content is kept for a browser that asks where to save, in ms. */
const KEPT_MS = 40_000;

/** Offers content as a file. The name is made safe (`safeFileName`); texts are written in UTF-8. */
export function saveFile(name: string, content: string | Uint8Array | Blob, type: string, { bom = false }: SaveOptions = {}): void {
  const url = URL.createObjectURL(new Blob(fileParts(content, bom), { type }));
  // It stands in no document: a host's router must not take the click for one on a link of the page's.
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

function fileParts(content: string | Uint8Array | Blob, bom: boolean): BlobPart[] {
  // Bytes may lie in shared memory, which a Blob does not take.
  const part = content instanceof Uint8Array ? new Uint8Array(content) : content;
  return bom && !hasMark(content) ? ['\ufeff', part] : [part];
}

function hasMark(content: string | Uint8Array | Blob): boolean {
  if (typeof content === 'string') return content.startsWith('\ufeff');
  return content instanceof Uint8Array && content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

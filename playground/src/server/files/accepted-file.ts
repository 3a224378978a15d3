import { fileTypeFromBuffer } from 'file-type';

import { zipFault, zipNames } from './zip-directory.js';

/** A file that is taken: the media type that its bytes show. */
export type Accepted = { readonly type: string } | { readonly fault: 'kind' | 'mismatch' | 'bomb' | 'empty'; readonly found: string };

/** What is taken: media type by content, and the endings under which it may come. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/gif', ['gif']],
  ['image/webp', ['webp']],
  ['image/bmp', ['bmp']],
  ['image/tiff', ['tif', 'tiff']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', ['pptx']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
  ['application/vnd.oasis.opendocument.spreadsheet', ['ods']],
  ['application/ofd', ['ofd']],
  // Word, Excel and WPS of old: one container, told apart by their ending alone.
  ['application/x-cfb', ['doc', 'xls', 'ppt', 'wps', 'et']],
  ['text/plain', ['txt', 'csv', 'md']],
  ['application/json', ['json']],
  ['application/xml', ['xml', 'bpmn']],
]);

const PACKED = /^application\/(?:zip|ofd|vnd\.openxml|vnd\.oasis)/;

/**
 * Looks at a file's bytes, not at what it is called: the kind has to be one that is taken, and one that the ending
 * promises. SVG and HTML are not taken, for they run scripts where they are opened.
 */
export async function inspectFile(bytes: Uint8Array, name: string): Promise<Accepted> {
  if (bytes.length === 0) return { fault: 'empty', found: '' };
  const found = await kindOf(bytes, extensionOf(name));
  const endings = KINDS.get(found);
  if (endings === undefined) return { fault: 'kind', found };
  if (PACKED.test(found) && zipFault(bytes)) return { fault: 'bomb', found };
  return endings.includes(extensionOf(name)) ? { type: found } : { fault: 'mismatch', found };
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function kindOf(bytes: Uint8Array, extension: string): Promise<string> {
  const { mime } = (await fileTypeFromBuffer(bytes)) ?? {};
  // 版式文件 (GB/T 33190): a ZIP whose root holds OFD.xml.
  if (mime === 'application/zip' && zipNames(bytes)?.includes('OFD.xml') === true) return 'application/ofd';
  if (mime !== undefined && mime !== 'application/xml') return mime;
  const text = textOf(bytes);
  if (text === undefined) return 'application/octet-stream';
  if (/<(?:!doctype\s+html|html|svg|script)[\s>/]/i.test(text.slice(0, 4096))) return 'text/html';
  if (mime === 'application/xml' || extension === 'xml' || extension === 'bpmn') return /^\s*</.test(text) ? 'application/xml' : 'text/plain';
  return extension === 'json' && /^\s*[[{]/.test(text) ? 'application/json' : 'text/plain';
}

/** The text, if the bytes are one: UTF-8 or GB 18030, without control characters. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
    } catch {
      // Not in this encoding.
    }
  }
  return undefined;
}

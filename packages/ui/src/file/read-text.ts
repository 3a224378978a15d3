import { decodeText, type FileText } from './decode-text.js';

export type { FileEncoding, FileText } from './decode-text.js';

/**
 * Reads a text file in whatever encoding an office saved it. Rejects with the browser's `NotReadableError` where the file
 * has been changed, moved or locked since it was chosen.
 */
export async function readText(file: Blob): Promise<FileText> {
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}

import { parseDocument, type DocumentKind, type Parsed } from '@zhengwu/core';
import { GUIDE_FORMAT, GUIDE_VERSION, guideShape, type Guide } from './guide.js';

/** What a guide is to the reader of documents. */
export const guideKind: DocumentKind<Guide> = {
  part: 'guide',
  format: GUIDE_FORMAT,
  version: GUIDE_VERSION,
  schema: guideShape,
  migrations: {},
  empty: { name: '', variables: [], rootId: null, nodes: [], base: [], terms: [], waivers: [] },
};

/**
 * Reads a guide from a host's object, a JSON text or its UTF-8 bytes. Opens what can be opened, keeps unknown keys,
 * names what it left out and keeps it word for word; never throws.
 */
export function parseGuide(input: unknown): Parsed<Guide> {
  return parseDocument(guideKind, input);
}

import type { Id } from '@zhengwu/core';
import { GUIDE_FORMAT, GUIDE_VERSION, type Guide } from './guide.js';

/** A guide with nothing in it yet. */
export function emptyGuide(id: Id<'gud'>, name: string, itemId?: Id<'item'>): Guide {
  return {
    format: GUIDE_FORMAT,
    formatVersion: GUIDE_VERSION,
    id,
    name,
    ...(itemId === undefined ? {} : { itemId }),
    variables: [],
    rootId: null,
    nodes: [],
    base: [],
    terms: [],
    waivers: [],
  };
}

import type { DocumentKind } from '../../api/index.js';

/** Addresses of the pages of this room and of those they lead back to. */
export function itemPath(itemId: string): string {
  return `/items/${encodeURIComponent(itemId)}`;
}

export function historyPath(itemId: string, kind: DocumentKind): string {
  return `${itemPath(itemId)}/history/${kind}`;
}

/** One version of the history, to be read. */
export function versionPath(itemId: string, kind: DocumentKind, number: number): string {
  return `${historyPath(itemId, kind)}?view=${number}`;
}

export function comparePath(itemId: string, kind: DocumentKind, from: number, to: number): string {
  return `${itemPath(itemId)}/compare/${kind}?from=${from}&to=${to}`;
}

/** A version's number in an address; `undefined` for anything else. */
export function versionNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

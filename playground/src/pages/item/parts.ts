import type { DocumentKind } from '../../api/index.js';
import { designers, type Designer } from '../editor/designers.js';

/** A part of an item that a designer edits. Several may edit one document. */
export type Part = Designer;

export const parts: readonly Part[] = designers;

/** Where a document is opened; `undefined` where no designer edits that kind. */
export function partOfKind(kind: DocumentKind): Part | undefined {
  return parts.find((part) => part.kind === kind);
}

/** @param place where in the document the designer begins; else at its beginning */
export function designerPath(itemId: string, { name }: Pick<Part, 'name'>, place?: { readonly id: string; readonly path?: string }): string {
  const path = `/items/${encodeURIComponent(itemId)}/edit/${name}`;
  if (place === undefined) return path;
  const query = new URLSearchParams({ at: place.id, ...(place.path === undefined ? {} : { path: place.path }) });
  return `${path}?${query.toString()}`;
}

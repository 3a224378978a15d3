import type { ItemSummary } from '../../api/index.js';

/** What the server's checks found in an item's documents, all together. */
export type ItemFindings =
  /** No document of it was checked yet. */
  { readonly kind: 'unchecked' } | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number };

export function findingsOf({ documents }: Pick<ItemSummary, 'documents'>): ItemFindings {
  const checked = documents.flatMap(({ findings }) => (findings === null ? [] : [findings]));
  if (checked.length === 0) return { kind: 'unchecked' };
  const sum = (key: 'errors' | 'warnings'): number => checked.reduce((total, each) => total + each[key], 0);
  return { kind: 'checked', errors: sum('errors'), warnings: sum('warnings') };
}

export function hasErrors(item: Pick<ItemSummary, 'documents'>): boolean {
  const findings = findingsOf(item);
  return findings.kind === 'checked' && findings.errors > 0;
}

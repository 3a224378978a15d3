import type { DocumentSummary, ItemSummary, Version } from '../../api/index.js';
import type { DocumentKind } from '../../api/index.js';

export const ZHANG = { id: 'per_zhang', name: '张敏' } as const;
export const LI = { id: 'per_li', name: '李伟' } as const;

export function version(changes: Partial<Version> = {}): Version {
  return { number: 1, hash: 'a'.repeat(64), bytes: 2048, author: ZHANG, at: 1_763_860_000_000, message: '', milestone: null, restoredFrom: null, mergedFrom: null, ...changes };
}

export function documentSummary(kind: DocumentKind = 'item', changes: Partial<DocumentSummary> = {}): DocumentSummary {
  return { kind, head: version(), findings: null, ...changes };
}

/** An item as the server sums it up; what a test speaks of, it says. */
export function itemSummary(changes: Partial<ItemSummary> = {}): ItemSummary {
  return {
    id: 'item_x',
    name: '食品经营许可',
    department: '市场监督管理局',
    type: 'licence',
    handling: 'promised',
    promised: { amount: 10, unit: 'workingDay' },
    handlingItems: ['新办', '变更', '延续'],
    situations: 41,
    materials: 12,
    state: 'draft',
    stateMessage: '',
    stateBy: null,
    stateAt: 1_763_860_000_000,
    publishedNumber: null,
    updatedAt: 1_763_860_000_000,
    updatedBy: ZHANG,
    changedBy: [ZHANG.id],
    documents: [documentSummary()],
    ...changes,
  };
}

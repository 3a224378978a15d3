import { applyWaivers, coreMessages, joinMessages, type Finding, type MessageBook, type ServiceItem } from '@zhengwu/core';

import { byGravity } from './item-check.js';

/** What the checks find in an item's guide as it stands beside the item. */
export interface GuideCheck {
  /** Absent where the document cannot be opened at all. */
  readonly guide: { readonly id: string } | undefined;
  /** What could not be read of it. */
  readonly unread: readonly Finding[];
  /** Without what somebody answers for, the graver first. */
  readonly open: readonly Finding[];
  readonly waived: number;
  /** The words for them. */
  readonly book: MessageBook;
}

/** How far the checks of the guide are. */
export type GuideChecking = { readonly kind: 'none' | 'checking' | 'failed' } | { readonly kind: 'checked'; readonly check: GuideCheck };

/**
 * The same findings as the guide's designer shows; checked in a worker.
 * @param today `YYYY-MM-DD`, by the server's clock
 */
export async function guideCheck(content: unknown, item: ServiceItem | undefined, today: string): Promise<GuideCheck> {
  const { createGuideChecker, guideMessages, parseGuide } = await import('@zhengwu/guide');
  const book = joinMessages(coreMessages, guideMessages);
  const { value, findings } = parseGuide(content);
  if (value === undefined) return { guide: undefined, unread: findings, open: [], waived: 0, book };
  const checker = createGuideChecker(value, { today, ...(item === undefined ? {} : { item }) });
  try {
    const { open, waived } = applyWaivers(await checker.settled(), value.waivers, today);
    return { guide: value, unread: findings, open: byGravity(open), waived: waived.length, book };
  } finally {
    checker.close();
  }
}

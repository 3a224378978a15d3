import type { Person } from '../../api/index.js';

/** Days without use after which an account has to be asked about. */
export const STALE_DAYS = 90;
const DAY_MS = 86_400_000;

/** Why an account needs a look at the regular review. */
export type ReviewReason = { readonly kind: 'stale'; readonly days: number } | { readonly kind: 'uninvited' } | { readonly kind: 'disabled' };

/** @param now ms since 1970; `undefined` for an account that is in use */
export function reviewReason({ state, lastSeenAt, createdAt }: Person, now: number): ReviewReason | undefined {
  switch (state) {
    case 'disabled':
      return { kind: 'disabled' };
    case 'invited':
      return now - createdAt >= STALE_DAYS * DAY_MS ? { kind: 'uninvited' } : undefined;
    case 'active': {
      const days = Math.floor((now - (lastSeenAt ?? createdAt)) / DAY_MS);
      return days >= STALE_DAYS ? { kind: 'stale', days } : undefined;
    }
  }
}

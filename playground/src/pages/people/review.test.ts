import { describe, expect, it } from 'vitest';

import { person } from '../testing/person.js';
import { reviewReason } from './review.js';

const DAY = 86_400_000;
const NOW = 1_763_860_000_000;

describe('the regular review', () => {
  it.each([
    ['used today', person({ lastSeenAt: NOW }), undefined],
    ['used 90 days ago less a minute', person({ lastSeenAt: NOW - 90 * DAY + 60_000 }), undefined],
    ['used 90 days ago', person({ lastSeenAt: NOW - 90 * DAY }), { kind: 'stale', days: 90 }],
    ['never used, made long ago', person({ lastSeenAt: null, createdAt: NOW - 100 * DAY }), { kind: 'stale', days: 100 }],
    ['invited last week', person({ state: 'invited', lastSeenAt: null, createdAt: NOW - 7 * DAY }), undefined],
    ['invited long ago', person({ state: 'invited', lastSeenAt: null, createdAt: NOW - 90 * DAY }), { kind: 'uninvited' }],
    ['disabled, however lately used', person({ state: 'disabled', lastSeenAt: NOW }), { kind: 'disabled' }],
  ])('%s', (_what, account, reason) => {
    expect(reviewReason(account, NOW)).toEqual(reason);
  });
});

import { expect, it } from 'vitest';
import { readMoment } from './moment.js';

it.each<[string, object | undefined]>([
  ['2026-11-23', { day: '2026-11-23' }],
  ['2026-11-23T09:05:00+08:00', { day: '2026-11-23', minute: 545 }],
  ['2026-11-23T09:05:59.123Z', { day: '2026-11-23', minute: 1025 }],
  ['2026-11-23T20:00Z', { day: '2026-11-24', minute: 240 }],
  ['2026-01-01T00:30:00+0900', { day: '2025-12-31', minute: 1410 }],
  ['2026-11-23T00:00:00-05:00', { day: '2026-11-23', minute: 780 }],
  // Databases of offices have no zone.
  ['2026-11-23 09:05:00', { day: '2026-11-23', minute: 545 }],
  ['2026-02-29', undefined],
  ['2026-02-29T08:00:00Z', undefined],
  ['2026-11-23T24:00', undefined],
  ['9999-12-31T23:00:00Z', undefined],
  ['23.11.2026', undefined],
  ['', undefined],
])('reads %s', (text, moment) => {
  expect(readMoment(text)).toEqual(moment);
});

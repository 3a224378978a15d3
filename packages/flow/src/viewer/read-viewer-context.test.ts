import { describe, expect, it } from 'vitest';
import { readViewerContext } from './read-viewer-context.js';

describe('what a host says around a flow', () => {
  it('tells a 行政许可, whose limits the law sets where the item does not; of other kinds nothing is made', () => {
    const item = { type: 'licence', name: '食品经营许可', limits: { statutory: { amount: 10, unit: 'workingDay', source: {} }, promised: null } };
    const limits = { statutory: { amount: 10, unit: 'workingDay' }, promised: null };
    expect(readViewerContext({ today: '2026-11-23', item }).item).toEqual({ type: 'licence', limits });
    expect(readViewerContext({ today: '2026-11-23', item: { ...item, type: 'payment' } }).item).toEqual({ limits });
    expect(readViewerContext({ today: '2026-11-23', item: { type: 'licence' } }).item).toBeUndefined();
  });
});

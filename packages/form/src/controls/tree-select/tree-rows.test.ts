import { describe, expect, it } from 'vitest';
import { readOptions } from '../option.js';
import { branchIds, leafOptions, matching, treeRows, treeStep, type TreeRow } from './tree-rows.js';

const options = readOptions([
  { label: '食品销售', value: 'sale', children: [{ label: '散装', value: 'loose' }, { label: '预包装', value: 'packed', children: [{ label: '冷藏', value: 'cold' }] }] },
  { label: '餐饮服务', value: 'catering', children: [{ label: '热食', value: 'hot' }, { label: '冷食', value: 'chill', disabled: true }] },
  { label: 'Zoo', value: 'zoo' },
]);
const labels = (rows: readonly TreeRow[]): readonly string[] => rows.map(({ option, level }) => `${'·'.repeat(level - 1)}${option.label}`);
const opened = treeRows(options, new Set(['0']));

describe('rows of a tree', () => {
  it('are those whose parents are open', () => {
    expect(labels(treeRows(options, new Set()))).toEqual(['食品销售', '餐饮服务', 'Zoo']);
    expect(labels(opened)).toEqual(['食品销售', '·散装', '·预包装', '餐饮服务', 'Zoo']);
    expect(labels(treeRows(options, new Set(branchIds(options))))).toEqual(['食品销售', '·散装', '·预包装', '··冷藏', '餐饮服务', '·热食', '·冷食', 'Zoo']);
    // Closed above, it is not seen, though it is open itself.
    expect(labels(treeRows(options, new Set(['0.1'])))).toEqual(['食品销售', '餐饮服务', 'Zoo']);
  });

  it.each([
    ['0', 'ArrowDown', { to: '0.0' }],
    ['0', 'ArrowUp', undefined],
    ['2', 'ArrowDown', undefined],
    ['0.0', 'ArrowLeft', { to: '0' }],
    ['0', 'ArrowLeft', { close: '0' }],
    ['1', 'ArrowLeft', undefined],
    ['0', 'ArrowRight', { to: '0.0' }],
    ['1', 'ArrowRight', { open: ['1'] }],
    ['0.0', 'ArrowRight', undefined],
    ['1', 'Home', { to: '0' }],
    ['0', 'End', { to: '2' }],
    ['0', '*', { open: ['0', '1'] }],
    ['0.0', ' ', { choose: '0.0' }],
    ['0.0', 'Enter', { choose: '0.0' }],
    ['0', 'z', { to: '2' }],
    ['2', '食', { to: '0' }],
    ['0', 'Escape', undefined],
    ['9', 'ArrowDown', undefined],
  ])('at %s, %s leads to %j', (id, key, step) => {
    expect(treeStep(opened, id, key)).toEqual(step);
  });

  it.each([
    ['0', 'ArrowRight', { open: ['0'] }],
    ['1', 'ArrowRight', { open: ['1'] }],
    ['2', 'ArrowRight', undefined],
    ['0', '*', { open: ['0', '1'] }],
    ['1', 'ArrowLeft', { close: '1' }],
  ])('of branches that are not here, at %s, %s leads to %j', (id, key, step) => {
    const branch = (label: string, below?: 'unread' | 'failed'): TreeRow['option'] => ({ label, value: label, isDisabled: false, children: [], ...(below === undefined ? {} : { below }) });
    // What did not come is open, and is asked for again.
    expect(treeStep(treeRows([branch('a', 'unread'), branch('b', 'failed'), branch('c')], new Set(['1', '2'])), id, key)).toEqual(step);
  });

  it('keeps what matches, and what that lies in', () => {
    const found = matching(options, (label) => label.includes('冷'));
    expect(labels(treeRows(found, new Set(branchIds(found))))).toEqual(['食品销售', '·预包装', '··冷藏', '餐饮服务', '·冷食']);
  });

  it('a branch stands for its ends that can be chosen', () => {
    expect(options.map((option) => leafOptions(option).map(({ value }) => value))).toEqual([['loose', 'cold'], ['hot'], ['zoo']]);
  });
});

import { describe, expect, it } from 'vitest';

import { chipStep, type ChipStep } from './chip-key.js';

describe('chipStep', () => {
  it.each<[key: string, index: number, expected: ChipStep | undefined]>([
    ['ArrowLeft', 1, { kind: 'go', index: 0 }],
    ['ArrowLeft', 0, { kind: 'go', index: 0 }],
    ['ArrowRight', 0, { kind: 'go', index: 1 }],
    ['ArrowRight', 2, { kind: 'leave' }],
    ['Home', 2, { kind: 'go', index: 0 }],
    ['End', 0, { kind: 'leave' }],
    ['Escape', 0, { kind: 'leave' }],
    ['Delete', 1, { kind: 'remove' }],
    ['Backspace', 1, { kind: 'remove' }],
    ['Enter', 1, undefined],
    ['Tab', 1, undefined],
  ])('%s on chip %i of three', (key, index, expected) => {
    expect(chipStep(key, index, 3)).toEqual(expected);
  });
});

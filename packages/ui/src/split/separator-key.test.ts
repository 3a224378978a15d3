import { expect, it } from 'vitest';

import { separatorWish, type SeparatorPlace } from './separator-key.js';

const place = (direction: 'row' | 'column', fixed: 'start' | 'end'): SeparatorPlace => ({ direction, fixed });

it.each([
  ['ArrowRight', false, place('row', 'start'), { kind: 'grow', by: 16 }],
  ['ArrowLeft', false, place('row', 'start'), { kind: 'grow', by: -16 }],
  ['ArrowRight', false, place('row', 'end'), { kind: 'grow', by: -16 }],
  ['ArrowLeft', true, place('row', 'end'), { kind: 'grow', by: 64 }],
  ['ArrowDown', true, place('column', 'start'), { kind: 'grow', by: 64 }],
  ['ArrowUp', false, place('column', 'end'), { kind: 'grow', by: 16 }],
  ['ArrowUp', false, place('row', 'start'), undefined],
  ['ArrowLeft', false, place('column', 'start'), undefined],
  ['Home', false, place('row', 'end'), { kind: 'smallest' }],
  ['End', false, place('column', 'start'), { kind: 'largest' }],
  ['Enter', false, place('row', 'start'), { kind: 'toggle' }],
  ['Tab', false, place('row', 'start'), undefined],
  ['a', false, place('row', 'start'), undefined],
])('%s, shift %s, in %o', (key, shiftKey, at, wish) => {
  expect(separatorWish({ key, shiftKey }, at)).toEqual(wish);
});

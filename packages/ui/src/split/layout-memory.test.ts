import { expect, it } from 'vitest';

import { layoutFromText } from './layout-memory.js';

it('reads what was kept', () => {
  expect(layoutFromText('{"size":280,"collapsed":true}')).toEqual({ size: 280, collapsed: true });
});

it.each([
  ['nothing', null],
  ['an empty text', ''],
  ['no JSON', '{size'],
  ['null', 'null'],
  ['a number', '280'],
  ['a list', '[280,false]'],
  ['a size that is a text', '{"size":"280","collapsed":false}'],
  ['no size', '{"collapsed":false}'],
  ['a size of nothing', '{"size":0,"collapsed":false}'],
  ['a size below nothing', '{"size":-5,"collapsed":false}'],
  ['a size beyond every screen', '{"size":1e9,"collapsed":false}'],
  ['a size without end', '{"size":1e999,"collapsed":false}'],
  ['collapsed that is no truth value', '{"size":280,"collapsed":"no"}'],
])('ignores %s', (_, text) => {
  expect(layoutFromText(text)).toBeUndefined();
});

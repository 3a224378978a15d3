import { expect, test } from 'vitest';

import type { Term } from '../model/guide.js';
import { piecesOf, termsIn } from './terms.js';

const terms: readonly Term[] = [
  { id: 'trm_a', word: '食品', meaning: '吃的' },
  { id: 'trm_b', word: '预包装食品', meaning: '包好的' },
  { id: 'trm_c', word: ' ', meaning: '空' },
];

test.each([
  ['仅销售预包装食品', ['仅销售', '*预包装食品']],
  ['食品和预包装食品。', ['*食品', '和', '*预包装食品', '。']],
  ['食品食品', ['*食品', '*食品']],
  ['没有', ['没有']],
  ['', []],
])('%s', (text, pieces) => {
  expect(piecesOf(text, terms).map(({ text: piece, term }) => `${term === undefined ? '' : '*'}${piece}`)).toEqual(pieces);
});

test('which words occur', () => expect(termsIn([undefined, '预包装食品'], terms).map(({ id }) => id)).toEqual(['trm_a', 'trm_b']));

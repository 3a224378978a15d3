import { describe, expect, test } from 'vitest';

import { selectors } from './selector.js';

describe('how strong a selector is', () => {
  // The table of Selectors 3, §9, and what papers use.
  test.each([
    ['*', [0, 0, 0]],
    ['li', [0, 0, 1]],
    ['ul li', [0, 0, 2]],
    ['ul ol + li', [0, 0, 3]],
    ['h1 + *[rel="up"]', [0, 1, 1]],
    ['ul ol li.red', [0, 1, 3]],
    ['li.red.level', [0, 2, 1]],
    ['#x34y', [1, 0, 0]],
    ['#s12:not(foo)', [1, 0, 1]],
    ['tr:nth-child(2n+1)', [0, 1, 1]],
    ['a:not(.b, #c)', [1, 0, 1]],
    ['p:is(.a, b) c', [0, 1, 2]],
    ['.一、.二', [0, 2, 0]],
    [':where(#a) p', [0, 0, 1]],
    ['p::first-line', [0, 0, 2]],
    ['p:before', [0, 0, 2]],
    ['.a\\:b', [0, 1, 0]],
    ['[title="a, #b"]', [0, 1, 0]],
  ] as const)('%s', (text, specificity) => {
    expect(selectors(text).map((selector) => selector.specificity)).toEqual([specificity]);
  });
});

test.each([
  ['h1, p > b::before', [['h1', ''], ['p > b', '::before']]],
  ['td:not(.a, .b), th', [['td:not(.a, .b)', ''], ['th', '']]],
  ['::marker', [['*', '::marker']]],
  ['li > ::before', [['li >*', '::before']]],
  ['li ::before', [['li *', '::before']]],
  ['[title="甲,乙"]', [['[title="甲,乙"]', '']]],
] as const)('the list %s is read as selectors and pseudo-elements', (list, parts) => {
  expect(selectors(list).map(({ subject, pseudoElement }) => [subject, pseudoElement])).toEqual(parts);
});

import { describe, expect, it } from 'vitest';

import { parseBody } from './json-text.js';
import { RequestProblem } from './refuse.js';

describe('parseBody', () => {
  it.each(['{"a":[1,2,{"b":"__proto__"}]}', '\uFEFF{"a":"\\"__proto__\\": 1"}', '"text"', `${'['.repeat(130)}${']'.repeat(130)}`])(
    'reads %.40s',
    (text) => {
      expect(parseBody(text)).toEqual(JSON.parse(text.replace('\uFEFF', '')));
    },
  );

  it.each([
    ['', '断开'],
    ['{"a":', '第 1 行第 6 列'],
    ['{"a":1,}', '第 1 行第 8 列'],
    ['{"a":1}x', '有错'],
    ['{"a":1,"b":{},"a":2}', '“a”'],
    ['{"__proto__":{"x":1}}', '__proto__'],
    ['{"\\u005f_proto__" : 1}', '__proto__'],
    [`${'['.repeat(200)}${']'.repeat(200)}`, '200 层'],
    ['['.repeat(1_000_000), '断开'],
  ])('refuses %.40s with the place', (text, word) => {
    const read = (): unknown => parseBody(text);
    expect(read).toThrow(RequestProblem);
    expect(read).toThrow(word);
  });
});

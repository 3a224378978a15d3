import { describe, expect, test } from 'vitest';

import { paperMedia, renamedFamilies, sameOnEachScreen } from './style-value.js';

describe('media, as they hold on paper', () => {
  test.each([
    ['print', 'all'],
    ['screen', 'not all'],
    ['not screen', 'all'],
    ['not print', 'not all'],
    ['only print and (orientation: landscape)', 'all and (orientation: landscape)'],
    ['screen, print', 'not all,all'],
    ['(min-width: 100mm)', '(min-width: 100mm)'],
    ['all and (min-width: 1px)', 'all and (min-width: 1px)'],
  ])('%s', (media, query) => {
    expect(paperMedia(media)).toBe(query);
  });
});

test.each([
  ['margin: 2rem 0.5vw', 'margin: calc(2 * var(--zw-paper-rem)) calc(0.5 * var(--zw-paper-vw))'],
  ['margin: -.5rem', 'margin: calc(-.5 * var(--zw-paper-rem))'],
  ['content: "2rem"; width: 3px', 'content: "2rem"; width: 3px'],
  ['background: url(a-2vw.png)', 'background: url(a-2vw.png)'],
  ['--a1rem: 1px', '--a1rem: 1px'],
])('%s does not depend on the window', (css, same) => {
  expect(sameOnEachScreen(css)).toBe(same);
});

test.each([
  ['仿宋, FangSong, serif', '"zw-1-仿宋", FangSong, serif'],
  ['"仿宋"', '"zw-1-仿宋"'],
  ["'Fang Song', 'A, B'", '"zw-1-fang song", \'A, B\''],
])('%s: a family that the document brings has a name of its own', (list, renamed) => {
  const families = new Map([
    ['仿宋', 'zw-1-仿宋'],
    ['fang song', 'zw-1-fang song'],
  ]);
  expect(renamedFamilies(list, families)).toBe(renamed);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { disarm } from './disarm.js';

describe('what a strict policy would complain of while parsing', () => {
  test.each([
    ['a style attribute', '<p style="color: red">甲</p>', '<p data-zw-style="color: red">甲</p>'],
    ['one without quotes', '<p STYLE=color:red>甲</p>', '<p data-zw-style=color:red>甲</p>'],
    ['one behind a slash', '<p/style="color:red">甲</p>', '<p data-zw-style="color:red">甲</p>'],
    ['one behind another attribute', "<td colspan='2' style='width:1cm'>", "<td colspan='2' data-zw-style='width:1cm'>"],
    ['an event handler', '<img src="a.png" onerror="alert(1)" alt="章">', '<img src="a.png" alt="章">'],
    ['a sheet', '<style>p > b { color: red }</style><p>甲', '<xmp data-zw-style>p > b { color: red }</xmp><p>甲'],
    ['a sheet for a medium', '<style media="print">p{}</style>', '<xmp data-zw-style media="print">p{}</xmp>'],
    ['a sheet that never ends', '<style>p{}', '<xmp data-zw-style>p{}</xmp>'],
    ['a script', '甲<script>if (a < b) x()</script>乙', '甲乙'],
    ['a comment', '甲<!-- <p style="x"> -->乙', '甲乙'],
  ])('%s', (_what, html, disarmed) => {
    expect(disarm(html)).toBe(disarmed);
  });

  test.each([
    '面积 < 50 平方米，style="x"',
    '<p title="a > b style=x">甲</p>',
    '<p data-style="x">甲</p>',
    '<a title=\'<p style="x">\'>',
    '<p>一 <b>二</b> 三</p>',
    '<p title="未完',
  ])('%s stays as it is', (html) => {
    expect(disarm(html)).toBe(html);
  });

  test('any text comes to an end and keeps what stands outside of tags', () => {
    const piece = fc.constantFrom('<', '>', '"', "'", '=', ' ', '/', 'style', 'p', '<p ', '<!--', '-->', '<style>', '</style>', '甲', 'on');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string({ maxLength: 10 }).filter((text) => !/[<>]/.test(text)), (pieces, text) => {
        expect(disarm(`${text}${pieces.join('')}`).startsWith(text)).toBe(true);
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });
});

import { describe, expect, test } from 'vitest';

import { chromiumMajor, fontCheck, kernelCheck } from './checks.js';

describe('the kernel', () => {
  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36', 86],
    ['Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.95 Safari/537.36 QIHU 360SE', 108],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', 156],
    ['Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko', undefined],
  ])('%s', (userAgent, major) => {
    expect(chromiumMajor(userAgent)).toBe(major);
  });

  test('85 is too old, 86 is not', () => {
    expect(kernelCheck('Chrome/85.0').state).toBe('bad');
    expect(kernelCheck('Chrome/86.0').state).toBe('good');
  });
});

describe('the font', () => {
  const all = (text: string) => text;
  const none = () => 'box';
  const withoutRare = (text: string) => ('䶮㛃𬭎𫍯'.includes(text) ? 'box' : text === '\u{10FFFF}' ? 'box' : text);

  test.each([
    ['every character drawn', all, 'good'],
    ['rare ones as boxes', withoutRare, 'note'],
    ['nothing but boxes', none, 'bad'],
  ])('%s: %s', (_case, picture, state) => {
    expect(fontCheck(picture).state).toBe(state);
  });
});

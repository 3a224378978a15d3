import { describe, expect, test } from 'vitest';

import { safeAddress, safeValue } from './address.js';

const BASE = 'http://10.0.8.21:8080/config/item';

describe('what a paper may load', () => {
  test.each([
    ['/seal.png', 'http://10.0.8.21:8080/seal.png'],
    ['seal.png', 'http://10.0.8.21:8080/config/seal.png'],
    ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
    ['blob:http://10.0.8.21:8080/1-2', 'blob:http://10.0.8.21:8080/1-2'],
  ])('%s', (address, full) => {
    expect(safeAddress(address, BASE)).toBe(full);
  });

  test.each([
    'http://evil.example/seal.png',
    '//evil.example/seal.png',
    'https://10.0.8.21:8080/seal.png',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///c:/windows/win.ini',
    'http://[',
  ])('not %s', (address) => {
    expect(safeAddress(address, BASE)).toBeUndefined();
  });
});

describe('CSS values', () => {
  test.each([
    ['red', 'red'],
    ['url("/a.png") no-repeat', 'url("http://10.0.8.21:8080/a.png") no-repeat'],
    ['"第 " url(#no)', '"第 " url(#no)'],
    ['"url(http://evil.example/)"', '"url(http://evil.example/)"'],
    ['local("FangSong"), url(data:font/woff2;base64,AA)', 'local("FangSong"), url("data:font/woff2;base64,AA")'],
  ])('%s', (value, safe) => {
    expect(safeValue(value, BASE)).toBe(safe);
  });

  test.each(['url(http://evil.example/a.png)', 'url("https://evil.example/a")', 'image-set("http://evil.example/a" 1x)', '-webkit-image-set(url(/a.png) 1x)', 'red url( //evil.example )'])(
    'not %s',
    (value) => {
      expect(safeValue(value, BASE)).toBeUndefined();
    },
  );
});

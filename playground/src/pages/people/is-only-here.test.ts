import { describe, expect, it } from 'vitest';

import { isOnlyHere } from './is-only-here.js';

describe('an address that works on this computer alone', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.0.1.1', true],
    ['localhost', true],
    ['zhengwu.localhost', true],
    ['[::1]', true],
    ['192.168.1.20', false],
    ['10.127.0.1', false],
    ['127.0.0.1.example.cn', false],
    ['zhengwu.kaiping.gov.cn', false],
    ['localhost.gov.cn', false],
  ])('%s: %s', (hostname, isHere) => {
    expect(isOnlyHere(hostname)).toBe(isHere);
  });
});

import { describe, expect, it } from 'vitest';

import { whenText } from './when-text.js';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const NOW = at('2026-11-23T10:00:00');

describe('when something happened', () => {
  it.each([
    ['today', '2026-11-23T09:05:00', '今天 09:05', 'today 09:05'],
    ['the first minute of today, which is yesterday in UTC', '2026-11-23T00:00:00', '今天 00:00', 'today 00:00'],
    ['the last minute of yesterday', '2026-11-22T23:59:00', '昨天 23:59', 'yesterday 23:59'],
    ['earlier this year', '2026-11-18T16:30:00', '11 月 18 日 16:30', '18 Nov 16:30'],
    ['last year, without the clock', '2025-12-31T16:30:00', '2025 年 12 月 31 日', '31 Dec 2025'],
    ['ahead of the clock: another day is never 今天', '2026-11-24T00:01:00', '11 月 24 日 00:01', '24 Nov 00:01'],
  ])('%s', (_what, moment, chinese, english) => {
    expect(whenText(at(moment), NOW, 'zh-CN')).toBe(chinese);
    expect(whenText(at(moment), NOW, 'en')).toBe(english);
  });

  it('yesterday may be of last year', () => {
    expect(whenText(at('2025-12-31T23:59:00'), at('2026-01-01T00:10:00'), 'zh-CN')).toBe('昨天 23:59');
  });
});

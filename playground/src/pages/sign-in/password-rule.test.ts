import { describe, expect, it } from 'vitest';

import { signInZhCn } from '../messages/sign-in.zh-CN.js';
import { passwordProblem } from './password-rule.js';

describe('a new password', () => {
  it.each([
    ['', '还差 10 个字符。'],
    ['123456789', '还差 1 个字符。'],
    ['🀄'.repeat(9), '还差 1 个字符。'],
    ['x'.repeat(257), '不能超过 256 个字符。'],
    ['ZhangMin.KP', '密码不能与账号相同。'],
    ['春眠不觉晓处处闻啼鸟', undefined],
    ['1234567890', undefined],
    ['x'.repeat(256), undefined],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, 'zhangmin.kp', signInZhCn)).toBe(problem);
  });
});

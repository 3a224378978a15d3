import { describe, expect, it } from 'vitest';

import { hashPassword, isPassword, isSameText, newToken, tokenHash } from './secrets.js';

describe('passwords', () => {
  it('are kept as argon2id and recognised', async () => {
    const kept = await hashPassword('开平市政务服务 2026');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(kept, '开平市政务服务 2026')).toBe(true);
    expect(await isPassword(kept, '开平市政务服务 2027')).toBe(false);
  });

  it('are the same in full width and half width', async () => {
    expect(await isPassword(await hashPassword('ABC123 密码密码'), 'ＡＢＣ１２３ 密码密码')).toBe(true);
  });

  it('of nobody are never right', async () => {
    expect(await isPassword(null, '')).toBe(false);
  });
});

describe('tokens', () => {
  it('differ, and are recognised by their hash alone', () => {
    const [one, other] = [newToken(), newToken()];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(tokenHash(one)).toMatch(/^[0-9a-f]{64}$/);
    expect([isSameText(one, one), isSameText(one, other), isSameText(one, '')]).toEqual([true, false, false]);
  });
});

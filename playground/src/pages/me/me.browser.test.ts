import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '@zhengwu/ui';

import { FakeServer, me, ok, problem } from '../testing/fake-server.js';
import { staged, until } from '../testing/stage.js';
import './define.js';
import type { PgMe } from './me.js';

const field = (name: RegExp) => page.getByRole('textbox', { name });

describe('another password', () => {
  it('is asked for twice, held against the rule, and changed; what is wrong is said at its field', async () => {
    const server = new FakeServer({ 'PUT /me/password': ({ body }) => ((body as { current: string }).current === 'old password' ? ok(me()) : problem(401, 'wrong-password', '当前密码不对。')) });
    const { toasts } = await staged<PgMe>('pg-me', server);
    await page.getByRole('button', { name: '改密码' }).click();
    await expect.element(page.getByText('请输入当前密码。')).toBeVisible();
    await field(/^当前密码/).fill('wrong');
    await field(/^新密码/).fill('春眠不觉晓处处闻啼鸟');
    await field(/^再输一次新密码/).fill('春眠不觉晓处处闻啼');
    await page.getByRole('button', { name: '改密码' }).click();
    await expect.element(page.getByText('两次输入的密码不一样。')).toBeVisible();
    await field(/^再输一次新密码/).fill('春眠不觉晓处处闻啼鸟');
    expect(server.asked).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('当前密码不对。');
    await until(() => deepActiveElement()?.id === 'current');
    await field(/^当前密码/).fill('old password');
    await userEvent.keyboard('{Enter}');
    await until(() => toasts.length === 1);
    expect(toasts[0]!.tone).toBe('good');
    await expect.element(field(/^新密码/)).toHaveValue('');
  });

  it('is shown while one wants to see it', async () => {
    await staged<PgMe>('pg-me', new FakeServer({}));
    await field(/^新密码/).fill('abc');
    await page.getByRole('checkbox', { name: '显示密码' }).click();
    await expect.element(field(/^新密码/)).toHaveAttribute('type', 'text');
  });
});

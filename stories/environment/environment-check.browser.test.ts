import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import './environment-check.js';

afterEach(() => document.querySelector('zw-environment-check')?.remove());

async function shown(userAgent?: string) {
  const element = document.createElement('zw-environment-check');
  if (userAgent !== undefined) element.userAgent = userAgent;
  document.body.append(element);
  await element.updateComplete;
}

test('this machine draws Chinese, rare characters included', async () => {
  await shown();
  await expect.element(page.getByRole('row', { name: /中文字体/ })).toHaveTextContent('常用字和生僻字都能显示');
});

test('a kernel below the floor is told in words and counted in the summary', async () => {
  await shown('Chrome/55.0.2883.87');
  await expect.element(page.getByRole('row', { name: /浏览器内核/ })).toHaveTextContent('不合格');
  await expect.element(page.getByRole('status')).toHaveTextContent(/项需要留意/);
});

test('a blocked script appears in the table at once', async () => {
  await shown();
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      effectiveDirective: 'script-src',
      blockedURI: 'inline',
      violatedDirective: 'script-src',
      documentURI: location.href,
      originalPolicy: '',
      disposition: 'enforce',
      statusCode: 200,
    }),
  );
  await expect.element(page.getByRole('row', { name: /内容安全策略/ })).toHaveTextContent('拦截了 1 处：script-src inline');
});

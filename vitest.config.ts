import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';

import { chromiumArgs, chromiumPath } from './tools/browser/chromium.mjs';
import { testsAlone } from './tools/testing/alone.js';
import { bundledWorkers } from './tools/testing/bundled-workers.js';

/** A fresh object a project: vitest refuses one browser object shared by two ("nested project already defined"). */
function browser(): BrowserConfigOptions {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { executablePath: chromiumPath(), args: [...chromiumArgs] },
      contextOptions: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    }),
    instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
  };
}

const alone = testsAlone();

/** Tests of values, in Node. */
const inNode = {
  environment: 'node',
  // Property tests of one core beside a busy other: long enough to be a hang.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  setupFiles: ['./tools/testing/seed.ts'],
};

/** Tests of pages, in Chromium. */
const inPage = () => ({
  testTimeout: 60_000,
  browser: browser(),
  benchmark: { include: [] },
});

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.stories.ts'],
    },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          ...inNode,
          name: 'unit',
          // All in one process: a process a file would read the same modules five hundred times.
          isolate: false,
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/samples/**/*.test.ts',
            'playground/{src,crash,consistency}/**/*.test.ts',
            'stories/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**', ...alone.unit],
          benchmark: { include: ['packages/*/bench/**/*.bench.ts'] },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          ...inNode,
          name: 'unit-alone',
          include: alone.unit,
          benchmark: { include: [] },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'e2e',
          environment: 'node',
          isolate: false,
          globalSetup: ['./playground/e2e/testing/built.ts'],
          include: ['playground/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          benchmark: { include: [] },
        },
      },
      {
        extends: './vite.config.ts',
        plugins: [bundledWorkers()],
        test: {
          ...inPage(),
          name: 'browser',
          // All in one page, which each leaves as it was: a page a file would read the same modules a hundred times.
          isolate: false,
          setupFiles: ['./tools/testing/fresh-page.ts'],
          include: ['packages/*/src/**/*.browser.test.ts', 'playground/src/**/*.browser.test.ts', 'stories/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**', ...alone.browser],
        },
      },
      {
        extends: './vite.config.ts',
        plugins: [bundledWorkers()],
        test: {
          ...inPage(),
          name: 'browser-alone',
          include: alone.browser,
        },
      },
      {
        extends: './vite.config.ts',
        plugins: [bundledWorkers(), storybookTest({ configDir: 'stories/.storybook' })],
        test: {
          name: 'stories',
          // Some plays write a whole document as people do, key by key.
          testTimeout: 120_000,
          // All in one page, as in Storybook: a page a file would read the same modules fifty times.
          isolate: false,
          browser: browser(),
          benchmark: { include: [] },
        },
      },
    ],
  },
});

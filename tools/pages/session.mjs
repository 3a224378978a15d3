// @ts-check
import { chromium } from 'playwright';

import { chromiumArgs, chromiumPath } from '../browser/chromium.mjs';

/** A headless browser as every harness of ours wants it. */
export function launch() {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
}

/** How all pages are opened: an office in China. */
export const OFFICE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } };

/**
 * Every story in the bare page, as `path#export`.
 * @param {import('playwright').Page} page
 * @returns {Promise<readonly string[]>}
 */
export function storyIds(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).zhengwuStories.list());
}

/**
 * Opens the bare page afresh and shows one story, play function included.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {string} id
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function showStory(page, url, id) {
  await page.goto(url);
  await page.waitForFunction(() => 'zhengwuStories' in globalThis);
  return page.evaluate(
    (story) =>
      /** @type {any} */ (globalThis).zhengwuStories.show(story).then(
        () => undefined,
        (/** @type {unknown} */ error) => String(error instanceof Error ? error.message : error),
      ),
    id,
  );
}

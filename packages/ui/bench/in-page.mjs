// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, mergeConfig } from 'vite';

import { serveFolder } from '../../../tools/pages/server.mjs';
import { OFFICE, launch } from '../../../tools/pages/session.mjs';
import { root } from '../../../tools/root.mjs';

/**
 * Builds the bench page as a host would get it, opens it in Chromium and runs one of its benches there.
 * @template T
 * @param {'viewport' | 'measure'} name
 * @returns {Promise<T>}
 */
export async function inPage(name) {
  const outDir = join(root, '.cache/bench/ui', name);
  await build(
    mergeConfig(
      { configFile: join(root, 'vite.config.ts') },
      {
        root: fileURLToPath(new URL('./canvas', import.meta.url)),
        base: './',
        logLevel: 'warn',
        build: { outDir, emptyOutDir: true, reportCompressedSize: false, modulePreload: false, chunkSizeWarningLimit: 1e6 },
      },
    ),
  );
  const site = await serveFolder(outDir);
  const browser = await launch();
  try {
    const page = await (await browser.newContext(OFFICE)).newPage();
    page.setDefaultTimeout(0);
    await page.goto(site.url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await page.evaluate((which) => /** @type {any} */ (globalThis).bench[which](), name);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** @param {readonly (readonly string[])[]} rows the first one the heads */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) process.stdout.write(`${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`);
}

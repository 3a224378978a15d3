import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';

import { serveFolder, STRICT_POLICY } from '../../../../../tools/pages/server.mjs';
import { launch, OFFICE } from '../../../../../tools/pages/session.mjs';
import type { SettingOptions } from '../set-pages.js';
import type { Told } from './in-page.js';

/** Options that can travel into another process. */
export type PlainOptions = Pick<SettingOptions, 'page' | 'patience'>;

/** A window under the strict policy in which documents are set, printed to PDF, and read again. */
export interface PrintWindow {
  tell(html: string, options?: PlainOptions): Promise<Told>;
  show(html: string, options?: PlainOptions): Promise<Told>;
  pdf(): Promise<Uint8Array>;
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What in-page.ts puts on its window. */
interface PrintPage {
  readonly zwPrint: {
    readonly tell: (html: string, options: PlainOptions) => Promise<Told>;
    readonly show: (html: string, options: PlainOptions) => Promise<Told>;
    readonly violations: readonly string[];
  };
}

export async function openPrintWindow(): Promise<PrintWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'zw-print-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome86',
    conditions: ['zhengwu-source'],
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><script src="page.js" defer></script></head><body></body></html>');
  const site = await serveFolder(folder, { headers: { 'content-security-policy': STRICT_POLICY } });
  const browser: Browser = await launch();
  const page: Page = await (await browser.newContext(OFFICE)).newPage();
  await page.goto(site.url);
  const call = (name: 'tell' | 'show', html: string, options: PlainOptions): Promise<Told> =>
    page.evaluate(([what, text, how]) => (globalThis as unknown as PrintPage).zwPrint[what](text, how), [name, html, options] as const);
  return {
    tell: (html, options = {}) => call('tell', html, options),
    show: (html, options = {}) => call('show', html, options),
    pdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    violations: () => page.evaluate(() => (globalThis as unknown as PrintPage).zwPrint.violations),
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

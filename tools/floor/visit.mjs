// @ts-check
import { spawn } from 'node:child_process';

import { chromium86 } from './chromium-86.mjs';

/** @typedef {{ userAgent: string, missing: string[], uncaught: string[], results: import('../report/report.mjs').Check[] }} Answer */

const PATIENCE_MS = 180_000;

/**
 * Opens an address in Chromium 86 and waits for the answer of its self-checks.
 * @param {string} url
 * @param {string} profile a folder of its own
 * @param {Promise<Answer>} answer what the page sends back
 * @returns {Promise<Answer>}
 */
export async function answeredFrom(url, profile, answer) {
  const { path, environment } = await chromium86();
  const browser = spawn(
    path,
    [
      ...['--headless', '--no-sandbox', '--no-zygote', '--single-process', '--disable-gpu', '--no-first-run'],
      ...['--disable-background-networking', '--disable-dev-shm-usage', `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
      url,
    ],
    { env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  browser.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise((_resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', (code, signal) => reject(new Error(`Chromium 86 ended (${code ?? signal}) before it answered:\n${said.slice(-2000)}`)));
    setTimeout(() => reject(new Error(`No answer from Chromium 86 in ${PATIENCE_MS} ms:\n${said.slice(-2000)}`)), PATIENCE_MS).unref();
  });
  try {
    return await Promise.race([answer, ended]);
  } finally {
    // It will end now, and that is no longer news.
    ended.catch(String);
    browser.kill('SIGKILL');
  }
}

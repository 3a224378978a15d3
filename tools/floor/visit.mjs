// @ts-check
import { spawn } from 'node:child_process';

import { chromium86 } from './chromium-86.mjs';

/** @typedef {{ userAgent: string, missing: string[], uncaught: string[], results: import('../report/report.mjs').Check[] }} Answer */

const PATIENCE_MS = 60_000;
/** Chromium 86 in one process now and then hangs before it has drawn anything, on a machine with much to do. */
const ATTEMPTS = 3;

/**
 * Opens an address in Chromium 86 and waits for the answer of its self-checks.
 * @param {string} url
 * @param {string} profile a folder of its own
 * @param {Promise<Answer>} answer what the page sends back
 * @returns {Promise<Answer>}
 */
export async function answeredFrom(url, profile, answer) {
  for (let attempt = 1; ; attempt += 1) {
    const given = await visited(url, `${profile}-${attempt}`, answer);
    if (typeof given !== 'string') return given;
    if (attempt === ATTEMPTS) throw new Error(`No answer from Chromium 86 in ${ATTEMPTS} times ${PATIENCE_MS} ms:\n${given.slice(-2000)}`);
    console.log(`floor: no answer from Chromium 86 in ${PATIENCE_MS} ms, tried again`);
  }
}

/** @param {string} url @param {string} profile @param {Promise<Answer>} answer @returns {Promise<Answer | string>} what it has said on its way, where no answer came in time */
async function visited(url, profile, answer) {
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
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(said), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, ended, late]);
  } finally {
    clearTimeout(timer);
    // It will end now, and that is no longer news.
    ended.catch(String);
    browser.kill('SIGKILL');
  }
}

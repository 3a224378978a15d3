// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

/** Switches for every headless run: no sandbox in containers, no chatter with the network. */
export const chromiumArgs = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Playwright's own download, where somebody has run `npx playwright install chromium`. */
function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    return /** @type {string} */ (chromium.executablePath());
  } catch {
    // Before `npm install` there is no playwright to ask.
    return undefined;
  }
}

/**
 * The Chromium that tests drive: `CHROMIUM_PATH`, else one of the usual places, else Playwright's own.
 * A `CHROMIUM_PATH` that leads nowhere is an error, not a reason to take another browser silently.
 * @returns {string | undefined}
 */
export function findChromium() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, and nothing is there.`);
    return asked;
  }
  return [...usualPlaces, playwrightsOwn()].find((path) => path !== undefined && existsSync(path));
}

/**
 * Like `findChromium`, for callers that cannot go on without one: a path that names what is missing
 * makes the launch fail with a message that a person can act on.
 */
export function chromiumPath() {
  return findChromium() ?? '/usr/bin/chromium (not installed: run `node tools/setup.mjs`)';
}

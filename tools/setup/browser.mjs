// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { findChromium } from '../browser/chromium.mjs';

/** Has fontconfig a font for Chinese? `undefined` where there is no fontconfig to ask (macOS, Windows: both bring one). */
function hasChineseFont() {
  const asked = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (asked.error) return process.platform === 'linux' ? false : undefined;
  return asked.stdout.trim() !== '';
}

/** What the browser tests need and this machine lacks, as Debian names it. */
function missingPackages() {
  const missing = [];
  if (findChromium() === undefined) missing.push('chromium');
  if (hasChineseFont() === false) missing.push('fontconfig', 'fonts-noto-cjk');
  return missing;
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Makes sure that there is a Chromium and a Chinese font: installs them where we are root on a
 * Debian-like system, else names in one line what a person has to install, and ends the process.
 */
export function ensureBrowser() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (canInstall()) {
    console.log(`setup: installing ${missing.join(' ')} with apt-get`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', ...missing],
    ]) {
      const run = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
      if (run.status !== 0) {
        console.error(run.stdout.slice(-2000), run.stderr.slice(-2000));
        break;
      }
    }
    if (missingPackages().length === 0) return;
  }
  console.error(
    `setup: please install ${missingPackages().join(', ')} ` +
      `(Debian/Ubuntu: sudo apt-get install -y ${missingPackages().join(' ')}; ` +
      'a Chromium elsewhere: CHROMIUM_PATH=/path/to/it; or npx playwright install chromium).',
  );
  process.exit(1);
}

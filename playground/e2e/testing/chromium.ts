import { chromium, type Browser } from 'playwright';

import { chromiumArgs, chromiumPath } from '../../../tools/browser/chromium.mjs';

/** The machine's own Chromium, as every other test of ours drives it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
}

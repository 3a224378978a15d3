// @ts-check
// npm run shots [-- part-of-a-name …]: a picture of every story at the sizes that we look at, into shots/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { BARE_ASSETS, buildBarePage } from './pages/build.mjs';
import { serveFolder } from './pages/server.mjs';
import { OFFICE, launch, showStory, storyIds } from './pages/session.mjs';
import { root } from './root.mjs';

/** A small office screen, a large one, a telephone. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 375, height: 812 },
];

const wanted = process.argv.slice(2);
const site = await serveFolder(await buildBarePage(), { lasting: BARE_ASSETS });
const browser = await launch();
const page = await (await browser.newContext(OFFICE)).newPage();
await page.goto(site.url);
const ids = (await storyIds(page)).filter(
  (id) => !id.startsWith('../fixtures/') && (wanted.length === 0 || wanted.some((part) => id.includes(part))),
);

mkdirSync(join(root, 'shots'), { recursive: true });
for (const id of ids) {
  const name = id.replace(/^.*\//, '').replace('.stories.ts#', '--');
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    const failure = await showStory(page, site.url, id);
    if (failure !== undefined) {
      console.error(`shots: ${id}: ${failure}`);
      process.exitCode = 1;
    }
    await page.evaluate(() => document.fonts.ready);
    const file = `shots/${name}--${width}x${height}.png`;
    await page.screenshot({ path: join(root, file) });
    console.log(file);
  }
}
await browser.close();
await site.close();
if (ids.length === 0) {
  console.error(`shots: no story matches ${wanted.join(', ')}`);
  process.exitCode = 1;
}

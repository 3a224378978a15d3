// @ts-check
// npm run test:floor: the built script-tag files in a real Chromium 86, under the strict policy.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { iifeFile } from './build/file-names.mjs';
import { builtPackages } from './build/package-list.mjs';
import { visitPlayground } from './floor/playground.mjs';
import { answeredFrom } from './floor/visit.mjs';
import { STRICT_POLICY, serveFolder } from './pages/server.mjs';
import { report } from './report/report.mjs';
import { root } from './root.mjs';

/** @typedef {import('./floor/visit.mjs').Answer} Answer */

const FLOOR = 86;

/**
 * A folder that is a web site of one page: the scripts of a dist, the self-checks after them.
 * @param {string} name @param {string} dist @param {string} script @param {readonly string[]} checks
 */
function prepared(name, dist, script, checks) {
  const folder = join(root, '.cache/floor', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(dist)) {
    if (file.endsWith('.iife.js')) cpSync(join(dist, file), join(folder, file));
  }
  cpSync(join(root, 'tools/floor/page.js'), join(folder, 'page.js'));
  checks.forEach((check, index) => cpSync(check, join(folder, `check-${index}.js`)));
  const scripts = ['page.js', script, ...checks.map((_check, index) => `check-${index}.js`)];
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body>` +
      `${scripts.map((file) => `<script src="${file}"></script>`).join('')}</body></html>`,
  );
  return folder;
}

/**
 * Opens the site in Chromium 86 and waits for what it sends back.
 * @param {string} folder
 * @returns {Promise<Answer>}
 */
async function visited(folder) {
  /** @type {(body: string) => void} */
  let onPost = String;
  /** @type {Promise<Answer>} */
  const answer = new Promise((resolve) => {
    onPost = (body) => resolve(JSON.parse(body));
  });
  const site = await serveFolder(folder, { headers: { 'content-security-policy': STRICT_POLICY }, onPost });
  try {
    return await answeredFrom(site.url, join(folder, '.profile'), answer);
  } finally {
    await site.close();
  }
}

/** The self-checks of one package. @param {string} folder */
function checksOf(folder) {
  const floor = join(folder, 'floor');
  return existsSync(floor) ? readdirSync(floor).filter((file) => file.endsWith('.js')).sort().map((file) => join(floor, file)) : [];
}

/** @param {string} script @param {Answer} answer */
function note(script, { userAgent, missing, uncaught, results }) {
  const major = Number(/Chrome\/(\d+)/.exec(userAgent)?.[1]);
  checks.push(
    { name: `${script}: this is Chromium ${FLOOR}`, faults: major === FLOOR && missing.length === 3 ? [] : [userAgent, `missing: ${missing.join()}`] },
    { name: `${script}: loads without a complaint`, faults: uncaught },
    ...results.map((result) => ({ ...result, name: `${script}: ${result.name}` })),
  );
}

const packages = builtPackages(root);
const visits = [
  { name: 'all', dist: join(root, 'dist'), script: 'zhengwu.iife.js', checks: packages.flatMap(({ folder }) => checksOf(folder)) },
  ...packages.map((one) => ({ name: one.name, dist: join(one.folder, 'dist'), script: iifeFile(one), checks: checksOf(one.folder) })),
];

/** @type {import('./report/report.mjs').Check[]} */
const checks = [];
for (const { name, dist, script, checks: own } of visits) {
  if (!existsSync(join(dist, script))) {
    checks.push({ name: script, faults: ['is not built: run npm run build first'] });
    continue;
  }
  note(script, await visited(prepared(name, dist, script, own)));
}
note('playground', await visitPlayground());
report('floor', checks);

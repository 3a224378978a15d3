// @ts-check
// npm run test:csp: every story alone in a bare page under the strict policy; any violation or complaint fails.
import { buildBarePage } from './pages/build.mjs';
import { STRICT_POLICY, serveFolder } from './pages/server.mjs';
import { OFFICE, launch, showStory, storyIds } from './pages/session.mjs';
import { report } from './report/report.mjs';

const FIXTURES = '../fixtures/';
/** Fixture stories whose very failing is the test → the complaint that is due. @type {Readonly<Record<string, string>>} */
const MUST_FAIL = {
  InlineStyle: 'policy: style-src-attr',
  InlineHandler: 'policy: script-src-attr',
  InlineScript: 'policy: script-src-elem',
  ForeignPicture: 'policy: img-src',
  ConsoleError: 'console: a complaint',
  FailingPlay: 'play: the play function fails',
};

const site = await serveFolder(await buildBarePage(), { headers: { 'content-security-policy': STRICT_POLICY } });
const browser = await launch();
const page = await (await browser.newContext(OFFICE)).newPage();

/** @type {string[]} */
let complaints = [];
page.on('console', (message) => {
  if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
});
page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
await page.exposeFunction('noteViolation', (/** @type {string} */ text) => complaints.push(`policy: ${text}`));
await page.addInitScript(() => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    /** @type {any} */ (globalThis).noteViolation(`${effectiveDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
});

const response = await page.goto(site.url);
if (response?.headers()['content-security-policy'] !== STRICT_POLICY) throw new Error('The page came without the policy.');
const ids = await storyIds(page);

const checks = [];
for (const id of ids) {
  complaints = [];
  const failure = await showStory(page, site.url, id);
  // A violation is told in a task of its own: give it two frames.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const faults = [...complaints, ...(failure === undefined ? [] : [`play: ${failure}`])];
  const name = id.slice(id.indexOf('#') + 1);
  const due = id.startsWith(FIXTURES) ? MUST_FAIL[name] : undefined;
  if (due === undefined) checks.push({ name: id.replace(/^(\.\.\/)+/, ''), faults });
  else checks.push({ name: `self-test: ${name}`, faults: faults.some((fault) => fault.startsWith(due)) ? [] : [`no "${due}" noticed`] });
}
for (const name of Object.keys(MUST_FAIL)) {
  if (!ids.includes(`${FIXTURES}violations.stories.ts#${name}`)) checks.push({ name: `self-test: ${name}`, faults: ['is missing'] });
}

await browser.close();
await site.close();
report('csp', checks);

// @ts-check
// npm run test:csp: every story alone in a bare page under the strict policy; any violation or complaint fails.
import { BARE_ASSETS, buildBarePage } from './pages/build.mjs';
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

/** Browsers that share the stories: each with a focus of its own. */
const AT_ONCE = 2;

const site = await serveFolder(await buildBarePage(), { lasting: BARE_ASSETS, headers: { 'content-security-policy': STRICT_POLICY } });

/** A browser with one page, and what that page has complained of since it was asked last. */
async function visitor() {
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
  return {
    browser,
    page,
    /** What there is to complain of in one story. @param {string} id */
    faultsOf: async (id) => {
      complaints = [];
      const failure = await showStory(page, site.url, id);
      // A violation is told in a task of its own: give it two frames.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return [...complaints, ...(failure === undefined ? [] : [`play: ${failure}`])];
    },
  };
}

const visitors = await Promise.all(Array.from({ length: AT_ONCE }, visitor));
const [first] = visitors;
if (first === undefined) throw new Error('no browser was launched');
const ids = await storyIds(first.page);

/** By the story's place in the list: the order of the report is that of the list. @type {import('./report/report.mjs').Check[]} */
const checks = [];
let next = 0;
await Promise.all(
  visitors.map(async ({ faultsOf }) => {
    for (let at = next++; at < ids.length; at = next++) {
      const id = ids[at] ?? '';
      const faults = await faultsOf(id);
      const name = id.slice(id.indexOf('#') + 1);
      const due = id.startsWith(FIXTURES) ? MUST_FAIL[name] : undefined;
      if (due === undefined) checks[at] = { name: id.replace(/^(\.\.\/)+/, ''), faults };
      else checks[at] = { name: `self-test: ${name}`, faults: faults.some((fault) => fault.startsWith(due)) ? [] : [`no "${due}" noticed`] };
    }
  }),
);
for (const name of Object.keys(MUST_FAIL)) {
  if (!ids.includes(`${FIXTURES}violations.stories.ts#${name}`)) checks.push({ name: `self-test: ${name}`, faults: ['is missing'] });
}

await Promise.all(visitors.map(({ browser }) => browser.close()));
await site.close();
report('csp', checks);

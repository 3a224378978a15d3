import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds on the page as it stands, shadow roots included: the rule and where. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, not by the page: the policy stays as strict as it is.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: { run(): Promise<{ violations: Result[] }> } }; // just put there
    return (await inPage.run()).violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.flat().join(' ')) }));
  });
  return violations.flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`));
}

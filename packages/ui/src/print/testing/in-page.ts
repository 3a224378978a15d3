import { windowSheet } from '../sheets.js';
import { setPages, type SettingOptions } from '../set-pages.js';
import { wear } from '../press.js';
import { excessOf, textOf, textOfSource } from './papers.js';

/** What a page tells of a document that was set in it. */
export interface Told {
  readonly texts: readonly string[];
  readonly source: string;
  readonly excess: number;
  readonly isSplit: boolean;
  readonly findings: readonly string[];
}

async function tell(html: string, options: SettingOptions): Promise<Told> {
  const { press, pages, reporter } = await setPages(html, options);
  const told = {
    texts: pages.map(textOf),
    source: sourceText(html),
    excess: Math.max(...pages.map(excessOf)),
    isSplit: pages.some((page) => page.querySelector('.zw-part') !== null),
    findings: reporter.findings.map(({ rule }) => rule),
  };
  press.close();
  return told;
}

/** Puts the very pages that would be printed from the frame into this window, so that it can be printed instead. */
async function show(html: string, options: SettingOptions): Promise<Told> {
  const { press, pages, styles, geometry, reporter } = await setPages(html, options);
  const told = { texts: pages.map((page) => page.textContent.replace(/\s+/g, '')), source: sourceText(html), excess: Math.max(...pages.map(excessOf)), isSplit: false, findings: reporter.findings.map(({ rule }) => rule) };
  document.body.replaceChildren(...pages.map((page) => document.importNode(page, true)));
  wear(document, window, [...styles, windowSheet(geometry)]);
  press.close();
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  return told;
}

/** The parser of this test would complain of style attributes as any does. */
function sourceText(html: string): string {
  return textOfSource(html.replace(/ style="[^"]*"/g, ''));
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(`${effectiveDirective} ${blockedURI}`));

Object.assign(window, { zwPrint: { tell, show, violations } });

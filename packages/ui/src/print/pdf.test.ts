import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { OFFICIAL_MARGINS, PAGE_OF_PAGES, type PageOptions } from './page-size.js';
import { openPrintWindow, type PrintWindow } from './testing/chromium.js';
import { many, picture, sentence } from './testing/samples.js';

let window: PrintWindow;
beforeAll(async () => (window = await openPrintWindow()), 60_000);
afterAll(() => window.close());

const hasPdfToText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const notice = `<h1>补正通知书</h1><p>广东开平某某餐饮有限公司：</p><p style="text-indent:2em">你（单位）提交的食品经营许可申请，经审查，需要补正下列全部内容：</p>
<table><thead><tr><th>序号</th><th>材料名称</th><th>需要补正的内容</th><th>依据</th></tr></thead><tbody>${many(30, (index) => `<tr><td>${index}</td><td>食品安全管理制度（第${index}项）</td><td>缺少第${index}页的签字和日期，请补签后重新提交。</td><td>《食品经营许可和备案管理办法》第十二条</td></tr>`)}</tbody></table>
<p style="text-indent:2em">请于收到本通知书之日起十个工作日内补正。</p><div data-page-break="avoid" style="text-align:right"><p>开平市市场监督管理局</p><p>2026年11月22日</p></div>`;

const documents: readonly (readonly [name: string, html: string, page: PageOptions])[] = [
  ['a notice of 30 rows', notice, { margins: OFFICIAL_MARGINS, footer: PAGE_OF_PAGES }],
  ['a table of 200 rows on A3 lying', `<table><thead><tr><th>情形</th><th>材料</th></tr></thead>${many(200, (index) => `<tr><td>情形${index}</td><td>${'申请材料'.repeat(1 + (index % 30))}</td></tr>`)}</table>`, { size: 'A3', isLandscape: true, footer: PAGE_OF_PAGES }],
  ['a long text on A5', `<p style="text-align:justify;text-indent:2em">${many(120, sentence)}</p>`, { size: 'A5', footer: PAGE_OF_PAGES }],
  ['images that are too large', `<p>前</p><p><img alt="平面图" src="${picture(3000, 4000)}"></p><p><img alt="流程图" src="${picture(6000, 500)}"></p><p>后</p>`, { footer: PAGE_OF_PAGES }],
  ['pages of an odd size', many(40, (index) => `<p>${sentence(index)}</p>`), { size: { width: 123.4, height: 217.3 }, footer: PAGE_OF_PAGES }],
];

describe('the PDF has the pages that were set', () => {
  test.each(documents)('%s', { timeout: 60_000 }, async (_name, html, page) => {
    const { texts, excess, findings } = await window.show(html, { page });
    expect(findings).toEqual([]);
    expect(excess).toBeLessThanOrEqual(0.5);
    const pdf = await window.pdf();
    expect(pageCount(pdf)).toBe(texts.length);
    if (hasPdfToText) expect(pagesOfPdf(pdf)).toEqual(texts.map(comparable));
  });

  test('without a complaint of the strict policy', async () => {
    expect(await window.violations()).toEqual([]);
  });
});

function pageCount(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

function pagesOfPdf(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zw-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']).toString('utf8');
    return text.split('\f').slice(0, -1).map(comparable);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Letters without their order: a table is read line by line. PDF writes some characters as radicals. */
function comparable(text: string): string {
  return [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('');
}

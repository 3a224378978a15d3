import { describe, expect, test } from 'vitest';

import { calledOff } from './pace.js';
import { OFFICIAL_MARGINS, PAGE_OF_PAGES } from './page-size.js';
import { pagesOf } from './testing/pages-of.js';
import { excessOf, rulesOf, textOf, textOfPages, textOfSource } from './testing/papers.js';
import { many, picture, sentence } from './testing/samples.js';

/** A block of its own height, in mm, on pages that have room for 257 mm. */
const block = (name: string, height: number, more = '') => `<div style="height:${height}mm;${more}">${name}</div>`;
const texts = (set: { pages: readonly HTMLElement[] }) => set.pages.map(textOf);

describe('a text that is longer than a page', () => {
  test('is cut between lines, nothing lost, nothing twice, each page within its room', async () => {
    const html = `<h1>补正通知书</h1>${many(60, (index) => `<p>${sentence(index)}</p>`)}`;
    const set = await pagesOf(html);
    expect(set.pages.length).toBeGreaterThan(4);
    expect(textOfPages(set)).toBe(textOfSource(html));
    for (const page of set.pages) expect(excessOf(page)).toBeLessThanOrEqual(0.5);
    expect(rulesOf(set)).toEqual([]);
  });

  test('one paragraph of many pages too, and each page is full', async () => {
    const html = `<p>${many(200, sentence)}</p>`;
    const set = await pagesOf(html);
    expect(set.pages.length).toBeGreaterThan(10);
    expect(textOfPages(set)).toBe(textOfSource(html));
    // The last page but one may give a line to the last, so that no line stands alone there.
    for (const page of set.pages.slice(0, -2)) {
      expect(excessOf(page)).toBeLessThanOrEqual(0.5);
      // Full but for less than a line: 12 pt × 1.75 = 28 px.
      expect(excessOf(page)).toBeGreaterThan(-28);
    }
  });

  test('a paragraph that goes on is not indented again, and stays justified', async () => {
    const set = await pagesOf(`<p style="text-indent:2em;text-align:justify">${many(40, sentence)}</p>`);
    const [first, second] = set.pages.map((page) => page.querySelector('p')!);
    expect(getComputedStyle(first!).textIndent).not.toBe('0px');
    expect(getComputedStyle(first!).textAlignLast).toBe('justify');
    expect(getComputedStyle(second!).textIndent).toBe('0px');
    expect(getComputedStyle(set.pages[set.pages.length - 1]!.querySelector('p')!).textAlignLast).toBe('auto');
  });

  test('no line of a paragraph stands alone', async () => {
    // 253 mm leave room for one line of 28 px, not for two.
    const set = await pagesOf(`${block('上', 248)}<p>甲<br>乙<br>丙<br>丁</p>`);
    expect(texts(set)).toEqual(['上', '甲乙丙丁']);
  });

  test('letters of two units and inline elements are not torn apart', async () => {
    const html = `<p>${many(400, (index) => `<b>𠮷${String(index)}</b>野家<i>食品</i>经营部 `)}</p>`;
    const set = await pagesOf(html, { page: { size: 'A5' } });
    expect(set.pages.length).toBeGreaterThan(1);
    expect(textOfPages(set)).toBe(textOfSource(html));
    expect(textOfPages(set)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('what was asked of a break', () => {
  test.each([
    ['data-page-break="before"', '<p>甲</p><p data-page-break="before">乙</p>', ['甲', '乙']],
    ['data-page-break="after"', '<p data-page-break="after">甲</p><p>乙</p>', ['甲', '乙']],
    ['break-before in a sheet', '<style>.new { break-before: page }</style><p>甲</p><p class="new">乙</p>', ['甲', '乙']],
    ['page-break-after in an attribute, important', '<div style="page-break-after: always !important">甲</div><div>乙</div>', ['甲', '乙']],
    ['an empty block that asks', '<p>甲</p><div style="page-break-after:always"></div><p>乙</p>', ['甲', '乙']],
    ['one of the first thing in a block', '<p>甲</p><section><h2 data-page-break="before">乙</h2><p>丙</p></section>', ['甲', '乙丙']],
    ['one before all and one behind all make no page', '<p data-page-break="before">甲</p><p data-page-break="after">乙</p>', ['甲乙']],
    ['two at one place make one page', '<p>甲</p><div data-page-break="after"></div><div data-page-break="after"></div><p>乙</p>', ['甲', '乙']],
    ['a page with an odd number', '<p>甲</p><p style="break-before:recto">乙</p>', ['甲', '', '乙']],
    ['a page with an even number', '<p>甲</p><p style="break-before:left">乙</p>', ['甲', '乙']],
    ['an even one from an even one', '<p>甲</p><p data-page-break="before">乙</p><p style="break-before:verso">丙</p>', ['甲', '乙', '', '丙']],
  ])('%s', async (_what, html, pages) => {
    expect(texts(await pagesOf(html))).toEqual(pages);
  });

  test.each([
    ['a heading stays with its text', `${block('上', 240)}<h2>标题</h2><p>甲<br>乙</p>`, ['上', '标题甲乙']],
    ['several headings too', `${block('上', 225)}<h2>一</h2><h3>二</h3><p>甲<br>乙</p>`, ['上', '一二甲乙']],
    ['a heading at the end of a section stays with the next', `${block('上', 240)}<section><h2>标题</h2></section><section><p>甲<br>乙</p></section>`, ['上', '标题甲乙']],
    ['break-inside: avoid', `${block('上', 150)}<div style="break-inside:avoid">${block('甲', 60)}${block('乙', 60)}</div>`, ['上', '甲乙']],
    ['data-page-break="avoid"', `${block('上', 150)}<div data-page-break="avoid">${block('甲', 60)}${block('乙', 60)}</div>`, ['上', '甲乙']],
    ['break-after: avoid', `${block('上', 150)}${block('甲', 60, 'break-after:avoid')}${block('乙', 60)}`, ['上', '甲乙']],
    ['what is larger than a page is cut all the same', `${block('上', 50)}<div data-page-break="avoid">${block('甲', 150)}${block('乙', 150)}</div>`, ['上', '甲', '乙']],
    ['without a wish the page is filled', `${block('上', 150)}${block('甲', 60)}${block('乙', 60)}`, ['上甲', '乙']],
  ])('%s', async (_what, html, pages) => {
    expect(texts(await pagesOf(html))).toEqual(pages);
  });

  test('margins at a break are swallowed, those behind one that was asked for stay', async () => {
    const set = await pagesOf(`${block('上', 250)}<p style="margin-top:30mm">甲</p><p data-page-break="before" style="margin-top:30mm">乙</p>`);
    const tops = set.pages.map((page) => page.querySelector('.zw-body > :first-child')!.getBoundingClientRect().top - page.querySelector('.zw-text')!.getBoundingClientRect().top);
    expect(tops.map(Math.round)).toEqual([0, 0, 113]);
  });
});

describe('tables', () => {
  const table = (rows: string, head = '<thead><tr><th>序号</th><th>材料名称</th></tr></thead>') => `<table>${head}<tbody>${rows}</tbody></table>`;

  test('are cut between rows, repeat their head, and keep the widths of their columns', async () => {
    const html = table(many(200, (index) => `<tr><td>${index}</td><td>${'营业执照'.repeat(1 + (index % 7))}</td></tr>`));
    const set = await pagesOf(html);
    expect(set.pages.length).toBeGreaterThan(4);
    expect(textOfPages(set)).toBe(textOfSource(html));
    const widths = new Set<string>();
    for (const page of set.pages) {
      expect(page.querySelectorAll('thead')).toHaveLength(1);
      expect(excessOf(page)).toBeLessThanOrEqual(0.5);
      widths.add([...page.querySelectorAll('th')].map((cell) => Math.round(cell.getBoundingClientRect().width)).join());
    }
    expect(widths.size).toBe(1);
  });

  test('a head is never left alone, nor repeated where it would take half a page', async () => {
    expect(texts(await pagesOf(`${block('上', 242)}${table('<tr><td>1</td><td>申请书</td></tr>')}`))).toEqual(['上', '序号材料名称1申请书']);
    const tall = await pagesOf(table(many(20, (index) => `<tr><td>${index}</td><td>申请书</td></tr>`), '<thead><tr><th style="height:150mm">高</th><th></th></tr></thead>'));
    expect(tall.pages.map((page) => page.querySelectorAll('thead').length)).toEqual([1, ...tall.pages.slice(1).map(() => 0)]);
  });

  test('a foot that is written first stands once, at the end', async () => {
    const html = `<table><tfoot><tr><td>合计 90 份</td></tr></tfoot><tbody>${many(90, (index) => `<tr><td>${index}</td></tr>`)}</tbody></table>`;
    const set = await pagesOf(html);
    expect(texts(set).filter((text) => text.includes('合计'))).toHaveLength(1);
    expect(texts(set)[set.pages.length - 1]).toMatch(/90合计90份$/);
  });

  test('rows that a cell spans stay together', async () => {
    const group = (name: string) => `<tr><td rowspan="6">${name}</td><td style="height:8mm">1</td></tr>${many(5, (index) => `<tr><td style="height:8mm">${index + 1}</td></tr>`)}`;
    const set = await pagesOf(table(['甲', '乙', '丙', '丁', '戊', '己', '庚'].map(group).join('')));
    expect(set.pages.length).toBeGreaterThan(1);
    for (const page of set.pages) expect(page.querySelectorAll('tbody tr').length % 6).toBe(0);
  });

  test('a cell that spans more than a page goes on in an empty one', async () => {
    const rows = `<tr><td rowspan="90">新办</td><td>1</td></tr>${many(89, (index) => `<tr><td>${index + 1}</td></tr>`)}`;
    const set = await pagesOf(table(rows));
    expect(set.pages.length).toBeGreaterThan(1);
    expect(textOfPages(set)).toBe(textOfSource(table(rows)));
    for (const page of set.pages.slice(1)) {
      const first = page.querySelector('tbody tr')!;
      expect([...first.children].map((cell) => cell.textContent)).toEqual(['', expect.stringMatching(/^\d+$/)]);
      const lefts = [...page.querySelectorAll('tbody td:last-child')].map((cell) => Math.round(cell.getBoundingClientRect().left));
      expect(new Set(lefts).size).toBe(1);
    }
  });

  test('a row that is higher than a page is cut in its cells', async () => {
    const long = many(40, sentence);
    const set = await pagesOf(table(`<tr><td>1</td><td>短</td></tr><tr><td>2</td><td>${long}</td></tr><tr><td>3</td><td>尾</td></tr>`));
    expect(set.pages.length).toBeGreaterThan(2);
    expect(texts(set).join('')).toBe(`序号材料名称1短2${long.replace(/\s/g, '')}3尾`);
    for (const page of set.pages) expect(excessOf(page)).toBeLessThanOrEqual(0.5);
    expect(rulesOf(set)).toEqual([]);
  });

  test('one that is wider than the paper is squeezed, and that is told', async () => {
    const set = await pagesOf(`<table><tr>${many(12, () => '<td style="min-width:30mm">申请材料</td>')}</tr></table>`);
    expect(rulesOf(set)).toEqual(['print/squeezed']);
    const page = set.pages[0]!;
    expect(page.querySelector('table')!.getBoundingClientRect().right).toBeLessThanOrEqual(page.querySelector('.zw-text')!.getBoundingClientRect().right + 1);
  });
});

describe('lists', () => {
  test('go on counting', async () => {
    const set = await pagesOf(`<ol start="3">${many(120, (index) => `<li>${index}</li>`)}</ol><ol reversed><li>末</li></ol>`);
    const numbers = set.pages.flatMap((page) => [...page.querySelectorAll('ol:not([reversed]) > li')].map((entry) => [(entry as HTMLLIElement).value, Number(entry.textContent) + 2]));
    expect(numbers).toHaveLength(120);
    for (const [value, due] of numbers) expect(value).toBe(due);
  });

  test('an entry that goes on has no number again', async () => {
    const set = await pagesOf(`<ol><li>${many(40, sentence)}</li></ol>`);
    expect(set.pages.map((page) => getComputedStyle(page.querySelector('li')!).display)).toEqual(['list-item', ...set.pages.slice(1).map(() => 'block')]);
  });
});

describe('images', () => {
  test('larger than a page are scaled to one, in their proportions', async () => {
    const html = `<p>前</p><img alt="平面图" width="3000" height="2000" src="${picture(3000, 2000)}"><img alt="长图" src="${picture(400, 4000)}"><p>后</p>`;
    const set = await pagesOf(html);
    const images = set.pages.flatMap((page) => [...page.querySelectorAll('img')]);
    expect(images).toHaveLength(2);
    const ratios = images.map((image) => image.getBoundingClientRect().width / image.getBoundingClientRect().height);
    expect(ratios[0]).toBeCloseTo(1.5, 1);
    expect(ratios[1]).toBeCloseTo(0.1, 2);
    for (const page of set.pages) expect(excessOf(page)).toBeLessThanOrEqual(0.5);
    expect(textOfPages(set)).toBe('前后');
  });

  test('that do not come are told and framed, with their description', async () => {
    const set = await pagesOf('<p>甲<img src="/no-such-seal.png" alt="公章"><img src="http://192.0.2.1/a.png" alt="外链"></p>', { patience: 3000 });
    expect(rulesOf(set).sort()).toEqual(['print/image-missing', 'print/image-refused']);
    expect([...set.pages[0]!.querySelectorAll('.zw-missing')].map((box) => box.getAttribute('data-zw-alt'))).toEqual(['公章', '外链']);
  });
});

describe('running texts', () => {
  test('count pages, on each', async () => {
    const set = await pagesOf(many(30, (index) => `<p>${sentence(index)}</p>`), {
      page: { margins: OFFICIAL_MARGINS, header: ({ page }) => `<p>${page % 2 === 1 ? '单' : '双'}</p>`, footer: PAGE_OF_PAGES },
    });
    const count = set.pages.length;
    expect(set.pages.map((page) => page.querySelector('.zw-foot')!.textContent)).toEqual(set.pages.map((_page, index) => `第 ${index + 1} 页 共 ${count} 页`));
    expect(set.pages.slice(0, 2).map((page) => page.querySelector('.zw-head')!.textContent)).toEqual(['单', '双']);
    expect(rulesOf(set)).toEqual([]);
  });

  test('too high ones are told once', async () => {
    const set = await pagesOf('<p>甲</p><p data-page-break="before">乙</p>', { page: { footer: '<div style="height:50mm">脚</div>' } });
    expect(rulesOf(set)).toEqual(['print/running-text-cut']);
  });
});

describe('what cannot be cut', () => {
  test('is made smaller if it is higher than a page, and told', async () => {
    const set = await pagesOf(`<p>前</p><svg data-id="qr" width="100" height="100"><text>码</text></svg><table><tr><td><div style="display:inline-block;height:400mm" data-id="box">高</div></td></tr></table><p>后</p>`);
    expect(rulesOf(set)).toEqual(['print/shrunk']);
    expect(textOfPages(set)).toBe('前码高后');
    for (const page of set.pages) {
      const [fit, text] = ['.zw-fit > .zw-html', '.zw-text'].map((name) => page.querySelector(name)!.getBoundingClientRect());
      expect(fit!.bottom).toBeLessThanOrEqual(text!.bottom + 1);
    }
  });

  test('flexible rows of many pages are laid out as blocks, and told', async () => {
    const html = `<div style="display:flex;flex-direction:column">${many(30, (index) => `<p>${sentence(index)}</p>`)}</div>`;
    const set = await pagesOf(html);
    expect(rulesOf(set)).toEqual(['print/relaid']);
    expect(textOfPages(set)).toBe(textOfSource(html));
    for (const page of set.pages) expect(excessOf(page)).toBeLessThanOrEqual(0.5);
  });

  test('a height that somebody set does not make empty pages', async () => {
    expect(texts(await pagesOf('<div style="min-height:297mm"><p>甲</p></div><div style="height:600mm"><p>乙</p></div>'))).toEqual(['甲乙']);
  });
});

test.each(['', '   ', '<p></p>', '<script>1</script>'])('an empty document (%s) is one empty page', async (html) => {
  const set = await pagesOf(html, { page: { footer: PAGE_OF_PAGES } });
  expect(set.isEmpty).toBe(true);
  expect(set.pages.map((page) => page.querySelector('.zw-foot')!.textContent)).toEqual(['第 1 页 共 1 页']);
});

test('300 pages are set in slices, and can be called off', async () => {
  const html = many(3400, (index) => `<p>${sentence(index)}</p>`);
  const told: number[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const set = await pagesOf(html, { onProgress: ({ done }) => void told.push(done) });
  clearInterval(timer);
  expect(set.pages.length).toBeGreaterThanOrEqual(300);
  expect(textOfPages(set)).toBe(textOfSource(html));
  expect(turns).toBeGreaterThan(3);
  expect(told).toHaveLength(set.pages.length);
  expect([...told].sort((a, b) => a - b)).toEqual(told);

  const stop = new AbortController();
  const frames = document.querySelectorAll('iframe').length;
  await expect(pagesOf(html, { signal: stop.signal, onProgress: ({ pages }) => pages === 5 && stop.abort() })).rejects.toMatchObject({ name: calledOff().name });
  expect(document.querySelectorAll('iframe')).toHaveLength(frames);
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Paper, PaperBlock } from './paper.js';
import { NOTICE } from './testing/notice.js';
import { writePaper } from './write-paper.js';

async function parts(paper: Paper): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(await writePaper(paper))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function body(...blocks: PaperBlock[]): Promise<string> {
  return (await parts({ blocks }))['word/document.xml'] ?? '';
}

const text = (written: string): PaperBlock => ({ type: 'paragraph', runs: [{ text: written }] });

describe('text', () => {
  it('names a Chinese face in every run', async () => {
    const { 'word/document.xml': document = '', 'word/fontTable.xml': fonts = '' } = await parts(NOTICE);
    const runs = document.match(/<w:r>.*?<\/w:r>/g) ?? [];
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.filter((run) => run.includes('<w:t') && !/w:eastAsia="(宋体|仿宋|黑体|楷体)"/.test(run))).toEqual([]);
    for (const [face, other] of [['宋体', 'SimSun'], ['仿宋', 'FangSong'], ['黑体', 'SimHei']]) {
      expect(fonts).toMatch(new RegExp(`w:name="${String(face)}"><w:altName w:val="${String(other)},`));
    }
  });

  it('sets bold, underline, size, alignment and the indent of two characters', async () => {
    const xml = await body({ type: 'paragraph', indent: true, align: 'justify', runs: [{ text: 'a', bold: true, underline: true, size: 16 }] });
    expect(xml).toContain('<w:b/>');
    expect(xml).toContain('<w:u w:val="single"/>');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
    expect(xml).not.toContain('<w:color');
  });

  it('breaks lines where the text does, and leaves out what XML cannot hold', async () => {
    const xml = await body(text('一\n二\r\n三\u0001<&\ud800'));
    expect(xml.match(/<w:br\/>/g)).toHaveLength(2);
    expect(xml).toContain('三&lt;&amp;\ufffd</w:t>');
  });

  it.each([1, 2, 3, 4] as const)('a heading of rank %i is one of Word’s own', async (level) => {
    expect(await body({ type: 'heading', level, runs: [{ text: '标题' }] })).toContain(`<w:pStyle w:val="Heading${String(level)}"/>`);
  });
});

describe('pages', () => {
  it('is A4 with margins in millimetres, upright or not', async () => {
    const upright = (await parts({ blocks: [], page: { margins: { left: 30 } } }))['word/document.xml'];
    expect(upright).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(upright).toMatch(/<w:pgMar (?=[^>]*w:top="1417")(?=[^>]*w:left="1701")/);
    const across = (await parts({ blocks: [], page: { landscape: true } }))['word/document.xml'];
    expect(across).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")(?=[^>]*w:orient="landscape")/);
  });

  it('breaks a page inside a paragraph, never outside', async () => {
    const xml = await body(text('a'), { type: 'pageBreak' }, text('b'));
    expect(xml).toMatch(/<w:p>(?:(?!<\/w:p>).)*<w:br w:type="page"\/>/);
    expect(xml).not.toMatch(/<\/w:p><w:br/);
  });

  it('counts its pages at the foot unless told otherwise', async () => {
    const { 'word/footer1.xml': footer = '', 'word/header1.xml': header = '' } = await parts(NOTICE);
    const words = footer.replace(/<w:instrText[^>]*>/g, '{').replace(/<\/w:instrText>/g, '}').replace(/<[^>]*>/g, '');
    expect(words).toContain('第 {PAGE} 页 共 {NUMPAGES} 页');
    expect(header).toContain('食品经营许可（新办）');
    expect(await parts({ blocks: [], footer: null })).not.toHaveProperty('word/footer1.xml');
  });

  it('speaks Chinese', async () => {
    const { 'word/settings.xml': settings, 'word/styles.xml': styles } = await parts(NOTICE);
    expect(settings).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(styles).toMatch(/<w:lang (?=[^>]*w:eastAsia="zh-CN")/);
  });
});

describe('tables', () => {
  const cell = (written: string, more = {}) => ({ blocks: [{ type: 'paragraph' as const, runs: [{ text: written }] }], ...more });

  it('repeats the header, keeps rows whole and sets the widths in millimetres', async () => {
    const xml = await body({ type: 'table', columns: [20, 50], headerRows: 1, rows: [[cell('a'), cell('b')], [cell('c'), cell('d')]] });
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:gridCol w:w="1134"/><w:gridCol w:w="2835"/>');
    expect(xml).toContain('w:val="single"');
  });

  it('narrows a table that the page cannot hold', async () => {
    const widths = [...(await body({ type: 'table', columns: [200, 200], rows: [[cell('a'), cell('b')]] })).matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths).toEqual([4535, 4535]);
  });

  it('draws no line where none is wanted', async () => {
    const xml = await body({ type: 'table', columns: [50], borders: false, rows: [[cell('a')]] });
    expect(xml).not.toContain('w:val="single"');
  });

  it('stands apart from the next table and from the end', async () => {
    const table: PaperBlock = { type: 'table', columns: [50], rows: [[cell('a')]] };
    expect(await body(table, table)).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)/);
  });

  it.each([
    ['no rows', { columns: [50], rows: [] }],
    ['no columns', { columns: [], rows: [[cell('a')]] }],
  ])('with %s is left out', async (_, table) => {
    expect(await body({ type: 'table', ...table })).not.toContain('<w:tbl>');
  });
});

it('gives the same bytes for the same paper, with no time in them', async () => {
  const first = await writePaper(NOTICE);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // the time in a ZIP goes by steps of two seconds
  expect(await writePaper(NOTICE)).toEqual(first);
  expect((await parts({ blocks: [] }))['docProps/core.xml']).not.toContain('dcterms:created>');
});

import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from './read-sheet.js';
import { packageOf, rowXml, zipOf, workbookParts } from './testing/package-of.js';

const RUNS = process.env['ZHENGWU_LONG'] === undefined ? 150 : 10_000;

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

async function rules(bytes: Uint8Array, limits = {}): Promise<string[]> {
  return (await readSheet(bytes, { limits })).findings.map(({ rule }) => rule);
}

describe.each(['implementation-list.xlsx', 'implementation-list-libreoffice.xlsx'])('%s', (name) => {
  it('gives sheets, texts, rich texts, days, times and codes padded with zeros', async () => {
    const { sheets } = await readSheet(fixture(name));
    expect(sheets.map(({ name: sheet, hidden }) => [sheet, hidden])).toEqual([['实施清单', false], ['区划', false], ['选项', true]]);
    const at = new Map(sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map((cell) => [`${sheet.name}!${cell.address}`, cell]))));
    expect(at.get('实施清单!F5')).toMatchObject({ type: 'date', value: '2024-01-01' });
    expect(at.get('实施清单!J7')).toMatchObject({ type: 'text', value: '须现场核查后办理' });
    expect(at.get('区划!A2')).toMatchObject({ type: 'number', value: 783, shown: '000783' });
    expect(at.get('区划!D2')).toMatchObject({ type: 'text', value: '08:30' });
    expect(at.get('区划!D3')).toMatchObject({ type: 'date', value: '2024-05-01', time: '13:30:00' });
  });

  it('spreads merged cells and drops formatted empty rows', async () => {
    const [sheet] = (await readSheet(fixture(name))).sheets;
    expect(sheet?.rows.find(({ row }) => row === 6)?.cells[1]).toMatchObject({ address: 'B6', origin: 'B5', value: '食品经营\n许可　' });
    expect(sheet?.rows[0]?.cells).toHaveLength(10);
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('reports what is hidden and what failed', async () => {
    const { findings } = await readSheet(fixture(name));
    const seen = findings.map(({ rule, at }) => `${rule} ${at.id} ${at.path ?? ''}`);
    expect(seen).toContain('sheet/hidden-rows 实施清单 A8');
    expect(seen).toContain('sheet/hidden-columns 实施清单 J1');
    expect(seen).toContain('sheet/hidden-sheet 选项 ');
    const failed = name.includes('libreoffice') ? 'sheet/error-cell 实施清单 J8' : 'sheet/not-calculated 实施清单 J8';
    expect(seen).toContain(failed);
  });
});

it('counts days from 1904 where the workbook says so', async () => {
  const { sheets, findings } = await readSheet(fixture('materials-1904.xlsx'));
  expect(findings).toEqual([]);
  expect(sheets[0]?.rows.map(({ cells }) => cells[3]?.value)).toEqual(['启用日期', '2024-02-29', '1904-01-02']);
});

describe('files that are something else', () => {
  it.each([
    ['materials.xls', 'sheet/old-xls'],
    ['materials.ods', 'sheet/other-format'],
    ['locked.xlsx', 'sheet/locked'],
  ])('%s: %s', async (name, rule) => {
    expect(await readSheet(fixture(name))).toMatchObject({ sheets: [], findings: [{ rule }] });
  });

  // 材料名称,份数 in GBK
  const gbk = [0xb2, 0xc4, 0xc1, 0xcf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb7, 0xdd, 0xca, 0xfd, 0x0a, 0x61, 0x2c, 0x31];
  it.each([
    ['UTF-8', strToU8('\ufeff材料名称,份数\na,1')],
    ['GBK', Uint8Array.from(gbk)],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Array.from('材料名称\t份数\na\t1').flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])])],
  ])('CSV in %s is read and named as what it is', async (encoding, bytes) => {
    const { sheets, findings } = await readSheet(bytes);
    expect(findings).toMatchObject([{ rule: 'sheet/is-csv', severity: 'warning', params: { encoding } }]);
    expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([['材料名称', '份数'], ['a', '1']]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'sheet/not-xlsx'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'sheet/not-xlsx'],
    ['a note', strToU8('你好'), 'sheet/not-xlsx'],
    ['a web page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'sheet/other-format'],
    ['XML of 2003', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'sheet/other-format'],
    ['a Word document', zipOf({ 'word/document.xml': '<w/>' }), 'sheet/other-format'],
    ['an .xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'sheet/other-format'],
    ['a ZIP of photographs', zipOf({ '1.jpg': 'x' }), 'sheet/no-sheet'],
    ['a workbook without sheets', packageOf('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'sheet/no-sheet'],
  ])('%s: %s', async (_, bytes, rule) => {
    expect(await readSheet(bytes)).toMatchObject({ sheets: [], findings: [{ rule }] });
  });
});

describe('what other writers do', () => {
  it.each([
    ['cells without addresses', '<row><c><v>1</v></c><c><v>2</v></c></row>', { A1: 1, B1: 2 }],
    ['prefixed names', '<x:row xmlns:x="u" r="2"><x:c r="C2"><x:v>1</x:v></x:c></x:row>', { C2: 1 }],
    ['cells and rows out of order', '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>', { A1: 0, A2: 1, B2: 2 }],
    ['phonetic guides', '<row><c t="inlineStr"><is><r><t>开</t></r><rPh><t>kāi</t></rPh><r><t>平</t></r></is></c></row>', { A1: '开平' }],
    ['days in ISO form', '<row><c t="d"><v>2024-05-01T00:00:00</v></c></row>', { A1: '2024-05-01' }],
    ['texts of formulas', '<row><c t="str"><f>A2&amp;"x"</f><v>a_x000D_b</v></c></row>', { A1: 'a\rb' }],
    ['truth values', '<row><c t="b"><v>1</v></c></row>', { A1: true }],
    ['white space alone', '<row><c t="inlineStr"><is><t xml:space="preserve"> \n　</t></is></c></row>', {}],
    ['numbers that are none', '<row><c><v>abc</v></c></row>', { A1: 'abc' }],
  ])('%s', async (_, rows, expected) => {
    const { sheets, findings } = await readSheet(packageOf(rows));
    expect(findings).toEqual([]);
    expect(Object.fromEntries(sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map(({ address, value }) => [address, value]))))).toEqual(expected);
  });
});

describe('hostile files', () => {
  const good = packageOf(rowXml(1, ['a']));

  it.each([0.3, 0.6, 0.95])('a file cut off at %d of its length', async (share) => {
    expect(await rules(good.subarray(0, Math.floor(good.length * share)))).toEqual(['sheet/cut-off']);
  });

  it('a bomb that tells its size is refused before it is unpacked', async () => {
    const bomb = packageOf('', { 'xl/worksheets/sheet1.xml': ' '.repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await rules(bomb, { unpackedBytes: 1_000_000 })).toEqual(['sheet/too-large']);
  });

  it('a bomb that lies about its size is stopped while it is unpacked', async () => {
    const bomb = packageOf('', { 'xl/worksheets/sheet1.xml': ' '.repeat(3_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000) view.setUint32(at + 24, 10, true);
    }
    expect(await rules(bomb, { unpackedBytes: 1_000_000 })).toEqual(['sheet/too-large']);
    expect(await rules(bomb)).toEqual(['sheet/damaged']);
  });

  it('sheets that all point to one large part share one limit', async () => {
    const sheets = Array.from({ length: 5 }, (_, index) => `<sheet name="${String(index)}" r:id="r1"/>`).join('');
    const bytes = packageOf(rowXml(1, ['x'.repeat(300_000)]), { 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` });
    const { sheets: read, findings } = await readSheet(bytes, { limits: { unpackedBytes: 1_000_000 } });
    expect([read.length, findings.map(({ rule }) => rule)]).toEqual([3, ['sheet/too-large', 'sheet/too-large']]);
  });

  it.each([
    ['too many files', { entries: 3 }, ['sheet/too-many-parts']],
    ['too large a file', { fileBytes: 100 }, ['sheet/too-large']],
  ])('%s', async (_, limits, expected) => {
    expect(await rules(good, limits)).toEqual(expected);
  });

  it.each([
    ['a DTD', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'sheet/unsafe-xml'],
    ['an entity of its own', '<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>', 'sheet/unsafe-xml'],
    ['half a sheet', '<worksheet><sheetData><row>', 'sheet/damaged'],
  ])('%s', async (_, xml, rule) => {
    expect(await rules(packageOf('', { 'xl/worksheets/sheet1.xml': xml }))).toEqual([rule]);
  });

  it('too many sheets are read up to the bound', async () => {
    const sheets = Array.from({ length: 4 }, (_, index) => `<sheet name="${String(index)}" r:id="r1"/>`).join('');
    const bytes = packageOf(rowXml(1, ['a']), { 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` });
    const { sheets: read, findings } = await readSheet(bytes, { limits: { sheets: 3 } });
    expect(read).toHaveLength(3);
    expect(findings).toMatchObject([{ rule: 'sheet/too-many-sheets', params: { limit: 3 } }]);
  });

  it('one damaged sheet does not take the others with it', async () => {
    const bytes = packageOf(rowXml(1, ['a']), {
      'xl/workbook.xml': '<workbook><sheets><sheet name="坏" r:id="r0"/><sheet name="好" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r0" Type="x/worksheet" Target="bad.xml"/><Relationship Id="r1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/bad.xml': '<worksheet>',
    });
    const { sheets, findings } = await readSheet(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['好']);
    expect(findings).toMatchObject([{ rule: 'sheet/damaged', at: { id: '坏' } }]);
  });

  it('100,000 rows are read up to the bound, and the bound is named', async () => {
    const rows = Array.from({ length: 100_000 }, () => '<row><c><v>1</v></c></row>').join('');
    const { sheets, findings } = await readSheet(packageOf(rows));
    expect(sheets[0]?.rows).toHaveLength(50_000);
    expect(findings).toMatchObject([{ rule: 'sheet/too-many-rows', params: { limit: 50_000, from: 50_001 }, at: { path: 'A50001' } }]);
  });

  it.each(['A1:XFD1048576', 'A1:XFD1'])('a merge over %s costs no more than the sheet holds', async (ref) => {
    const bytes = packageOf('', {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowXml(1, ['a'])}${rowXml(3, ['', 'b'])}</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells></worksheet>`,
    });
    const { sheets } = await readSheet(bytes);
    expect(sheets[0]?.rows.reduce((count, { cells }) => count + cells.length, 0)).toBeLessThanOrEqual(6);
  });

  it('cells of merged ranges count', async () => {
    const bytes = packageOf('', {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowXml(1, ['a'])}<row r="900"><c r="Z900"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:Y899"/></mergeCells></worksheet>`,
    });
    expect(await rules(bytes, { cells: 1_000 })).toEqual(['sheet/too-many-cells']);
  });

  it('a part that is missing', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts('');
    expect(await rules(zipOf(parts))).toEqual(['sheet/damaged']);
  });

  it('never throws, whatever byte is changed', async () => {
    const bytes = fixture('materials-1904.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        const { findings } = await readSheet(changed);
        // A fault that we did not foresee carries its reason.
        expect(findings.filter(({ params }) => 'reason' in params)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

import readXlsxFile from 'read-excel-file/node';
import { bench, describe } from 'vitest';
import { readSheet, readTable, writeSheet, type BookCell, type Column } from '../src/sheet/index.js';

const ROWS = 5_000;
const HEADERS = ['事项名称', '实施编码', '法定时限', '承诺时限', '生效日期', '是否收费', '办件类型', '申请材料', '受理条件', '办理地点', '咨询电话', '备注'];
const COLUMNS: readonly Column[] = HEADERS.map((header, index) => {
  const kind = (['text', 'code', 'number', 'number', 'date', 'yesNo', 'text', 'list', 'text', 'text', 'code', 'text'] as const)[index] ?? 'text';
  return { key: `c${String(index)}`, headers: [header], kind };
});

function row(number: number): BookCell[] {
  const item = `食品经营许可（${String(number % 80)}）`;
  const code = `11440783MB2C00001A444${String(number).padStart(10, '0')}`;
  const day = { date: `2024-05-${String((number % 28) + 1).padStart(2, '0')}` };
  return [item, code, 20, number % 20, day, number % 2 === 0 ? '否' : '同上', '承诺件', '1.申请表\n2.营业执照', `条件 ${String(number)}`, '开平市民中心', '0750-2200000', null];
}

const book = { sheets: [{ name: '实施清单', headerRows: 1, rows: [HEADERS, ...Array.from({ length: ROWS }, (_, index) => row(index))] }] };
const { bytes } = await writeSheet(book);
const [sheet] = (await readSheet(bytes)).sheets;
if (sheet?.rows.length !== ROWS + 1) throw new Error('the sheet to be read lacks rows');

describe(`${String(ROWS)} rows of ${String(HEADERS.length)} columns`, () => {
  bench('read the sheet', async () => {
    await readSheet(bytes);
  });
  bench('read the sheet with read-excel-file', async () => {
    await readXlsxFile(Buffer.from(bytes));
  });
  bench('read the table in it', () => {
    readTable(sheet, COLUMNS);
  });
  bench('write the sheet', async () => {
    await writeSheet(book);
  });
});

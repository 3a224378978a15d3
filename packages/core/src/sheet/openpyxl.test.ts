import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Book } from './book.js';
import { writeSheet } from './write-sheet.js';

const BOOK: Book = {
  sheets: [
    {
      name: '材料清单',
      headerRows: 1,
      columns: [{ width: 24 }, { width: 20, text: true }, { width: 12 }, { width: 40, wrap: true }],
      rows: [
        ['材料名称', '编码', '启用日期', '说明'],
        ['申请书', '000123', { date: '2024-05-01' }, '=1+1'],
        ['营业执照', null, { date: '1900-01-05' }, '第一行\n第二行'],
        [null, null, null, true],
      ],
      merges: ['B2:B3'],
    },
  ],
};

const READ = `
import json, openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1])["材料清单"]
cell = sheet["D2"]
print(json.dumps({
    "values": [[value.isoformat()[:10] if hasattr(value, "isoformat") else value for value in row] for row in sheet.iter_rows(values_only=True)],
    "merges": [str(each) for each in sheet.merged_cells.ranges],
    "freeze": sheet.freeze_panes,
    "width": sheet.column_dimensions["A"].width,
    "kind": cell.data_type,
    "quote": bool(cell.quotePrefix),
    "bold": bool(sheet["A1"].font.bold),
    "code": sheet["B2"].number_format,
    "date": sheet["C2"].number_format,
}))
`;

const present = spawnSync('python3', ['-c', 'import openpyxl']).status === 0;
const name = 'openpyxl reads what was written';

it.skipIf(!present)(present ? name : `${name} (skipped: python3 with openpyxl is not installed)`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwu-sheet-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, (await writeSheet(BOOK)).bytes);
    const { stdout, stderr } = spawnSync('python3', ['-c', READ, file], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf8' } });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      values: [
        ['材料名称', '编码', '启用日期', '说明'],
        ['申请书', '000123', '2024-05-01', '=1+1'],
        ['营业执照', null, '1900-01-05', '第一行\n第二行'],
        [null, null, null, true],
      ],
      merges: ['B2:B3'],
      freeze: 'A2',
      width: 24,
      kind: 's',
      quote: true,
      bold: true,
      code: '@',
      date: 'yyyy\\-mm\\-dd',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { saveFile } from '@zhengwu/ui';
import { beijingDate, type Lang } from '@zhengwu/core';

import type { Person } from '../../api/index.js';
import { peopleTextsIn } from '../messages/people.js';
import { personCells, personColumns } from './person-list-paper.js';

const WIDTHS = [6, 24, 12, 20, 10, 12, 18, 20];

/** Offers 部门账号清单 as a spreadsheet. */
export async function savePersonList(people: readonly Person[], as: 'xlsx' | 'csv', now: number, lang: Lang): Promise<void> {
  const { sheetName } = peopleTextsIn(lang);
  const { writeCsv, writeSheet } = await import('@zhengwu/core/sheet');
  const rows = [personColumns(lang), ...people.map((person, index) => personCells(person, index, now, lang))];
  const name = `${sheetName} ${beijingDate(now)}`;
  if (as === 'csv') return saveFile(`${name}.csv`, writeCsv(rows), 'text/csv;charset=utf-8');
  const { bytes } = await writeSheet({ sheets: [{ name: sheetName, columns: WIDTHS.map((width) => ({ width })), rows, headerRows: 1 }] });
  saveFile(`${name}.xlsx`, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}

import { cellAddress, writeSheet, type WriteSheetResult } from '@zhengwu/core/sheet';
import { GUIDE_TABLE_SHEETS, type GuideTable } from './guide-to-table.js';

/** The table as an .xlsx file: both sheets, groups merged over their columns, the header kept in view. */
export async function guideTableFile({ situations, facts, groups }: GuideTable): Promise<WriteSheetResult> {
  const [situationsName, factsName] = GUIDE_TABLE_SHEETS;
  const merges: string[] = [];
  let column = 1;
  for (const { columns } of groups) {
    if (columns > 1) merges.push(`${cellAddress(2, column)}:${cellAddress(2, column + columns - 1)}`);
    column += columns;
  }
  const width = column - 1;
  if (width > 1) merges.push(`A1:${cellAddress(1, width)}`);
  const columns = Array.from({ length: width }, (_, at) => ({ width: at < 2 ? 8 : 16, wrap: true }));
  return writeSheet({
    sheets: [
      { name: situationsName, rows: situations, headerRows: 4, merges, columns },
      { name: factsName, rows: facts, headerRows: 1, columns: (facts[0] ?? []).map((_, at) => ({ width: at < 4 ? 18 : 10, wrap: true })) },
    ],
  });
}

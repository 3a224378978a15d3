import type { Finding } from '@zhengwu/core';
import { cellAddress, readCsv, readSheet, type Sheet } from '@zhengwu/core/sheet';

/** Rows of texts, as they stand in a sheet. */
export type Grid = readonly (readonly (string | number | null)[])[];

/** A situation table: an .xlsx file's bytes, a CSV text, or its rows; with them, if there is one, the sheet that describes the facts. */
export type TableInput = Uint8Array | string | Grid | { readonly situations: Grid; readonly facts?: Grid };

export interface TableSheets {
  readonly situations?: Sheet;
  readonly facts?: Sheet;
  readonly findings: readonly Finding[];
}

/** The name of the sheet with the situations, and of the one that describes the facts. */
export const SITUATIONS_SHEET = '情形表';
export const FACTS_SHEET = '事实说明';

/** Opens what was given. The first sheet with content is the table; one that is named 事实说明 (or 变量, 问题, 取值) describes its facts. */
export async function openTable(input: TableInput): Promise<TableSheets> {
  if (typeof input === 'string') {
    const { sheet, findings } = readCsv(input, { name: SITUATIONS_SHEET });
    return { situations: sheet, findings };
  }
  if (input instanceof Uint8Array) {
    const { sheets, findings } = await readSheet(input);
    const facts = sheets.find(({ name }) => /事实说明|变量|问题表|取值/.test(name));
    const filled = sheets.filter((sheet) => sheet !== facts && sheet.rows.length > 0);
    const situations = filled.find(({ name, hidden }) => !hidden && name.includes('情形')) ?? filled.find(({ hidden }) => !hidden) ?? filled[0];
    return { ...(situations === undefined ? {} : { situations }), ...(facts === undefined ? {} : { facts }), findings };
  }
  const grids = isGrid(input) ? { situations: input } : input;
  return {
    situations: sheetOfGrid(SITUATIONS_SHEET, grids.situations),
    ...(grids.facts === undefined ? {} : { facts: sheetOfGrid(FACTS_SHEET, grids.facts) }),
    findings: [],
  };
}

function isGrid(input: Grid | { readonly situations: Grid }): input is Grid {
  return Array.isArray(input);
}

function sheetOfGrid(name: string, grid: Grid): Sheet {
  const rows = grid.map((cells, index) => ({
    row: index + 1,
    hidden: false,
    cells: cells.flatMap((value, at) => {
      const place = { address: cellAddress(index + 1, at + 1), column: at + 1 };
      if (value === null || value === '') return [];
      return [typeof value === 'number' ? { type: 'number' as const, value, ...place } : { type: 'text' as const, value, ...place }];
    }),
  }));
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.length > 0), merges: [], hiddenColumns: [] };
}

import { cellAddress, cellText, normaliseText, readTable, type Sheet } from '@zhengwu/core/sheet';
import type { Finding } from '@zhengwu/core';
import type { DictionaryRow, RowField } from '../dictionary/row.js';
import { dictionaryColumns } from './dictionary-columns.js';
import { sectionTitle, sheetTitle, type SectionTitle } from './section-title.js';

type Values = Readonly<Partial<Record<RowField, string>>>;

export interface SheetRows {
  readonly rows: readonly DictionaryRow[];
  readonly findings: readonly Finding[];
  /** Whether a header was found over columns of a dictionary. */
  readonly isDictionary: boolean;
}

/** The lines of a dictionary that a sheet holds, each with its table: from its cell, a heading over it, or the sheet's name. */
export function dictionaryRows(sheet: Sheet): SheetRows {
  const { header, rows, findings, unread } = readTable(sheet, dictionaryColumns);
  const found = header?.columns.filter(({ key }) => key !== 'ignored') ?? [];
  const keys = new Set(found.map(({ key }) => key));
  // 中文名 and 说明 alone head many a list that is no dictionary of columns.
  const isDictionary = (keys.has('name') || keys.has('comment')) && (keys.has('type') || keys.has('length') || keys.has('required') || keys.has('nullable'));
  const isOverview = keys.has('table') && keys.has('tableComment') && !keys.has('name');
  if (header === undefined || (!isDictionary && !isOverview)) return { rows: [], findings: [], isDictionary: false };
  const first = Math.min(...found.map(({ column }) => column));
  const titles = new Map<number, string>(unread.flatMap((part) => (part.kind === 'row' ? [[part.row, part.text] as const] : [])));
  const isTurned = areTurned(rows.map(({ values }) => textsOf(values)));
  let title = titleAbove(sheet, header.row) ?? sheetTitle(sheet.name);
  let fresh = true;
  const lines: DictionaryRow[] = [];
  const all: { readonly row: number; readonly values: Values | undefined }[] = [...rows.map(({ row, values }) => ({ row, values: textsOf(values) })), ...[...titles.keys()].map((row) => ({ row, values: undefined }))].sort((a, b) => a.row - b.row);
  for (const { row, values } of all) {
    if (values === undefined) {
      const next = sectionTitle(titles.get(row) ?? '');
      if (next !== undefined && isHeading(titles.get(row) ?? '')) {
        title = next;
        fresh = true;
      }
      continue;
    }
    const turned = isTurned ? { ...values, name: values.comment, comment: values.name } : values;
    const table = turned.table ?? (keys.has('table') ? undefined : tableOf(title));
    const tableComment = turned.tableComment ?? (fresh && !keys.has('table') ? title?.comment : undefined);
    const { table: _, tableComment: __, ...rest } = turned;
    lines.push({ ...rest, ...(table === undefined ? {} : { table }), ...(tableComment === undefined ? {} : { tableComment }), at: cellAddress(row, first), sheet: sheet.name, row });
    fresh = false;
  }
  return { rows: lines, findings: findings.filter((finding) => !isNoise(finding, titles)), isDictionary: true };
}

/** All columns are asked for as texts. */
function textsOf(values: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
}

function tableOf(title: SectionTitle | undefined): string | undefined {
  return title?.name ?? title?.comment;
}

/** 字段名称 heads names in one dictionary and their meaning in the next: what is Latin is the name. */
function areTurned(rows: readonly Values[]): boolean {
  let inName = 0;
  let inComment = 0;
  for (const { name, comment } of rows) {
    if (name !== undefined && /^[A-Za-z][\w$#]*$/.test(name)) inName += 1;
    if (comment !== undefined && /^[A-Za-z][\w$#]*$/.test(comment)) inComment += 1;
  }
  return inComment > inName && inComment * 2 > rows.length;
}

/** The nearest row over the header that holds one thing alone. */
function titleAbove(sheet: Sheet, headerRow: number): SectionTitle | undefined {
  for (const row of [...sheet.rows].reverse()) {
    if (row.row >= headerRow) continue;
    const texts = [...new Set(row.cells.map((cell) => normaliseText(cellText(cell))))].filter((text) => text !== '');
    // 表名 | t_apply | 中文名 | 申请表, in cells side by side
    const line = texts.join(' ');
    if (texts.length > 4) continue;
    if (texts.length > 1 && !line.includes('表')) continue;
    const title = sectionTitle(line.replace(/(表名|表英文名|英文表名|中文名|表中文名|说明|表说明)(?![:：])\s/g, '$1：').replace(/(?:中文名|说明)：/g, ' '));
    if (title !== undefined && !/数据字典|说明$|版本/.test(line)) return title;
  }
  return undefined;
}

/** A heading, and no footnote. */
function isHeading(text: string): boolean {
  return !/^(?:注|说明|备注|填表|填报|制表|审核人|合计|总计|小计)/.test(text.trim());
}

/** What need not be told of a dictionary: headings were understood, and the columns nobody needs are known. */
function isNoise({ rule, params }: Finding, titles: ReadonlyMap<number, string>): boolean {
  if (rule === 'sheet/missing-column') return true;
  return rule === 'sheet/note-row' && isHeading(titles.get((params as { row: number }).row) ?? '注');
}

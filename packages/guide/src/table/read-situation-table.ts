import type { Finding } from '@zhengwu/core';
import { cellText, DITTO_WORDS, fillDitto, normaliseLines, normaliseText, sheetRules, type Sheet, type SheetCell, type SheetRow } from '@zhengwu/core/sheet';
import type { GuideContext } from '../model/context.js';
import type { Variable } from '../model/variable.js';
import { readFactSheet, type DescribedFact } from './fact-sheet.js';
import type { NewId } from './infer-domain.js';
import { readFacts, type BodyRow } from './read-facts.js';
import { ResultReader } from './read-results.js';
import { tableFinding } from './rules.js';
import { resultKey, type AdditionRow, type SituationRow, type SituationTable } from './situation-table.js';
import type { TableSheets } from './table-input.js';
import { plain } from '../ranges/range-tokens.js';
import { tableLayout, type TableLayout } from './table-layout.js';

/** What people write for "as above", in these tables. */
const DITTO = [...DITTO_WORDS, '同上行', '同上一行', '同上格', '上同'];
const NOTE = /^(?:注|说明|备注|填表|填报|制表|审核人|合计|总计|小计)[:：\s]?/;

/** Reads a situation table. What it says and we do not understand is a finding at its cell; a row with such a fact is left out. */
export function readSituationTable(
  { situations, facts: factSheet }: TableSheets,
  context: GuideContext,
  known: readonly Variable[],
  newId: NewId,
): { readonly table?: SituationTable; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const described = readDescribed(factSheet, known, newId, findings);
  if (situations === undefined) return { findings: [...findings, tableFinding('table/no-rows', '', undefined, { sheet: '' })] };
  const { name: sheet } = situations;
  const names = new Set([...described.map(({ variable }) => variable), ...known].map(({ name }) => plain(name)));
  const layout = tableLayout(situations, context.item, names);
  if (layout === undefined) return { findings: [...findings, tableFinding('table/no-header', sheet, undefined, { sheet })] };
  findings.push(...layout.findings);
  const filled = fillDitto(situations, { firstRow: layout.bottom + 1, words: DITTO });
  findings.push(...filled.findings);
  const body = bodyRows(filled.sheet, layout, findings);
  const factColumns = layout.columns.filter(({ role }) => role.kind === 'fact');
  if (factColumns.length === 0) return { findings: [...findings, tableFinding('table/no-facts', sheet, undefined, { sheet })] };
  if (body.length === 0) return { findings: [...findings, tableFinding('table/no-rows', sheet, undefined, { sheet })] };

  const read = readFacts(sheet, factColumns, body, described, known, newId);
  const results = new ResultReader(sheet, layout.columns, context.item, context.forms ?? [], newId);
  const rows: SituationRow[] = [];
  const additions: AdditionRow[] = [];
  body.forEach((row, at) => {
    const { isAddition, result, uses, situationIds, frequency } = results.read(row);
    const box = read.boxes[at];
    if (box === undefined) return;
    if (isAddition) additions.push({ row: row.row, box, uses, situationIds });
    else rows.push({ row: row.row, box, result, key: resultKey(result), ...(frequency === undefined ? {} : { frequency }) });
  });
  findings.push(...read.findings, ...results.findings);
  const { title } = layout;
  return {
    table: { sheet, ...(title === undefined ? {} : { title }), facts: read.facts, space: read.space, rows, additions, newMaterials: results.newMaterials },
    findings,
  };
}

function readDescribed(sheet: Sheet | undefined, known: readonly Variable[], newId: NewId, findings: Finding[]): readonly DescribedFact[] {
  if (sheet === undefined) return [];
  const read = readFactSheet(sheet, known, newId);
  findings.push(...read.findings);
  return read.facts;
}

/** The rows that say something: no notes, no header once more, no lower halves of merged rows. */
function bodyRows(sheet: Sheet, { bottom, columns }: TableLayout, findings: Finding[]): readonly BodyRow[] {
  const used = columns.filter(({ role }) => role.kind !== 'none');
  const body: BodyRow[] = [];
  for (const row of sheet.rows) {
    if (row.row <= bottom || row.cells.every(({ origin }) => origin !== undefined)) continue;
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    const note = noteIn(row, cells, used.map(({ column }) => column));
    if (note !== undefined) {
      const place = { part: 'table', id: sheet.name, path: note.address } as const;
      findings.push(sheetRules.finding('sheet/note-row', place, { row: row.row, text: normaliseText(cellText(note)).slice(0, 60) }));
      continue;
    }
    const text = (column: number): string => {
      const cell = cells.get(column);
      return cell === undefined || cell.type === 'error' ? '' : normaliseLines(cellText(cell));
    };
    if (used.every(({ column }) => text(column) === '')) continue;
    if (used.every(({ column, header }) => text(column) === header)) continue;
    body.push({ row: row.row, text });
  }
  return body;
}

/** A remark merged over the whole table, or a footnote that stands alone in its row. */
function noteIn(row: SheetRow, cells: ReadonlyMap<number, SheetCell>, columns: readonly number[]): SheetCell | undefined {
  const known = columns.map((column) => cells.get(column));
  const [first] = known;
  const origins = new Set(known.map((cell) => cell?.origin ?? cell?.address));
  if (known.length > 1 && first !== undefined && origins.size === 1) return first;
  const [only] = row.cells;
  const isAlone = only !== undefined && row.cells.every((cell) => (cell.origin ?? cell.address) === (only.origin ?? only.address));
  return isAlone && NOTE.test(normaliseText(cellText(only))) ? only : undefined;
}

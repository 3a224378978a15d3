import { cellText } from './cell-text.js';
import type { Column } from './column.js';
import { headerKey, normaliseText } from './normalise.js';
import type { Sheet, SheetCell, SheetRow } from './sheet.js';

/** A column of the sheet with the header that stands over it. */
export interface HeaderCell {
  readonly column: number;
  /** As shown to people; a header of two rows is written 办理时限/法定. */
  readonly label: string;
}

/** Where a table's header stands and which of its columns are known. */
export interface Header {
  /** Its first and last row. */
  readonly top: number;
  readonly bottom: number;
  readonly known: ReadonlyMap<Column, HeaderCell>;
  /** A second column with the header of a known one. */
  readonly repeated: readonly { readonly cell: HeaderCell; readonly first: HeaderCell }[];
  readonly unknown: readonly HeaderCell[];
}

interface Candidate extends HeaderCell {
  readonly keys: readonly string[];
  readonly looseKeys: readonly string[];
  /** The merged cell it belongs to, or its own address. */
  readonly origin: string;
}

const DEEPEST = 30; // rows with content that may lie above the header: titles, filling notes, the office's name

/**
 * Finds the header row below any title rows: the row, or two rows together where the upper one groups the columns,
 * that knows the most columns. Undefined where no row knows two (or the only one).
 */
export function findHeader(sheet: Sheet, columns: readonly Column[]): Header | undefined {
  const enough = Math.min(2, columns.length);
  let best: Header | undefined;
  sheet.rows.slice(0, DEEPEST).forEach((row, index) => {
    const next = sheet.rows[index + 1];
    const below = next?.row === row.row + 1 && isHeaderOfTwo(row, next) ? next : undefined;
    for (const lower of below === undefined ? [undefined] : [undefined, below]) {
      const header = matched(sheet, row, lower, columns);
      if (header.known.size >= enough && header.known.size > (best?.known.size ?? 0)) best = header;
    }
  });
  return best;
}

/** Whether the upper row groups columns of the lower one: a merged cell reaches down or across. One cell over all is a title. */
function isHeaderOfTwo(upper: SheetRow, lower: SheetRow): boolean {
  if (new Set(upper.cells.map(({ origin, address }) => origin ?? address)).size < 2) return false;
  return upper.cells.some(({ origin }) => origin !== undefined) || lower.cells.some(({ origin }) => origin !== undefined);
}

function matched(sheet: Sheet, upper: SheetRow, lower: SheetRow | undefined, columns: readonly Column[]): Header {
  const candidates = candidatesOf(upper, lower);
  const known = new Map<Column, Candidate>();
  const repeated: { cell: HeaderCell; first: HeaderCell }[] = [];
  const free = new Set(candidates);
  const take = (column: Column, wanted: string, keysOf: (candidate: Candidate) => readonly string[]) => {
    for (const candidate of [...free].filter((each) => keysOf(each).includes(wanted))) {
      const first = known.get(column);
      if (first === undefined) known.set(column, candidate);
      // The rest of one merged header is no second column.
      else if (first.origin !== candidate.origin) repeated.push({ cell: candidate, first });
      else continue;
      free.delete(candidate);
    }
  };
  for (const keysOf of [(each: Candidate) => each.keys, (each: Candidate) => each.looseKeys]) {
    for (const column of columns) {
      for (const wanted of column.headers.map(headerKey)) {
        if (!known.has(column)) take(column, wanted, keysOf);
      }
    }
  }
  const bottom = lower?.row ?? upper.row;
  return { top: upper.row, bottom: lastRowOf(sheet, bottom, known), known, repeated, unknown: [...free] };
}

function candidatesOf(upper: SheetRow, lower: SheetRow | undefined): Candidate[] {
  const above = new Map(upper.cells.map((cell) => [cell.column, cell]));
  const below = new Map((lower?.cells ?? []).map((cell) => [cell.column, cell]));
  const columns = [...new Set([...above.keys(), ...below.keys()])].sort((a, b) => a - b);
  return columns.map((column) => candidate(column, above.get(column), below.get(column)));
}

function candidate(column: number, above: SheetCell | undefined, below: SheetCell | undefined): Candidate {
  const upper = headerText(above);
  const lower = headerText(below);
  const origin = (below ?? above)?.origin ?? (below ?? above)?.address ?? '';
  const texts = upper === '' || lower === '' || upper === lower ? [upper || lower] : [upper + lower, lower];
  const label = upper === '' || lower === '' || upper === lower ? upper || lower : `${upper}/${lower}`;
  return { column, label, origin, keys: texts.map(headerKey), looseKeys: texts.map((text) => headerKey(withoutNotes(text))) };
}

/** As shown, without the * that marks a required column. */
function headerText(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : normaliseText(cellText(cell)).replace(/^[*＊]+ ?| ?[*＊]+$/g, '');
}

/** A header without what stands in brackets: 材料名称（必填） is 材料名称. */
function withoutNotes(text: string): string {
  return text.replace(/[（(【[][^（(【[）)】\]]*[）)】\]]/g, '');
}

/** A header merged downwards ends where its merged cells end. */
function lastRowOf(sheet: Sheet, bottom: number, known: ReadonlyMap<Column, HeaderCell>): number {
  const columns = [...known.values()].map(({ column }) => column);
  const reaching = sheet.merges.filter(
    ({ top, bottom: end, left, right }) =>
      top <= bottom && end > bottom && end <= bottom + 2 && columns.some((column) => column >= left && column <= right),
  );
  return reaching.reduce((last, merge) => Math.max(last, merge.bottom), bottom);
}

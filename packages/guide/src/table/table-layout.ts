import { nearest, type Material, type ServiceItem } from '@zhengwu/core';
import { cellAddress, cellText, normaliseText, type Sheet, type SheetCell, type SheetRow } from '@zhengwu/core/sheet';
import { groupOf, headerWord, isIgnored, toldBy, type Role } from './column-role.js';
import { isAny } from './fact-cell.js';
import { readMark } from './mark.js';
import { plain } from '../ranges/range-tokens.js';
import { tableFinding, type TableFinding } from './rules.js';

export interface TableColumn {
  /** Counted from 1. */
  readonly column: number;
  /** As shown, of a header of two rows the lower one. */
  readonly header: string;
  /** The header's cell. */
  readonly address: string;
  readonly role: Role;
  /** A material's code from the row below its name. */
  readonly code?: string;
}

/** Where a situation table stands in its sheet. */
export interface TableLayout {
  readonly title?: string;
  /** The last row of the header. */
  readonly bottom: number;
  readonly columns: readonly TableColumn[];
  readonly findings: readonly TableFinding[];
}

/** Rows with content that may lie above the header: a title, notes on filling in, the office. */
const DEEPEST = 30;

/**
 * Finds the header and what each column tells: by its own words, by the group above it (条件 | 材料), as a material of the item
 * or a fact that was described, and else by what stands below it: nothing but marks behind the first material is a material.
 */
export function tableLayout(sheet: Sheet, item: ServiceItem | undefined, factNames: ReadonlySet<string>): TableLayout | undefined {
  const header = findHeader(sheet, item, factNames);
  if (header === undefined) return undefined;
  const { upper, lower } = header;
  const codes = codeRow(sheet, lower.row, item);
  const bottom = codes?.row ?? Math.max(lower.row, ...reachingDown(sheet, lower.row));
  const titleCell = sheet.rows[0] !== undefined && sheet.rows[0].row < (upper ?? lower).row ? sheet.rows[0].cells[0] : undefined;
  const raw = columnsOf(upper, lower);
  const body = sheet.rows.filter(({ row }) => row > bottom);
  const hasMaterialGroup = raw.some(({ group }) => groupOf(group) === 'material');
  let isBehindMaterial = false;
  const findings: TableFinding[] = [];
  const columns = raw.map(({ column, label, group, address }): TableColumn => {
    const code = codes?.cells.find((cell) => cell.column === column);
    const codeText = code === undefined ? undefined : normaliseText(cellText(code));
    const role = roleOf();
    if (role.kind === 'material') isBehindMaterial = true;
    return { column, header: label, address, role, ...(codeText === undefined ? {} : { code: codeText }) };

    function roleOf(): Role {
      const material = materialNamed(item, label, codeText);
      const inGroup = groupOf(group);
      if (inGroup === 'material' || (inGroup === undefined && material !== undefined)) return { kind: 'material', materialId: material?.id };
      if (factNames.has(plain(label)) || factNames.has(headerWord(label))) return { kind: 'fact' };
      if (inGroup === 'fact') return { kind: 'fact' };
      const known = toldBy(label);
      if (known !== undefined) return { kind: known };
      if (isIgnored(label) || label === '') return { kind: 'none' };
      const texts = body.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map((cell) => normaliseText(cellText(cell))));
      if (texts.length === 0) return { kind: 'none' };
      const isMarked = texts.every((text) => readMark(text) !== undefined) && texts.some((text) => readMark(text) !== null) && !texts.some((text) => /^(?:否|无)$/.test(text));
      if (isMarked && !hasMaterialGroup && (isBehindMaterial || !texts.every((text) => /^(?:是|有|1)$/.test(text) || isAny(text)))) return { kind: 'material', materialId: undefined };
      return { kind: 'fact' };
    }
  });
  const first = new Map<string, TableColumn>();
  for (const each of columns) {
    if (each.role.kind !== 'fact' && each.role.kind !== 'material') continue;
    const key = `${each.role.kind} ${(each.role.kind === 'material' ? each.role.materialId : undefined) ?? plain(each.header)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, each);
    else {
      const rule = each.role.kind === 'fact' ? 'table/repeated-fact' : 'table/repeated-material';
      findings.push(tableFinding(rule, sheet.name, each.address, { header: each.header, first: before.address }));
    }
  }
  const kept = columns.map((each) => (findings.some(({ at }) => at.path === each.address) ? { ...each, role: { kind: 'none' } as const } : each));
  for (const { role, header: label, address } of kept) {
    if (role.kind !== 'material' || role.materialId !== undefined || item === undefined) continue;
    const [near] = nearest(label, item.materials.map(({ name }) => name));
    findings.push(tableFinding('table/unknown-material', sheet.name, address, near === undefined ? { header: label } : { header: label, nearest: near }));
  }
  const title = titleCell === undefined ? undefined : normaliseText(cellText(titleCell));
  return { ...(title === undefined ? {} : { title }), bottom, columns: kept, findings };
}

/** The material that a header names: by its code, by the code below it, by its name; ids count as codes. */
function materialNamed(item: ServiceItem | undefined, header: string, code: string | undefined): Material | undefined {
  if (item === undefined) return undefined;
  const written = headerWord(header);
  const byCode = (text: string) => item.materials.find((material) => material.id === text || (material.code !== undefined && headerWord(material.code) === headerWord(text)));
  return (code === undefined ? undefined : byCode(code)) ?? byCode(header.trim()) ?? item.materials.find(({ name }) => headerWord(name) === written || normaliseText(name) === header);
}

interface RawColumn {
  readonly column: number;
  readonly label: string;
  readonly group: string;
  readonly address: string;
}

function columnsOf(upper: SheetRow | undefined, lower: SheetRow): readonly RawColumn[] {
  const above = new Map((upper?.cells ?? []).map((cell) => [cell.column, cell]));
  const below = new Map(lower.cells.map((cell) => [cell.column, cell]));
  const last = Math.max(0, ...above.keys(), ...below.keys());
  const columns: RawColumn[] = [];
  let group = '';
  for (let column = 1; column <= last; column += 1) {
    const over = textOf(above.get(column));
    const own = textOf(below.get(column));
    // Without merged cells a group reaches to the next one.
    if (over !== '') group = over;
    const label = own === '' ? over : own;
    const isOwnGroup = over === label && groupOf(over) === undefined;
    columns.push({ column, label, group: upper === undefined || isOwnGroup ? '' : group, address: cellAddress(own === '' && upper !== undefined ? upper.row : lower.row, column) });
  }
  return columns;
}

function textOf(cell: SheetCell | undefined): string {
  return cell === undefined ? '' : normaliseText(cellText(cell)).replace(/^[*＊]+ ?| ?[*＊]+$/g, '');
}

function findHeader(sheet: Sheet, item: ServiceItem | undefined, factNames: ReadonlySet<string>): { readonly upper?: SheetRow; readonly lower: SheetRow } | undefined {
  let best: { readonly upper?: SheetRow; readonly lower: SheetRow; readonly score: number } | undefined;
  sheet.rows.slice(0, DEEPEST).forEach((row, index) => {
    const next = sheet.rows[index + 1];
    const candidates = [{ lower: row, cells: row.cells }];
    const isGrouped = next?.row === row.row + 1 && row.cells.some((cell) => groupOf(textOf(cell)) !== undefined);
    if (isGrouped) candidates.push({ lower: next, cells: next.cells });
    for (const { lower, cells } of candidates) {
      const two = lower !== row;
      const labels = two ? columnsOf(row, lower).map(({ label }) => label) : cells.map(textOf);
      const known = new Set(labels.filter((label) => toldBy(label) !== undefined || factNames.has(plain(label)) || factNames.has(headerWord(label)) || materialNamed(item, label, undefined) !== undefined));
      const groups = two ? new Set(row.cells.map(textOf).filter((label) => groupOf(label) !== undefined)).size : 0;
      const distinct = new Set(labels.filter((label) => label !== '')).size;
      const score = known.size + groups * 2;
      if (distinct >= 2 && score >= 1 && score > (best?.score ?? 0)) best = two ? { upper: row, lower, score } : { lower, score };
    }
  });
  return best;
}

/** A header merged downwards ends where its merged cells end. */
function reachingDown(sheet: Sheet, row: number): readonly number[] {
  return sheet.merges.filter(({ top, bottom }) => top <= row && bottom > row && bottom <= row + 2).map(({ bottom }) => bottom);
}

/** The row of codes below the names: it says so, or holds nothing but codes of the item. */
function codeRow(sheet: Sheet, header: number, item: ServiceItem | undefined): SheetRow | undefined {
  const row = sheet.rows.find((each) => each.row === header + 1);
  const [first] = row?.cells ?? [];
  if (row === undefined || first === undefined) return undefined;
  if (/^(?:材料)?(?:编码|代码|编号)$/.test(headerWord(textOf(first)))) return row;
  const isCode = (text: string) => item?.materials.some(({ id, code }) => id === text || (code !== undefined && code === text)) === true;
  return row.cells.every((cell) => isCode(textOf(cell))) ? row : undefined;
}

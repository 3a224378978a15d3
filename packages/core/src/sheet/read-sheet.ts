import { fileKind } from './file-kind.js';
import { SheetFault } from './fault.js';
import { SHEET_LIMITS, type SheetLimits } from './limits.js';
import { readPart } from './part.js';
import { readCsv } from './read-csv.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import type { Sheet } from './sheet.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';
import { openZip, type Zip } from './zip.js';

export interface ReadSheetOptions {
  readonly limits?: Partial<SheetLimits>;
}

export interface ReadSheetResult {
  /** In the order of the workbook; empty where the file cannot be opened, and then `findings` says why. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly SheetFinding[];
}

/**
 * Reads a spreadsheet as people send it. Merged cells are spread, formulas give the values last worked out, hidden
 * sheets, rows and columns are read and reported. A CSV under another name is read too. Whatever is wrong with the
 * file is a finding; it never throws, and what could be read before a fault is kept.
 *
 * read-excel-file 9 was measured and set aside: it gives bare arrays, without merged ranges, hidden rows and
 * columns, cell addresses or error cells, and sets no bound on what it unpacks.
 */
export async function readSheet(bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<ReadSheetResult> {
  const limits = { ...SHEET_LIMITS, ...options.limits };
  const sheets: Sheet[] = [];
  const findings: SheetFinding[] = [];
  try {
    await readInto(bytes, limits, sheets, findings);
  } catch (error) {
    findings.push(findingOf(error));
  }
  return { sheets, findings };
}

async function readInto(bytes: Uint8Array, limits: SheetLimits, sheets: Sheet[], findings: SheetFinding[]): Promise<void> {
  if (bytes.length > limits.fileBytes) {
    findings.push(sheetFinding('sheet/too-large', '', undefined, { megabytes: Math.round(limits.fileBytes / 2 ** 20) }));
    return;
  }
  const file = fileKind(bytes);
  if (file.kind === 'csv') {
    const { sheet, findings: inText } = readCsv(file.text, { limits });
    findings.push(sheetFinding('sheet/is-csv', '', undefined, { encoding: file.encoding }), ...inText);
    sheets.push(sheet);
  } else if (file.kind === 'zip') await readPackage(openZip(bytes, limits), limits, sheets, findings);
  else findings.push(notOurs(file.kind));
}

async function readPackage(zip: Zip, limits: SheetLimits, sheets: Sheet[], findings: SheetFinding[]): Promise<void> {
  const format = otherFormat(zip);
  if (format !== undefined) {
    findings.push(sheetFinding('sheet/other-format', '', undefined, { format }));
    return;
  }
  const book = await readWorkbook(zip);
  if (book === undefined || book.sheets.length === 0) {
    findings.push(sheetFinding('sheet/no-sheet', '', undefined, {}));
    return;
  }
  if (book.sheets.length > limits.sheets) {
    findings.push(sheetFinding('sheet/too-many-sheets', '', undefined, { limit: limits.sheets }));
  }
  const budget = { cells: limits.cells };
  for (const entry of book.sheets.slice(0, limits.sheets)) {
    try {
      const sheet = await readPart(zip, entry.part, (xml) => readWorksheet(xml, entry, book, limits, budget, findings));
      if (sheet === undefined) findings.push(sheetFinding('sheet/damaged', entry.name, undefined, { inside: entry.part }));
      else sheets.push(sheet);
    } catch (error) {
      // One broken sheet does not take the others with it.
      const finding = findingOf(error);
      findings.push({ ...finding, at: { ...finding.at, id: entry.name } });
    }
  }
}

function otherFormat(zip: Zip) {
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('content.xml') && zip.has('mimetype')) return 'ods';
  return undefined;
}

function notOurs(kind: 'empty' | 'old-xls' | 'locked' | 'html' | 'xml-2003' | 'unknown'): SheetFinding {
  if (kind === 'old-xls') return sheetFinding('sheet/old-xls', '', undefined, {});
  if (kind === 'locked') return sheetFinding('sheet/locked', '', undefined, {});
  if (kind === 'html' || kind === 'xml-2003') return sheetFinding('sheet/other-format', '', undefined, { format: kind });
  return sheetFinding('sheet/not-xlsx', '', undefined, { empty: kind === 'empty' });
}

function findingOf(error: unknown): SheetFinding {
  if (error instanceof SheetFault) return error.finding;
  // Out of memory, or a fault of ours: the reader is told, and the reason is kept for whoever looks into it.
  return sheetFinding('sheet/damaged', '', undefined, { inside: '', reason: String(error) });
}

import type { Book } from './book.js';
import { escapeXml } from './escape.js';
import { sheetFinding, type SheetFinding } from './rules.js';
import { sheetName } from './sheet-name.js';
import { SheetPart, StringBook } from './sheet-part.js';
import { StyleBook } from './styles-part.js';

export interface WriteSheetResult {
  /** The .xlsx file. The same workbook always gives the same bytes. */
  readonly bytes: Uint8Array;
  /** What could not be written as asked: texts that were cut, names that were changed. */
  readonly findings: readonly SheetFinding[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The earliest time a ZIP can hold: bytes that depend on the clock cannot be compared or signed. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * Writes a workbook as .xlsx. Texts are always texts: one that looks like a formula is marked so that Excel keeps it a
 * text even when it is edited. A workbook without sheets gets an empty one, for Excel opens none without.
 *
 * A writer of our own because a text has to be marked (quotePrefix) and equal workbooks have to give equal bytes.
 */
export async function writeSheet(book: Book): Promise<WriteSheetResult> {
  const styles = new StyleBook();
  const strings = new StringBook();
  const findings: SheetFinding[] = [];
  const names: string[] = [];
  const taken = new Set<string>();
  const parts = (book.sheets.length === 0 ? [{ name: 'Sheet1', rows: [] }] : book.sheets).map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.add(name.toLowerCase());
    names.push(name);
    if (name !== sheet.name) findings.push(sheetFinding('sheet/name-changed', name, undefined, { from: sheet.name, to: name }));
    const part = new SheetPart(sheet, name, styles, strings);
    const xml = part.xml();
    findings.push(...part.findings);
    return xml;
  });

  const { strToU8, zipSync } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string) => (files[path] = strToU8(HEAD + xml));
  add('[Content_Types].xml', contentTypes(parts.length));
  add('_rels/.rels', links([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]));
  add('xl/workbook.xml', workbook(names));
  const sheetLinks = parts.map((_, index) => ({ kind: 'worksheet', target: `worksheets/sheet${String(index + 1)}.xml` }));
  add('xl/_rels/workbook.xml.rels', links([...sheetLinks, { kind: 'styles', target: 'styles.xml' }, { kind: 'sharedStrings', target: 'sharedStrings.xml' }]));
  add('xl/styles.xml', styles.xml());
  add('xl/sharedStrings.xml', strings.xml());
  parts.forEach((xml, index) => add(`xl/worksheets/sheet${String(index + 1)}.xml`, xml));
  // fflate reads the time in the local zone and writes it in the same: the bytes are equal everywhere.
  return { bytes: zipSync(files, { mtime: NO_TIME, level: 6 }), findings };
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) => `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${String(index + 1)}.xml`, 'worksheet'));
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part('workbook.xml', 'sheet.main')}${each.join('')}${part('styles.xml', 'styles')}${part('sharedStrings.xml', 'sharedStrings')}</Types>`
  );
}

function links(targets: readonly { kind: string; target: string }[]): string {
  const each = targets.map(
    ({ kind, target }, index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const each = names.map((name, index) => {
    const number = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets></workbook>`
  );
}

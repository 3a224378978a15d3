import { numberMeaning, type NumberMeaning } from './number-format.js';
import { readLinks, readPart } from './part.js';
import { readStringItem } from './string-item.js';
import type { XmlReader } from './xml.js';
import type { Zip } from './zip.js';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly meanings: readonly NumberMeaning[];
}

/** The workbook of a package; undefined where the package holds none. */
export async function readWorkbook(zip: Zip): Promise<Workbook | undefined> {
  const main = (await readLinks(zip, '')).find((link) => link.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const listed = await readPart(zip, main, readSheetList);
  if (listed === undefined) return undefined;
  const links = await readLinks(zip, main);
  const linked = (kind: string, fallback: string) => links.find((link) => link.kind === kind)?.target ?? fallback;
  const sheets: SheetEntry[] = [];
  for (const { name, hidden, link } of listed.sheets) {
    const target = links.find(({ id }) => id === link);
    // A chart or a macro sheet has no cells.
    if (target?.kind === 'worksheet') sheets.push({ name, hidden, part: target.target });
  }
  return {
    sheets,
    from1904: listed.from1904,
    strings: (await readPart(zip, linked('sharedStrings', 'xl/sharedStrings.xml'), readStrings)) ?? [],
    meanings: (await readPart(zip, linked('styles', 'xl/styles.xml'), readMeanings)) ?? [],
  };
}

function readSheetList(xml: XmlReader) {
  const sheets: { name: string; hidden: boolean; link: string }[] = [];
  let from1904 = false;
  while (xml.next()) {
    if (xml.kind !== 'open') continue;
    if (xml.name === 'workbookPr') from1904 = isOn(xml.attribute('date1904'));
    if (xml.name !== 'sheet') continue;
    const state = xml.attribute('state') ?? 'visible';
    sheets.push({ name: xml.attribute('name') ?? '', hidden: state !== 'visible', link: xml.attribute('id') ?? '' });
  }
  return { sheets, from1904 };
}

function readStrings(xml: XmlReader): string[] {
  const strings: string[] = [];
  while (xml.next()) {
    if (xml.kind === 'open' && xml.name === 'si') strings.push(readStringItem(xml));
  }
  return strings;
}

function readMeanings(xml: XmlReader): NumberMeaning[] {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  while (xml.next()) {
    if (xml.name === 'cellXfs' && xml.kind !== 'text') inCells = xml.kind === 'open';
    if (xml.kind !== 'open') continue;
    if (xml.name === 'numFmt') codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '');
    if (xml.name !== 'xf' || !inCells) continue;
    const id = Number(xml.attribute('numFmtId') ?? 0);
    meanings.push(numberMeaning(id, codes.get(id)));
  }
  return meanings;
}

/** An XML boolean. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

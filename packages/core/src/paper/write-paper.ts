import type * as Docx from 'docx';
import type { ISectionOptions, Paragraph, Table, TextRun } from 'docx';
import { coreProperties, printable } from './core-properties.js';
import { fontTable, runFonts } from './fonts.js';
import { halfPoints, twips } from './length.js';
import type { Paper, PaperAlign, PaperBlock, PaperCell, PaperFont, PaperHeading, PaperLine, PaperParagraph, PaperRun, PaperTable } from './paper.js';
import { settings } from './settings.js';
import { headingStyles, paperStyles } from './styles.js';
import { placeCells } from './table-grid.js';
import { withoutTimes } from './zip-time.js';

const A4 = { width: 210, height: 297 };
const MARGIN = 25;
const PAGE_LINE: PaperLine = {
  align: 'center',
  runs: [{ text: '第 ', size: 9 }, { field: 'page', size: 9 }, { text: ' 页 共 ', size: 9 }, { field: 'pages', size: 9 }, { text: ' 页', size: 9 }],
};

/**
 * Writes a document as .docx for Word, WPS and LibreOffice. The library behind it is loaded with the first paper. The
 * same paper always gives the same bytes. Characters that XML cannot hold are left out.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new PaperWriter(docx, paper);
  const document = new docx.Document({
    styles: paperStyles(paper),
    sections: [writer.section()],
  });
  const packed = await docx.Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(paper) },
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/settings.xml', data: settings() },
  ]);
  return withoutTimes(new Uint8Array(packed));
}

class PaperWriter {
  private readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

  constructor(
    private readonly docx: typeof Docx,
    private readonly paper: Paper,
  ) {
    this.margins = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, ...paper.page?.margins };
  }

  section(): ISectionOptions {
    const { docx, paper, margins } = this;
    const landscape = paper.page?.landscape === true;
    const footer = paper.footer === undefined ? PAGE_LINE : paper.footer;
    return {
      properties: {
        page: {
          // The library turns the sheet itself: it is always told the upright size.
          size: {
            width: twips(A4.width),
            height: twips(A4.height),
            orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
          },
          margin: {
            top: twips(margins.top),
            right: twips(margins.right),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            header: twips(Math.min(15, margins.top)),
            footer: twips(Math.min(15, margins.bottom)),
          },
        },
      },
      ...(paper.header === undefined ? {} : { headers: { default: new docx.Header({ children: [this.line(paper.header)] }) } }),
      ...(footer === null ? {} : { footers: { default: new docx.Footer({ children: [this.line(footer)] }) } }),
      children: this.blocks(paper.blocks),
    };
  }

  private line({ runs, align }: PaperLine): Paragraph {
    return this.paragraph({ type: 'paragraph', runs, ...(align === undefined ? {} : { align }) });
  }

  private blocks(blocks: readonly PaperBlock[]): (Paragraph | Table)[] {
    const written = blocks.flatMap((block, index) => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return [this.paragraph(block)];
        case 'pageBreak':
          // A page break is a run: outside a paragraph it makes the file unreadable.
          return [new this.docx.Paragraph({ children: [new this.docx.PageBreak()] })];
        case 'table': {
          // Two tables in a row would be shown as one, and Word wants a paragraph after the last.
          const next = blocks[index + 1];
          const table = this.table(block);
          return next === undefined || next.type === 'table' ? [...table, this.spacer()] : table;
        }
      }
    });
    return written.length === 0 ? [new this.docx.Paragraph({})] : written;
  }

  private spacer(): Paragraph {
    return new this.docx.Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: this.docx.LineRuleType.EXACT } });
  }

  private paragraph(block: PaperParagraph | PaperHeading, bold = false): Paragraph {
    const { docx } = this;
    const heading = block.type === 'heading' ? headingStyles[block.level] : undefined;
    const indented = block.type === 'paragraph' && block.indent === true;
    return new docx.Paragraph({
      ...(block.type === 'heading' ? { style: `Heading${String(block.level)}` } : {}),
      ...(block.align === undefined ? {} : { alignment: this.alignment(block.align) }),
      ...(indented ? { indent: { firstLineChars: 200, firstLine: twips((this.baseSize() * 2 * 25.4) / 72) } } : {}),
      ...(block.type === 'paragraph' && block.keepNext === true ? { keepNext: true } : {}),
      children: block.runs.flatMap((run) => this.run(run, heading?.font, bold)),
    });
  }

  private baseSize(): number {
    return this.paper.base?.size ?? 12;
  }

  private run(run: PaperRun, headingFont: PaperFont | undefined, bold: boolean): TextRun[] {
    const { docx } = this;
    const font = run.font ?? headingFont ?? this.paper.base?.font ?? 'fangsong';
    const look = { font: runFonts(font), ...(run.size === undefined ? {} : { size: halfPoints(run.size) }) };
    if ('field' in run) {
      const field = run.field === 'page' ? docx.PageNumber.CURRENT : docx.PageNumber.TOTAL_PAGES;
      return [new docx.TextRun({ ...look, children: [field] })];
    }
    const strong = run.bold ?? (bold ? true : undefined);
    const options = {
      ...look,
      ...(strong === undefined ? {} : { bold: strong }),
      ...(run.underline === true ? { underline: {} } : {}),
    };
    const lines = printable(run.text).split(/\r\n?|\n/);
    return lines.map((text, index) => new docx.TextRun(index === 0 ? { ...options, text } : { ...options, text, break: 1 }));
  }

  private alignment(align: PaperAlign) {
    const { AlignmentType } = this.docx;
    return { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH }[align];
  }

  private table(table: PaperTable): Table[] {
    const { docx } = this;
    // A table without a row or a column is nothing that Word can open.
    if (table.rows.length === 0 || table.columns.length === 0) return [];
    const widths = this.columnWidths(table.columns);
    const headerRows = table.headerRows ?? 0;
    const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
    const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
    const rows = placeCells(table.rows, widths.length).map((cells, row) => {
      const children = cells.map(
        ({ cell, column, columns, rows: down }) =>
          new docx.TableCell({
            ...(columns > 1 ? { columnSpan: columns } : {}),
            ...(down > 1 ? { rowSpan: down } : {}),
            width: { size: sum(widths.slice(column, column + columns)), type: docx.WidthType.DXA },
            verticalAlign: cell.valign ?? 'center',
            children: this.cellParagraphs(cell, row < headerRows),
          }),
      );
      return new docx.TableRow({ tableHeader: row < headerRows, cantSplit: true, children });
    });
    return [
      new docx.Table({
        columnWidths: widths,
        width: { size: sum(widths), type: docx.WidthType.DXA },
        layout: docx.TableLayoutType.FIXED,
        alignment: docx.AlignmentType.CENTER,
        margins: { marginUnitType: docx.WidthType.DXA, top: twips(0.8), bottom: twips(0.8), left: twips(1.5), right: twips(1.5) },
        ...(table.borders === false ? { borders } : {}),
        rows,
      }),
    ];
  }

  private cellParagraphs({ blocks }: PaperCell, bold: boolean): Paragraph[] {
    if (blocks.length === 0) return [new this.docx.Paragraph({})];
    return blocks.map((block) => this.paragraph(block, bold));
  }

  private columnWidths(columns: readonly number[]): number[] {
    const across = this.paper.page?.landscape === true ? A4.height : A4.width;
    const room = across - this.margins.left - this.margins.right;
    const wanted = columns.map((width) => (width > 0 ? width : 10));
    const scale = Math.min(1, room / sum(wanted));
    return wanted.map((width) => Math.max(1, twips(width * scale)));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** How a cell looks, as far as a workbook of ours needs it. */
export interface CellStyle {
  readonly format: 'general' | 'text' | 'date' | 'date-time';
  /** Keeps Excel from reading the text as a formula when someone edits the cell. */
  readonly quote: boolean;
  readonly header: boolean;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly border: boolean;
  readonly align: 'left' | 'center' | 'right' | undefined;
}

export const PLAIN: CellStyle = {
  format: 'general',
  quote: false,
  header: false,
  bold: false,
  wrap: false,
  border: false,
  align: undefined,
};

const FORMATS = { general: 0, text: 49, date: 164, 'date-time': 165 };

/** Collects the styles that are used and numbers them; style 0 is the plain one. */
export class StyleBook {
  private readonly numbers = new Map<string, number>();
  private readonly entries: string[] = [];

  constructor() {
    this.number(PLAIN);
  }

  number(style: CellStyle): number {
    const entry = entryOf(style);
    const known = this.numbers.get(entry);
    if (known !== undefined) return known;
    const number = this.entries.length;
    this.numbers.set(entry, number);
    this.entries.push(entry);
    return number;
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
    const edge = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>' +
      `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
      `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${String(this.entries.length)}">${this.entries.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function entryOf(style: CellStyle): string {
  const bold = style.header || style.bold;
  const border = style.header || style.border;
  const wrap = style.header || style.wrap;
  const align = style.align ?? (style.header ? 'center' : undefined);
  return (
    `<xf numFmtId="${String(FORMATS[style.format])}" fontId="${bold ? '1' : '0'}" fillId="${style.header ? '2' : '0'}"` +
    ` borderId="${border ? '1' : '0'}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
    `${style.quote ? ' quotePrefix="1"' : ''}><alignment${align === undefined ? '' : ` horizontal="${align}"`} vertical="center"` +
    `${wrap ? ' wrapText="1"' : ''}/></xf>`
  );
}

/** A field that begins and ends within quotes: Excel's way to keep tabs and line breaks in a cell. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=\t|\r|\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends of any kind between rows, quotes
 * around a cell with tabs or line breaks. One line end after the last row, which Excel writes, is not a row. A quote
 * that is never closed before a tab or line end is a character like any other: `"甲"公司` stays what it is.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const quoted = matchAt(QUOTED, text, at);
      const plain = quoted ?? matchAt(PLAIN, text, at);
      row.push(quoted === undefined ? (plain?.[0] ?? '') : (quoted[1] ?? '').replace(/""/g, '"').replace(/\r\n?/g, '\n'));
      at += plain?.[0].length ?? 0;
      if (text.charAt(at) !== '\t') break;
      at += 1;
    }
    rows.push(row);
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
  }
  return rows;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/**
 * Cells as `readTsv`, Excel and WPS read them. Without a line end after the last row, so that one cell pasted into a
 * text field brings none; only a last row that is empty needs one to be seen.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(field).join('\t')).join('\r\n');
  const last = rows[rows.length - 1];
  return last !== undefined && last.length <= 1 && (last[0] ?? '') === '' ? `${text}\r\n` : text;
}

function field(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replace(/"/g, '""')}"` : text;
}

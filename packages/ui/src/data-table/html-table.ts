/** A hostile `colspan` must not make a table of a million columns. */
const MAX_SPAN = 1000;
const MAX_CELLS = 1_000_000;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Cells as the HTML that Excel and WPS prefer to TSV. Marked as texts: 0012 keeps its zeros, an 18-digit code its
 * digits, and a text that begins with = does not run as a formula on the desktop that it is pasted on.
 */
export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const inner = text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
    return `<td style="white-space:pre-wrap;mso-number-format:'\\@'">${inner}</td>`;
  };
  return `<meta charset="utf-8"><table><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}

/**
 * The first table of a piece of HTML as cells: a cell over several rows or columns stands in its first place, the
 * places that it covers are empty, as in Excel's own TSV. No table: no rows. Scripts and pictures of it stay inert.
 */
export function readHtmlTable(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return [];
  const tableRows = Array.from(table.rows);
  const grid: string[][] = tableRows.map(() => []);
  let cells = 0;
  for (const [row, tableRow] of tableRows.entries()) {
    let column = 0;
    for (const cell of Array.from(tableRow.cells)) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.colSpan, MAX_SPAN);
      // `rowspan="0"` reaches to the end of the table.
      const height = Math.min(cell.rowSpan === 0 ? grid.length : cell.rowSpan, grid.length - row, MAX_SPAN);
      cells += width * height;
      if (cells > MAX_CELLS) return squared(grid);
      for (const covered of grid.slice(row, row + height)) fill(covered, column, width);
      const own = grid[row];
      if (own !== undefined) own[column] = cellText(cell);
      column += width;
    }
  }
  return squared(grid);
}

function fill(row: string[], from: number, count: number): void {
  for (let column = from; column < from + count; column += 1) row[column] ??= '';
}

/** All rows as long as the longest, without holes. */
function squared(grid: readonly (readonly string[])[]): string[][] {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR']);

/** The text as it would be seen: white space of the source is one space, `<br>` and paragraphs break lines. */
function cellText(cell: Element): string {
  let text = '';
  const read = (node: Node): void => {
    for (const child of Array.from(node.childNodes)) {
      if (child instanceof Text) text += child.data.replace(/[ \t\r\n]+/g, ' ');
      else if (child instanceof Element && child.tagName === 'BR') text += '\n';
      else if (child instanceof Element && !['STYLE', 'SCRIPT'].includes(child.tagName)) {
        const isBlock = BLOCKS.has(child.tagName);
        if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n';
        read(child);
        if (isBlock && child.nextSibling !== null && !text.endsWith('\n')) text += '\n';
      }
    }
  };
  read(cell);
  return text
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

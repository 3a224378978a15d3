import type { RuleTexts } from '@zhengwu/core';
import type { catalogueRules, OpenPart } from '../catalogue/rules.js';

const OPEN: Readonly<Record<OpenPart, string>> = {
  string: 'a quote is not closed',
  name: 'the quote of a name is not closed',
  comment: 'a comment is not closed',
  body: 'a body is not closed',
  table: 'the table is not finished',
  data: 'the data have no end',
};

const named = (names: readonly string[], most = 5): string => names.slice(0, most).map((name) => `“${name}”`).join(', ') + (names.length > most ? ` and ${String(names.length - most)} more` : '');
const meant = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : ` Is ${named(nearest)} meant?`);

export const catalogueTextsEn: RuleTexts<typeof catalogueRules.entries> = {
  'catalogue/too-large': { title: 'Too large', message: ({ size, most }) => `The text has ${String(size)} characters, more than ${String(most)}, and was not read. Keep the structure and leave out the data.` },
  'catalogue/nothing-found': {
    title: 'Nothing found',
    message: ({ what }) => (what === 'tables' ? 'No table was found. The text should be DDL, a data dictionary, or JSON of tables.' : 'No data element was found. There should be columns for name, data type or format.'),
  },
  'catalogue/and-more': { title: 'More findings', message: ({ count }) => `${String(count)} more findings are not listed. Correct those listed and import again.` },

  'catalogue/statement-skipped': {
    title: 'Statement skipped',
    message: ({ line, statement, count, lines }) => `The statement ${statement} in line ${String(line)} was not read${count > 1 ? ` (${String(count)} times: lines ${lines.join(', ')}${lines.length < count ? ' …' : ''})` : ''}. If it changes a table, write it as CREATE TABLE or ALTER TABLE.`,
  },
  'catalogue/cut-off': { title: 'Cut off', message: ({ line, table, what, text }) => `${table === '' ? '' : `Table “${table}”: `}from line ${String(line)} on, ${OPEN[what]}: “${text}”. What follows was not read; complete it.` },
  'catalogue/part-skipped': { title: 'Not understood', message: ({ line, table, text }) => `Line ${String(line)} of table “${table}” was not understood: “${text}”. A column is written “name type”.` },
  'catalogue/unknown-type': { title: 'Unknown type', message: ({ line, table, column, type }) => `The type ${type} of “${column}” (table “${table}”, line ${String(line)}) is unknown; it is taken for text. Check it.` },
  'catalogue/generated-column': { title: 'Computed column', message: ({ line, table, column }) => `“${column}” (table “${table}”, line ${String(line)}) is computed by the database; nobody fills it in, and it was left out.` },
  'catalogue/unknown-table': { title: 'Unknown table', message: ({ line, table, nearest }) => `Line ${String(line)} names a table “${table}” that is not defined.${meant(nearest)} The statement had no effect.` },
  'catalogue/unknown-column': { title: 'Unknown column', message: ({ line, table, column, nearest }) => `Line ${String(line)} names a column “${column}” that table “${table}” does not have.${meant(nearest)} The statement had no effect.` },
  'catalogue/table-twice': { title: 'Table defined twice', message: ({ line, table }) => `Table “${table}” is defined again in line ${String(line)}; the later one counts.` },
  'catalogue/column-twice': { title: 'Column twice', message: ({ line, table, column }) => `Table “${table}” has a second column “${column}” in line ${String(line)}; the first one was kept.` },
  'catalogue/length-in-bytes': {
    title: 'Length may be in bytes',
    message: ({ table, column, length, count }) => `“${column}”${count > 1 ? ` and ${String(count - 1)} more columns` : ''} of table “${table}” do not say that they count characters: ${String(length)} may be bytes, room for ${String(Math.floor(length / 3))} Chinese characters (UTF-8). Ask the database administrator.`,
  },

  'catalogue/no-columns': { title: 'No columns', message: ({ table }) => `Table “${table}” has no column.` },
  'catalogue/no-comment': { title: 'No comment', message: ({ table, columns }) => `${named(columns)} of table “${table}” have no comment: a form can show their names only. Add them.` },
  'catalogue/codes-proposed': { title: 'Codes to confirm', message: ({ table, column, comment, codes }) => `The codes of “${column}” (table “${table}”) were read from its comment “${comment}”: ${codes.slice(0, 10).join(', ')}${codes.length > 10 ? ' …' : ''}. Confirm them.` },
  'catalogue/unknown-parent': { title: 'Unknown parent table', message: ({ table, parent, nearest }) => `A foreign key of table “${table}” leads to “${parent}”, which is not there.${meant(nearest)}` },
  'catalogue/two-parents': { title: 'Several parent tables', message: ({ table, parent, others }) => `Table “${table}” has several foreign keys; it was taken for a child of “${parent}”, not of ${named(others)}. Confirm it.` },
  'catalogue/parent-proposed': { title: 'Parent table to confirm', message: ({ table, parent, column }) => `Table “${table}” has no foreign key; by its name and its column “${column}” it was taken for a child of “${parent}”. Confirm it.` },
  'catalogue/parent-cycle': { title: 'Tables in a circle', message: ({ table, parent }) => `Tables “${table}” and “${parent}” hang below each other; “${table}” was made a table of its own. Check the foreign keys.` },

  'catalogue/row-skipped': { title: 'Row skipped', message: ({ sheet, row, missing }) => `Row ${String(row)}${sheet === '' ? '' : ` of “${sheet}”`} has no ${missing === 'table' ? 'table' : 'column name'} and was not read.` },
  'catalogue/type-not-read': { title: 'Type not understood', message: ({ table, column, type, at }) => `${at}: the type “${type}” of “${column}” (table “${table}”) was not understood; it is taken for text. Write varchar(50), 字符型, 日期型 or the like.` },
  'catalogue/unknown-element': { title: 'Unknown data element', message: ({ table, column, element }) => `The data element “${element}” of “${column}” (table “${table}”) is not in the catalogue.` },
  'catalogue/codes-not-read': { title: 'Codes not understood', message: ({ table, column, text }) => `No values were read from the codes “${text}” of “${column}” (table “${table}”). Write “1男 2女”, or add a sheet of codes.` },
  'catalogue/format-not-read': { title: 'Format not understood', message: ({ at, element, format }) => `${at}: the format “${format}” of the data element “${element}” was not understood; lengths are not checked by it. Write an..18, n..10,2, YYYYMMDD or the like.` },
  'catalogue/element-type-not-read': { title: 'Data type not understood', message: ({ at, element, type }) => `${at}: the data type “${type}” of the data element “${element}” was not understood; it is taken for text. Write 字符型, 数值型, 日期型, 日期时间型, 布尔型 or 代码型.` },
  'catalogue/element-twice': { title: 'Data element twice', message: ({ at, element }) => `${at}: the data element “${element}” is there twice; the first one was kept. If they are two, give each its identifier.` },
  'catalogue/element-without-name': { title: 'Data element without a name', message: ({ at }) => `${at}: there is no name; the row was not read. Write the name of the data element.` },
  'catalogue/not-an-element': { title: 'Not a data element', message: ({ at }) => `What stands at “${at}” is no data element and was not read. Write an object with a name, a data type and a format.` },
  'catalogue/sheet-skipped': { title: 'Sheet not read', message: ({ sheet }) => `The sheet “${sheet}” has no columns for a name, a data type or a format, and was not read. If it is a catalogue, too, give it headers.` },
  'catalogue/not-a-table': { title: 'Not a table', message: ({ at }) => `What stands at “${at}” is no table and was not read.` },
};

import type { RuleTexts } from './message-table.js';
import type { sheetRules } from '../sheet/rules.js';

const FORMATS = {
  html: 'a web page (many systems export one as “Excel”)',
  'xml-2003': 'an XML spreadsheet of 2003',
  xlsb: 'a binary workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  docx: 'a Word document (.docx)',
};

const or = (nearest: string | undefined) => (nearest === undefined ? '' : ` Did you mean “${nearest}”?`);

/** Rows or columns in a sentence: the first few, and how many there are. */
function several(all: readonly (number | string)[]): string {
  return all.length <= 5 ? all.join(', ') : `${all.slice(0, 5).join(', ')} … ${String(all.length)} in all`;
}

export const sheetTexts: RuleTexts<typeof sheetRules.entries> = {
  'sheet/not-xlsx': {
    title: 'Not a spreadsheet',
    message: ({ empty }) =>
      empty
        ? 'The file is empty (0 bytes): it was not downloaded or saved completely. Get it again.'
        : 'The file is not an .xlsx spreadsheet. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
  },
  'sheet/old-xls': {
    title: 'Old spreadsheet',
    message: () => 'This is an old spreadsheet (.xls or .et). Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
  },
  'sheet/locked': {
    title: 'Locked with a password',
    message: () => 'The spreadsheet needs a password to open. Open it in Excel or WPS, remove the password and save a copy.',
  },
  'sheet/other-format': {
    title: 'Wrong format',
    message: ({ format }) =>
      format === 'docx'
        ? 'This is a Word document, not a spreadsheet. Copy its table into Excel or WPS and save it as .xlsx.'
        : `The file is really ${FORMATS[format]}. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).`,
  },
  'sheet/is-csv': {
    title: 'Really CSV',
    message: ({ encoding }) =>
      `The file is really CSV text (${encoding}) and was read as such. Leading zeros and the ends of long numbers may have been lost before: compare the codes, or choose the original .xlsx.`,
  },
  'sheet/cut-off': {
    title: 'Incomplete file',
    message: () => 'The end of the file is missing, most likely from a broken download. Download it again or ask for it again.',
  },
  'sheet/damaged': {
    title: 'Damaged file',
    message: ({ inside, reason }) =>
      `${inside === '' ? 'The file' : `The part ${inside} of the file`} is damaged${reason === undefined ? '' : ` (${reason})`} and was not read. Open it in Excel or WPS, let it be repaired, and save a copy.`,
  },
  'sheet/unsafe-xml': {
    title: 'Unsafe file',
    message: ({ inside }) =>
      `The part ${inside} defines entities, which no proper spreadsheet does; it was refused. Ask the sender; if it is genuine, save a copy with Excel or WPS.`,
  },
  'sheet/too-large': {
    title: 'File too large',
    message: ({ megabytes }) => `The file, or what it unpacks to, is larger than ${String(megabytes)} MB and was not read. Remove sheets and pictures that do not matter, or split it.`,
  },
  'sheet/too-many-parts': {
    title: 'Too many parts',
    message: ({ count, limit }) => `The file holds ${String(count)} files inside, more than ${String(limit)}, and was not read. Remove pictures and attachments and save a copy.`,
  },
  'sheet/no-sheet': {
    title: 'No sheet',
    message: () => 'The file holds no sheet that can be read. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
  },
  'sheet/too-many-sheets': {
    title: 'Too many sheets',
    message: ({ limit }) => `There are more than ${String(limit)} sheets; only the first ${String(limit)} were read. Save the others as a file of their own.`,
  },
  'sheet/too-many-rows': {
    title: 'Too many rows',
    message: ({ sheet, limit, from }) => `“${sheet}” has more than ${String(limit)} rows; from row ${String(from)} on nothing was read. Split the file.`,
  },
  'sheet/too-many-cells': {
    title: 'Too many cells',
    message: ({ sheet, limit, from }) =>
      `The spreadsheet holds more than ${String(limit)} cells; “${sheet}” was not read in full from row ${String(from)} on. Split the file, or unmerge large areas.`,
  },
  'sheet/hidden-sheet': {
    title: 'Hidden sheet',
    message: ({ sheet }) => `The sheet “${sheet}” is hidden and was read all the same. Leave it out of the import if it does not belong.`,
  },
  'sheet/hidden-rows': {
    title: 'Hidden rows',
    message: ({ sheet, rows }) => `“${sheet}” has hidden rows (${several(rows)}), which were read all the same. Make sure that they belong.`,
  },
  'sheet/hidden-columns': {
    title: 'Hidden columns',
    message: ({ sheet, columns }) => `“${sheet}” has hidden columns (${several(columns)}), which were read all the same. Make sure that they belong.`,
  },
  'sheet/error-cell': {
    title: 'Formula error',
    message: ({ cell, error }) => `The formula in ${cell} fails (${error}) and gives no value. Correct it, or type the value.`,
  },
  'sheet/not-calculated': {
    title: 'Formula without a result',
    message: ({ cell }) => `${cell} holds a formula, but the file does not hold its result. Open it in Excel or WPS and save it once.`,
  },
  'sheet/open-quote': {
    title: 'Unpaired quote',
    message: ({ row }) => `A quote (") in row ${String(row)} has no partner: all from there to the end was read as one cell. Add or remove it.`,
  },
  'sheet/no-header': {
    title: 'No header',
    message: ({ sheet, wanted }) => `No header was found in “${sheet}”. It should have these columns: ${wanted.join(', ')}. Choose the right sheet, or rename its columns.`,
  },
  'sheet/missing-column': {
    title: 'Missing column',
    message: ({ header, nearest }) =>
      nearest === undefined ? `The column “${header}” is missing. Add it.` : `The column “${header}” is missing. If “${nearest}” is meant, rename it to “${header}”.`,
  },
  'sheet/unknown-column': {
    title: 'Unknown column',
    message: ({ column, header, nearest }) =>
      header === ''
        ? `Column ${column} has content but no header, and was not read. Give it a header, or delete it.`
        : `Column ${column} “${header}” is unknown.${or(nearest)} It was not read; its content is kept aside. Rename it if it is needed.`,
  },
  'sheet/repeated-column': {
    title: 'Repeated column',
    message: ({ column, header, first }) => `Columns ${first} and ${column} are both called “${header}”; only ${first} was read. Rename or delete one.`,
  },
  'sheet/no-rows': {
    title: 'No content',
    message: ({ sheet }) => `“${sheet}” has a header and nothing below it. Make sure that it is the right sheet.`,
  },
  'sheet/note-row': {
    title: 'Note',
    message: ({ row, text }) => `Row ${String(row)}, “${text}”, looks like a note or a heading; it was not read as an entry, and is kept aside.`,
  },
  'sheet/required-empty': {
    title: 'Required but empty',
    message: ({ row, header }) => `“${header}” is empty in row ${String(row)}. Fill it in, or delete the row.`,
  },
  'sheet/not-number': {
    title: 'Not a number',
    message: ({ row, header, value }) => `“${value}” in row ${String(row)}, “${header}”, is not a number. Write one, for example 20.`,
  },
  'sheet/not-date': {
    title: 'Not a date',
    message: ({ row, header, value }) => `“${value}” in row ${String(row)}, “${header}”, is not a date. Write it like 2024-05-01.`,
  },
  'sheet/not-yes-no': {
    title: 'Neither yes nor no',
    message: ({ row, header, value }) => `“${value}” in row ${String(row)}, “${header}”, is neither yes nor no. Write 是 or 否.`,
  },
  'sheet/unknown-choice': {
    title: 'Not a choice',
    message: ({ row, header, value, choices, nearest }) =>
      `“${value}” in row ${String(row)}, “${header}”, is not a choice.${or(nearest)} Choices: ${choices.join(', ')}.`,
  },
  'sheet/digits-lost': {
    title: 'Digits lost',
    message: ({ row, header, value }) =>
      `The code in row ${String(row)}, “${header}” (${value}), was stored as a number: only its first 15 digits can be trusted. Format the column as text and enter it again.`,
  },
  'sheet/duplicate': {
    title: 'Duplicate',
    message: ({ row, header, value, first }) => `“${value}” in row ${String(row)}, “${header}”, is already in row ${String(first)}. Correct or delete one of them.`,
  },
  'sheet/nothing-above': {
    title: 'Nothing above to repeat',
    message: ({ cell, word }) => `${cell} says “${word}” (as above), but nothing stands above it. Write it out.`,
  },
  'sheet/and-more': {
    title: 'More findings',
    message: ({ sheet, count }) => `“${sheet}” has ${String(count)} more findings that are not listed. Correct those listed and import again.`,
  },
  'sheet/text-cut': {
    title: 'Text too long',
    message: ({ cell, length, limit }) => `The text of ${cell} has ${String(length)} characters; a cell holds ${String(limit)}, and the rest was not written. Shorten it or split it.`,
  },
  'sheet/name-changed': {
    title: 'Sheet renamed',
    message: ({ from, to }) => `“${from}” is no valid sheet name (31 characters at most, none of [ ] : * ? / \\, no two alike); it became “${to}”.`,
  },
  'sheet/date-as-text': {
    title: 'Date written as text',
    message: ({ cell, value }) => `“${value}” in ${cell} is not a valid date and was written as text. Correct it.`,
  },
  'sheet/number-as-text': {
    title: 'Number written as text',
    message: ({ cell, value }) => `“${value}” in ${cell} is not a finite number and was written as text. Correct it.`,
  },
  'sheet/merge-dropped': {
    title: 'Merge dropped',
    message: ({ range }) => `The merged range “${range}” is wrong or overlaps another, and was not merged. Correct it.`,
  },
  'sheet/rows-cut': {
    title: 'Beyond the size of a sheet',
    message: ({ sheet, rows, columns }) => `“${sheet}” is larger than a sheet can be (${String(rows)} rows, ${String(columns)} columns); the rest was not written. Split it.`,
  },
};

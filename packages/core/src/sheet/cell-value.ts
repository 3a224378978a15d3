import { cellText, shownText } from './cell-text.js';
import type { Choice, Column } from './column.js';
import { parseDay } from './date.js';
import { splitList } from './list-cell.js';
import { nearest } from '../text/nearest.js';
import { headerKey, isUnseen, normaliseCode, normaliseLines, normaliseText } from './normalise.js';
import { sheetFinding, type BadCell, type SheetFinding } from './rules.js';
import type { SheetCell } from './sheet.js';

export type CellValue = string | number | boolean | readonly string[];

/** Where a cell stands, for its finding. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly header: string;
}

/** A cell's value as its column asks for it; neither value nor finding where it holds nothing but white space. */
export function cellValue(cell: SheetCell, column: Column, place: CellPlace): { value?: CellValue; finding?: SheetFinding } {
  const bad = (): BadCell => ({ row: place.row, header: place.header, value: shownText(cell) });
  const fault = (rule: 'sheet/not-number' | 'sheet/not-date' | 'sheet/not-yes-no' | 'sheet/digits-lost') => ({
    finding: sheetFinding(rule, place.sheet, cell.address, bad()),
  });
  const text = cellText(cell);
  if (isUnseen(text)) return {};
  switch (column.kind) {
    case 'text':
      return { value: column.lines === true ? normaliseLines(text) : normaliseText(text) };
    case 'code':
      // A spreadsheet keeps 15 digits of a number: the last ones of an 18-digit code are already gone.
      if (cell.type === 'number' && Math.abs(cell.value) >= 1e15) return fault('sheet/digits-lost');
      return { value: normaliseCode(text) };
    case 'number': {
      const value = cell.type === 'number' ? cell.value : numberOf(text, column.units ?? []);
      return value === undefined || cell.type === 'date' ? fault('sheet/not-number') : { value };
    }
    case 'date': {
      const value = cell.type === 'date' ? cell.value : parseDay(text);
      return value === undefined ? fault('sheet/not-date') : { value };
    }
    case 'yesNo': {
      const value = cell.type === 'boolean' ? cell.value : yesOrNo(text);
      return value === undefined ? fault('sheet/not-yes-no') : { value };
    }
    case 'list':
      return { value: splitList(text) };
    case 'choice': {
      const value = choiceOf(text, column.choices);
      return value === undefined ? { finding: unknownChoice(cell, column.choices, bad(), place.sheet) } : { value };
    }
  }
}

function numberOf(text: string, units: readonly string[]): number | undefined {
  let plain = normaliseCode(text);
  const unit = units.map(normaliseCode).filter((each) => plain.endsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (unit !== undefined) plain = plain.slice(0, plain.length - unit.length);
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(grouped) ? Number(grouped) : undefined;
}

const YES = new Set(['是', '有', '需', '需要', '对', '√', '✓', '✔', '☑', 'y', 'yes', 'true', 't', '1']);
const NO = new Set(['否', '无', '不', '不是', '没有', '不需', '不需要', '无需', '错', '×', '✗', '✘', 'x', '□', 'n', 'no', 'false', 'f', '0']);

function yesOrNo(text: string): boolean | undefined {
  const word = normaliseCode(text).toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function choiceOf(text: string, choices: readonly Choice[]): string | undefined {
  const word = headerKey(text);
  return choices.find(({ value, words }) => [value, ...words].some((each) => headerKey(each) === word))?.value;
}

function unknownChoice(cell: SheetCell, choices: readonly Choice[], bad: BadCell, sheet: string): SheetFinding {
  const words = choices.flatMap((choice) => choice.words);
  const near = nearest(bad.value, words)[0];
  const params = { ...bad, choices: choices.map(({ value, words: [first] }) => first ?? value) };
  return sheetFinding('sheet/unknown-choice', sheet, cell.address, near === undefined ? params : { ...params, nearest: near });
}

import { halfWidth } from '@zhengwu/core';

import type { DataTableWords } from '../messages/data-table.zh-CN.js';
import type { CellEdit, CellReading, ChoiceOption } from './column.js';

const YES = new Set(['√', '✓', '✔', '☑', '是', '有', 'y', 'yes', 'true', 't', '1', '对', '勾']);
const NO = new Set(['', '×', '✗', '✘', '☐', '□', '否', '无', 'n', 'no', 'false', 'f', '0', '-', '—', '/']);

/** A tick as the offices write it, or undefined where it is neither yes nor no. */
export function readTick(text: string): boolean | undefined {
  const word = halfWidth(text).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** What a text means in a cell of this kind, where the column does not say so itself. */
export function readCell(edit: CellEdit, text: string, { refusals }: DataTableWords): CellReading {
  switch (edit.kind) {
    case 'text': {
      const value = edit.lines === 'many' ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, ' ');
      const { length } = [...value];
      if (edit.maxLength !== undefined && length > edit.maxLength) return { refusal: refusals.tooLong({ max: edit.maxLength, length }) };
      return { value };
    }
    case 'number':
      return readNumber(edit, text, refusals);
    case 'choice': {
      const option = optionOf(edit.options, text);
      if (option !== undefined) return { value: option.value };
      if (text.trim() === '') return { value: null };
      return { refusal: refusals.notAnOption({ text: text.trim(), options: edit.options.map(({ label }) => label).filter((label) => label !== '') }) };
    }
    case 'check': {
      const value = readTick(text);
      return value === undefined ? { refusal: refusals.notYesNo({ text: text.trim() }) } : { value };
    }
  }
}

/** The option that a text names, by label or by value; full width and case do not matter. */
export function optionOf(options: readonly ChoiceOption[], text: string): ChoiceOption | undefined {
  const plain = (word: string): string => halfWidth(word).trim().toLowerCase();
  const wanted = plain(text);
  return options.find(({ label }) => plain(label) === wanted) ?? options.find(({ value }) => plain(value) === wanted);
}

function readNumber(
  { min, max, isInteger }: Extract<CellEdit, { kind: 'number' }>,
  text: string,
  refusals: DataTableWords['refusals'],
): CellReading {
  const plain = halfWidth(text).replace(/\s/g, '');
  if (plain === '') return { value: null };
  // 1,284,608 has its commas at every third digit; 1,2 is a slip and not 12.
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(value)) return { refusal: refusals.notNumber({ text: text.trim() }) };
  if (isInteger === true && !Number.isInteger(value)) return { refusal: refusals.notInteger };
  if (min !== undefined && value < min) return { refusal: refusals.tooSmall({ min }) };
  if (max !== undefined && value > max) return { refusal: refusals.tooLarge({ max }) };
  return { value };
}

import type { MessageBook } from './message-table.js';
import { sheetTexts as sheetTextsEn } from './sheet.en.js';
import { sheetTexts as sheetTextsZhCn } from './sheet.zh-CN.js';

/** The words of the spreadsheet rules, apart from core's: who reads no spreadsheet does not load them. */
export const sheetMessages: MessageBook = {
  'zh-CN': { rules: sheetTextsZhCn, edits: {}, refusals: {} },
  en: { rules: sheetTextsEn, edits: {}, refusals: {} },
};

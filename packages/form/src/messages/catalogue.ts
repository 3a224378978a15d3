import type { MessageBook } from '@zhengwu/core';
import { catalogueTextsEn } from './catalogue.en.js';
import { catalogueTextsZhCn } from './catalogue.zh-CN.js';

/** The words of the rules of reading tables and data elements, apart from the form's: who imports none does not load them. Spreadsheets have `sheetMessages` besides. */
export const catalogueMessages: MessageBook = {
  'zh-CN': { rules: catalogueTextsZhCn, edits: {}, refusals: {} },
  en: { rules: catalogueTextsEn, edits: {}, refusals: {} },
};

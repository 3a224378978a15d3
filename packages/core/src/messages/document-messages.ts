import { documentTextsEn } from './document.en.js';
import { documentTextsZhCn } from './document.zh-CN.js';
import type { MessageBook } from './message-table.js';

/** Why a document cannot be opened, and no more: an entry of its own, for pages that must not carry the words of all rules. */
export const documentMessages: MessageBook = {
  'zh-CN': { rules: documentTextsZhCn, edits: {}, refusals: {} },
  en: { rules: documentTextsEn, edits: {}, refusals: {} },
};

import { calendarRuleTextsEn } from './calendar.en.js';
import { calendarRuleTextsZhCn } from './calendar.zh-CN.js';
import { documentTextsEn } from './document.en.js';
import { documentTextsZhCn } from './document.zh-CN.js';
import { expressionTextsEn } from './expression.en.js';
import { expressionTextsZhCn } from './expression.zh-CN.js';
import { itemEditTextsEn, itemRefusalTextsEn, itemTextsEn } from './item.en.js';
import { itemEditTextsZhCn, itemRefusalTextsZhCn, itemTextsZhCn } from './item.zh-CN.js';
import type { MessageBook } from './message-table.js';

/**
 * The words of core's rules, edits and refusals. A package joins its own with `joinMessages`. A file of its own: its spreads
 * would stay in the bundle of a page that takes from beside it no more than `pickLanguage`.
 */
export const coreMessages: MessageBook = {
  'zh-CN': {
    rules: { ...documentTextsZhCn, ...expressionTextsZhCn, ...itemTextsZhCn, ...calendarRuleTextsZhCn },
    edits: itemEditTextsZhCn,
    refusals: itemRefusalTextsZhCn,
  },
  en: {
    rules: { ...documentTextsEn, ...expressionTextsEn, ...itemTextsEn, ...calendarRuleTextsEn },
    edits: itemEditTextsEn,
    refusals: itemRefusalTextsEn,
  },
};

import type { FormatProblemTexts } from '../format/problem-text.js';
import { calendarRuleTextsEn, formatProblemTextsEn } from './calendar.en.js';
import { calendarRuleTextsZhCn, formatProblemTextsZhCn } from './calendar.zh-CN.js';
import { documentTextsEn } from './document.en.js';
import { documentTextsZhCn } from './document.zh-CN.js';
import { expressionTextsEn } from './expression.en.js';
import { expressionTextsZhCn } from './expression.zh-CN.js';
import { itemEditTextsEn, itemRefusalTextsEn, itemTextsEn } from './item.en.js';
import { itemEditTextsZhCn, itemRefusalTextsZhCn, itemTextsZhCn } from './item.zh-CN.js';
import type { Lang, MessageBook } from './message-table.js';
import type { Words } from './words.js';
import { wordsEn } from './words.en.js';
import { wordsZhCn } from './words.zh-CN.js';

export { limitText } from './limit-text.js';
export {
  editText,
  findingText,
  fixText,
  joinMessages,
  LANGUAGES,
  pickLanguage,
  refusalText,
  ruleTitle,
  type EditTexts,
  type Lang,
  type MessageBook,
  type Messages,
  type RefusalTexts,
  type RuleText,
  type RuleTexts,
} from './message-table.js';
export { pathWords } from './path-words.zh-CN.js';
export type { Words } from './words.js';

/** The words of core's rules, edits and refusals. A package joins its own with `joinMessages`. */
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

/** The trade's words in a language: 行政许可, 工作日, 必交. */
export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? wordsEn : wordsZhCn;
}

/** What is said of a number that is not right: pass it to `problemText` with what an `inspect…` function answered. */
export function formatProblemsIn(lang: Lang): FormatProblemTexts {
  return lang === 'en' ? formatProblemTextsEn : formatProblemTextsZhCn;
}

import type { FormatProblemTexts } from '../format/problem-text.js';
import { formatProblemTextsEn } from './calendar.en.js';
import { formatProblemTextsZhCn } from './calendar.zh-CN.js';
import type { Lang } from './message-table.js';
import type { Words } from './words.js';
import { wordsEn } from './words.en.js';
import { wordsZhCn } from './words.zh-CN.js';

export { coreMessages } from './core-messages.js';
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

/** The trade's words in a language: 行政许可, 工作日, 必交. */
export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? wordsEn : wordsZhCn;
}

/** What is said of a number that is not right: pass it to `problemText` with what an `inspect…` function answered. */
export function formatProblemsIn(lang: Lang): FormatProblemTexts {
  return lang === 'en' ? formatProblemTextsEn : formatProblemTextsZhCn;
}

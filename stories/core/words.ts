// The sentences of spreadsheet rules and of number problems are not exported by the entries of core yet.
import { ruleBook } from '../../packages/core/meta/rule-book.js';
import { formatProblemTextsZhCn } from '../../packages/core/src/messages/calendar.zh-CN.js';

/** Every rule of core, in the order of docs/rules.md. */
export const ruleEntries = ruleBook.entries;

/** The words of all rules, edits and refusals of core. */
export const book = ruleBook.messages;

/** What is said about a number that is not right. */
export const problemTexts = formatProblemTextsZhCn;

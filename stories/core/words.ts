// The rule book is no entry of core: only docs/rules.md and the lesson on rules read it.
import { formatProblemsIn } from '@zhengwu/core';

import { ruleBook } from '../../packages/core/meta/rule-book.js';

/** Every rule of core, in the order of docs/rules.md. */
export const ruleEntries = ruleBook.entries;

/** The words of all rules, edits and refusals of core. */
export const book = ruleBook.messages;

/** What is said about a number that is not right. */
export const problemTexts = formatProblemsIn('zh-CN');

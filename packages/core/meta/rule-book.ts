import { calendarRules } from '../src/calendar/rules.js';
import { itemRules } from '../src/check/rules.js';
import { documentRules } from '../src/document/rules.js';
import { expressionRules } from '../src/expression/rules.js';
import type { RuleEntries } from '../src/finding/rule.js';
import { coreMessages, joinMessages, type MessageBook } from '../src/messages/index.js';
import { sheetMessages } from '../src/messages/sheet.js';
import { runnerRules } from '../src/runner/check.js';
import { sheetRules } from '../src/sheet/rules.js';

/** A package's rules with their words: what `docs/rules.md` is generated from. Nothing that runs imports it. */
export interface RuleBook {
  readonly packageName: string;
  readonly entries: RuleEntries;
  readonly messages: MessageBook;
}

export const ruleBook: RuleBook = {
  packageName: 'core',
  entries: {
    ...itemRules.entries,
    ...expressionRules.entries,
    ...documentRules.entries,
    ...runnerRules.entries,
    ...calendarRules.entries,
    ...sheetRules.entries,
  },
  messages: joinMessages(coreMessages, sheetMessages),
};

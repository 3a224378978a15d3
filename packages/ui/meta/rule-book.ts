import type { MessageBook, RuleEntries } from '@zhengwu/core';

import { printMessages, printRules } from '../src/print/index.js';

/** This package's rules with their words: what `docs/rules.md` is generated from. Nothing that runs imports it. */
export interface RuleBook {
  readonly packageName: string;
  readonly entries: RuleEntries;
  readonly messages: MessageBook;
}

export const ruleBook: RuleBook = { packageName: 'ui', entries: printRules.entries, messages: printMessages };

import { joinMessages, type MessageBook, type RuleEntries } from '@zhengwu/core';

import { catalogueRules } from '../src/catalogue/rules.js';
import { bindingRules, inputRules, linkageRules, titleRules } from '../src/check/index.js';
import { catalogueMessages } from '../src/messages/catalogue.js';
import { formMessages } from '../src/messages/index.js';
import { runtimeMessages } from '../src/messages/runtime.js';
import { formReadingRules } from '../src/model/rules.js';
import { runtimeRules } from '../src/runtime/rules.js';

/** This package's rules with their words: what `docs/rules.md` is generated from. Nothing that runs imports it. */
export interface RuleBook {
  readonly packageName: string;
  readonly entries: RuleEntries;
  readonly messages: MessageBook;
}

export const ruleBook: RuleBook = {
  packageName: 'form',
  entries: { ...formReadingRules.entries, ...runtimeRules.entries, ...catalogueRules.entries, ...inputRules.entries, ...titleRules.entries, ...bindingRules.entries, ...linkageRules.entries },
  // Tables are read, and forms filled in, by who loads the words for it alone.
  messages: joinMessages(formMessages, runtimeMessages, catalogueMessages),
};

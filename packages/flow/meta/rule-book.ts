import { joinMessages, type MessageBook, type RuleEntries } from '@zhengwu/core';

import { approvalRules, bindingRules, conditionRules, soundnessRules, structureRules, timeRules } from '../src/check/index.js';
import { directoryRules } from '../src/directory/rules.js';
import { directoryMessages } from '../src/messages/directory.js';
import { flowMessages } from '../src/messages/index.js';
import { flowReadingRules } from '../src/model/reading-rules.js';

/** This package's rules with their words: what `docs/rules.md` is generated from. Nothing that runs imports it. */
export interface RuleBook {
  readonly packageName: string;
  readonly entries: RuleEntries;
  readonly messages: MessageBook;
}

export const ruleBook: RuleBook = {
  packageName: 'flow',
  entries: { ...flowReadingRules.entries, ...structureRules.entries, ...conditionRules.entries, ...soundnessRules.entries, ...bindingRules.entries, ...approvalRules.entries, ...timeRules.entries, ...directoryRules.entries },
  // Posts and people are read by who loads the words for it alone.
  messages: joinMessages(flowMessages, directoryMessages),
};

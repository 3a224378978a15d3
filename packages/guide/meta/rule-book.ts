import type { MessageBook, RuleEntries } from '@zhengwu/core';

import { certificateRules } from '../src/certify/index.js';
import { guardRules } from '../src/check/guard-rules.js';
import { materialRules } from '../src/check/material-rules.js';
import { pathRules } from '../src/check/path-rules.js';
import { structureRules } from '../src/check/structure-rules.js';
import { wordingRules } from '../src/check/wording-rules.js';
import { guideMessages } from '../src/messages/index.js';
import { tableRules } from '../src/table/rules.js';

/** This package's rules with their words: what `docs/rules.md` is generated from. Nothing that runs imports it. */
export interface RuleBook {
  readonly packageName: string;
  readonly entries: RuleEntries;
  readonly messages: MessageBook;
}

export const ruleBook: RuleBook = {
  packageName: 'guide',
  entries: {
    ...structureRules.entries,
    ...guardRules.entries,
    ...pathRules.entries,
    ...materialRules.entries,
    ...wordingRules.entries,
    ...tableRules.entries,
    ...certificateRules.entries,
  },
  messages: guideMessages,
};

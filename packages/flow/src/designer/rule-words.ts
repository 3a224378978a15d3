import { coreMessages, joinMessages, type MessageBook } from '@zhengwu/core';
import { flowMessages } from '../messages/index.js';

/** The words of findings and of the edits that fixes name: a third of the designer's words, and not needed for the first drawing. */
export const ruleWords: MessageBook = joinMessages(coreMessages, flowMessages);

import type { Messages } from '@zhengwu/core';
import { checkTextsEn } from './check.en.js';
import { formEditTextsEn, formRefusalTextsEn } from './edits.en.js';
import { readingTextsEn } from './reading.en.js';

export const formMessagesEn: Messages = {
  rules: { ...readingTextsEn, ...checkTextsEn },
  edits: formEditTextsEn,
  refusals: formRefusalTextsEn,
};

import type { Messages } from '@zhengwu/core';
import { approvalTextsEn, timeTextsEn } from './approval.en.js';
import { bindingTextsEn, conditionTextsEn, soundnessTextsEn } from './binding.en.js';
import { flowEditTextsEn } from './edits.en.js';
import { readingTextsEn } from './reading.en.js';
import { structureTextsEn } from './structure.en.js';

export const flowMessagesEn: Messages = {
  rules: { ...readingTextsEn, ...structureTextsEn, ...conditionTextsEn, ...soundnessTextsEn, ...bindingTextsEn, ...approvalTextsEn, ...timeTextsEn },
  edits: flowEditTextsEn,
  refusals: {},
};

import type { Messages } from '@zhengwu/core';
import { approvalTextsZhCn, timeTextsZhCn } from './approval.zh-CN.js';
import { bindingTextsZhCn, conditionTextsZhCn, soundnessTextsZhCn } from './binding.zh-CN.js';
import { flowEditTextsZhCn } from './edits.zh-CN.js';
import { readingTextsZhCn } from './reading.zh-CN.js';
import { structureTextsZhCn } from './structure.zh-CN.js';

export const flowMessagesZhCn: Messages = {
  rules: { ...readingTextsZhCn, ...structureTextsZhCn, ...conditionTextsZhCn, ...soundnessTextsZhCn, ...bindingTextsZhCn, ...approvalTextsZhCn, ...timeTextsZhCn },
  edits: flowEditTextsZhCn,
  refusals: {},
};

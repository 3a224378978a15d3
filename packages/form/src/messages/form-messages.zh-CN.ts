import type { Messages } from '@zhengwu/core';
import { checkTextsZhCn } from './check.zh-CN.js';
import { formEditTextsZhCn, formRefusalTextsZhCn } from './edits.zh-CN.js';
import { readingTextsZhCn } from './reading.zh-CN.js';

export const formMessagesZhCn: Messages = {
  rules: { ...readingTextsZhCn, ...checkTextsZhCn },
  edits: formEditTextsZhCn,
  refusals: formRefusalTextsZhCn,
};

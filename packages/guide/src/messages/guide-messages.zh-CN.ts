import type { Messages } from '@zhengwu/core';
import { certificateTextsZhCn } from './certificate.zh-CN.js';
import { guideEditTextsZhCn, guideRefusalTextsZhCn } from './edits.zh-CN.js';
import { materialTextsZhCn } from './materials.zh-CN.js';
import { structureTextsZhCn } from './structure.zh-CN.js';
import { tableTextsZhCn } from './table.zh-CN.js';
import { wordingTextsZhCn } from './wording.zh-CN.js';

export const guideMessagesZhCn: Messages = {
  rules: { ...structureTextsZhCn, ...materialTextsZhCn, ...wordingTextsZhCn, ...tableTextsZhCn, ...certificateTextsZhCn },
  edits: guideEditTextsZhCn,
  refusals: guideRefusalTextsZhCn,
};

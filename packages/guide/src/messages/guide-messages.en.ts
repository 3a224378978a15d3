import type { Messages } from '@zhengwu/core';
import { certificateTextsEn } from './certificate.en.js';
import { guideEditTextsEn, guideRefusalTextsEn } from './edits.en.js';
import { materialTextsEn } from './materials.en.js';
import { structureTextsEn } from './structure.en.js';
import { tableTextsEn } from './table.en.js';
import { wordingTextsEn } from './wording.en.js';

export const guideMessagesEn: Messages = {
  rules: { ...structureTextsEn, ...materialTextsEn, ...wordingTextsEn, ...tableTextsEn, ...certificateTextsEn },
  edits: guideEditTextsEn,
  refusals: guideRefusalTextsEn,
};

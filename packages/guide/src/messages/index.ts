import type { MessageBook } from '@zhengwu/core';
import { certificateTextsEn } from './certificate.en.js';
import { certificateTextsZhCn } from './certificate.zh-CN.js';
import { guideEditTextsEn, guideRefusalTextsEn } from './edits.en.js';
import { guideEditTextsZhCn, guideRefusalTextsZhCn } from './edits.zh-CN.js';
import { materialTextsEn } from './materials.en.js';
import { materialTextsZhCn } from './materials.zh-CN.js';
import { structureTextsEn } from './structure.en.js';
import { structureTextsZhCn } from './structure.zh-CN.js';
import { tableTextsEn } from './table.en.js';
import { tableTextsZhCn } from './table.zh-CN.js';
import { wordingTextsEn } from './wording.en.js';
import { wordingTextsZhCn } from './wording.zh-CN.js';

/** The words of a guide's rules, edits and refusals. A host that shows findings by itself joins them to core's with `joinMessages`. */
export const guideMessages: MessageBook = {
  'zh-CN': {
    rules: { ...structureTextsZhCn, ...materialTextsZhCn, ...wordingTextsZhCn, ...tableTextsZhCn, ...certificateTextsZhCn },
    edits: guideEditTextsZhCn,
    refusals: guideRefusalTextsZhCn,
  },
  en: {
    rules: { ...structureTextsEn, ...materialTextsEn, ...wordingTextsEn, ...tableTextsEn, ...certificateTextsEn },
    edits: guideEditTextsEn,
    refusals: guideRefusalTextsEn,
  },
};

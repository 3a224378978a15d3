import type { Lang } from '@zhengwu/core';

import { editorEn } from './editor.en.js';
import { editorZhCn, type EditorTexts } from './editor.zh-CN.js';

export type { EditorTexts } from './editor.zh-CN.js';

export function editorTextsIn(lang: Lang): EditorTexts {
  return lang === 'en' ? editorEn : editorZhCn;
}

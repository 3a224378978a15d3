import type { Lang } from '@zhengwu/core';

import { editorDialogsEn } from './editor-dialogs.en.js';
import { editorDialogsZhCn, type EditorDialogTexts } from './editor-dialogs.zh-CN.js';

export type { EditorDialogTexts } from './editor-dialogs.zh-CN.js';

export function editorDialogTextsIn(lang: Lang): EditorDialogTexts {
  return lang === 'en' ? editorDialogsEn : editorDialogsZhCn;
}

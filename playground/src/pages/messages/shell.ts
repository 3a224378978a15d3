import type { Lang } from '@zhengwu/core';

import { shellEn } from './shell.en.js';
import { shellZhCn, type ShellTexts } from './shell.zh-CN.js';

export type { ShellTexts } from './shell.zh-CN.js';

export function shellTextsIn(lang: Lang): ShellTexts {
  return lang === 'en' ? shellEn : shellZhCn;
}

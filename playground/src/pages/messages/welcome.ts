import type { Lang } from '@zhengwu/core';

import { welcomeEn } from './welcome.en.js';
import { welcomeZhCn, type WelcomeTexts } from './welcome.zh-CN.js';

export type { WelcomeTexts } from './welcome.zh-CN.js';

export function welcomeTextsIn(lang: Lang): WelcomeTexts {
  return lang === 'en' ? welcomeEn : welcomeZhCn;
}

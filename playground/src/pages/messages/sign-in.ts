import type { Lang } from '@zhengwu/core';

import { signInEn } from './sign-in.en.js';
import { signInZhCn, type SignInTexts } from './sign-in.zh-CN.js';

export type { SignInTexts } from './sign-in.zh-CN.js';

export function signInTextsIn(lang: Lang): SignInTexts {
  return lang === 'en' ? signInEn : signInZhCn;
}

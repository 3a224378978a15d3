import type { Lang } from '@zhengwu/core';

import { viewportEn } from './viewport.en.js';
import { viewportZhCn, type ViewportTexts } from './viewport.zh-CN.js';

export const viewportTexts: Readonly<Record<Lang, ViewportTexts>> = { 'zh-CN': viewportZhCn, en: viewportEn };

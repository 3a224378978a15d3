import type { Lang } from '@zhengwu/core';

import { formulaEn } from './formula.en.js';
import { formulaZhCn, type FormulaTexts } from './formula.zh-CN.js';

export const formulaTexts: Readonly<Record<Lang, FormulaTexts>> = { 'zh-CN': formulaZhCn, en: formulaEn };

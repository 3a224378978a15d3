import type { Lang } from '@zhengwu/core';
import { canvasEn } from './canvas.en.js';
import { canvasZhCn, type CanvasTexts } from './canvas.zh-CN.js';

export const canvasTexts: Readonly<Record<Lang, CanvasTexts>> = { 'zh-CN': canvasZhCn, en: canvasEn };
export type { CanvasTexts };

import type { Lang } from '@zhengwu/core';
import { timelineEn } from './timeline.en.js';
import { timelineZhCn, type TimelineTexts } from './timeline.zh-CN.js';

export type { TimelineTexts } from './timeline.zh-CN.js';

/** What the timeline bar says, in a language. */
export function timelineTextsIn(lang: Lang): TimelineTexts {
  return lang === 'en' ? timelineEn : timelineZhCn;
}

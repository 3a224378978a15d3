import type { Lang } from '@zhengwu/core';

/** Of the window, for pages whose own words are in other rooms. */
const zhCn = { history: '版本历史', compare: '版本对比' };
const en: typeof zhCn = { history: 'Versions', compare: 'Comparison' };

export function pageTitlesIn(lang: Lang): typeof zhCn {
  return lang === 'en' ? en : zhCn;
}

import type { TabsWords } from './tabs.zh-CN.js';

export const tabsWordsEn: TabsWords = {
  error: 'has errors',
  warning: 'has reminders',
};

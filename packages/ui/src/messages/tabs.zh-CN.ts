export const tabsWordsZh = {
  error: '有错误',
  warning: '有提醒',
};

export type TabsWords = typeof tabsWordsZh;

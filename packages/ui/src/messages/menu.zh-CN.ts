export const menuWordsZh = {
  empty: '没有可用的操作',
  more: '更多',
};

export type MenuWords = typeof menuWordsZh;

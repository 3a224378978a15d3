import type { SplitWords } from './split.zh-CN.js';

export const splitWordsEn: SplitWords = {
  size: ({ px }) => `${px} pixels`,
  collapsed: 'collapsed',
};

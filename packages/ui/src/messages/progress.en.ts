import type { ProgressWords } from './progress.zh-CN.js';

export const progressWordsEn: ProgressWords = {
  cancel: 'Cancel',
  count: ({ value, max }) => `${value} of ${max}`,
};

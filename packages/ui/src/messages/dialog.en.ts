import type { DialogWords } from './dialog.zh-CN.js';

export const dialogWordsEn: DialogWords = {
  close: 'Close',
  cancel: 'Cancel',
};

import type { MenuWords } from './menu.zh-CN.js';

export const menuWordsEn: MenuWords = {
  empty: 'Nothing can be done here',
  more: 'More',
};

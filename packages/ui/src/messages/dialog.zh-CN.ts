export const dialogWordsZh = {
  close: '关闭',
  cancel: '取消',
};

export type DialogWords = typeof dialogWordsZh;

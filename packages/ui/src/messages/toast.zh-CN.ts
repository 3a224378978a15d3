export const toastWordsZh = {
  close: '关闭',
  /** Said before the text, for those who do not see the sign. */
  tones: { info: '', good: '成功：', bad: '出错：' },
};

export type ToastWords = typeof toastWordsZh;

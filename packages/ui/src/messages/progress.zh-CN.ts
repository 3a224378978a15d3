export const progressWordsZh = {
  cancel: '取消',
  /** What is done, then how much of it: 正在检查 3/12. */
  count: ({ value, max }: { readonly value: number; readonly max: number }): string => `${value}/${max}`,
};

export type ProgressWords = typeof progressWordsZh;

export const splitWordsZh = {
  size: ({ px }: { readonly px: number }): string => `${px} 像素`,
  collapsed: '已收起',
};

export type SplitWords = typeof splitWordsZh;

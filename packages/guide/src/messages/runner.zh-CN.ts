/** What stands on a citizen's first page: questions, answers, the way back. */
export const pageWordsZhCn = {
  guide: '办事导引',
  back: '上一步',
  next: '继续',
  restart: '重新开始',
  keys: '可以按数字键选择，按回车键继续。',
  yes: '是',
  no: '否',
  or: '或者',
  problem: '请看这里：',
  severalHint: ({ min, max, count }: { readonly min: number; readonly max: number; readonly count: number }): string =>
    max < count ? (min === max ? `请选 ${String(min)} 项。` : `可以选 ${String(min)} 至 ${String(max)} 项。`) : min > 1 ? `至少选 ${String(min)} 项。` : min === 0 ? '可以选多项，也可以不选。' : '可以选多项。',
  changing: '您正在修改以前的回答。',
  keepIt: '不改了',
  loading: '正在打开…',
  loadFailed: '没有加载完整。请检查网络，再点“继续”，或者刷新页面。',
};

export type PageWords = typeof pageWordsZhCn;

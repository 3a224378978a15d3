/** What stands on a citizen's first page: questions, answers, the way back. */
export const pageWordsZhCn = {
  guide: '办事导引',
  back: '上一步',
  next: '继续',
  restart: '重新开始',
  remaining: ({ min, max }: { readonly min: number; readonly max: number }): string =>
    max <= 1 ? '这是最后一个问题。' : min === max ? `连这个在内，还有 ${String(max)} 个问题。` : `连这个在内，还有 ${String(Math.max(1, min))} 至 ${String(max)} 个问题。`,
  keys: '可以按数字键选择，按回车键继续。',
  whatIs: ({ word }: { readonly word: string }): string => `什么是“${word}”？`,
  yes: '是',
  no: '否',
  or: '或者',
  none: '都没有',
  between: '，',
  problem: '请看这里：',
  severalHint: ({ min, max, count }: { readonly min: number; readonly max: number; readonly count: number }): string =>
    max < count ? (min === max ? `请选 ${String(min)} 项。` : `可以选 ${String(min)} 至 ${String(max)} 项。`) : min > 1 ? `至少选 ${String(min)} 项。` : min === 0 ? '可以选多项，也可以不选。' : '可以选多项。',
  date: ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string => `${String(year)}年${String(month)}月${String(day)}日`,
  pickOne: '请选择一项，再点“继续”。',
  pickMore: ({ min }: { readonly min: number }): string => `请至少选择 ${String(min)} 项。`,
  pickLess: ({ max }: { readonly max: number }): string => `最多选择 ${String(max)} 项，请去掉几项。`,
  answers: '您的回答',
  change: '修改',
  correct: '更正',
  look: '查看',
  pair: ({ name }: { readonly name: string }): string => `${name}：`,
  fact: '共享数据已有',
  changing: '您正在修改以前的回答。',
  keepIt: '不改了',
  loading: '正在打开…',
  loadFailed: '没有加载完整。请检查网络，刷新页面。',
};

export type PageWords = typeof pageWordsZhCn;

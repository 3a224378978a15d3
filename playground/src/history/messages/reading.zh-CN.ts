/** How places and values are put into words. */
export const readingZhCn = {
  whole: '全文',
  /** An element that has no name of its own. */
  nth: (position: number) => `第 ${String(position)} 项`,
  element: (list: string, name: string) => `${list}“${name}”`,
  nthElement: (list: string, nth: string) => `${list}${nth}`,
  gone: '（已不存在）',
  unnamed: '（未命名）',
  absent: '（无）',
  empty: '（空）',
  undecided: '（未定）',
  yes: '是',
  no: '否',
  noMembers: '（无）',
  comma: '、',
  semicolon: '；',
  pair: (key: string, value: string) => `${key}：${value}`,
  unverified: (value: string) => `${value}（未核）`,
  range: (from: string, to: string) => `${from} 至 ${to}`,
  file: (name: string, size: string) => `${name}（${size}）`,
  unnamedFile: (type: string) => `${type} 文件`,
  more: (count: number) => `……另有 ${String(count)} 个字符`,
  moreMembers: (count: number) => `等 ${String(count)} 项`,
  basis: (title: string, article: string) => `《${title}》${article}`,
  basics: '基本信息',
  /** What a control lies in that lies in nothing else. */
  formItself: '表单',
  option: (label: string, value: string) => `${label}（${value}）`,
};

export type ReadingTexts = typeof readingZhCn;

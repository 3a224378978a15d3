/** One's own drafts. */
export const draftsZhCn = {
  title: '我的草稿',
  note: '写过但还没有保存成版本的内容，只有您自己看得到。打开后可以恢复或丢弃。',
  hereOnly: '只在这台电脑的这个浏览器里，还没有传到服务器',
  item: '事项',
  kind: '内容',
  base: '基于',
  written: '最后写于',
  actions: '操作',
  open: '打开',
  openOf: (item: string, kind: string) => `打开“${item}”的${kind}`,
  download: '另存为文件',
  discard: '丢弃',
  discardTitle: '丢弃这份草稿？',
  discardText: (item: string, kind: string, when: string) => `“${item}”的${kind}，最后写于 ${when}。丢弃后不能找回；如果拿不准，请先另存为文件。`,
  discarded: '草稿已丢弃',
  unknownItem: '（事项已不在列表里）',
  none: '没有草稿',
  noneText: '写的内容都已保存成版本。',
  newer: (base: number, head: number) => `第 ${base} 版（现在是第 ${head} 版）`,
};

export type DraftsTexts = typeof draftsZhCn;

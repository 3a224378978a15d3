/** What the pages of versions and of their differences say. */
export interface HistoryTexts {
  readonly items: string;
  readonly trail: string;
  readonly title: string;
  readonly version: (number: number) => string;
  readonly newest: string;
  readonly columns: { readonly choose: string; readonly version: string; readonly at: string; readonly author: string; readonly message: string; readonly actions: string };
  readonly choose: (number: number) => string;
  readonly chooseHint: string;
  readonly chosen: (numbers: readonly number[]) => string;
  readonly compareChosen: string;
  readonly clearChosen: string;
  readonly noMessage: string;
  readonly restoredFrom: (number: number) => string;
  readonly mergedFrom: (number: number) => string;
  readonly compare: string;
  readonly compareOne: (number: number) => string;
  readonly view: string;
  readonly viewOne: (number: number) => string;
  readonly restore: string;
  readonly restoreOne: (number: number) => string;
  readonly milestone: string;
  readonly milestoneOf: (number: number) => string;
  readonly older: string;
  readonly shown: (count: number) => string;
  readonly arrived: (number: number, author: string) => string;
  readonly restoreTitle: (number: number) => string;
  readonly restoreText: (wish: { readonly from: number; readonly head: number; readonly places: string; readonly count: number }) => string;
  readonly restoreSame: (number: number) => string;
  readonly restored: (from: number, to: number) => string;
  readonly overtaken: (author: string, number: number) => string;
  readonly draftsStay: string;
  readonly section: (label: string, count: number) => string;
  readonly comma: string;
  readonly milestoneLabel: string;
  readonly milestoneHint: string;
  readonly milestoneMissing: string;
  readonly milestoneRemove: string;
  readonly milestoneSet: (number: number, name: string) => string;
  readonly milestoneGone: (number: number) => string;
  readonly save: string;
  readonly cancel: string;
  readonly viewing: (number: number) => string;
  readonly back: string;
  readonly readonlyNote: string;
  readonly designers: string;
  readonly asText: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly download: string;
  readonly comparison: string;
  readonly compareTitle: (from: number, to: number) => string;
  readonly byWhom: (when: string, author: string) => string;
  readonly single: string;
  readonly none: string;
  readonly total: (count: number) => string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly kinds: { readonly added: string; readonly removed: string; readonly changed: string; readonly moved: string };
  readonly movedBehind: (name: string) => string;
  readonly movedFirst: string;
  readonly nothingThere: string;
  readonly orderOnly: string;
  readonly sections: string;
  readonly next: string;
  readonly previous: string;
  readonly at: (position: number, count: number) => string;
  readonly end: string;
  readonly newerPair: string;
  readonly olderPair: string;
  readonly swap: string;
  readonly print: string;
  readonly printed: (item: string, kind: string, when: string) => string;
  readonly restoreFrom: (number: number) => string;
  readonly more: (count: number) => string;
  readonly lines: (removed: number, added: number) => string;
  readonly sameLines: (count: number) => string;
  readonly lineCount: (count: number) => string;
  readonly content: string;
  readonly removedMark: string;
  readonly addedMark: string;
  readonly toItem: string;
  readonly wrongAddress: string;
}

export const historyZhCn: HistoryTexts = {
  items: '事项',
  trail: '所在位置',
  title: '版本历史',
  version: (number) => `第 ${number} 版`,
  newest: '最新',
  columns: { choose: '选择', version: '版本', at: '时间', author: '作者', message: '说明', actions: '操作' },
  choose: (number) => `选择第 ${number} 版来对比`,
  chooseHint: '勾选两个版本来对比；“对比”看每一版相对前一版的改动。',
  chosen: (numbers) => (numbers.length === 1 ? `已选第 ${String(numbers[0])} 版，再选一个；或直接与它的前一版对比` : `已选第 ${numbers.join(' 版、第 ')} 版`),
  compareChosen: '对比所选',
  clearChosen: '取消选择',
  noMessage: '—',
  restoredFrom: (number) => `恢复自第 ${number} 版`,
  mergedFrom: (number) => `合并，起于第 ${number} 版`,
  compare: '对比',
  compareOne: (number) => `对比第 ${number} 版与第 ${number - 1} 版`,
  view: '查看',
  viewOne: (number) => `查看第 ${number} 版`,
  restore: '恢复',
  restoreOne: (number) => `恢复第 ${number} 版`,
  milestone: '里程碑',
  milestoneOf: (number) => `第 ${number} 版的里程碑`,
  older: '更早的版本',
  shown: (count) => `已显示 ${count} 版`,
  arrived: (number, author) => `${author}保存了第 ${number} 版`,
  restoreTitle: (number) => `恢复第 ${number} 版`,
  restoreText: ({ from, head, places, count }) => `第 ${from} 版的内容会保存为新的第 ${head + 1} 版。\n与现在的第 ${head} 版相比，会改动 ${count} 处：${places}。\n现有的版本都保留，随时可以再恢复。`,
  restoreSame: (number) => `第 ${number} 版与最新版内容相同，不需要恢复。`,
  restored: (from, to) => `已把第 ${from} 版恢复为第 ${to} 版`,
  overtaken: (author, number) => `没有恢复：${author}刚刚保存了第 ${number} 版。列表已更新，请看过后再恢复。`,
  draftsStay: '正在编辑的草稿不受影响。',
  section: (label, count) => `${label} ${count}`,
  comma: '、',
  milestoneLabel: '里程碑名称',
  milestoneHint: '例如：送部门确认稿。留在版本上，内容不变。',
  milestoneMissing: '请填写名称；不再需要时，用“取消里程碑”。',
  milestoneRemove: '取消里程碑',
  milestoneSet: (number, name) => `第 ${number} 版的里程碑已设为“${name}”`,
  milestoneGone: (number) => `已取消第 ${number} 版的里程碑`,
  save: '保存',
  cancel: '取消',
  viewing: (number) => `第 ${number} 版`,
  back: '返回版本历史',
  readonlyNote: '只读',
  designers: '查看方式',
  asText: '原文',
  copy: '复制',
  copied: '已复制',
  notCopied: '没有复制成，请选中文字后按 Ctrl+C',
  download: '下载',
  comparison: '版本对比',
  compareTitle: (from, to) => `第 ${from} 版与第 ${to} 版对比`,
  byWhom: (when, author) => `${when} ${author}`,
  single: '只有一个版本，还没有可以对比的。',
  none: '两个版本的内容完全相同。',
  total: (count) => `共 ${count} 处不同`,
  place: '位置',
  before: '原来',
  after: '现在',
  kinds: { added: '新增', removed: '删除', changed: '改动', moved: '移动' },
  movedBehind: (name) => `移到“${name}”之后`,
  movedFirst: '移到最前',
  nothingThere: '—',
  orderOnly: '内容相同，先后不同',
  sections: '按部分跳转',
  next: '下一处',
  previous: '上一处',
  at: (position, count) => `${position} / ${count}`,
  end: '没有更多不同之处',
  newerPair: '下一版',
  olderPair: '上一版',
  swap: '对调',
  print: '打印',
  printed: (item, kind, when) => `${item} · ${kind} · ${when}打印`,
  restoreFrom: (number) => `恢复第 ${number} 版`,
  more: (count) => `显示其余 ${count} 处`,
  lines: (removed, added) => `删除 ${removed} 行，新增 ${added} 行`,
  sameLines: (count) => `${count} 行相同，展开`,
  lineCount: (count) => `……另有 ${count} 行`,
  content: '内容',
  removedMark: '删除：',
  addedMark: '新增：',
  toItem: '打开事项',
  wrongAddress: '事项没有这一类文档，请从事项进入。',
};

import type { RefusalCode } from '../../../client/refusal.js';

/** What the editor says. Times come in words: 14:26, 今天 14:26. */
export const editorZhCn = {
  breadcrumb: '所在位置',
  items: '事项',
  unknownDesigner: (name: string) => `没有叫“${name}”的设计器。`,
  toItem: '回到事项',
  loading: '正在打开…',
  versionOf: (number: number) => `第 ${number} 版`,
  notBegun: (label: string) => `这个事项还没有${label}`,
  notBegunText: '开始后先存为第 1 版，以后每次保存都留有版本。',
  notBegunReadonly: '配置人员开始编写后，在这里查看。',
  begin: (label: string) => `开始编写${label}`,
  begunMessage: '开始编写',
  imports: {
    tables: {
      message: '导入数据表',
      kept: '数据表已存入事项的配套资料',
      notKept: (why: string) => `数据表没有存入配套资料，关闭页面后要重新导入。${why}`,
    },
    elements: {
      message: '导入数据元',
      kept: '数据元已存入事项的配套资料',
      notKept: (why: string) => `数据元没有存入配套资料，关闭页面后要重新导入。${why}`,
    },
    people: {
      message: '导入岗位和人员',
      kept: '岗位和人员已存入事项的配套资料',
      notKept: (why: string) => `岗位和人员没有存入配套资料，关闭页面后要重新导入。${why}`,
    },
  },
  casesNotSaved: '测试用例没有保存。',
  casesNotOpened: '测试用例没有打开。',
  casesLost: '测试用例最后的修改没有保存。',
  casesMended: '测试用例已打开并保存。',
  loadFailed: '这份文档没有打开',
  loadFailedAgain: '再试一次',
  history: '版本历史',
  save: '保存',
  moreSaving: '更多保存方式',
  saveWithMessage: '保存并写说明…',
  download: '下载这份内容',
  upload: '换成文件里的内容…',
  uploadTitle: (file: string) => `换成“${file}”的内容`,
  uploadText: '现在打开的内容，连同没有保存的修改，会被文件里的内容替换。换错了，可以马上在提示里撤销。已保存的版本不受影响；保存以后，文件里的内容成为新的一版。',
  uploadAction: '替换',
  uploadUndo: '撤销',
  uploadUndoTitle: '换回原来的内容',
  uploadUndoText: '换成文件里的内容以后又做了修改，换回去时这些修改也一起去掉。',
  uploadUndone: '已换回原来的内容',
  uploaded: (file: string) => `已换成“${file}”的内容，还没有保存`,
  uploadUnreadable: (file: string, designer: string) => `“${file}”里没有可以打开的${designer}`,
  downloadName: (item: string, designer: string) => `${item}-${designer}.json`,

  // The save state, beside the title.
  version: (number: number) => `第 ${number} 版`,
  savedBy: (number: number, when: string, author: string) => `已存为第 ${number} 版 · ${when} ${author}`,
  reading: '只读',
  unsaved: '有修改未保存',
  draftKept: (clock: string) => `草稿已存 ${clock}`,
  draftHere: (clock: string) => `草稿存在本机 ${clock}`,
  saving: '正在保存…',
  keptHere: (clock: string) => `修改存在本机 ${clock}`,
  keptNowhere: '修改还没有存到任何地方，请不要关闭窗口',
  savesLater: '恢复后自动保存',
  trouble: {
    offline: '没有连上服务器',
    'store-away': '服务器的数据库暂时没有响应',
    'disk-full': '服务器磁盘已满，请联系管理员',
    'too-many': '服务器要求稍等',
    broken: '服务器出错，正在重试',
    'not-signed-in': '登录已失效，请重新登录',
  } as Readonly<Partial<Record<RefusalCode, string>>>,
  troubleSince: (trouble: string, clock: string) => `${trouble}（${clock} 起）`,
  waitsForMerge: (number: number) => `别人已保存第 ${number} 版`,
  waitsForOwn: (number: number) => `另一处已保存第 ${number} 版`,
  merged: '已合并，还没有保存',
  asks: '两边都改了，等您选择',
  refused: '没有保存',

  // Who else is here.
  editing: (names: string) => `${names} 正在编辑`,
  watching: (names: string) => `${names} 在看`,
  andMore: (names: string, more: number) => `${names} 等 ${more} 人`,
  between: '、',

  // What is said in passing.
  savedToast: (number: number) => `已保存为第 ${number} 版`,
  withdrawnToast: (number: number) => `已保存为第 ${number} 版，送审已撤回`,
  nothingToSave: '没有改动，不用保存',
  waitingToast: '还没有保存到服务器。修改存在本机，恢复后自动保存。',
  updatedToast: (number: number, author: string) => `已更新到第 ${number} 版（${author}）`,
  restoredToast: '已恢复，请看过后保存',
  notRead: (reason: string) => `现在读不出设计器里的内容，最近的修改没有存下：${reason}`,

  // How the item stands.
  pending: (by: string, when: string) => `正在等部门确认（${by} ${when} 送审）。`,
  pendingNote: (message: string) => `送审说明：${sentence(message)}`,
  pendingSave: '保存会撤回送审。',
  returned: (by: string, message: string) => `${by} 退回修改：${message}`,
  returnedBare: (by: string) => `${by} 退回修改，没有写理由。`,
  published: (number: number) => `线上是第 ${number} 版。`,
  publishedSave: '保存后是新的草稿，线上的不变。',

  // Banners.
  behind: (author: string, when: string, number: number) => `${author} ${when} 保存了第 ${number} 版。`,
  behindYou: (when: string, number: number) => `您 ${when} 在另一处保存了第 ${number} 版。`,
  mergeNow: '现在合并',
  updateNow: '现在更新',
  mergedBanner: (number: number, author: string) => `${author}的第 ${number} 版与您的修改没有冲突，已合并，还没有保存。`,
  mergedOnto: (number: number) => `已合并到第 ${number} 版上，还没有保存。`,
  check: (errors: number, warnings: number) => `检查：${errors} 错误 ${warnings} 提醒`,
  checking: '正在检查…',
  saveMerged: '保存合并后的版本',
  lookAtTheirs: '看对方改了什么',
  lookAtElsewhere: '看另一处改了什么',
  refusedBanner: (reason: string) => `没有保存：${reason}修改存在本机的草稿里。`,
  refusedNowhere: (reason: string) => `没有保存：${reason}修改也没有存到本机，请下载保管。`,
  draftRefused: (reason: string) => `服务器没有收下草稿：${reason}`,
  forbidden: '您现在没有编辑这份文档的权限（角色可能变了，或换了人登录）。',
  faultUnavailable: '这个浏览器不允许网页存数据，草稿只存在服务器上；断网时请不要关闭窗口。',
  faultFull: '这台电脑给浏览器的空间满了，草稿只存在服务器上；断网时请不要关闭窗口。',
  elsewhere: '您在另一个窗口也打开了这份文档。两边各存各的草稿，后保存的一边会先合并。',
  understood: '知道了',
  leftovers: (count: number) => `有 ${count} 份以前没有保存的修改。`,
  lookAtLeftovers: '看看',

  // Keys.
  keyGroup: '文档',
  keysOf: { save: '保存', back: '回到事项', search: '跳到另一个事项' },

  // Leaving.
  leaveTitle: '修改还没有存到任何地方',
  leaveText: '服务器连不上，这个浏览器也不能存草稿。现在离开，没有保存的修改会丢失。可以先下载成文件。',
  leave: '离开并放弃修改',
};

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

export type EditorTexts = typeof editorZhCn;

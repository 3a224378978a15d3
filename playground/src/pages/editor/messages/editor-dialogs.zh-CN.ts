/** What the editor's dialogs say. */
export const editorDialogsZhCn = {
  cancel: '取消',

  // Both changed the same.
  mergeTitle: '两边改了同样的地方',
  mergeIntro: (author: string, when: string, number: number) => `${author} ${when} 保存了第 ${number} 版，和您改了同样的地方。请逐处选用哪一边；没有冲突的修改，两边的都会留下。`,
  mergeOwn: (when: string, number: number) => `您 ${when} 在另一处保存了第 ${number} 版，和这里改了同样的地方。请逐处选用哪一边；没有冲突的修改，两边的都会留下。`,
  allMine: '全部用我的',
  allTheirs: '全部用对方的',
  base: '原来',
  mine: '我的',
  theirs: (author: string) => `${author}的`,
  theirsElsewhere: '另一处的',
  left: (count: number) => `还有 ${count} 处没有选`,
  chosenAll: '都选好了',
  mergeOnly: '合并，先不保存',
  saveMerged: '保存合并后的版本',

  // What somebody else has changed.
  changesOf: (author: string, number: number) => `${author}的第 ${number} 版改了什么`,
  changesOwn: (number: number) => `另一处保存的第 ${number} 版改了什么`,
  changesBetween: (number: number, when: string, from: number) => `第 ${number} 版（${when}）与您开始修改时的第 ${from} 版相比。这些都已经合并进来。`,
  versionNote: (message: string) => `说明：${message}`,
  noChanges: '内容相同，没有改动。',
  goOn: '继续编辑',

  // What was never saved.
  recoveryTitle: '有以前没有保存的修改',
  recoveryIntro: '上次离开时，这些修改没有保存成版本。恢复后请看过再保存。',
  leftover: (when: string, place: string) => `${when} · ${place}`,
  here: '本机',
  server: '服务器',
  basedOn: (number: number) => `从第 ${number} 版改起`,
  basedOnOlder: (number: number, newest: number) => `从第 ${number} 版改起，现在是第 ${newest} 版，恢复时会合并`,
  differs: (count: number) => `与最新版有 ${count} 处不同`,
  restore: '恢复',
  discard: '丢弃',
  later: '以后再说',
  busy: '正在恢复…',
  saveFirst: '这里有没有保存的修改，先保存才能恢复',
  discardTitle: '丢弃没有保存的修改',
  discardText: (when: string, count: number) => `${when}的修改（${count} 处不同）会从本机和服务器上删除，不能再找回。`,
  notDiscarded: '这份修改刚刚又变了，没有丢弃。请再看一次。',
  gone: '这份修改已经保存过，或者在别处恢复了。',

  // A note with a version.
  messageTitle: '保存并写说明',
  message: '这一版改了什么',
  messageHint: '会写进版本历史，最多 500 字。',
  save: '保存',
};

export type EditorDialogTexts = typeof editorDialogsZhCn;

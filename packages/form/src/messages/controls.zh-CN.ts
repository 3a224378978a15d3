interface Numbered {
  readonly n: number;
}
interface Named {
  readonly label: string;
}

/** A file as it is spoken of. */
interface FileNamed {
  readonly name: string;
}

export const controlWordsZhCn = {
  // Rows
  row: ({ n }: Numbered): string => `第 ${String(n)} 行`,
  item: ({ n }: Numbered): string => `第 ${String(n)} 项`,
  itemOf: ({ title, n }: { readonly title: string; readonly n: number }): string => `${title} ${String(n)}`,
  caption: ({ label, count }: { readonly label: string; readonly count: number }): string => `${label}，共 ${String(count)} 行`,
  noRows: '还没有内容。',
  add: '添加一行',
  addItem: '添加一项',
  mostRows: ({ most }: { readonly most: number }): string => `最多 ${String(most)} 行。`,
  leastRows: ({ least }: { readonly least: number }): string => `至少要有 ${String(least)} 行，不能再删除。`,
  remove: '删除',
  moveUp: '上移',
  moveDown: '下移',
  copy: '复制',
  sort: '移动',
  partOf: ({ action, row }: { readonly action: string; readonly row: string }): string => `${action}${row}`,
  sortOf: ({ row }: { readonly row: string }): string => `移动${row}，按上下方向键`,
  added: ({ n, count }: { readonly n: number; readonly count: number }): string => `已添加第 ${String(n)} 行，共 ${String(count)} 行`,
  removed: ({ n, count }: { readonly n: number; readonly count: number }): string => `已删除第 ${String(n)} 行，还有 ${String(count)} 行`,
  moved: ({ from, to }: { readonly from: number; readonly to: number }): string => `第 ${String(from)} 行已移到第 ${String(to)} 行`,
  restored: ({ n }: Numbered): string => `已恢复第 ${String(n)} 行`,
  removedNote: ({ n }: Numbered): string => `已删除第 ${String(n)} 行。`,
  takeBack: '撤销删除',
  operations: '操作',
  rowNumber: '序号',
  notRows: ({ text }: { readonly text: string }): string => `已有的内容“${text}”不是一行一行的，不能在这里显示；添加一行后会替换它。`,
  pages: ({ label }: Named): string => `${label}的页码`,
  page: ({ page, pages, from, to, count }: { readonly page: number; readonly pages: number; readonly from: number; readonly to: number; readonly count: number }): string =>
    `第 ${String(page)} 页，共 ${String(pages)} 页；第 ${String(from)} 至 ${String(to)} 行，共 ${String(count)} 行`,
  firstPage: '第一页',
  previousPage: '上一页',
  nextPage: '下一页',
  lastPage: '最后一页',

  // Panes
  faults: ({ count }: { readonly count: number }): string => `${String(count)} 处有误`,
  untitled: ({ n }: Numbered): string => `第 ${String(n)} 页`,
  tabs: '选项卡',
  steps: '填写步骤',
  progress: ({ n, count }: { readonly n: number; readonly count: number }): string => `第 ${String(n)} 步，共 ${String(count)} 步`,
  stepState: { done: '已填好', faulty: '有误', current: '正在填写', ahead: '未填写' },
  previousStep: '上一步',
  nextStep: '下一步',
  stepFaults: ({ count }: { readonly count: number }): string => `这一步有 ${String(count)} 处需要改正，改正后才能到下一步。`,
  checking: '正在检查…',
  nowAt: ({ title }: { readonly title: string }): string => `现在是：${title}`,
  noPanes: '这里还没有内容。',
  required: '必填',

  // Cascader, tree
  level: ({ label, n }: { readonly label: string; readonly n: number }): string => `${label}，第 ${String(n)} 级`,
  levelOf: ({ label, name }: { readonly label: string; readonly name: string }): string => `${label}，${name}`,
  divisions: { province: '省', city: '市', county: '县（市、区）', town: '镇（街道）', village: '村（社区）' },
  choose: '请选择',
  chooseWhat: ({ name }: { readonly name: string }): string => `请选择${name}`,
  reading: '正在读取…',
  optionsFailed: '没有读出来，请检查网络后重试。',
  levelFailed: '下一级没有读出来，请检查网络后重试。',
  chosen: ({ text }: { readonly text: string }): string => `已选：${text}`,
  /** `next`: what is chosen next, where it has a name. */
  notToTheEnd: ({ label, chosen, next }: { readonly label: string; readonly chosen: string; readonly next: string | undefined }): string => `${label}只选到“${chosen}”，${next === undefined ? '请继续选到最后一级' : `请继续选择${next}`}。`,
  noSuchOption: ({ text }: { readonly text: string }): string => `“${text}”不在可选范围内，请重新选择。`,
  noService: ({ dictionary }: { readonly dictionary: string }): string => `这里需要查询“${dictionary}”，但所在系统没有提供查询服务，暂时不能选择。`,
  noOptions: '没有可选的内容。',
  closeTree: '收起',
  searchTree: '查找',
  notFound: ({ text }: { readonly text: string }): string => `没有找到“${text}”。`,
  foundCount: ({ count }: { readonly count: number }): string => `找到 ${String(count)} 项`,
  removeOf: ({ label }: Named): string => `去掉${label}`,
  clear: '清空',
  path: ' / ',
  listed: '、',

  // Files
  upload: '选择文件',
  uploadHere: '把文件拖到这里，或者',
  fileRules: ({ kinds, size, count }: { readonly kinds: string; readonly size: string; readonly count: number | undefined }): string =>
    [kinds === '' ? '' : `格式：${kinds}`, size === '' ? '' : `每个不超过 ${size}`, count === undefined ? '' : `最多 ${String(count)} 份`].filter((part) => part !== '').join('；'),
  noUploadService: '所在系统没有提供上传服务，这里不能上传文件。请向窗口提交纸质材料。',
  noDownloadService: '所在系统没有提供下载服务，不能打开文件。',
  uploading: ({ name }: FileNamed): string => `正在上传 ${name}`,
  stopUpload: ({ name }: FileNamed): string => `取消上传 ${name}`,
  uploaded: ({ name }: FileNamed): string => `${name} 已上传`,
  uploadFailed: ({ name }: FileNamed): string => `${name} 没有上传成功，请检查网络后重试。`,
  uploadRefused: ({ name, reason }: { readonly name: string; readonly reason: string }): string => `${name} 没有上传成功：${reason}`,
  retryFile: ({ name }: FileNamed): string => `重新上传 ${name}`,
  retry: '重试',
  cancel: '取消',
  removeFile: ({ name }: FileNamed): string => `删除 ${name}`,
  fileRemoved: ({ name }: FileNamed): string => `已删除 ${name}`,
  openFile: ({ name }: FileNamed): string => `下载 ${name}`,
  downloadFailed: ({ name }: FileNamed): string => `${name} 没有取到，可能已被删除。`,
  dismiss: ({ name }: FileNamed): string => `知道了，不再显示 ${name}`,
  wrongKind: ({ name, kinds }: { readonly name: string; readonly kinds: string }): string => `${name} 的格式不在允许之列，请上传 ${kinds}。`,
  wrongContent: ({ name, said, is }: { readonly name: string; readonly said: string; readonly is: string | undefined }): string =>
    is === undefined ? `${name} 打不开：它的内容不是 ${said} 文件，可能已损坏，或者只是改了后缀名。请重新导出后上传。` : `${name} 的后缀名是 ${said}，内容却是 ${is} 文件。请改正后上传。`,
  emptyFile: ({ name }: FileNamed): string => `${name} 是空文件（0 字节），请检查后重新上传。`,
  tooLarge: ({ name, size, most }: { readonly name: string; readonly size: string; readonly most: string }): string => `${name} 有 ${size}，超过了 ${most}。请压缩或分成几份后上传。`,
  tooMany: ({ most, left }: { readonly most: number; readonly left: number }): string => `最多上传 ${String(most)} 份，有 ${String(left)} 份没有上传。请先删除不要的。`,
  oneOnly: '这里只收一份文件，请只选一份。',
  folder: '不能上传文件夹，请选择里面的文件。',
  sameFile: ({ name }: FileNamed): string => `${name} 已经上传过了。`,
  unreadable: ({ name }: FileNamed): string => `${name} 读不出来，可能正被别的程序占用。`,
  stillUploading: ({ label }: Named): string => `${label}还有文件没有上传完，请稍候。`,
  notUploaded: ({ label }: Named): string => `${label}有文件没有上传成功，请重试或删除。`,
  unnamedFile: '未命名文件',
  foreignFile: '（不能识别的文件）',
  files: ({ label }: Named): string => `${label}的文件`,

  // Signature
  sign: '手写签名',
  signType: '输入姓名签名',
  signWay: '签名方式',
  signPad: ({ label }: Named): string => `${label}：在框内手写`,
  signPadHelp: '用手指、触控笔或鼠标在框内书写。不便手写的，可以改为输入姓名。',
  signName: '签名人姓名',
  signDone: '确认签名',
  signClear: '重写',
  signAgain: '重新签名',
  signUndo: '退一笔',
  signEmpty: '还没有签名，请先在框内手写。',
  signNameEmpty: '请先输入姓名。',
  signSaving: '正在保存签名…',
  signFailed: '签名没有保存成功，请检查网络后重试。',
  signImage: ({ label }: Named): string => `${label}的签名图片`,
  signed: '已签名',
  signedBy: ({ name }: FileNamed): string => `已签名：${name}`,
  signUnconfirmed: ({ label }: Named): string => `${label}还没有确认，请按“确认签名”。`,
  noSignService: '所在系统没有提供保存签名的服务，这里不能签名。请到窗口签名。',
  signFile: '签名.png',

  // Editable
  edit: '修改',
  editOf: ({ label }: Named): string => `修改${label}`,
  done: '完成',
  doneOf: ({ label }: Named): string => `完成${label}的修改`,

  // Address
  region: '所在地区',
  detail: '详细地址',
  detailHint: '街道、门牌号、楼栋房号',
  noDetail: ({ label }: Named): string => `请填写${label}的详细地址。`,
  noRegion: ({ label }: Named): string => `请选择${label}的所在地区。`,
};

export type ControlWords = typeof controlWordsZhCn;

export interface SizeParams {
  readonly rows: number;
  readonly columns: number;
}

export const dataTableWordsZh = {
  empty: '没有数据',
  tick: '选择',
  tickAll: '选择全部行',
  tickRow: ({ row }: { readonly row: string }): string => `选择“${row}”`,
  toneError: '有错误',
  toneWarning: '有提醒',
  yes: '是',
  no: '否',
  closeNotice: '关闭提示',
  resize: ({ label }: { readonly label: string }): string => `拖动调整“${label}”的列宽，双击适合内容`,
  width: ({ label, px }: { readonly label: string; readonly px: number }): string => `“${label}”列宽 ${px} 像素`,
  /** For screen readers: what the keys do that nobody would guess. */
  keys: 'F2 或直接输入可编辑；Shift 加方向键选择区域；Ctrl+C、Ctrl+V 复制粘贴；Alt+Shift+左右方向键调整列宽。',
  keysReadonly: '方向键移动，回车打开；Shift 加方向键选择区域，Ctrl+C 复制；Alt+Shift+左右方向键调整列宽。',
  selected: ({ rows, columns }: SizeParams): string => `已选 ${rows} 行 ${columns} 列`,
  ticked: ({ count }: { readonly count: number }): string => `已勾选 ${count} 行`,
  copied: ({ rows, columns }: SizeParams): string => `已复制 ${rows} 行 ${columns} 列`,
  changed: ({ count }: { readonly count: number }): string => `已填入 ${count} 格`,
  cleared: ({ count }: { readonly count: number }): string => `已清空 ${count} 格`,
  nothingChanged: '内容没有变化',
  nothingToPaste: '剪贴板里没有可以粘贴的文字',
  refused: ({ count, reason }: { readonly count: number; readonly reason: string }): string => `${count} 格没有改：${withStop(reason)}`,
  clippedRows: ({ count }: { readonly count: number }): string => `超出表格的 ${count} 行没有粘贴`,
  clippedColumns: ({ count }: { readonly count: number }): string => `超出表格的 ${count} 列没有粘贴`,
  notKept: ({ reason }: { readonly reason: string }): string => `没有保存：${withStop(reason)}`,
  refusals: {
    readonly: '此表只读',
    readonlyColumn: ({ label }: { readonly label: string }): string => `“${label}”列不能修改`,
    notNumber: ({ text }: { readonly text: string }): string => `“${text}”不是数字`,
    notInteger: '应填整数',
    tooSmall: ({ min }: { readonly min: number }): string => `不能小于 ${min}`,
    tooLarge: ({ max }: { readonly max: number }): string => `不能大于 ${max}`,
    tooLong: ({ max, length }: { readonly max: number; readonly length: number }): string => `最多 ${max} 个字，现有 ${length} 个`,
    notAnOption: ({ text, options }: { readonly text: string; readonly options: readonly string[] }): string =>
      `“${text}”不在选项内，可填：${options.slice(0, 8).join('、')}${options.length > 8 ? ' 等' : ''}`,
    notYesNo: ({ text }: { readonly text: string }): string => `“${text}”读不出是或否，可填 √ 或留空`,
  },
  options: ({ label }: { readonly label: string }): string => `“${label}”的选项`,
  noOption: '没有匹配的选项',
  /** Joins the sentences of a report. */
  join: (parts: readonly string[]): string => `${parts.map((part) => part.replace(/[。；]$/, '')).join('；')}。`,
};

/** A host's reason may end with its own full stop or not. */
function withStop(reason: string): string {
  return reason.replace(/[。.]$/, '');
}

export type DataTableWords = typeof dataTableWordsZh;

export const pickerWordsZh = {
  placeholder: '输入名称或拼音首字母查找',
  missing: ({ label }: { readonly label: string }): string => `请选择${label}。`,
  chosen: (count: number): string => `已选 ${count} 项`,
  remove: (label: string): string => `移除“${label}”`,
  removed: (label: string): string => `已移除“${label}”`,
  added: (label: string): string => `已选“${label}”`,
  clear: '清除',
  open: '展开选项',
  options: ({ label }: { readonly label: string }): string => `${label}的选项`,
  searching: '正在查找…',
  failed: '查找失败，请检查网络后重试。',
  failedSaid: '查找失败，按回车键重试。',
  retry: '重试',
  nothingFound: ({ words }: { readonly words: string }): string => `没有找到“${words}”`,
  tryOther: '可以换个说法，或只输入拼音首字母。',
  showAll: '查看全部',
  nothingThere: '暂无可选项',
  found: (count: number): string => `${count} 个选项`,
  create: ({ text }: { readonly text: string }): string => `新建“${text}”`,
  cannotPick: ({ label, reason }: { readonly label: string; readonly reason: string }): string => `“${label}”不能选${reason === '' ? '' : `：${reason}`}。`,
};

export type PickerWords = typeof pickerWordsZh;

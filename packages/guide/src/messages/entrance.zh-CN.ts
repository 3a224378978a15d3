export const entranceWordsZhCn = {
  title: '您要办什么事？',
  search: '按事项、说法或者拼音查找',
  placeholder: '例如 开饭店、津贴、spjy',
  themes: '按主题找',
  allThemes: '全部',
  audience: '为谁办',
  audiences: { all: '都看', person: '个人', organisation: '企业和单位' },
  found: ({ count }: { readonly count: number }): string => `${String(count)} 个事项`,
  noneFor: ({ words }: { readonly words: string }): string => `没有找到“${words}”。`,
  noneHere: '这个主题下没有事项。',
  noneHelp: '请换个说法，只写一两个字；或者去掉主题再找。还是找不到的，请到窗口问工作人员。',
  clear: '重新查找',
  back: '换一个事项',
  opening: '正在打开…',
};

export type EntranceWords = typeof entranceWordsZhCn;

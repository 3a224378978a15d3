export const fileTextsZh = {
  /** A file that nobody has named. */
  unnamed: '未命名',
  /** Before the button of a place where files are dropped. */
  dropHere: '把文件拖到这里，或',
  choose: '选择文件',
  chooseMany: '选择文件（可多选）',
  /** Kinds of file that no single extension names. */
  kinds: { any: '任何文件', image: '图片', audio: '音频', video: '视频', text: '文本' },
  /** `names`: as `named` gives them; `kinds`: PDF、图片. */
  refused: {
    type: ({ names, kinds }: { readonly names: string; readonly kinds: string }) => `未接收${names}，这里只收：${kinds}。`,
    many: ({ count }: { readonly count: number }) => `一次只收一个文件，拖来了 ${count} 个，都未接收。`,
    folder: ({ names }: { readonly names: string }) => `未接收${names}：不收文件夹，请打开后拖里面的文件。`,
    unreadable: () => '没有读到文件。如果是从邮件或压缩包里拖出来的，请先保存到电脑上。',
  },
  named: (names: readonly string[], count: number) => names.map((name) => `“${name}”`).join('、') + (count > names.length ? `等 ${count} 个` : ''),
  listed: (kinds: readonly string[]) => kinds.join('、'),
};

export type FileTexts = typeof fileTextsZh;

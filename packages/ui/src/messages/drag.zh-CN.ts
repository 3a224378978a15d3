export const dragWordsZh = {
  pickedUp: ({ label, count }: { readonly label: string; readonly count: number }): string =>
    count > 1 ? `已拿起“${label}”等 ${count} 项，松开即放下，按 Esc 取消` : `已拿起“${label}”，松开即放下，按 Esc 取消`,
  dropped: ({ offer }: { readonly offer: string }): string => (offer === '' ? '已放下' : `已放下：${offer}`),
  refused: ({ reason }: { readonly reason: string }): string => `没有放下：${reason}`,
  nowhere: '这里不能放，没有放下',
  cancelled: '已取消拖动',
};

export type DragWords = typeof dragWordsZh;

import type { MoveObstacle } from '../tree/key-move.js';

interface Labelled {
  readonly label: string;
}

const obstacles: Readonly<Record<MoveObstacle, string>> = {
  first: '已经是同级的第一个',
  last: '已经是同级的最后一个',
  top: '已经在最上一级',
  'no-sibling': '前面没有同级的内容，不能降一级',
  apart: '选中的内容不在同一级下，不能用键盘一起移动',
};

export const treeWordsZh = {
  error: '有错误',
  warning: '有提醒',
  empty: '还没有内容',
  newName: ({ label }: Labelled): string => `“${label}”的新名称`,
  notEditable: ({ label }: Labelled): string => `“${label}”不能改名`,
  before: ({ label }: Labelled): string => `放在“${label}”之前`,
  after: ({ label }: Labelled): string => `放在“${label}”之后`,
  into: ({ label }: Labelled): string => `放进“${label}”`,
  here: '放在这里',
  stays: '放回原处',
  insideItself: '不能放进自己里面',
  moved: ({ label, level, position, size }: Labelled & { readonly level: number; readonly position: number; readonly size: number }): string =>
    `“${label}”移到了第 ${level} 级，第 ${position} 个，共 ${size} 个`,
  obstacles,
};

export type TreeWords = typeof treeWordsZh;

/** How values are said where a case is shown: `面积 = 300 平方米`. */
export const shownWordsZhCn = {
  yes: '是',
  no: '否',
  day: (year: number, month: number, day: number): string => `${String(year)}年${String(month)}月${String(day)}日`,
  amount: (number: string, unit: string): string => (unit === '' ? number : `${number} ${unit}`),
  joined: (parts: readonly string[]): string => parts.join('、'),
  nothingChosen: '一项也没选',
  span: (from: string, to: string): string => `${from} 至 ${to}`,
  below: (to: string): string => `${to}及以下`,
  above: (from: string): string => `${from}及以上`,
  any: '任意',
  none: '没有',
  several: (example: string, count: string): string => `${example} 等 ${count} 种选法`,
  /** Which answers are meant: one, several, or values that are picked. */
  is: (name: string, value: string): string => `${name} = ${value}`,
  isWithin: (name: string, values: string): string => `${name}为 ${values}`,
  isChosen: (name: string, values: string): string => `${name}选择 ${values}`,
  more: (count: number): string => `等 ${String(count)} 项`,
};

export type ShownWords = typeof shownWordsZhCn;

/** How those are named who need a material. */
export const lookupWordsZhCn = {
  everybody: '所有办理的人',
  and: ' 且 ',
  /** A fact that is answered by 是 or 否. */
  fact: (name: string, answer: string): string => `${name}：${answer}`,
  amount: (name: string, range: string): string => `${name} ${range}`,
  all: (names: readonly string[]): string => `选了 ${names.join('、')}`,
  some: (names: readonly string[]): string => `选了 ${names.join('、')} 中的至少一项`,
  none: (names: readonly string[]): string => `没选 ${names.join('、')}`,
  except: (names: readonly string[]): string => `${names.join('、')}以外`,
};

export type LookupWords = typeof lookupWordsZhCn;

import { canonical, core, plain } from './synonyms.js';

/** How a label and the words of a column or a data element go together. */
export interface Likeness {
  readonly by: 'label' | 'synonym' | 'part' | 'pinyin' | 'key';
  /** 0 to 1. */
  readonly score: number;
}

/** Of texts that are nearly the same: the share of their pairs of neighbouring characters that both have. */
export const LEAST_SHARE = 0.6;

/** Of two labels: equal, equal in the words of the trade, or nearly. */
export function likenessOf(label: string, words: string): Likeness | undefined {
  const [a, b] = [plain(label), plain(words)];
  if (a === '' || b === '') return undefined;
  if (a === b) return { by: 'label', score: 1 };
  const [c, d] = [canonical(label), canonical(words)];
  if (c === d) return { by: 'synonym', score: 0.92 };
  const [e, f] = [core(label), core(words)];
  if (e === f) return { by: 'synonym', score: 0.86 };
  return partly(e, f);
}

/** What the one has and the other has not must be little, and say neither whose it is nor which. */
function partly(one: string, other: string): Likeness | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return undefined;
  if (long.includes(short)) {
    const rest = long.replace(short, '');
    if (DISTINGUISHES.test(rest)) return undefined;
    const share = short.length / long.length;
    return share >= 0.5 ? { by: 'part', score: 0.62 + 0.24 * share } : undefined;
  }
  const share = bigramShare(one, other);
  if (share < LEAST_SHARE || DISTINGUISHES.test(difference(one, other)) || DISTINGUISHES.test(difference(other, one))) return undefined;
  return { by: 'part', score: 0.5 + 0.4 * share };
}

/** Words that make another thing of the same: 代理人姓名 is not 姓名, 变更后名称 not 名称, 健康证明有效期 not 有效期. */
const DISTINGUISHES = /代理|法定|配偶|子女|监护|联系人|老人|员工|前|后|原|新|旧|不|非|类型|种类|编号|号码|代码|名称|姓名|日期|时间|地址|电话|面积|数量|人数|原因|金额|单位|银行|仓库|设备|学校|食堂|发包|审|批|核|村|镇|起|止|至/;

/** Sørensen–Dice over pairs of neighbouring characters. */
function bigramShare(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) pairs.set(one.slice(at, at + 2), (pairs.get(one.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    shared += 1;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}

/** The characters of the one that the other has not. */
function difference(one: string, other: string): string {
  return [...one].filter((char) => !other.includes(char)).join('');
}

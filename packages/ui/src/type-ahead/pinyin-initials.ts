/**
 * The first character, by pinyin, of those that begin with each letter. No syllable begins with i, u or v. With a
 * collation by pinyin every character finds its letter between two of them. The browser has that collation: the first
 * key need not wait for the dictionary that a search loads. Of characters with several readings it knows the commonest
 * alone.
 */
const FIRST: readonly (readonly [letter: string, character: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '匝'],
];

const HAN = /\p{Script=Han}/u;

let order: Intl.Collator | undefined;
const known = new Map<string, string>();

/** The letters with which the Chinese characters of a text begin; all else stays: 新办 → xb, 300平方米 → 300pfm. */
export function pinyinInitials(text: string): string {
  return Array.from(text, (character) => (HAN.test(character) ? letterOf(character) : character)).join('');
}

function letterOf(character: string): string {
  const former = known.get(character);
  if (former !== undefined) return former;
  order ??= new Intl.Collator('zh-CN-u-co-pinyin');
  let letter = character;
  for (const [next, first] of FIRST) {
    if (order.compare(character, first) < 0) break;
    letter = next;
  }
  known.set(character, letter);
  return letter;
}

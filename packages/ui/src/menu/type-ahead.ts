/** The first character, in the order of pinyin, of each letter that a syllable begins with. */
const INITIALS: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '痳'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '扨'],
  ['t', '它'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];
const HAN = /\p{Script=Han}/u;
/** Typing goes on if the next key comes within this time, in ms. */
const PAUSE_MS = 700;

let byPinyin: Intl.Collator | undefined;

/** The letter a character is typed with: that of its pinyin for Chinese, else itself. */
function initial(character: string): string {
  if (!HAN.test(character)) return character;
  byPinyin ??= new Intl.Collator('zh-CN-u-co-pinyin');
  const { compare } = byPinyin;
  let letter = character;
  for (const [candidate, first] of INITIALS) {
    if (compare(first, character) > 0) break;
    letter = candidate;
  }
  return letter;
}

/** Whether a label begins with what was typed: its own characters, or the initials of its pinyin (`sc` for 删除). */
export function beginsWith(label: string, typed: string): boolean {
  const text = label.trim().toLowerCase();
  const wanted = typed.toLowerCase();
  return text.startsWith(wanted) || [...text].slice(0, [...wanted].length).map(initial).join('') === wanted;
}

/**
 * The place of the label that typing leads to, from the present one on, round the end; -1 if there is none. One letter
 * again and again goes through all that begin with it.
 */
export function placeOfTyped(labels: readonly string[], typed: string, from: number): number {
  const letters = [...typed];
  const isRepeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated && !labels.some((label) => beginsWith(label, typed)) ? (letters[0] ?? '') : typed;
  const isNext = [...wanted].length === 1;
  for (let distance = 0; distance < labels.length; distance += 1) {
    const at = (from + distance + (isNext ? 1 : 0) + labels.length) % labels.length;
    if (beginsWith(labels[at] ?? '', wanted)) return at;
  }
  return -1;
}

/** What has been typed without a pause. */
export class TypedText {
  #text = '';
  #last = -Infinity;

  /** Adds a key, at a time in ms, and gives all that belongs together. */
  add(key: string, time: number): string {
    this.#text = time - this.#last > PAUSE_MS ? key : this.#text + key;
    this.#last = time;
    return this.#text;
  }

  /** Whether a space typed now is a part of the text and no press of the space bar. */
  isGoingOn(time: number): boolean {
    return this.#text !== '' && time - this.#last <= PAUSE_MS;
  }
}

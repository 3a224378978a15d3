import { pinyinInitials } from './pinyin-initials.js';

/** ms within which characters belong together. */
const TOGETHER_MS = 500;

/** Whether a label begins so: as written, or by the first letters of its pinyin (xb for 新办). */
export function beginsWith(label: string, typed: string): boolean {
  const text = label.trimStart().toLocaleLowerCase();
  const wanted = typed.toLocaleLowerCase();
  return text.startsWith(wanted) || (/^[a-z0-9 ]+$/.test(wanted) && pinyinInitials(Array.from(text).slice(0, wanted.length).join('')) === wanted);
}

/** The row that typing leads to, searched from the cursor on and round; one letter again and again goes from hit to hit. */
export function typeAheadRow(labels: readonly string[], active: number, typed: string): number | undefined {
  const characters = Array.from(typed.toLocaleLowerCase());
  const [first = ''] = characters;
  const isRepeated = characters.length > 1 && characters.every((character) => character === first);
  const whole = hit(labels, characters.length === 1 ? active + 1 : active, typed);
  return whole ?? (isRepeated ? hit(labels, active + 1, first) : undefined);
}

function hit(labels: readonly string[], from: number, typed: string): number | undefined {
  for (let step = 0; step < labels.length; step += 1) {
    const at = (Math.max(from, 0) + step) % labels.length;
    if (beginsWith(labels[at] ?? '', typed)) return at;
  }
  return undefined;
}

/** What a person is typing at a list. */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  /** Whether a space would belong to what is typed. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#at < TOGETHER_MS;
  }

  /** @param now ms, on any clock that only goes forward */
  type(character: string, now: number): string {
    this.#typed = this.isTyping(now) ? this.#typed + character : character;
    this.#at = now;
    return this.#typed;
  }
}

/** How alike two texts are: the same but for spaces, signs, width and case; or one slip of the hand apart. */
export type Likeness = 'same' | 'near';

/** A text without what the eye passes over: NFKC, small letters, no spaces, no punctuation. */
export function wordingKey(text: string): string {
  const key = text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{Z}\u200B-\u200D\uFEFF]/gu, '');
  // Of a text that has nothing but signs, these count: + and −.
  return key === '' ? text.trim() : key;
}

/**
 * Letters of which one for another, one more or one less, makes another meaning and no slip: numbers, negations, opposites.
 * Whoever wrote 含散装熟食 and 不含散装熟食 meant it.
 */
const MEANT =
  '0123456789零〇一二两三四五六七八九十百千万亿半不未无非没否有是上下内外前后大小多少高低新旧老男女父母夫妻子甲乙丙丁戊公私正副主从东西南北左右中进出入买卖收付增减加正反生死亡城乡省市县区镇街村国省首再初续补变注迁转开停关满超等级类冷热生熟水陆空海'.split('');
const MEANT_LETTERS: ReadonlySet<string> = new Set([...MEANT, ...'abcdefghijklmnopqrstuvwxyz']);

/** A text shorter than this differs by a letter because it means something else: 新办, 续办; 理发店, 美发店. */
const SHORTEST = 5;

/**
 * Whether two texts read alike: `same` for 新办 and “新 办。”, `near` where one letter was added, left out, mistaken or exchanged
 * with its neighbour (Damerau 1964) and that makes no other meaning; `undefined` otherwise.
 */
export function likeness(a: string, b: string): Likeness | undefined {
  const [first, second] = [wordingKey(a), wordingKey(b)];
  if (first === second) return 'same';
  return isOneSlip(first, second) ? 'near' : undefined;
}

/** All pairs of texts that read alike, by their places in the list; each text beside the first that it is like. */
export function likePairs(texts: readonly string[]): readonly { readonly first: number; readonly second: number; readonly likeness: Likeness }[] {
  const pairs: { first: number; second: number; likeness: Likeness }[] = [];
  const keys = texts.map(wordingKey);
  // Two texts one slip apart share a spelling with at most one letter left out (the deletion neighbourhood of Mor and
  // Fraenkel 1982): 10,000 texts are compared in time linear in their letters.
  const known = new Map<string, number[]>();
  keys.forEach((key, second) => {
    if (key === '') return;
    const candidates = new Set<number>();
    const spellings = neighbourhood(key);
    for (const spelling of spellings) for (const first of known.get(spelling) ?? []) candidates.add(first);
    let near: number | undefined;
    let same: number | undefined;
    for (const first of candidates) {
      const other = keys[first] ?? '';
      if (other === key) same = Math.min(same ?? first, first);
      else if (isOneSlip(other, key)) near = Math.min(near ?? first, first);
    }
    if (same !== undefined) pairs.push({ first: same, second, likeness: 'same' });
    else if (near !== undefined) pairs.push({ first: near, second, likeness: 'near' });
    // One of those that are the same stands for all: a thousand equal texts are a thousand pairs, not half a million.
    if (same !== undefined) return;
    for (const spelling of spellings) {
      const list = known.get(spelling);
      if (list === undefined) known.set(spelling, [second]);
      else list.push(second);
    }
  });
  return pairs;
}

/** Longer texts are compared as wholes only: nobody's label has so many letters. */
const LONGEST = 80;

function neighbourhood(key: string): ReadonlySet<string> {
  const spellings = new Set([key]);
  if (key.length < SHORTEST - 1 || key.length > LONGEST) return spellings;
  for (let index = 0; index < key.length; index += 1) spellings.add(key.slice(0, index) + key.slice(index + 1));
  return spellings;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < SHORTEST || Math.max(a.length, b.length) > LONGEST || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  const [inA, inB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (inA.length === 2 && inB.length === 2) return inA === inB.charAt(1) + inB.charAt(0) && ![...inA].every((letter) => MEANT_LETTERS.has(letter));
  if (inA.length > 1 || inB.length > 1) return false;
  return ![...inA, ...inB].some((letter) => MEANT_LETTERS.has(letter));
}

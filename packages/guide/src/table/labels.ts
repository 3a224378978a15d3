import { plain } from '../ranges/range-tokens.js';

/** One label of a list and what is meant by it. */
export interface Labelled {
  readonly label: string;
  readonly id: string;
}

const SEPARATORS = new Set(['、', ',', ';', '/', '|', '\n', '或']);
const QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』' };

/**
 * The ids of the labels that a cell lists: A、B, A或B, “A、B”、C. The whole cell is a label before any part of it is, and a
 * longer label before a shorter. `unknown` is the first piece that is none; `taken` how much of the text was read.
 */
export function readLabels(text: string, labels: readonly Labelled[]): { readonly ids: readonly string[]; readonly unknown?: string } {
  const written = plain(text.replace(/\n/g, '、'));
  const known = labels.map(({ label, id }) => ({ key: plain(label), id })).filter(({ key }) => key !== '');
  const whole = known.find(({ key }) => key === written);
  if (whole !== undefined) return { ids: [whole.id] };
  const longest = [...known].sort((a, b) => b.key.length - a.key.length);
  const ids: string[] = [];
  let at = 0;
  while (at < written.length) {
    if (SEPARATORS.has(written[at] ?? '')) {
      at += written.startsWith('或者', at) ? 2 : 1;
      continue;
    }
    const closing = QUOTES[written[at] ?? ''];
    const end = closing === undefined ? -1 : written.indexOf(closing, at + 1);
    if (end > 0) {
      const quoted = written.slice(at + 1, end);
      const found = known.find(({ key }) => key === quoted);
      if (found === undefined) return { ids, unknown: quoted };
      ids.push(found.id);
      at = end + 1;
      continue;
    }
    const found = longest.find(({ key }) => written.startsWith(key, at) && isEnd(written, at + key.length));
    if (found === undefined) return { ids, unknown: splitLabels(written.slice(at))[0] ?? '' };
    ids.push(found.id);
    at += found.key.length;
  }
  return { ids };
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || SEPARATORS.has(text[at] ?? '');
}

/** A cell in pieces, where no labels are known yet. */
export function splitLabels(text: string): readonly string[] {
  const pieces: string[] = [];
  let [piece, closing]: [string, string | undefined] = ['', undefined];
  for (const char of text) {
    const opened = QUOTES[char];
    if (closing !== undefined) {
      if (char === closing) closing = undefined;
      else piece += char;
    } else if (opened !== undefined && text.includes(opened, text.indexOf(char) + 1)) closing = opened;
    else if (SEPARATORS.has(char.normalize('NFKC'))) {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  pieces.push(piece);
  return pieces.map((each) => each.replace(/^者/, '').trim()).filter((each) => each !== '');
}

/** A label as a list may hold it: in quotes where it would be read as something else. */
export function labelWords(label: string, isTaken: (word: string) => boolean = () => false): string {
  const hasQuote = /[“”]/.test(label);
  const isPlain = !/[、，,；;/|\n或含且“”"「」『』]/.test(label) && label.trim() === label && label !== '' && !isTaken(label);
  if (isPlain) return label;
  return hasQuote ? `「${label}」` : `“${label}”`;
}

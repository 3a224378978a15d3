/** A piece of a text: in both, in the former alone, in the present one alone. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts longer than this, both together, are not compared letter by letter: the whole is shown as replaced. */
const LONGEST = 40_000;
/** Steps of Myers' algorithm; beyond, the texts have so little in common that nobody could read their difference. */
const MOST_EDITS = 2_000;

/**
 * What changed within a text. Chinese is compared character by character, words and numbers of other scripts whole:
 * 10 became 15 is one change, not a 5 for a 0. The algorithm is loaded when it is first needed.
 *
 * The pieces that are the same or removed make the former text, those that are the same or added the present one.
 */
export async function textDifference(before: string, after: string): Promise<readonly Segment[]> {
  if (before === after) return segments([{ kind: 'same', text: before }]);
  if (before.length + after.length > LONGEST) return replaced(before, after);
  const { diffArrays } = await import('diff');
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return replaced(before, after);
  const found = changes.map(({ added, removed, value }): Segment => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  const readable = withoutCrumbs(found);
  const kept = readable.reduce((length, { kind, text }) => (kind === 'same' ? length + text.length : length), 0);
  // Less than a fifth in common: two other texts.
  return kept * 5 < Math.max(before.length, after.length) ? replaced(before, after) : readable;
}

/** Words and numbers of other scripts, blanks, and any other character alone. */
export function tokens(text: string): string[] {
  return text.match(/[A-Za-z\u00c0-\u024f]+|\d+(?:[.,]\d+)*|[^\S\r\n]+|[\s\S]/gu) ?? [];
}

/** All that both have at their beginning and end stays; what lies between is another. */
function replaced(before: string, after: string): readonly Segment[] {
  const [one, other] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return segments([
    { kind: 'same', text: one.slice(0, start).join('') },
    { kind: 'removed', text: one.slice(start, one.length - end).join('') },
    { kind: 'added', text: other.slice(start, other.length - end).join('') },
    { kind: 'same', text: one.slice(one.length - end).join('') },
  ]);
}

/** A lone character that two other texts happen to share, between two changes, only breaks them into pieces. */
function withoutCrumbs(list: readonly Segment[]): readonly Segment[] {
  const isCrumb = ({ kind, text }: Segment, index: number): boolean => kind === 'same' && Array.from(text).length === 1 && index > 0 && index < list.length - 1;
  const runs: { removed: string; added: string; same: string }[] = [];
  let run = { removed: '', added: '', same: '' };
  list.forEach((segment, index) => {
    if (segment.kind === 'removed') run.removed += segment.text;
    else if (segment.kind === 'added') run.added += segment.text;
    else if (isCrumb(segment, index)) {
      run.removed += segment.text;
      run.added += segment.text;
    } else {
      runs.push({ ...run, same: segment.text });
      run = { removed: '', added: '', same: '' };
    }
  });
  runs.push(run);
  return segments(runs.flatMap(({ removed, added, same }): Segment[] => [{ kind: 'removed', text: removed }, { kind: 'added', text: added }, { kind: 'same', text: same }]));
}

function segments(list: readonly Segment[]): readonly Segment[] {
  return list.filter(({ text }) => text !== '');
}

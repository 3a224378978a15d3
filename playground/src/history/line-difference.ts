/** A run of lines: in both, in the former alone, in the present one alone. Numbers count from 1. */
export interface LineRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly lines: readonly string[];
  /** Number of the first line in the former and in the present text; where a run is not in one, that of the next that is. */
  readonly before: number;
  readonly after: number;
}

const MOST_EDITS = 4_000;

/**
 * Two texts compared line by line: for documents that are texts, such as BPMN. Loaded when it is first needed; texts with
 * more changes than can be read are one run removed and one added.
 */
export async function lineDifference(before: string, after: string): Promise<readonly LineRun[]> {
  const { diffArrays } = await import('diff');
  const [one, other] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(one, other, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return numbered([{ kind: 'removed', lines: one }, { kind: 'added', lines: other }]);
  return numbered(changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', lines: value })));
}

/** XML that was written without line breaks is broken between its tags. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split(/\r\n|[\r\n]/);
  const isUnbroken = text.length / lines.length > 400 && /^\s*</.test(text);
  return isUnbroken ? lines.flatMap((line) => line.split(/(?<=>)(?=<)/)) : lines;
}

function numbered(runs: readonly Pick<LineRun, 'kind' | 'lines'>[]): readonly LineRun[] {
  let before = 1;
  let after = 1;
  return runs.map((run) => {
    const placed = { ...run, before, after };
    if (run.kind !== 'added') before += run.lines.length;
    if (run.kind !== 'removed') after += run.lines.length;
    return placed;
  });
}

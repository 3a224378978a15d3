import { indexProcess } from '../../model/flow-index.js';
import { continuations } from '../../model/continuation.js';
import { viewOf } from '../../model/process-view.js';
import type { Healed } from '../edits/structure/remove-lines.js';
import type { Line, Reading } from '../../model/reading.js';

/** What goes when lines are deleted: they and all below them, and where the ways before them lead then. */
export interface Removal {
  readonly ids: readonly string[];
  readonly healed: readonly Healed[];
  /** How many lines go along. */
  readonly below: number;
}

/** Deleting a split deletes its branches; what comes behind it stays, and what came before leads there. */
export function removalOf(reading: Reading, lines: readonly Line[]): Removal {
  const gone = new Map<string, Line>();
  const visit = (line: Line): void => {
    if (line.kind !== 'loose') gone.set(line.kind === 'jump' ? line.edge.id : line.id, line);
    if (line.kind !== 'jump') line.lines.forEach(visit);
  };
  lines.forEach(visit);
  const { index, walk } = viewOf(reading.process);
  const next = continuations(walk);
  const healed = [...gone.values()].flatMap((line): readonly Healed[] => {
    if (line.kind !== 'node') return [];
    const seen = new Set<string>();
    let to = next(line.node);
    while (to !== undefined && gone.has(to.id) && !seen.has(to.id)) {
      seen.add(to.id);
      to = next(to);
    }
    if (to === undefined || gone.has(to.id)) return [];
    const goal = to.id;
    return index.incoming(line.node).filter((way) => !gone.has(way.from) && !gone.has(way.id) && way.from !== goal).map(({ id }) => ({ id, to: goal }));
  });
  return { ids: [...gone.keys()].filter((id) => indexProcess(reading.process).node(id) !== undefined || indexProcess(reading.process).edge(id) !== undefined), healed, below: gone.size - lines.length };
}

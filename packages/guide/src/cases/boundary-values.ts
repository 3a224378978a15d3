import type { Guide } from '../model/guide.js';
import { guardsOn } from '../model/guards-on.js';
import type { Variable } from '../model/variable.js';
import { lineOf } from '../space/index.js';

/** The answers of a number or a day at which something may turn: every end that a guard names, one step before it and one behind. */
export function boundaryValues(guide: Guide, variable: Variable): readonly (number | string)[] {
  const { domain } = variable;
  if (domain.kind !== 'number' && domain.kind !== 'date') return [];
  const line = lineOf(domain);
  const points = new Set<number>();
  for (const { guard } of guardsOn(guide, variable.id)) {
    if (guard.kind !== 'ranges') continue;
    for (const end of guard.ranges.flatMap(({ from, to }) => [from, to])) {
      const position = end === undefined ? undefined : line.positionOf(end);
      if (position === undefined) continue;
      // An end between two steps has these two beside it.
      const around = position.isOn ? [-1, 0, 1] : [0, 1];
      for (const offset of around) points.add(position.below + offset);
    }
  }
  return [...points]
    .filter((point) => point >= 0 && point < line.length)
    .sort((a, b) => a - b)
    .map((point) => line.valueAt(point));
}

import { hasOwn } from '@zhengwu/core';
import { dimensionOf } from '../space/index.js';
import type { Chances } from './question-order.js';
import type { RowGrid } from './row-grid.js';
import { hasRow } from './row-set.js';
import type { Fact, SituationRow } from './situation-table.js';

/** How often answers are met: by the fact's name, then by a value's label or id. What is not named counts as the rest alike. */
export type Frequencies = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The chances of each fact's answers. From what was given; else from how often the rows are met, where the table counts
 * that; else all answers that the table tells apart count alike.
 */
export function chancesOf(grid: RowGrid, facts: readonly Fact[], rows: readonly SituationRow[], frequencies: Frequencies | undefined): Chances {
  const isCounted = rows.some(({ frequency }) => frequency !== undefined);
  return grid.axes.map((axis, place) => {
    const fact = facts[place];
    const given = fact === undefined ? undefined : (frequencies?.[fact.variable.name] ?? frequencies?.[fact.variable.id]);
    if (fact !== undefined && given !== undefined) return normalised(byValue(fact, axis.atoms, given));
    if (!isCounted) return normalised(axis.atoms.map(() => 1));
    const weights = axis.atoms.map(() => 0);
    rows.forEach(({ frequency = 0 }, row) => {
      const taken = axis.rowsAt.map((each, atom) => (hasRow(each, row) ? atom : -1)).filter((atom) => atom >= 0);
      for (const atom of taken) weights[atom] = (weights[atom] ?? 0) + frequency / taken.length;
    });
    return normalised(weights);
  });
}

function byValue({ variable: { domain } }: Fact, atoms: RowGrid['axes'][number]['atoms'], given: Readonly<Record<string, number>>): readonly number[] {
  const labels = domain.kind === 'yesNo' ? [{ id: 'yes', label: '是' }, { id: 'no', label: '否' }] : domain.kind === 'choice' ? domain.values : [];
  if (labels.length === 0) return atoms.map(() => 1);
  const dimension = dimensionOf(domain);
  const own = (key: string): number | undefined => (hasOwn(given, key) ? given[key] : undefined);
  const weights = labels.map(({ id, label }) => own(label) ?? own(id));
  const known = weights.filter((weight): weight is number => weight !== undefined && weight >= 0);
  const rest = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  return atoms.map((atom) =>
    labels.reduce((sum, { id }, at) => (atom.covers(dimension.setOfValue(id)) ? sum + (weights[at] ?? rest) : sum), 0),
  );
}

/** Together 1; all alike where nothing was counted. */
function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights.map(() => 1 / weights.length);
}

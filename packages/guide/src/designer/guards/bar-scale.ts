import { stateOf, type Stretch } from './coverage.js';

/** A line that rises piece by piece, from positions of a domain to shares 0 … 1 of a bar's width. */
export interface BarScale {
  /** Where the lower edge of a position stands. */
  readonly shareOf: (position: number) => number;
  /** The position whose lower edge is nearest. */
  readonly positionAt: (share: number) => number;
}

/**
 * A bar on which every stretch can be seen and read: 50 of 5,000 square metres would be a hair's breadth. A stretch's
 * width grows with the logarithm of its size, and so do the places within it where `isLog`: near 50 a pixel is one square
 * metre, near 5,000 a hundred. What is wrong at one value is a line: it is a place, no stretch.
 *
 * @param stretches from the domain's beginning to its end, without holes
 */
export function barScale(stretches: readonly Stretch[], isLog = false): BarScale {
  const weights = stretches.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const edges: { readonly position: number; readonly share: number }[] = [{ position: 0, share: 0 }];
  let sum = 0;
  stretches.forEach(({ last }, index) => {
    sum += weights[index] ?? 0;
    edges.push({ position: last + 1, share: total === 0 ? 0 : sum / total });
  });
  const between = (value: number, from: 'position' | 'share', to: 'position' | 'share'): number => {
    const at = Math.max(1, edges.findIndex((edge) => edge[from] >= value));
    const [low, high] = [edges[at - 1], edges[at] ?? edges[edges.length - 1]];
    if (low === undefined || high === undefined || high[from] === low[from]) return low?.[to] ?? 0;
    const part = Math.min(1, Math.max(0, (value - low[from]) / (high[from] - low[from])));
    if (!isLog) return low[to] + part * (high[to] - low[to]);
    const [first, last] = [Math.log1p(low.position), Math.log1p(high.position)];
    if (to === 'position') return Math.expm1(first + part * (last - first));
    return low.share + ((Math.log1p(Math.min(high.position, Math.max(low.position, value))) - first) / (last - first)) * (high.share - low.share);
  };
  return {
    shareOf: (position) => between(position, 'position', 'share'),
    positionAt: (share) => Math.round(between(Math.min(1, Math.max(0, share)), 'share', 'position')),
  };
}

function weightOf(stretch: Stretch): number {
  const state = stateOf(stretch);
  const least = state === 'gap' || state === 'overlap' ? 0.06 : 1;
  return least + Math.log10(stretch.last - stretch.first + 1) / 2;
}

import type { Lang } from '@zhengwu/core';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import type { Option } from '../../model/index.js';
import type { BarScale } from './bar-scale.js';
import type { Boundary } from './boundary.js';
import { stateOf, type Stretch } from './coverage.js';
import { gridOf } from '../../resolve/grid.js';
import { valueAt, type OrderedDomain } from '../../ranges/value-at.js';

/** What a stretch holds, as short as can be: `< 50`, `50 – 299`, `300`. */
export function stretchWords(domain: OrderedDomain, { first, last }: Stretch, lang: Lang): string {
  const end = gridOf(domain).last;
  if (first === 0 && last === end) return guideDesignerTextsIn(lang).guards.any;
  if (first === last) return String(valueAt(domain, first));
  if (first === 0) return `< ${String(valueAt(domain, last + 1))}`;
  if (last === end) return `> ${String(valueAt(domain, first - 1))}`;
  return `${String(valueAt(domain, first))} – ${String(valueAt(domain, last))}`;
}

export interface ScaleLabel {
  readonly text: string;
  /** Where its middle stands, 0 … 1. */
  readonly share: number;
  readonly isFault: boolean;
}

interface ScaleLabelsProps {
  readonly domain: OrderedDomain;
  readonly options: readonly Pick<Option, 'id' | 'guard'>[];
  readonly stretches: readonly Stretch[];
  readonly boundaries: readonly Boundary[];
  readonly scale: BarScale;
  /** px */
  readonly width: number;
}

/** The number at a boundary as it was written: of `≤ 90` and `> 90` it is 90. */
function writtenEnd(options: readonly Pick<Option, 'id' | 'guard'>[], { moves }: Boundary): number | string | undefined {
  const ends = moves.flatMap(({ optionId, range, end }) => {
    const guard = options.find(({ id }) => id === optionId)?.guard;
    return guard?.kind === 'ranges' ? [guard.ranges[range]?.[end]] : [];
  });
  return ends.find((end) => end !== undefined);
}

/** px that a sign below the bar takes on average; Chinese ones are wider. */
const SIGN = 9;

/**
 * The numbers below the bar: where something changes, and what is wrong, with the number. What is wrong is told first;
 * what has no room is left out.
 */
export function scaleLabels({ domain, options, stretches, boundaries, scale, width }: ScaleLabelsProps, lang: Lang): readonly ScaleLabel[] {
  const { guards } = guideDesignerTextsIn(lang);
  const faults = stretches.flatMap((stretch): readonly ScaleLabel[] => {
    const state = stateOf(stretch);
    if (state !== 'gap' && state !== 'overlap') return [];
    const share = (scale.shareOf(stretch.first) + scale.shareOf(stretch.last + 1)) / 2;
    return [{ text: guards[state](stretchWords(domain, stretch, lang)), share, isFault: true }];
  });
  const edges = boundaries.map((boundary): ScaleLabel => ({ text: String(writtenEnd(options, boundary) ?? valueAt(domain, boundary.at)), share: scale.shareOf(boundary.at), isFault: false }));
  const placed: (ScaleLabel & { readonly from: number; readonly to: number })[] = [];
  for (const label of [...faults, ...edges]) {
    const half = width === 0 ? 0 : (label.text.length * SIGN) / 2 / width;
    // Kept within the bar.
    const share = Math.min(1 - half, Math.max(half, label.share));
    const [from, to] = [share - half, share + half];
    if (placed.some((other) => from < other.to && other.from < to)) continue;
    placed.push({ ...label, share, from, to });
  }
  return placed.map(({ text, share, isFault }) => ({ text, share, isFault }));
}

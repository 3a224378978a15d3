import { isOnScale, scaleOf, type TimeTrack } from './time-tracks.js';

/** From where to where, as shares of the track's length. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlacedTrack {
  /** One for each segment. */
  readonly segments: readonly Span[];
  /** Where each limit stands; undefined for one in another unit. */
  readonly limits: readonly (number | undefined)[];
  /** Where the time ends that is taken. */
  readonly end: number;
}

/**
 * Where everything of a track is drawn. Days are to scale, but no segment is shorter than a finger needs: what it takes beyond its days, all that is
 * to scale gives up in proportion, and the lines of the limits go with the days that they stand at.
 *
 * @param least the shortest that a segment may be, as a share of the track's length
 */
export function placeSegments(track: TimeTrack, least: number): PlacedTrack {
  const scale = scaleOf(track);
  const { segments } = track;
  // Days and lengths at the same places: a bent ruler.
  const used = segments.reduce((sum, { days }) => sum + days, 0);
  const spare = Math.max(0, scale - used);
  const lengths = shared([...segments.map(({ days }) => days), spare], segments.map(() => least));
  const spans: Span[] = [];
  const ruler = [{ day: 0, at: 0 }];
  let [day, at] = [0, 0];
  for (const [place, { days }] of segments.entries()) {
    const from = at;
    at += lengths[place] ?? 0;
    day += days;
    spans.push({ from, to: at });
    ruler.push({ day, at });
  }
  ruler.push({ day: scale, at: 1 });
  return { segments: spans, limits: track.limits.map(({ verdict }) => (isOnScale(track, verdict.limit) ? placeOf(verdict.limit.amount, ruler) : undefined)), end: at };
}

/** Lengths that add up to 1, in proportion to amounts, none below its least; where all the least do not fit, they share alike. */
function shared(amounts: readonly number[], least: readonly number[]): readonly number[] {
  const floor = (place: number): number => least[place] ?? 0;
  const wanted = amounts.reduce((sum, _amount, place) => sum + floor(place), 0);
  if (wanted >= 1) return amounts.map((_amount, place) => floor(place) / wanted);
  const fixed = new Set<number>();
  for (;;) {
    const rest = 1 - [...fixed].reduce((sum, place) => sum + floor(place), 0);
    const total = amounts.reduce((sum, amount, place) => (fixed.has(place) ? sum : sum + amount), 0);
    const lengths = amounts.map((amount, place) => (fixed.has(place) ? floor(place) : total === 0 ? 0 : (rest * amount) / total));
    const short = lengths.findIndex((length, place) => !fixed.has(place) && length < floor(place));
    if (short < 0) return total === 0 ? stretched(lengths) : lengths;
    fixed.add(short);
  }
}

/** Where nothing is to scale, what there is takes all the room. */
function stretched(lengths: readonly number[]): readonly number[] {
  const sum = lengths.reduce((all, length) => all + length, 0);
  return sum === 0 ? lengths : lengths.map((length) => length / sum);
}

/** The place of a day, between the two nearest that are known. Where the clock stands still, a day has several places: the last counts. */
function placeOf(day: number, ruler: readonly { readonly day: number; readonly at: number }[]): number {
  let before = ruler[0];
  for (const mark of ruler) {
    if (mark.day > day && before !== undefined) return mark.day === before.day ? mark.at : before.at + ((mark.at - before.at) * (day - before.day)) / (mark.day - before.day);
    before = mark;
  }
  return 1;
}

/** At most three candidates that were probably meant: by edit distance, or because one contains the other. */
export function nearest(wanted: string, candidates: readonly string[]): readonly string[] {
  const reach = Math.max(1, Math.floor(Math.min(wanted.length, LONGEST) / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate, reach) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Of longer names, only the beginnings are compared. */
const LONGEST = 60;

function distanceTo(wanted: string, candidate: string, reach: number): number {
  const isPartOfOther = wanted.length >= 2 && candidate.length >= 2 && (candidate.includes(wanted) || wanted.includes(candidate));
  // A part of a name is near however much longer the name is, and the nearer the more of it is there: two
  // letters more come before one slip, three after it.
  if (isPartOfOther) return (Math.abs(wanted.length - candidate.length) - 0.5) / 2;
  const [a, b] = [wanted.slice(0, LONGEST), candidate.slice(0, LONGEST)];
  if (Math.abs(a.length - b.length) > reach) return Infinity;
  const distance = editDistance(a, b);
  // What shares no letter is not near, however short it is.
  return distance <= reach && distance < Math.max(a.length, b.length) ? distance : Infinity;
}

/** Levenshtein 1966, two rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

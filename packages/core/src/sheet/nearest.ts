const LONGEST = 64;

/**
 * The candidate most like the text, or undefined where none is at all like it: by edit distance, a text that
 * holds the other counting as near. Ties go to the first.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestScore = 0.5;
  for (const candidate of candidates) {
    const score = likeness(text, candidate);
    if (score >= bestScore && (best === undefined || score > bestScore)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** From 0, nothing alike, to 1, equal. */
function likeness(a: string, b: string): number {
  const x = Array.from(a.slice(0, LONGEST));
  const y = Array.from(b.slice(0, LONGEST));
  const longer = Math.max(x.length, y.length);
  if (longer === 0 || x.length === 0 || y.length === 0) return 0;
  const byDistance = 1 - editDistance(x, y) / longer;
  const holds = Math.min(x.length, y.length) >= 2 && (a.includes(b) || b.includes(a));
  return holds ? Math.max(byDistance, 0.6) : byDistance;
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1);
  a.forEach((char, i) => {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (char === b[j] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  });
  return row[row.length - 1] ?? a.length;
}

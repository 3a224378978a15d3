/** Texts that are measured for a column: the longest by their letters; all ten thousand would take too long. */
const MEASURED = 60;

/** A wide letter counts as two: 市 beside a. */
function letters(text: string): number {
  let count = 0;
  for (const letter of text) count += letter > '\u2e80' ? 2 : 1;
  return count;
}

/** The texts that are likely to be the widest. */
export function widestCandidates(texts: Iterable<string>, count = MEASURED): readonly string[] {
  return [...new Set(texts)]
    .map((text) => ({ text, length: letters(text) }))
    .sort((one, other) => other.length - one.length)
    .slice(0, count)
    .map(({ text }) => text);
}

/** px that the widest of the texts takes in the font of an element. */
export function textWidth(texts: Iterable<string>, like: Element): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(like);
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return Math.ceil(widestCandidates(texts).reduce((widest, text) => Math.max(widest, context.measureText(text).width), 0));
}

// @ts-check

/**
 * What CSS gained after Chromium 86 and what would break without it. What only decorates (accent-color,
 * scrollbar-gutter, text-wrap) may be written: an older browser leaves it out. Sources: the compatibility tables of
 * MDN, and Chromium 86 itself, which drops each of these silently.
 * @type {readonly { what: string, since: number, pattern: RegExp }[]}
 */
const NEWER = [
  { what: 'a logical shorthand', since: 87, pattern: /(?<=[;{\s])(?:padding|margin|border|inset)-(?:inline|block)\s*:/g },
  { what: 'inset', since: 87, pattern: /(?<=[;{\s])inset\s*:(?!\s*inset)/g },
  { what: 'aspect-ratio', since: 88, pattern: /(?<=[;{\s])aspect-ratio\s*:/g },
  { what: 'an individual transform', since: 104, pattern: /(?<=[;{\s])(?:translate|scale|rotate)\s*:/g },
  { what: ':is(), :where(), :has()', since: 88, pattern: /:(?:is|where|has)\(/g },
  { what: ':not() with a list', since: 88, pattern: /:not\((?:[^()]|\([^()]*\))*,/g },
  { what: ':popover-open, :modal', since: 105, pattern: /:(?:popover-open|modal)\b/g },
  { what: '@layer, @container, @starting-style', since: 99, pattern: /@(?:layer|container|starting-style)\b/g },
  { what: 'a unit of the dynamic viewport or of a container', since: 105, pattern: /\d(?:dvh|dvw|svh|svw|lvh|lvw|cqw|cqh|cqi|cqb)\b/g },
  { what: 'color-mix()', since: 111, pattern: /color-mix\(/g },
  { what: 'overflow: clip', since: 90, pattern: /overflow(?:-[xy])?\s*:\s*clip/g },
  { what: 'nesting', since: 112, pattern: /[{;]\s*&/g },
];

/** The texts of lit's css`…` in a built module: what stands between the backticks. */
const SHEET = /\bcss\s*`((?:[^`\\]|\\.)*)`/g;

/**
 * What a module's style sheets ask of a browser that the floor, Chromium 86, cannot give.
 * @param {string} code a built module, its templates as they were written
 * @returns {{ what: string, since: number, line: number, css: string }[]}
 */
export function newerCss(code) {
  const found = [];
  for (const sheet of code.matchAll(SHEET)) {
    // Comments may speak of anything.
    const text = (sheet[1] ?? '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    const start = sheet.index + sheet[0].indexOf('`') + 1;
    for (const { what, since, pattern } of NEWER) {
      for (const match of text.matchAll(pattern)) {
        const line = code.slice(0, start + match.index).split('\n').length;
        found.push({ what, since, line, css: text.slice(match.index, match.index + 40).split('\n')[0]?.trim() ?? '' });
      }
    }
  }
  return found;
}
